/** A delta kit counts on what the kit before it brought: it is refused where the library lacks any of that. */
import { KitbagFault } from '../model/fault';
import type { KitFile, KitManifest } from '../model/kit';
import type { LibraryStore } from '../store/library-store.types';
import { versionAtHand } from './version-at-hand';

/** How much of a kit's hash is told: enough to compare by eye. */
const hashDigits = 8;

/** What people are told of the kit that another builds on. */
export function baseFacts({ kit, date, files }: NonNullable<KitManifest['base']>) {
  return { date, kit: kit.slice(0, hashDigits), count: files.length };
}

/** Throws `kit.base-missing`; `store` is null for a library that is yet to be made. */
export async function confirmBase({ base }: KitManifest, store: LibraryStore | null): Promise<void> {
  if (!base) return;
  let count = 0;
  for (const file of base.files) if (!store || !(await isHere(file, store))) count += 1;
  const { date, kit } = baseFacts(base);
  if (count > 0) throw new KitbagFault('kit.base-missing', { date, kit, count });
}

async function isHere({ path, sha256, sizeBytes }: KitFile, store: LibraryStore): Promise<boolean> {
  if (path.startsWith('versions/')) return (await versionAtHand(sha256, store)) !== null;
  return store.mediaPath(sha256) !== null && (store.media().sizeBytes?.(sha256) ?? sizeBytes) === sizeBytes;
}
