/** Makes a handout from a recipe in the drawing worker, and writes it safely where a person wants it. */
import { basename, sep } from 'node:path';
import { KitbagFault } from '../model/fault';
import type { Disk } from '../files/disk';
import { saveFile } from '../files/save-file';
import { sha256 } from '../files/sha256';
import { wayWithin } from '../files/way-within';
import type { HandoutInput } from '../model/handout-input';
import type { Passport } from '../model/passport';
import type { Recipe } from '../model/recipe';
import type { HandoutMade, HandoutPreviewed, Jobs } from '../workers/jobs';
import type { JobOptions } from '../workers/worker-line';
import { knowingParticipants } from './know-participants';
import { lockHandout, refusePassword } from './lock-handout';
import { passHandout } from './pass-handout';
import { refuseUnlocked } from './refuse-leaving';
import type { OpenWork } from './session';

export type MakeOptions = Pick<JobOptions, 'onProgress' | 'signal'>;

export interface ExportOptions extends MakeOptions {
  /** Locks the file; it is kept nowhere. */
  readonly password?: string | null;
}

/** Plans and draws; nothing is written. */
function make(work: OpenWork, handout: HandoutInput, options: MakeOptions): Promise<HandoutMade> {
  return work.workers.drawing.run(
    'handout.make',
    { folder: work.store.folder, handout },
    { subject: handout.recipe.scope.kind, ...options },
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
  const handout = await work.store.gatherHandoutInput(await knowingParticipants(work.store, recipe));
  return work.workers.drawing.run(
    'handout.preview',
    { folder: work.store.folder, handout, ...seen },
    { subject: recipe.scope.kind, graceMs, ...options },
  );
}

/** Plans it, and tells how much it is. */
export async function measureHandout(work: OpenWork, recipe: Recipe): Promise<Jobs['handout.measure']['output']> {
  const handout = await work.store.gatherHandoutInput(await knowingParticipants(work.store, recipe));
  const input = { folder: work.store.folder, handout };
  return work.workers.drawing.run('handout.measure', input, { subject: recipe.scope.kind });
}

/** True for what the library itself keeps: its record, and everything in its folders. */
export function isOwnFile(library: string, file: string): boolean {
  const way = wayWithin(library, file);
  return way !== null && (way === 'library.json' || way.split(sep).length > 1);
}

/** A handout that was read back, passed, and was put in place. */
export interface HandoutExported extends HandoutMade {
  readonly passport: Passport;
}

/** Hears of a handout that passed before it takes its place, with the hash that the file will have; what it throws keeps it out. */
export type OnPassed = (made: HandoutExported, fileHash: string) => Promise<void>;

/** Makes a handout that goes into the register alone: it must pass like one that is put somewhere. `name` is what faults call it. */
export async function makePassedHandout(
  work: OpenWork,
  recipe: Recipe,
  name: string,
  options: MakeOptions = {},
): Promise<HandoutExported> {
  const handout = await work.store.gatherHandoutInput(recipe);
  const made = await make(work, handout, options);
  return { ...made, passport: await passHandout(work, { pdf: made.pdf, name, handout, made }, options) };
}

/**
 * Makes the handout, writes it beside its place, has it read back, and puts it in place: an older file of that name survives a
 * failure. Throws HandoutRefused where it does not pass, `check.not-made` where it could not be checked, `password.archive` where it
 * is to be for the archive and locked, and the faults of passwords that cannot be used.
 */
export async function exportHandout(
  work: OpenWork,
  recipe: Recipe,
  file: string,
  disk: Disk,
  { password = null, ...options }: ExportOptions = {},
  onPassed?: OnPassed,
): Promise<HandoutExported> {
  refusePlace(work, recipe, file, password);
  const handout = await work.store.gatherHandoutInput(recipe);
  const made = await make(work, handout, options);
  return putHandout(work, { handout, made }, file, disk, { password, ...options }, onPassed);
}

/** Refuses a place or a password that no file may have: what `exportHandout` throws before anything is made. */
export function refusePlace(work: OpenWork, recipe: Recipe, file: string, password: string | null): void {
  refusePassword(recipe, password);
  refuseUnlocked(work, password);
  if (isOwnFile(work.store.folder, file)) throw new KitbagFault('file.inside-library', { file: basename(file) });
}

/** Puts what was made in place, as `exportHandout` does. */
export async function putHandout(
  work: OpenWork,
  { handout, made }: { readonly handout: HandoutInput; readonly made: HandoutMade },
  file: string,
  disk: Disk,
  { password = null, ...options }: ExportOptions = {},
  onPassed?: OnPassed,
): Promise<HandoutExported> {
  const passed: HandoutExported[] = [];
  const bytes = await lockHandout(work, made.pdf, password);
  await saveFile(disk, file, bytes, async (temporary) => {
    const written = { pdf: temporary, name: basename(file), handout, made, password };
    const one = { ...made, passport: await passHandout(work, written, options) };
    await onPassed?.(one, sha256(bytes));
    passed.push(one);
  });
  const [exported] = passed;
  if (!exported) throw new KitbagFault('check.not-made', { file: basename(file), cause: 'unchecked' });
  return exported;
}
