/** Media by content: a file's name is the hash of its bytes. */
import { dirname, join } from 'node:path';
import { type Disk, hasCode, reasonOf } from '../files/disk';
import { sha256 } from '../files/sha256';
import { makeFolderSafely, writeSafely } from '../files/write-safely';
import { KitbagFault } from '../model/fault';
import type { Sha256 } from '../model/ids';
import type { MediaInfo, MediaSource } from '../model/media';
import { libraryPaths } from './library-paths';
import { mediaInfo } from './media-info';

export interface MediaFolder extends MediaSource {
  /** Throws `media.hash-wrong`, `media.ending-invalid` or `record.not-saved`. */
  readonly add: (sha: Sha256, ext: string, bytes: Uint8Array) => Promise<void>;
  /** Null where there is no such file. */
  readonly path: (sha: Sha256) => string | null;
}

const hash = /^[0-9a-f]{64}$/;
const ending = /^[a-z0-9]{1,8}$/;
/** No picture of a slide is larger; reading is at once, so it must end. */
const mostBytes = 512 * 1024 * 1024;

/** Opens the media of the library in a folder. It needs no lock to read, so a worker may open it by itself. */
export function openMediaFolder(folder: string, disk: Disk, confirmMayWrite: () => Promise<void>): MediaFolder {
  const paths = libraryPaths(folder);
  const known = new Map<Sha256, string>();
  const infos = new Map<Sha256, MediaInfo>();
  const sizes = new Map<Sha256, number>();

  function path(sha: Sha256): string | null {
    const found = known.get(sha);
    if (found !== undefined) return found;
    if (!hash.test(sha)) return null;
    const name = disk.listNow(paths.mediaFolder(sha)).find((entry) => entry.startsWith(`${sha}.`));
    if (name === undefined) return null;
    const whole = join(paths.mediaFolder(sha), name);
    known.set(sha, whole);
    return whole;
  }

  function reading<T>(sha: Sha256, read: (found: string) => T): T | null {
    const found = path(sha);
    if (found === null) return null;
    try {
      return read(found);
    } catch (error) {
      if (!hasCode(error, 'ENOENT')) throw error;
      known.delete(sha); // Removed by hand while the library is open.
      return null;
    }
  }

  return {
    path,
    info: (sha) =>
      reading(sha, (found) => {
        const info = infos.get(sha) ?? mediaInfo((from, count) => disk.readNow(found, from, count));
        infos.set(sha, info);
        return info;
      }),
    sizeBytes: (sha) =>
      reading(sha, (found) => {
        const size = sizes.get(sha) ?? disk.sizeNow(found);
        sizes.set(sha, size);
        return size;
      }),
    bytes: (sha) => reading(sha, (found) => disk.readNow(found, 0, Math.min(disk.sizeNow(found), mostBytes))),
    async add(sha, ext, bytes) {
      if (!ending.test(ext)) throw new KitbagFault('media.ending-invalid', { ending: ext });
      if (sha256(bytes) !== sha) throw new KitbagFault('media.hash-wrong', { sha });
      const here = path(sha);
      if (here !== null && (await disk.facts(here))?.sizeBytes === bytes.length) return;
      await confirmMayWrite();
      const target = here ?? paths.mediaFile(sha, ext);
      try {
        await makeFolderSafely(disk, dirname(target));
        await writeSafely(disk, target, bytes);
      } catch (error) {
        throw new KitbagFault(
          'record.not-saved',
          { kind: 'media', id: sha, reason: reasonOf(error) },
          { cause: error },
        );
      }
      infos.delete(sha);
      sizes.delete(sha);
    },
  };
}
