/** Two decks, or two languages of one deck, side by side: the rows on the screen, and everything that is done to them. */
import { create } from 'zustand';
import { ask } from '../../bridge';
import type { PairingSubject } from '../../../main/model/screen';
import { go, reloadLibrary } from '../../state/app';
import { isStale, showFault } from '../../state/faults';
import { tell } from '../../state/notices';
import { saving } from '../../state/saving';
import { tellUndone } from '../../state/tell-undone';
import { changeDeck } from '../library/change-deck';
import { noteChange, undoInLibrary } from '../library/library-undo';
import { useLibraryChoice } from '../library/library-store';
import { isPair, type RowFilter } from './row-filters';
import { rowsOfDeck } from '../../../main/model/pairing/mend-pairs';
import { keyOfRow, shownRows, type ShownRow } from '../../../main/model/pairing/row-moves';
import { languagesOf } from '../../../main/model/slide-languages';
import type { Deck } from '../../../main/model/deck';
import type { Language } from '../../../main/model/language';

export interface Side {
  readonly deck: Deck;
  /** The language that its slides are shown in. */
  readonly language: Language;
}

interface Pairing {
  readonly subject: PairingSubject | null;
  readonly main: Side | null;
  readonly other: Side | null;
  readonly rows: readonly ShownRow[];
  /** What can be taken back before two decks are paired. */
  readonly past: readonly (readonly ShownRow[])[];
  readonly future: readonly (readonly ShownRow[])[];
  readonly filter: RowFilter;
  readonly selected: string | null;
  /** The row that takes the focus once it is drawn. */
  readonly focus: string | null;
}

const nothing: Pairing = {
  subject: null,
  main: null,
  other: null,
  rows: [],
  past: [],
  future: [],
  filter: 'all',
  selected: null,
  focus: null,
};

export const usePairing = create<Pairing>(() => nothing);

function showOne(deck: Deck, language: Language): void {
  const [first] = languagesOf(deck).filter((known) => known !== language);
  const main = languagesOf(deck).includes(deck.mainLanguage) && deck.mainLanguage !== language;
  const rows = rowsOfDeck(deck, language).map((row): ShownRow => ({ ...row, confidence: null, reasons: [] }));
  usePairing.setState({
    main: { deck, language: main ? deck.mainLanguage : (first ?? deck.mainLanguage) },
    other: { deck, language },
    rows,
  });
}

/** Opens what is to be paired; an answer that comes after something else was opened is dropped. */
export async function openPairing(subject: PairingSubject): Promise<void> {
  usePairing.setState({ ...nothing, subject });
  const isWanted = (): boolean => usePairing.getState().subject === subject;
  try {
    if (subject.kind === 'one') {
      const { deck } = await ask('deck.get', { deck: subject.deck });
      if (isWanted()) showOne(deck, subject.language);
    } else {
      const { main, other, rows } = await ask('deck.match', { main: subject.main, other: subject.other });
      if (!isWanted()) return;
      const slides = [...main.slides, ...other.slides];
      usePairing.setState({
        main: { deck: main, language: main.mainLanguage },
        other: { deck: other, language: other.mainLanguage },
        rows: shownRows(rows, slides),
      });
    }
  } catch (error) {
    showFault(error);
    if (isWanted()) go({ name: 'library' });
  }
}

/** Reads the deck again, after it was changed elsewhere or a change was taken back. */
export async function refreshPairing(): Promise<void> {
  const { subject } = usePairing.getState();
  if (subject?.kind !== 'one') return;
  const view = await ask('deck.get', { deck: subject.deck }).catch(() => null);
  if (view && usePairing.getState().subject === subject) showOne(view.deck, subject.language);
}

async function saveRows(
  subject: Extract<PairingSubject, { kind: 'one' }>,
  rows: readonly ShownRow[],
  at: number,
): Promise<void> {
  const { main } = usePairing.getState();
  if (!main) return;
  const { id, revision } = main.deck;
  const sent = rows.map(({ main: one, other, bilingual }) => ({ main: one, other, bilingual }));
  const { language } = subject;
  await changeDeck(id, 'mend-pairs', () => ask('deck.mend-pairs', { deck: id, base: revision, language, rows: sent }), {
    show: (deck) => {
      showOne(deck, language);
      lookAtRow(at);
    },
    readAgain: refreshPairing,
  });
}

/** Selects the row at a place, and brings the focus there. */
function lookAtRow(at: number): void {
  usePairing.setState(({ rows }) => {
    const row = rows[Math.min(at, rows.length - 1)];
    const key = row ? keyOfRow(row) : null;
    return { selected: key, focus: key };
  });
}

/** Sets the rows anew and goes to one of them; of a deck that is a pair already the change is saved at once. */
export function mend(rows: readonly ShownRow[], at: number): void {
  const { subject, rows: before, past } = usePairing.getState();
  if (!subject || rows === before) return;
  if (subject.kind === 'one') void saveRows(subject, rows, at);
  else {
    usePairing.setState({ rows, past: [...past, before], future: [] });
    lookAtRow(at);
  }
}

/** Says what was taken back or done again, and goes to the first row that it was about. */
function tellMended(way: 'undo' | 'redo', was: readonly ShownRow[], is: readonly ShownRow[]): void {
  const at = is.findIndex((row, index) => row !== was[index]);
  lookAtRow(at < 0 ? is.length - 1 : at);
  tellUndone(way, 'mend-pairs', null);
}

/** Takes the last mending back, before two decks are paired. */
export function undoMending(): void {
  const { rows, past, future } = usePairing.getState();
  const before = past.at(-1);
  if (!before) return;
  usePairing.setState({ rows: before, past: past.slice(0, -1), future: [...future, rows] });
  tellMended('undo', rows, before);
}

/** Does it again. */
export function redoMending(): void {
  const { rows, past, future } = usePairing.getState();
  const after = future.at(-1);
  if (!after) return;
  usePairing.setState({ rows: after, past: [...past, rows], future: future.slice(0, -1) });
  tellMended('redo', rows, after);
}

/** Makes one deck of both as the rows say, and offers to take it back. */
export async function pairNow(title: string): Promise<void> {
  const { subject, main, other, rows } = usePairing.getState();
  if (subject?.kind !== 'two' || !main || !other) return;
  const sent = rows.map(({ main: one, other: two, bilingual }) => ({ main: one, other: two, bilingual }));
  try {
    const { deck } = await saving(() =>
      ask('deck.pair', {
        main: main.deck.id,
        base: main.deck.revision,
        other: other.deck.id,
        otherBase: other.deck.revision,
        rows: sent,
      }),
    );
    noteChange({ kind: 'change', record: 'deck', id: deck.id, said: 'pair-decks', revision: deck.revision }, [
      other.deck.id,
    ]);
    await reloadLibrary();
    useLibraryChoice.setState({ shelf: 'decks', selected: new Set([deck.id]) });
    go({ name: 'library' });
    const facts = { count: rows.filter(isPair).length, other: title };
    tell('pair.notice.paired', facts, { label: 'window.edit.undo', run: undoInLibrary });
  } catch (error) {
    showFault(error);
    if (isStale(error)) await openPairing(subject);
  }
}
