/** Which issue a file or a code belongs to, and which of its copies. */
import { sha256 } from '../files/sha256';
import type { RegisterHit } from '../contract/giving-out';
import { copyCode, fitsCode, isCopyCode, markOf } from '../model/copies';
import type { Issue } from '../model/issue';
import { folded } from '../model/search/fold-text';
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

/** Takes a code as it was scanned, or its first two parts as they are printed beside it, however a person typed them. */
export async function findCode(store: LibraryStore, code: string): Promise<FoundIssue | null> {
  for (const issue of await store.listIssues()) {
    const copy = issue.copies.find(({ number }) => fitsCode(codeOfCopy(issue, number), code) === 'whole');
    if (copy) return { issue, copy: copy.number, by: 'typed' };
  }
  return null;
}

/** More than these nobody reads through: a longer piece of the code tells them apart. */
const mostHits = 20;

/** The copies whose code a text is, or else of which it is a part of the code or of the holder's name; the newest issue's first. */
export async function findCopies(store: LibraryStore, text: string): Promise<readonly RegisterHit[]> {
  const whole: RegisterHit[] = [];
  const partly: RegisterHit[] = [];
  const name = folded(text.trim());
  for (const issue of await store.listIssues()) {
    const holders = new Map((await store.getHolders(issue.id))?.holders.map((holder) => [holder.number, holder]));
    for (const { number } of issue.copies) {
      const code = codeOfCopy(issue, number);
      const fits = fitsCode(code, text);
      const held = holders.get(number);
      if (fits === null && (name === '' || !folded(held?.name ?? '').includes(name))) continue;
      const hit = {
        issue: issue.id,
        title: issue.title,
        issuedAt: issue.issuedAt,
        number,
        name: held?.name ?? '',
        code,
      };
      (fits === 'whole' ? whole : partly).push(hit);
    }
  }
  return (whole.length > 0 ? whole : partly).slice(0, mostHits);
}
