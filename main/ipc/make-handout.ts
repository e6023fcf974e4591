/** Makes a handout from a recipe in the drawing worker, and writes it safely where a person wants it. */
import { basename, isAbsolute, relative, resolve, sep } from 'node:path';
import { KitbagFault } from '../model/fault';
import type { Disk } from '../files/disk';
import { saveFile } from '../files/save-file';
import type { Recipe } from '../model/recipe';
import type { HandoutMade, HandoutPreviewed, Jobs } from '../workers/jobs';
import type { JobOptions } from '../workers/worker-line';
import { lockHandout, refusePassword } from './lock-handout';
import type { OpenWork } from './session';

export type MakeOptions = Pick<JobOptions, 'onProgress' | 'signal'>;

export interface ExportOptions extends MakeOptions {
  /** Locks the file; it is kept nowhere. */
  readonly password?: string | null;
}

/** Plans and draws; nothing is written. */
export async function makeHandout(work: OpenWork, recipe: Recipe, options: MakeOptions = {}): Promise<HandoutMade> {
  const handout = await work.store.gatherHandoutInput(recipe);
  return work.workers.drawing.run(
    'handout.make',
    { folder: work.store.folder, handout },
    { subject: recipe.scope.kind, ...options },
  );
}

/** How long a preview that nobody waits for any more may go on: ending its worker would throw away all that it has warm. */
const graceMs = 2000;

/** Plans, and draws what is in sight. */
export async function previewHandout(
  work: OpenWork,
  recipe: Recipe,
  seen: Pick<Jobs['handout.preview']['input'], 'sight' | 'holds'>,
  options: MakeOptions,
): Promise<HandoutPreviewed> {
  const handout = await work.store.gatherHandoutInput(recipe);
  return work.workers.drawing.run(
    'handout.preview',
    { folder: work.store.folder, handout, ...seen },
    { subject: recipe.scope.kind, graceMs, ...options },
  );
}

/** True for what the library itself keeps: its record, and everything in its folders. */
function isOwnFile(library: string, file: string): boolean {
  const way = relative(resolve(library), resolve(file));
  if (isAbsolute(way) || way.startsWith('..')) return false;
  return way === 'library.json' || way.split(sep).length > 1;
}

/**
 * Makes the handout and puts it in place: an older file of that name survives a failure. Throws `password.archive` where it is to be
 * for the archive and locked, and the faults of passwords that cannot be used.
 */
export async function exportHandout(
  work: OpenWork,
  recipe: Recipe,
  file: string,
  disk: Disk,
  { password = null, ...options }: ExportOptions = {},
): Promise<HandoutMade> {
  refusePassword(recipe, password);
  if (isOwnFile(work.store.folder, file)) throw new KitbagFault('file.inside-library', { file: basename(file) });
  const made = await makeHandout(work, recipe, options);
  await saveFile(disk, file, await lockHandout(work, made.pdf, password));
  options.onProgress?.({ done: 1, total: 1, what: basename(file) });
  return made;
}
