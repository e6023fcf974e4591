import type { Deck } from '../model/deck';
import { nullOnFault } from '../model/fault';
import type { Sha256 } from '../model/ids';
import type { LibraryStore } from '../store/library-store.types';

/** A version of a deck; null where the library has none of that name, or not whole. */
export function versionAtHand(sha: Sha256, store: LibraryStore): Promise<Deck | null> {
  return store.getVersion(sha).catch(nullOnFault);
}
