/** Whether a library has a media file that a kit lists. */
import type { KitFile } from '../model/kit';
import type { LibraryStore } from '../store/library-store.types';

/** True where it lies there in its whole length: one that was cut off is as good as missing. */
export function isMediaAtHand(
  { sha256, sizeBytes }: Pick<KitFile, 'sha256' | 'sizeBytes'>,
  store: LibraryStore,
): boolean {
  return store.mediaPath(sha256) !== null && (store.media().sizeBytes?.(sha256) ?? sizeBytes) === sizeBytes;
}
