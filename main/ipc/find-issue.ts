/** Which issue a file or a code belongs to, and which of its copies. */
import { sha256 } from '../files/sha256';
import { copyCode, isCopyCode, markOf } from '../model/copies';
import type { Issue } from '../model/issue';
import type { LibraryStore } from '../store/library-store.types';

export interface FoundIssue {
  readonly issue: Issue;
  /** Null where the file is the one for everybody, or the drawn file of numbered copies. */
  readonly copy: number | null;
  /** By its hash the file is what was given out, byte for byte; by the code in it it may have been changed since; a code was typed. */
  readonly by: 'hash' | 'code' | 'typed';
}

/** What the code on a copy's pages says, from the same values as when it was drawn. */
export function codeOfCopy(issue: Pick<Issue, 'id' | 'pdf'>, number: number): string {
  return copyCode(markOf(issue.id), number, sha256(`${issue.pdf} ${String(number)}`));
}

/** Null where the register knows neither the file's hash nor the code in its metadata, which a locked file shows nobody. */
export async function findFile(store: LibraryStore, bytes: Uint8Array): Promise<FoundIssue | null> {
  const hash = sha256(bytes);
  for (const issue of await store.listIssues()) {
    if (issue.pdf === hash || issue.lockedFile === hash) return { issue, copy: null, by: 'hash' };
    const copy = issue.copies.find((one) => one.sha256 === hash);
    if (copy) return { issue, copy: copy.number, by: 'hash' };
  }
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  const code = /<dc:identifier>([^<]{1,40})<\/dc:identifier>/.exec(text)?.[1] ?? '';
  const found = isCopyCode(code) ? await findCode(store, code) : null;
  return found && { ...found, by: 'code' };
}

/** Hyphens and spaces are left out by whoever reads a code aloud or types it from paper. */
function squeezed(code: string): string {
  return code.toUpperCase().replace(/[^0-9A-Z]/g, '');
}

/** Takes a code as it was scanned, or its first two parts as they are printed beside it. */
export async function findCode(store: LibraryStore, code: string): Promise<FoundIssue | null> {
  const wanted = squeezed(code);
  for (const issue of await store.listIssues()) {
    const copy = issue.copies.find(({ number }) => {
      const parts = codeOfCopy(issue, number).split('-');
      return [2, parts.length].some((count) => squeezed(parts.slice(0, count).join('')) === wanted);
    });
    if (copy) return { issue, copy: copy.number, by: 'typed' };
  }
  return null;
}
