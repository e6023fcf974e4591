/** The register of issued handouts: one file each, so that one damaged record costs one record. Never changed afterwards. */
import type { Disk } from '../files/disk';
import { sha256 } from '../files/sha256';
import { KitbagFault } from '../model/fault';
import type { HandoutInput } from '../model/handout-input';
import { type IssueId, type RandomBytes, mintId } from '../model/ids';
import type { Issue } from '../model/issue';
import type { Recipe } from '../model/recipe';
import type { Found } from './found';
import { type LibraryPaths, idOfFile } from './library-paths';
import type { IssueHandout } from './library-store.types';
import type { MediaFolder } from './media-folder';
import type { Records } from './records';

export interface Register {
  /** Keeps the PDF in `media/` first and the record last: a record never names a file that is not there. */
  readonly issue: (handout: IssueHandout) => Promise<Issue>;
  readonly get: (id: IssueId) => Promise<Issue>;
  /** Newest first. */
  readonly list: () => Promise<readonly Issue[]>;
}

export interface RegisterTools {
  readonly disk: Disk;
  readonly paths: LibraryPaths;
  readonly records: Records<Issue>;
  readonly media: MediaFolder;
  readonly found: Found;
  readonly gather: (recipe: Recipe) => Promise<HandoutInput>;
  readonly now: () => string;
  readonly random: RandomBytes;
}

/** Binds the register of a library. */
export function openRegister(tools: RegisterTools): Register {
  const { disk, paths, records, media, found, now, random } = tools;
  return {
    async issue({ title, recipe, pdf, pages, label }) {
      // A head may have moved on since the PDF was made of it; only a version says what was issued.
      if (recipe.scope.kind === 'deck' && recipe.scope.pinned === null)
        throw new KitbagFault('issue.not-pinned', { deck: recipe.scope.deck });
      const { versions } = await tools.gather(recipe);
      const sha = sha256(pdf);
      await media.add(sha, 'pdf', pdf);
      const at = now();
      const id = mintId('issue', random) as IssueId;
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
        issuedAt: at,
        fileName: '',
        copies: [],
        lowered: [],
      };
      await records.write(id, issue);
      return issue;
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
