import { listComma } from '../../../main/words/punctuation';
import { RefreshCw } from 'lucide-react';
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
import { sayDeckNews, sayOlderDecks } from './say-deck-news';
import { UpdateNotice } from './update-notice';
import type { CourseView, OlderCourse } from '../../../main/contract/views';
import type { CourseId, DeckId } from '../../../main/model/ids';
import type { Scope } from '../../../main/model/recipe';
import type { Say, WordKey } from '../../../main/words/say';
import styles from './newer-decks.module.css';

type Version = CourseView['versions'][number];

/** Takes the decks as they are now, and says so with the way back; true where the course has them. */
async function take(older: OlderCourse, decks: readonly DeckId[], say: Say): Promise<boolean> {
  const taken = await takeIntoCourses([older.course], decks);
  if (taken.length === 0) return false;
  const titles = older.decks.flatMap(({ deck, title }) => (decks.includes(deck) ? [textFor(title, say.language)] : []));
  const undo = { label: 'window.edit.undo', run: () => void giveBack(taken) } as const;
  tell('window.newer.taken', { count: titles.length, titles: titles.join(listComma(say.language)) }, undo);
  return true;
}

/** The presses: what changes in the one deck, and that all are taken. */
function Acts({ older, look }: { readonly older: OlderCourse; readonly look: 'quiet' | 'plain' }) {
  const say = useSay();
  const [seen, setSeen] = useState<Version | null>(null);
  const { course, decks } = older;
  const [first] = decks;
  const see = async (deck: DeckId): Promise<void> => {
    const view = await attempt(() => ask('course.get', { course }));
    setSeen(view?.versions.find((version) => version.deck === deck && version.taken !== null) ?? null);
  };
  const ids = decks.map(({ deck }) => deck);
  return (
    <>
      {decks.length === 1 && first ? (
        <Button look={look} onPress={() => void see(first.deck)}>
          {say('window.newer.see')}
        </Button>
      ) : null}
      <Button look={look} onPress={() => void take(older, ids, say)}>
        {say('window.newer.take', { count: decks.length })}
      </Button>
      {seen ? (
        <UpdateNotice
          version={seen}
          onTake={() => take(older, [seen.deck], say)}
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
  if (!older) return null;
  return (
    <Strip
      rank={ranks.newer}
      icon={<RefreshCw size={16} aria-hidden />}
      words={sayOlderDecks(say, older)}
      acts={<Acts older={older} look="quiet" />}
    />
  );
});

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
      <Acts older={older} look="plain" />
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
      <Acts older={older} look="plain" />
    </>
  );
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
