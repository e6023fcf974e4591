/** Media that lie somewhere else than in a library, or over those of one. */
import type { Sha256 } from '../model/ids';
import type { MediaSource } from '../model/media';
import { mediaInfoOf } from '../store/media-info';

/** What `over` has counts before the library's; with no library there is nothing else. */
export function mediaOver(over: (sha: Sha256) => Uint8Array | null, library: MediaSource | null): MediaSource {
  return {
    info: (sha) => {
      const bytes = over(sha);
      return bytes ? mediaInfoOf(bytes) : (library?.info(sha) ?? null);
    },
    bytes: (sha) => over(sha) ?? library?.bytes(sha) ?? null,
  };
}
