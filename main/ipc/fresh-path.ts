/** A name of its own for what is about to be written: nothing is written over, and no set of copies is mixed with what lay there. */
import { join } from 'node:path';
import type { Disk } from '../files/disk';

/** The path of a file or folder in `inside`, with a number before its ending where the name is taken. Nothing is made yet. */
export async function freshPath(inside: string, stem: string, ending: string, disk: Disk): Promise<string> {
  const taken = new Set((await disk.list(inside)).map((entry) => plain(entry.name)));
  let number = 1;
  const numbered = (): string => `${number === 1 ? stem : `${stem} (${String(number)})`}${ending}`;
  while (taken.has(plain(numbered()))) number += 1;
  return join(inside, numbered());
}

/** Equal for names that some systems take for one. */
function plain(name: string): string {
  return name.normalize('NFC').toLowerCase();
}
