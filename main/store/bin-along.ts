/** Changes of one deck that put another into the bin: both go together, and both come back together. */
import type { DeckEdit } from '../model/change';
import type { Deck } from '../model/deck';
import { KitbagFault } from '../model/fault';
import type { DeckId } from '../model/ids';
import type { Editing, EditingTools } from './editing';
import type { Changed, PairDecks } from './library-store.types';
import type { Binned } from './undo';

export interface BinAlongTools {
  readonly get: (id: DeckId) => Promise<Deck>;
  readonly binRecord: (kind: 'deck', id: DeckId) => Promise<void>;
  readonly restoreRecord: (kind: 'deck', id: DeckId) => Promise<void>;
}

/** How a deck that went into the bin with another's change comes out of it again, and goes back. */
export function binAlong({ get, binRecord, restoreRecord }: BinAlongTools): NonNullable<EditingTools<Deck>['bin']> {
  return {
    takeOut: async ({ id }) => {
      try {
        await restoreRecord('deck', id as DeckId);
      } catch (error) {
        if (!(error instanceof KitbagFault)) throw error;
        // Somebody took it out already, or it never got there.
        if (error.code === 'record.exists') return;
        if (error.code === 'deck.not-found') throw new KitbagFault('pair.partner-gone', { id }, { cause: error });
        throw error;
      }
    },
    confirmSame: async (binned) => {
      confirmRevision(await get(binned.id as DeckId), binned);
    },
    putBack: ({ id }) => binRecord('deck', id as DeckId),
  };
}

function confirmRevision({ id, revision }: Deck, binned: Binned): void {
  if (revision !== binned.revision)
    throw new KitbagFault('record.changed-elsewhere', { kind: 'deck', id, base: binned.revision, revision });
}

/** Saves the pair, then bins the other deck; where that fails, the pair comes apart again. */
export async function pairAndBin(
  { main, base, edit, other, said }: PairDecks,
  decks: Pick<Editing<Deck, DeckEdit>, 'change' | 'move'>,
  tools: BinAlongTools,
): Promise<Changed<Deck>> {
  const binned: Binned = { id: other.id, revision: other.revision };
  confirmRevision(await tools.get(other.id), binned);
  const changed = await decks.change(main, base, [edit], said, binned);
  try {
    confirmRevision(await tools.get(other.id), binned);
    await tools.binRecord('deck', other.id);
  } catch (error) {
    await decks.move(main, 'undo');
    throw error;
  }
  return changed;
}
