/** A folder of its own for what is about to be written: a set of copies is never mixed with what lay there before. */
import { extname, join } from 'node:path';
import type { Disk } from '../files/disk';

/** Named after the file, without its ending, and with a number where that is taken. Nothing is made yet. */
export async function freshFolder(inside: string, fileName: string, disk: Disk): Promise<string> {
  const name = fileName.slice(0, fileName.length - extname(fileName).length);
  const taken = new Set((await disk.list(inside)).map((entry) => plain(entry.name)));
  let number = 1;
  const numbered = (): string => (number === 1 ? name : `${name} (${String(number)})`);
  while (taken.has(plain(numbered()))) number += 1;
  return join(inside, numbered());
}

/** Equal for names that some systems take for one. */
function plain(name: string): string {
  return name.normalize('NFC').toLowerCase();
}
