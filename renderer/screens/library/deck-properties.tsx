import { FileDown, FileSymlink, NotebookPen } from 'lucide-react';
import { useEffect, useState } from 'react';
import { copyNotesToHandout } from '../../../main/model/copy-notes-to-handout';
import { isLowering, relabelled } from '../../../main/model/relabel';
import { Button } from '../../parts/button';
import { Choice } from '../../parts/choice';
import { formatInstant } from '../../parts/dates';
import { PropertyGroup } from '../../parts/property-group';
import { LowerLabel } from '../../parts/lower-label';
import { Restrictions } from '../../parts/restrictions';
import { Tick } from '../../parts/tick';
import { labelOrder, TlpLabel } from '../../parts/tlp-label';
import { useLibrary } from '../../state/app';
import { textLanguages, useSay } from '../../words';
import { copyNotes, mark, openOriginal, saveOriginal, showDeck, useShownDeck } from './deck-store';
import { DeckLanguages } from './deck-languages';
import { giveDecks } from './giving-decks';
import type { DeckSummary } from '../../../main/contract/views';
import type { Deck } from '../../../main/model/deck';
import type { TlpLabel as Label } from '../../../main/model/marking';
import styles from './deck-properties.module.css';

/** How a deck is marked, what participants may read of its notes, and where it came from. */
export function DeckProperties({ summary }: { readonly summary: DeckSummary }) {
  const { id, revision } = summary;
  const deck = useShownDeck((shown) => (shown.deck?.id === id ? shown.deck : null));
  useEffect(() => {
    void showDeck(id);
  }, [id, revision]);
  if (deck === null) return null;
  return (
    <>
      <DeckMarking deck={deck} />
      <DeckAudience summary={summary} />
      <DeckLanguages deck={deck} />
      <HandoutText deck={deck} />
      <Originals deck={deck} />
    </>
  );
}

function DeckMarking({ deck }: { readonly deck: Deck }) {
  const say = useSay();
  const { defaultLabel } = useLibrary();
  const { marking } = deck;
  const counts = marking.label ?? defaultLabel;
  /** A lower label that waits for its reason; `undefined` where none waits. */
  const [lower, setLower] = useState<Label | null | undefined>(undefined);
  const options: { id: Label | 'none'; label: string }[] = [
    { id: 'none', label: say('window.marking.no-label') },
    ...labelOrder.map((label) => ({ id: label, label })),
  ];
  const choose = (wanted: Label | null): void => {
    if (isLowering(counts, wanted, defaultLabel)) setLower(wanted);
    else void mark(deck, relabelled(marking, wanted, defaultLabel, null), 'set-label');
  };
  return (
    <PropertyGroup title={say('window.marking.title')}>
      <div>
        <TlpLabel label={counts} />
      </div>
      <Choice
        label={say('window.marking.label')}
        value={marking.label ?? 'none'}
        options={options}
        onChange={(label) => {
          choose(label === 'none' ? null : label);
        }}
      />
      <p className={styles.quiet}>
        {say(`window.marking.means.${counts}`)}
        {marking.label ? '' : ` ${say('window.marking.default')}`}
      </p>
      {marking.lowered ? (
        <p className={styles.quiet}>
          {say('window.marking.lowered', { from: marking.lowered.from, reason: marking.lowered.reason })}
        </p>
      ) : null}
      <Restrictions marking={marking} onChange={(changed, said) => void mark(deck, changed, said)} />
      {lower !== undefined ? (
        <LowerLabel
          from={counts}
          to={lower ?? defaultLabel}
          isFirst={marking.label === null}
          onClose={() => {
            setLower(undefined);
          }}
          onLower={(reason) => {
            setLower(undefined);
            const lowering = { reason, at: new Date().toISOString() };
            void mark(deck, relabelled(marking, lower, defaultLabel, lowering), 'set-label');
          }}
        />
      ) : null}
    </PropertyGroup>
  );
}

/** Who gets the deck: slides of it that are for instructors alone are told, and can be made all of them in one step. */
function DeckAudience({ summary }: { readonly summary: DeckSummary }) {
  const say = useSay();
  const { slides: total, instructorSlides: count } = summary;
  if (total === 0) return null;
  return (
    <PropertyGroup title={say('deck.who')}>
      <Tick
        state={count === 0 ? 'none' : count === total ? 'all' : 'some'}
        onChange={(on) => void giveDecks([summary], on ? 'instructor' : 'everyone')}
      >
        {say('deck.instructors')}
      </Tick>
      <p className={styles.quiet}>
        {count > 0 && count < total ? say('shelf.give.some', { count, total }) : say('deck.instructors-words')}
      </p>
    </PropertyGroup>
  );
}

function HandoutText({ deck }: { readonly deck: Deck }) {
  const say = useSay();
  const left = textLanguages
    .map((language) => ({ language, count: copyNotesToHandout(deck, language).length }))
    .filter(({ count }) => count > 0);
  return (
    <PropertyGroup title={say('window.deck.text')}>
      <p className={styles.quiet}>{say('window.deck.text-words')}</p>
      {left.length === 0 ? <p className={styles.quiet}>{say('window.deck.no-notes')}</p> : null}
      {left.map(({ language, count }) => {
        const named = say(`window.language.${language}`);
        return (
          <div key={language} className={styles.acts}>
            <span>{say('window.deck.notes-left', { language: named, count })}</span>
            <Button
              icon={<NotebookPen size={16} aria-hidden />}
              aria-label={say('window.deck.notes-in', { language: named })}
              onPress={() => void copyNotes(deck, language, count)}
            >
              {say('window.deck.use-notes')}
            </Button>
          </div>
        );
      })}
    </PropertyGroup>
  );
}

function Originals({ deck }: { readonly deck: Deck }) {
  const say = useSay();
  if (deck.sources.length === 0) return null;
  return (
    <PropertyGroup title={say('window.deck.originals')}>
      {deck.sources.map(({ original, fileName, language, importedAt }) => (
        <div key={original} role="group" aria-label={fileName} className={styles.acts}>
          <span className={styles.file}>{fileName}</span>
          <span className={styles.quiet}>
            {say(`window.language.${language}`)} · {formatInstant(importedAt, say.language)}
          </span>
          <Button icon={<FileSymlink size={16} aria-hidden />} onPress={() => void openOriginal(deck.id, original)}>
            {say('window.deck.open-original')}
          </Button>
          <Button icon={<FileDown size={16} aria-hidden />} onPress={() => void saveOriginal(deck.id, original)}>
            {say('window.deck.save-original')}
          </Button>
        </div>
      ))}
    </PropertyGroup>
  );
}
