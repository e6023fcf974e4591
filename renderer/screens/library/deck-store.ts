/** The deck whose properties are on the screen, and every change that is asked of it. */
import { create } from 'zustand';
import { fileNameOf } from '../../parts/file-name';
import { ask } from '../../bridge';
import { attempt } from '../../state/faults';
import { tell } from '../../state/notices';
import { changeDeck } from './change-deck';
import { undoIn } from './library-undo';
import type { DeckView } from '../../../main/contract/views';
import type { Deck } from '../../../main/model/deck';
import type { DeckId, Sha256, SlideId } from '../../../main/model/ids';
import type { Language } from '../../../main/model/language';
import type { Marking } from '../../../main/model/marking';

export const useShownDeck = create<{ readonly deck: Deck | null }>(() => ({ deck: null }));

let wanted: DeckId | null = null;

/** Reads a deck for its properties; an answer that comes after another deck was chosen is dropped. */
export async function showDeck(id: DeckId): Promise<void> {
  wanted = id;
  const view = await attempt(() => ask('deck.get', { deck: id }));
  if (view && wanted === id) useShownDeck.setState({ deck: view.deck });
}

function changed(id: DeckId, said: string, work: () => Promise<DeckView>): Promise<boolean> {
  return changeDeck(id, said, work, {
    show: (deck) => {
      if (wanted === id) useShownDeck.setState({ deck });
    },
    readAgain: () => showDeck(id),
  });
}

/** Marks the deck anew. */
export async function mark(
  { id, revision }: Deck,
  marking: Marking,
  said: 'set-label' | 'set-grading' | 'set-caveats',
): Promise<void> {
  await changed(id, said, () =>
    ask('deck.change', { deck: id, base: revision, edits: [{ kind: 'deck.set', marking }], said }),
  );
}

/** Uses the notes of one language as handout text where there is none yet, and offers to take it back. */
export async function copyNotes({ id }: Deck, language: Language, count: number): Promise<void> {
  const done = await changed(id, 'use-notes', () => ask('deck.notes-to-handout', { deck: id, language }));
  if (done) tell('window.notices.notes', { count }, { label: 'window.edit.undo', run: () => undoIn(id) });
}

/** Marks slides as bilingual: printed once, and never counted as untranslated. */
export async function markBilingual({ id, revision }: Deck, slides: readonly SlideId[]): Promise<void> {
  const edits = slides.map((slide) => ({ kind: 'slide.set' as const, slide, changes: { bilingual: true } }));
  await changed(id, 'mark-bilingual', () =>
    ask('deck.change', { deck: id, base: revision, edits, said: 'mark-bilingual' }),
  );
}

/** Opens the file that a deck came from, in the program that the system has for it. */
export async function openOriginal(deck: DeckId, original: Sha256): Promise<void> {
  await attempt(() => ask('deck.open-original', { deck, original }));
}

/** Saves a copy of the file that a deck came from, where the person says. */
export async function saveOriginal(deck: DeckId, original: Sha256): Promise<void> {
  const file = await attempt(() => ask('deck.save-original', { deck, original }));
  if (file) tell('window.notices.copied', { file: fileNameOf(file) });
}
