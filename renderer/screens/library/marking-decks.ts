/** Labelling decks from the library: which are to be labelled, and what a label would do to them. */
import { create } from 'zustand';
import { ask } from '../../bridge';
import { reloadLibrary, useApp } from '../../state/app';
import { attempt } from '../../state/faults';
import { tell } from '../../state/notices';
import { saving } from '../../state/saving';
import { textFor } from '../../words';
import { noteTogether, undoInLibrary } from './library-undo';
import { isLowering } from '../../../main/model/relabel';
import type { DeckSummary } from '../../../main/contract/views';
import type { DeckId } from '../../../main/model/ids';
import type { TlpLabel } from '../../../main/model/marking';

/** The decks whose label is being chosen; none while nobody chooses. */
export const useMarkingDecks = create<{ readonly decks: readonly DeckId[] }>(() => ({ decks: [] }));

/** Asks for the label of these decks. */
export function askToMark(decks: readonly DeckId[]): void {
  useMarkingDecks.setState({ decks });
}

/** Those that would count as less with this label; null is no label of their own. */
export function loweredBy(
  decks: readonly DeckSummary[],
  label: TlpLabel | null,
  defaultLabel: TlpLabel,
): readonly DeckSummary[] {
  return decks.filter((deck) => isLowering(deck.label ?? defaultLabel, label, defaultLabel));
}

/** Labels the decks as one step of undo, says so, and offers to take it back. */
export async function markDecks(
  decks: readonly DeckSummary[],
  label: TlpLabel | null,
  reason: string | null,
): Promise<void> {
  useMarkingDecks.setState({ decks: [] });
  const ids = decks.map(({ id }) => id);
  const marked = await attempt(() => saving(() => ask('deck.mark', { decks: ids, label, reason })));
  if (!marked || marked.length === 0) return;
  noteTogether(
    marked.map(({ deck: id, revision }) => ({ kind: 'change', record: 'deck', id, said: 'set-label', revision })),
  );
  await reloadLibrary();
  const undo = { label: 'window.edit.undo', run: undoInLibrary } as const;
  const counts = label ?? useApp.getState().state?.library?.defaultLabel ?? '';
  const [one] = decks;
  const language = useApp.getState().state?.language ?? 'en';
  if (marked.length === 1 && decks.length === 1 && one)
    tell('shelf.mark.told', { title: textFor(one.title, language), label: counts }, undo);
  else tell('shelf.mark.told-many', { count: marked.length, label: counts }, undo);
}
