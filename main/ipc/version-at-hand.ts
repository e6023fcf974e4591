import type { Deck } from '../model/deck';
import { KitbagFault } from '../model/fault';
import type { Sha256 } from '../model/ids';
import type { LibraryStore } from '../store/library-store.types';

/** A version of a deck; null where the library has none of that name, or not whole. */
export async function versionAtHand(sha: Sha256, store: LibraryStore): Promise<Deck | null> {
  try {
    return await store.getVersion(sha);
  } catch (error) {
    if (error instanceof KitbagFault) return null;
    throw error;
  }
}
