/**
 * The register of issued handouts: one file each, so that one damaged record costs one record. Of what was given out only
 * names are ever taken away.
 */
import { hasCode, reasonOf, type Disk } from '../files/disk';
import { sha256 } from '../files/sha256';
import { KitbagFault } from '../model/fault';
import type { HandoutInput } from '../model/handout-input';
import { type IssueId, type RandomBytes, mintId } from '../model/ids';
import type { Holders } from '../model/holders';
import type { Issue } from '../model/issue';
import type { Recipe } from '../model/recipe';
import type { Found } from './found';
import { type LibraryPaths, idOfFile } from './library-paths';
import type { IssueHandout } from './library-store.types';
import type { MediaFolder } from './media-folder';
import type { Records } from './records';

export interface Register {
  /** Keeps the PDF in `media/` first, then the names, and the record last: a record never names what is not there. */
  readonly issue: (handout: IssueHandout) => Promise<Issue>;
  /** Takes back the entry of what was not given out after all; the PDF stays in `media/`. */
  readonly withdraw: (id: IssueId) => Promise<void>;
  readonly get: (id: IssueId) => Promise<Issue>;
  /** Newest first. */
  readonly list: () => Promise<readonly Issue[]>;
  /** Null where the issue had no copies with names. */
  readonly holders: (id: IssueId) => Promise<Holders | null>;
  /** A damaged list of names is wiped too: nothing of it is read. */
  readonly wipe: (id: IssueId) => Promise<Holders | null>;
}

export interface RegisterTools {
  readonly disk: Disk;
  readonly paths: LibraryPaths;
  readonly records: Records<Issue>;
  readonly holders: Records<Holders>;
  readonly media: MediaFolder;
  readonly found: Found;
  readonly gather: (recipe: Recipe) => Promise<HandoutInput>;
  readonly now: () => string;
  readonly random: RandomBytes;
  /** Throws where the library may not be written. */
  readonly confirmMayWrite: () => Promise<void>;
}

/** Binds the register of a library. */
export function openRegister(tools: RegisterTools): Register {
  const { disk, paths, records, holders, media, found, now, random, confirmMayWrite } = tools;
  /** The record first: what is left by trouble in between is names without a record, which no list shows. */
  const takeBack = async (id: IssueId): Promise<void> => {
    for (const kind of ['issue', 'holders'] as const)
      await disk.unlink(paths.fileOf(kind, id)).catch((error: unknown) => {
        if (!hasCode(error, 'ENOENT'))
          throw new KitbagFault('record.not-saved', { kind, id, reason: reasonOf(error) }, { cause: error });
      });
    records.forget(id);
    holders.forget(id);
    await disk.flushFolder(paths.folderOf('issue'));
  };
  return {
    async issue({ title, recipe, pdf, pages, label, fileName, copies, lowered, holders: names, ...given }) {
      const { locked, lockedFile, replaces, grading, caveats } = given;
      // A head may have moved on since the PDF was made of it; only a version says what was issued.
      if (recipe.scope.kind === 'deck' && recipe.scope.pinned === null)
        throw new KitbagFault('issue.not-pinned', { deck: recipe.scope.deck });
      const { versions } = await tools.gather(recipe);
      const sha = sha256(pdf);
      await media.add(sha, 'pdf', pdf);
      const at = now();
      const id = given.id ?? (mintId('issue', random) as IssueId);
      if (await records.exists(id)) throw new KitbagFault('record.exists', { kind: 'issue', id });
      const envelope = { format: 'kitbag.issue', version: 2, revision: 1, changedAt: at } as const;
      const issue: Issue = {
        ...envelope,
        id,
        title,
        recipe,
        versions: [...versions.keys()],
        pdf: sha,
        pages,
        label,
        ...(grading ? { grading } : {}),
        ...(caveats ? { caveats } : {}),
        issuedAt: at,
        fileName,
        copies,
        lowered,
        ...(locked ? { locked } : {}),
        ...(lockedFile ? { lockedFile } : {}),
        ...(replaces ? { replaces } : {}),
      };
      try {
        if (names.length > 0) await holders.write(id, { ...newHolders(id, at), holders: names });
        await records.write(id, issue);
      } catch (error) {
        // No name stays behind without its record. The first error is the one to tell.
        await takeBack(id).catch(() => undefined);
        throw error;
      }
      return issue;
    },
    withdraw: async (id) => {
      await confirmMayWrite();
      await takeBack(id);
    },
    holders: async (id) => {
      try {
        return (await holders.read(id)).record;
      } catch (error) {
        if (error instanceof KitbagFault && error.code === 'holders.not-found') return null;
        throw error;
      }
    },
    async wipe(id) {
      if (!(await holders.exists(id))) return null;
      const at = now();
      const wiped: Holders = { ...newHolders(id, at), revision: 2, wipedAt: at };
      await holders.write(id, wiped);
      return wiped;
    },
    get: async (id) => (await records.read(id)).record,
    async list() {
      const issues: Issue[] = [];
      for (const { name, kind } of await disk.list(paths.folderOf('issue'))) {
        const id = idOfFile(name);
        if (kind !== 'file' || id === null) continue;
        try {
          issues.push((await records.read(id)).record);
        } catch (error) {
          if (!(error instanceof KitbagFault)) throw error;
          if (error.code !== 'record.damaged')
            found.add({ code: error.code, weight: 'look', place: { file: `issues/${name}` }, facts: error.facts });
        }
      }
      return issues.sort((a, b) => (a.issuedAt < b.issuedAt ? 1 : -1));
    },
  };
}

function newHolders(id: IssueId, at: string): Holders {
  return { format: 'kitbag.holders', version: 1, revision: 1, changedAt: at, id, holders: [], wipedAt: null };
}
