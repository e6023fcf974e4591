/** Brings versions and media that a record names back into the library, out of the backups: they are only ever added. */
import { dirname, join } from 'node:path';
import type { Disk } from '../../files/disk';
import { makeFolderSafely, writeSafely } from '../../files/write-safely';
import { hashInName } from '../../model/backup';
import type { Finding } from '../../model/finding';
import { languages, type Texts } from '../../model/language';
import { readContent, type Places } from './read-backups';
import type { StoredBackup } from './backup-place';
import type { Sha256 } from '../../model/ids';

const hashes = /\b[0-9a-f]{64}\b/g;

/** Brings back what the texts of records name, and what is named in that; tells of each how much no place has whole. */
export async function bringBackNamed(
  texts: readonly string[],
  folder: string,
  backup: StoredBackup,
  places: Places,
  disk: Disk,
): Promise<readonly Finding[]> {
  const paths = new Map(
    backup.list.files.flatMap(({ path }) => {
      const sha = hashInName(path);
      return sha === null ? [] : [[sha, path] as const];
    }),
  );
  const missing = new Set<Sha256>();
  const seen = new Set<Sha256>();
  const take = async (text: string): Promise<void> => {
    for (const [found] of text.matchAll(hashes)) {
      const sha = found as Sha256;
      const path = paths.get(sha);
      if (path === undefined || seen.has(sha)) continue;
      seen.add(sha);
      const target = join(folder, ...path.split('/'));
      if (!(await disk.facts(target))) {
        const bytes = await readContent(places, sha);
        if (!bytes) {
          missing.add(sha);
          continue;
        }
        await makeFolderSafely(disk, dirname(target));
        await writeSafely(disk, target, bytes);
      }
      if (path.endsWith('.json')) await take(new TextDecoder().decode(await disk.readFile(target)));
    }
  };
  const findings: Finding[] = [];
  for (const text of texts) {
    missing.clear();
    await take(text);
    if (missing.size === 0) continue;
    const facts = { title: titleIn(text), count: missing.size };
    findings.push({ code: 'backup.contents-missing', weight: 'look', place: {}, facts });
  }
  return findings;
}

/** What a record's text calls it, in the first language that it has. */
function titleIn(text: string): string {
  const record = JSON.parse(text) as { readonly title?: Texts; readonly name?: Texts; readonly id?: string };
  const texts = record.title ?? record.name ?? {};
  return languages.map((language) => texts[language] ?? '').find((one) => one !== '') ?? record.id ?? '';
}

/**
 * Makes a library anew out of a backup, in a folder that holds none: its own record comes last, so that what was broken off is not
 * taken for a library. Gives what no place has whole.
 */
export async function rebuildLibrary(
  folder: string,
  { list }: StoredBackup,
  places: Places,
  disk: Disk,
  onProgress: (done: number, total: number) => void = () => undefined,
): Promise<readonly Finding[]> {
  const findings: Finding[] = [];
  const own = 'library.json';
  const files = [...list.files.filter(({ path }) => path !== own), ...list.files.filter(({ path }) => path === own)];
  for (const [index, { path, sha256 }] of files.entries()) {
    const bytes = await readContent(places, sha256);
    const target = join(folder, ...path.split('/'));
    if (bytes) {
      await makeFolderSafely(disk, dirname(target));
      if (!(await disk.facts(target))) await writeSafely(disk, target, bytes);
    } else findings.push({ code: 'backup.content-missing', weight: 'look', place: { file: path }, facts: {} });
    onProgress(index + 1, files.length);
  }
  return findings;
}
