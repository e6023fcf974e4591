import { KitbagFault } from '../model/fault';
import type { LibraryStore } from '../store/library-store.types';

/** Throws `library.read-only`, with who holds the library, before work that could not be kept. */
export function refuseReadOnly({ access, heldBy }: LibraryStore): void {
  const { host = '', pid = 0, since = '' } = heldBy ?? {};
  if (access === 'read') throw new KitbagFault('library.read-only', { host, pid, since });
}
