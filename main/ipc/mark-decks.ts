/** Gives several decks a label. */
import type { MarkedDeck } from '../contract/mark-requests';
import type { Deck } from '../model/deck';
import type { DeckId } from '../model/ids';
import type { TlpLabel } from '../model/marking';
import { countsAs, isLowering, relabelled } from '../model/relabel';
import { refuseSilentDeckLowering } from '../model/silent-lowering';
import type { OpenWork } from './session';

interface Wanted {
  readonly decks: readonly DeckId[];
  readonly label: TlpLabel | null;
  readonly reason: string | null;
}

/** Throws `label.lowered-silently` before any deck is changed where one would count as less, and there is no reason. */
export async function markDecks(
  { store, now }: Pick<OpenWork, 'store' | 'now'>,
  { decks, label, reason }: Wanted,
): Promise<MarkedDeck[]> {
  const { defaultLabel } = store.library();
  const lowering = reason === null ? null : { reason, at: now() };
  const changes: { readonly before: Deck; readonly marking: Deck['marking'] }[] = [];
  for (const id of decks) {
    const before = await store.getDeck(id);
    if (before.marking.label === label) continue;
    const isLower = isLowering(countsAs(before.marking, defaultLabel), label, defaultLabel);
    const marking = relabelled(before.marking, label, defaultLabel, isLower ? lowering : null);
    refuseSilentDeckLowering(before, { ...before, marking }, defaultLabel);
    changes.push({ before, marking });
  }
  const marked: MarkedDeck[] = [];
  for (const { before, marking } of changes) {
    const edits = [{ kind: 'deck.set' as const, marking }];
    const { record } = await store.changeDeck({ deck: before.id, base: before.revision, edits, said: 'set-label' });
    marked.push({ deck: record.id, revision: record.revision });
  }
  return marked;
}
