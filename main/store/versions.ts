/** Deck versions: immutable files named by the hash of their own bytes. */
import { dirname } from 'node:path';
import { type Disk, hasCode, reasonOf } from '../files/disk';
import { sha256 } from '../files/sha256';
import { makeFolderSafely, writeSafely } from '../files/write-safely';
import { canonicalDeck } from '../model/canonical';
import type { Deck } from '../model/deck';
import { KitbagFault } from '../model/fault';
import type { Sha256 } from '../model/ids';
import { openRecord } from '../model/migrations';
import type { LibraryPaths } from './library-paths';
import type { RecordsTools } from './records';

export interface Versions {
  /** Writes a deck's content as a version where there is none yet. */
  readonly keep: (deck: Deck) => Promise<Sha256>;
  /** Keeps a version that was made elsewhere. Throws `version.damaged` where its bytes are no version of that name. */
  readonly take: (sha: Sha256, bytes: Uint8Array) => Promise<void>;
  /** Throws `version.not-found` or `version.damaged`. */
  readonly read: (sha: Sha256) => Promise<Deck>;
}

/** An export of a course reads each once; the window shows a few. */
const mostKept = 32;

/** The hash that names a deck's present content. */
export function versionNameOf(deck: Deck): Sha256 {
  return sha256(canonicalDeck(deck));
}

/** Opens the folder of versions. */
export function openVersions(paths: LibraryPaths, tools: Pick<RecordsTools, 'disk' | 'confirmMayWrite'>): Versions {
  const { disk } = tools;
  const kept = new Map<Sha256, Deck>();

  function remember(sha: Sha256, deck: Deck): Deck {
    kept.set(sha, deck);
    const oldest = kept.keys().next().value;
    if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest);
    return deck;
  }

  async function write(sha: Sha256, bytes: Uint8Array): Promise<void> {
    const path = paths.versionFile(sha);
    if (await isWhole(disk, path, sha)) return;
    await tools.confirmMayWrite();
    try {
      await makeFolderSafely(disk, dirname(path));
      await writeSafely(disk, path, bytes);
    } catch (error) {
      throw new KitbagFault(
        'record.not-saved',
        { kind: 'version', id: sha, reason: reasonOf(error) },
        { cause: error },
      );
    }
  }

  return {
    async keep(deck) {
      const text = canonicalDeck(deck);
      const sha = sha256(text);
      await write(sha, new TextEncoder().encode(text));
      return sha;
    },
    async take(sha, bytes) {
      if (sha256(bytes) !== sha) throw new KitbagFault('version.damaged', { sha });
      openVersion(bytes);
      await write(sha, bytes);
    },
    async read(sha) {
      const known = kept.get(sha);
      if (known) return known;
      const bytes = await bytesOf(disk, paths.versionFile(sha), sha);
      if (sha256(bytes) !== sha) throw new KitbagFault('version.damaged', { sha });
      return remember(sha, openVersion(bytes));
    },
  };
}

/** The deck in a version's bytes. A version has no save of its own: the two fields that a head adds are empty. */
export function openVersion(bytes: Uint8Array): Deck {
  const content = JSON.parse(new TextDecoder().decode(bytes)) as object;
  return openRecord('deck', { ...content, revision: 0, changedAt: '' });
}

/** A version that was damaged is written anew when the same content is pinned again. */
async function isWhole(disk: Disk, path: string, sha: Sha256): Promise<boolean> {
  if (!(await disk.facts(path))) return false;
  return sha256(await disk.readFile(path)) === sha;
}

async function bytesOf(disk: Disk, path: string, sha: Sha256): Promise<Uint8Array> {
  try {
    return await disk.readFile(path);
  } catch (error) {
    if (hasCode(error, 'ENOENT')) throw new KitbagFault('version.not-found', { sha }, { cause: error });
    throw new KitbagFault('record.unreadable', { kind: 'version', id: sha, reason: reasonOf(error) }, { cause: error });
  }
}
