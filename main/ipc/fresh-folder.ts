/** A folder of its own for what is about to be written: a set of copies is never mixed with what lay there before. */
import { extname } from 'node:path';
import type { Disk } from '../files/disk';
import { freshPath } from './fresh-path';

/** Named after the file, without its ending, and with a number where that is taken. Nothing is made yet. */
export function freshFolder(inside: string, fileName: string, disk: Disk): Promise<string> {
  return freshPath(inside, fileName.slice(0, fileName.length - extname(fileName).length), '', disk);
}
