import { listComma } from '../../../main/words/punctuation';
import { CircleCheck, RefreshCw } from 'lucide-react';
import { memo, useState } from 'react';
import { ask } from '../../bridge';
import { Button } from '../../parts/button';
import { PropertyGroup } from '../../parts/property-group';
import { ranks } from '../../parts/strip-order';
import { Strip } from '../../parts/strips';
import { attempt } from '../../state/faults';
import { tell } from '../../state/notices';
import { giveBack, takeIntoCourses, useOlder, useOlderCourse } from '../../state/older-courses';
import { textFor, useSay } from '../../words';
import { scopeKey } from '../handout/first-recipe';
import { sayDeckNews, sayOlderDecks } from './say-deck-news';
import { UpdateNotice } from './update-notice';
import type { CourseView, OlderCourse } from '../../../main/contract/views';
import type { CourseId, DeckId } from '../../../main/model/ids';
import type { Scope } from '../../../main/model/recipe';
import type { Say, WordKey } from '../../../main/words/say';
import styles from './newer-decks.module.css';

type Version = CourseView['versions'][number];

/** What was taken, with the way back. */
interface Taken {
  readonly facts: { readonly count: number; readonly titles: string };
  readonly undo: () => void;
}

/** Takes the decks as they are now; null where the course has them not. */
async function take(older: OlderCourse, decks: readonly DeckId[], say: Say): Promise<Taken | null> {
  const taken = await takeIntoCourses([older.course], decks);
  if (taken.length === 0) return null;
  const titles = older.decks.flatMap(({ deck, title }) => (decks.includes(deck) ? [textFor(title, say.language)] : []));
  const facts = { count: titles.length, titles: titles.join(listComma(say.language)) };
  return { facts, undo: () => void giveBack(taken) };
}

/** Says for a while what was taken, where no line stays that says it. */
function tellTaken({ facts, undo }: Taken): void {
  tell('window.newer.taken', facts, { label: 'window.edit.undo', run: undo });
}

/** Takes all of them, and says so for a while. */
export async function takeNewer(older: OlderCourse, say: Say): Promise<void> {
  const taken = await take(
    older,
    older.decks.map(({ deck }) => deck),
    say,
  );
  if (taken) tellTaken(taken);
}

interface ActsProps {
  readonly older: OlderCourse;
  readonly look: 'quiet' | 'plain';
  /** `height` was that of the line when it was pressed, in CSS pixels; 0 where a dialog stood over it. */
  readonly onTaken: (taken: Taken, height: number) => void;
}

/** The presses: what changes in the one deck, and that all are taken. */
function Acts({ older, look, onTaken }: ActsProps) {
  const say = useSay();
  const [seen, setSeen] = useState<Version | null>(null);
  const { course, decks } = older;
  const [first] = decks;
  const see = async (deck: DeckId): Promise<void> => {
    const view = await attempt(() => ask('course.get', { course }));
    setSeen(view?.versions.find((version) => version.deck === deck && version.taken !== null) ?? null);
  };
  const takeThem = async (ids: readonly DeckId[], height: number): Promise<boolean> => {
    const taken = await take(older, ids, say);
    if (taken) onTaken(taken, height);
    return taken !== null;
  };
  const ids = decks.map(({ deck }) => deck);
  return (
    <>
      {decks.length === 1 && first ? (
        <Button look={look} onPress={() => void see(first.deck)}>
          {say('window.newer.see')}
        </Button>
      ) : null}
      <Button look={look} onPress={({ target }) => void takeThem(ids, rowHeight(target))}>
        {say('window.newer.take', { count: decks.length })}
      </Button>
      {seen ? (
        <UpdateNotice
          version={seen}
          onTake={() => takeThem([seen.deck], 0)}
          onClose={() => {
            setSeen(null);
          }}
        />
      ) : null}
    </>
  );
}

/** Decks of a course, or of what is shown of it, that have changed since it took them: the library holds newer ones. */
export const NewerDecks = memo(function NewerDecks({ scope }: { readonly scope: Scope | null }) {
  const say = useSay();
  const older = useOlder(scope);
  const key = scope === null ? '' : scopeKey(scope);
  const [done, setDone] = useState<Done | null>(null);
  // Another scope, or a deck that has changed again: what was taken before is old news.
  if (done !== null && (done.key !== key || older !== null)) setDone(null);
  if (older)
    return (
      <Strip
        isPinned
        rank={ranks.newer}
        icon={<RefreshCw size={16} aria-hidden />}
        words={sayOlderDecks(say, older)}
        acts={
          <Acts
            older={older}
            look="quiet"
            onTaken={(taken, height) => {
              setDone({ ...taken, key, height });
            }}
          />
        }
      />
    );
  if (!done) return null;
  return (
    <Strip
      isPinned
      rank={ranks.done}
      look="good"
      height={done.height}
      icon={<CircleCheck size={16} aria-hidden />}
      words={say('window.newer.taken', done.facts)}
      acts={
        <Button look="quiet" onPress={done.undo}>
          {say('window.edit.undo')}
        </Button>
      }
      onClose={() => {
        setDone(null);
      }}
    />
  );
});

/** What the line says that stays where the newer decks were offered. */
interface Done extends Taken {
  readonly key: string;
  /** Of the line that was pressed, in CSS pixels. */
  readonly height: number;
}

/** How high the line is that holds a button, in CSS pixels; 0 where it is in none. */
function rowHeight(pressed: Element): number {
  return pressed.closest('[role="status"]')?.getBoundingClientRect().height ?? 0;
}

/** The same beside a course that is chosen in the library, deck by deck. */
export function NewerDecksGroup({ course }: { readonly course: CourseId }) {
  const say = useSay();
  const older = useOlderCourse(course);
  if (!older) return null;
  return (
    <PropertyGroup title={say('window.newer.title', { count: older.decks.length })}>
      <ul className={styles.decks}>
        {older.decks.map(({ deck, title, news }) => (
          <li key={deck}>
            {textFor(title, say.language)}
            <span className={styles.news}>{sayDeckNews(say, news)}</span>
          </li>
        ))}
      </ul>
      <Acts older={older} look="plain" onTaken={tellTaken} />
    </PropertyGroup>
  );
}

/** Where something is to be made of a course that has not taken its decks anew: what is to be done first, with the press that does it. */
export function TakeFirst({ scope, words }: { readonly scope: Scope | null; readonly words: WordKey }) {
  const say = useSay();
  const older = useOlder(scope);
  if (!older) return null;
  const titles = older.decks.map(({ title }) => textFor(title, say.language)).join(listComma(say.language));
  return (
    <>
      <p role="status">{say(words, { titles })}</p>
      <Acts older={older} look="plain" onTaken={tellTaken} />
    </>
  );
}

/** The same in a dialog, before the pages go out. */
export function OlderOnPages({ scope }: { readonly scope: Scope | null }) {
  const older = useOlder(scope);
  return older ? (
    <div className={styles.before}>
      <TakeFirst scope={scope} words="window.newer.on-pages" />
    </div>
  ) : null;
}

/** On the card or row of a course, or of what was given out of it: how many of its decks have changed since it took them. */
export function NewerDecksMark({ scope }: { readonly scope: Scope }) {
  const say = useSay();
  const older = useOlder(scope);
  if (!older) return null;
  return (
    <span className={styles.mark}>
      <RefreshCw size={14} aria-hidden />
      {say('window.newer.title', { count: older.decks.length })}
    </span>
  );
}
