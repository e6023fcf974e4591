/** Packs a kit where a person wants it: written beside its place, flushed, opened again and checked, and only then put in place. */
import { basename, dirname } from 'node:path';
import { reasonOf, type Disk } from '../files/disk';
import { sweepLeftovers } from '../files/leftovers';
import { thisHost } from '../files/this-host';
import { moveInto, temporaryBeside } from '../files/write-safely';
import { KitbagFault } from '../model/fault';
import type { Finding } from '../model/finding';
import type { KitWish } from '../kit/prepare/kit-source';
import type { SenderKey } from '../kit/sign/sign-kit';
import { kitPaths } from '../model/kit';
import type { KitLock } from '../model/kit-lock';
import { heldAfter, type GivenKit, type HeldKit } from '../model/sent';
import type { LibraryStore } from '../store/library-store.types';
import type { KitWritten } from '../workers/kit-jobs.types';
import { kitLimits } from '../workers/worker-line';
import { gatherKit, type KitScope } from './gather-kit';
import { refusePassword } from './lock-handout';
import { isOwnFile, type MakeOptions } from './make-handout';
import { refuseUnencrypted } from './refuse-leaving';
import { refuseReadOnly } from './refuse-read-only';
import type { OpenWork } from './session';

export interface KitOrder extends KitWish {
  readonly scope: KitScope;
  /** How it is encrypted; null where it is not. */
  readonly lock: KitLock | null;
  /** Who signs it; null where nobody does. */
  readonly signer: SenderKey | null;
  /** Whose next kit can leave out what this one brings; absent where nobody said. */
  readonly receivers?: readonly string[];
}

export interface KitPacked extends KitWritten {
  /** What could not travel, and whose note could not be kept: the kit stands all the same. */
  readonly findings: readonly Finding[];
}

/**
 * A file that was there before is replaced at the very end, or stays as it is. Throws `kit.red-unencrypted` where TLP:RED would
 * travel in the open and nobody says why, `kit.no-room`, `kit.not-written`, `kit.not-verified`, and what packing throws.
 */
export async function packKitFile(
  work: OpenWork,
  { scope, lock, signer, receivers = [], ...wish }: KitOrder,
  file: string,
  disk: Disk,
  options: MakeOptions = {},
): Promise<KitPacked> {
  const name = basename(file);
  if (isOwnFile(work.store.folder, file)) throw new KitbagFault('file.inside-library', { file: name });
  refuseUnencrypted(work, lock);
  if (lock?.kind === 'passphrase') refusePassword({ archive: false }, lock.passphrase);
  if (receivers.length > 0) refuseReadOnly(work.store);
  const { source, findings } = await gatherKit(work.store, scope, wish.handouts);
  // What a pack that was killed left on the stick would fill it, and hold what nobody meant to leave there.
  await sweepLeftovers(dirname(file), disk, thisHost(), Date.parse(work.now()));
  const temporary = temporaryBeside(file);
  const job = { subject: name, limits: kitLimits, ...options };
  let written: KitWritten;
  try {
    const made = await work.workers.drawing.run(
      'kit.pack',
      { folder: work.store.folder, source, wish, lock, signer, temporary },
      job,
    );
    await proveWritten(work, made, temporary, name, job);
    await moveInto(disk, temporary, file);
    await disk.flushFolder(dirname(file));
    written = made;
  } catch (error) {
    // Nothing there looks like a kit: the temporary file says so by its name, and is removed where the disk still can.
    await disk.unlink(temporary).catch(() => undefined);
    if (error instanceof KitbagFault) throw error;
    throw new KitbagFault('file.not-saved', { file: name, reason: reasonOf(error) }, { cause: error });
  }
  const given = { file: written.file, ...(lock?.kind === 'recipients' ? { recipients: lock.recipients } : {}) };
  const kit = { ...heldOf(written, wish.since), ...given };
  return { ...written, findings: [...findings, ...(await noteReceivers(work.store, receivers, kit))] };
}

/** The kit stands whatever becomes of the notes: who could not be noted is named, since their next kit brings the same once more. */
async function noteReceivers(
  store: LibraryStore,
  receivers: readonly string[],
  kit: GivenKit,
): Promise<readonly Finding[]> {
  const findings: Finding[] = [];
  for (const receiver of receivers)
    try {
      await store.noteSent(receiver, kit);
    } catch (error) {
      const reason = error instanceof KitbagFault ? String(error.facts['reason'] ?? error.code) : reasonOf(error);
      findings.push({ code: 'kit.receiver-not-noted', weight: 'look', place: {}, facts: { receiver, reason } });
    }
  return findings;
}

/** What whoever takes the kit holds then. */
function heldOf({ manifest, name }: KitWritten, since: HeldKit | undefined): HeldKit {
  const files = manifest.files.filter(({ path }) => path !== kitPaths.listPdf && path !== kitPaths.listText);
  return { kit: name, date: manifest.date, held: heldAfter(files, since?.held ?? []) };
}

/**
 * Before a person is asked where to: whether it holds TLP:RED and would travel in the open without a reason. Throws
 * `kit.red-unencrypted`, and what packing throws of what goes in.
 */
export async function refuseOpenRed(
  work: OpenWork,
  { scope, lock, signer: _signer, receivers: _receivers, ...wish }: KitOrder,
): Promise<void> {
  if (lock !== null || wish.unencryptedBecause !== null) return;
  const { source } = await gatherKit(work.store, scope, wish.handouts);
  const asked = { folder: work.store.folder, source, wish };
  const { label } = await work.workers.drawing.run('kit.label', asked, { subject: work.store.library().name });
  if (label === 'TLP:RED') throw new KitbagFault('kit.red-unencrypted');
}

/** Another process than the one that wrote it opens it again and finds every file whole. */
async function proveWritten(
  { workers }: OpenWork,
  written: KitWritten,
  file: string,
  name: string,
  job: Parameters<OpenWork['workers']['drawing']['run']>[2],
): Promise<void> {
  const { problems, name: found } = await workers.checking[0].run('kit.read', { file, name, key: written.proof }, job);
  const count = found === written.name ? problems.length : Math.max(1, problems.length);
  if (count > 0) throw new KitbagFault('kit.not-verified', { file: name, count });
}
