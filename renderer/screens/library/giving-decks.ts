/** Decks as a whole for instructors alone, or for participants too. */
import { ask } from '../../bridge';
import { reloadLibrary, useApp } from '../../state/app';
import { attempt } from '../../state/faults';
import { tell } from '../../state/notices';
import { saving } from '../../state/saving';
import { textFor } from '../../words';
import { noteTogether, undoInLibrary } from './library-undo';
import type { DeckSummary } from '../../../main/contract/views';
import type { Slide } from '../../../main/model/slide';

/** True where nothing of any of these decks goes to participants. */
export function areInstructors(decks: readonly Pick<DeckSummary, 'slides' | 'instructorSlides'>[]): boolean {
  const filled = decks.filter(({ slides }) => slides > 0);
  return filled.length > 0 && filled.every(({ slides, instructorSlides }) => instructorSlides === slides);
}

/** Gives the decks to instructors alone or to participants too, as one step of undo, says so, and offers to take it back. */
export async function giveDecks(
  decks: readonly Pick<DeckSummary, 'id' | 'title'>[],
  audience: Slide['audience'],
): Promise<void> {
  const ids = decks.map(({ id }) => id);
  const given = await attempt(() => saving(() => ask('deck.give', { decks: ids, audience })));
  if (!given || given.length === 0) return;
  noteTogether(
    given.map(({ deck: id, revision }) => ({ kind: 'change', record: 'deck', id, said: 'set-audience', revision })),
  );
  await reloadLibrary();
  const undo = { label: 'window.edit.undo', run: undoInLibrary } as const;
  const [one] = decks;
  const language = useApp.getState().state?.language ?? 'en';
  if (decks.length === 1 && one) tell(`shelf.give.told-${audience}`, { title: textFor(one.title, language) }, undo);
  else tell(`shelf.give.told-many-${audience}`, { count: given.length }, undo);
}
