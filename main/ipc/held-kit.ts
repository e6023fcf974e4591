/** The kit whose contents another kit can leave out: the last for its receivers, or one that lies in a file. */
import { basename } from 'node:path';
import { reasonOf, type Disk } from '../files/disk';
import { sha256 } from '../files/sha256';
import { KitbagFault } from '../model/fault';
import type { KitKey, KitLock } from '../model/kit-lock';
import { heldAfter, isSameReceiver, type HeldKit, type Sent } from '../model/sent';
import type { LibraryStore } from '../store/library-store.types';
import { kitLimits } from '../workers/worker-line';
import { lockOfFile } from './lock-of-file';
import type { MakeOptions } from './make-handout';
import type { OpenWork } from './session';

/** Of a public key, what is told of it: enough to find it among others. */
const keyLetters = 16;

/**
 * The last kit that the library noted for each of the receivers. `lock` is that of the kit to come; null where its receivers are known
 * by name. Throws `kit.never-sent` where one of them was given none, `kit.receivers-differ` where they were not all given the same one
 * last, and `kit.base-of-others` where the kit to come is encrypted to a key that could not open it.
 */
export async function lastKitFor(
  receivers: readonly string[],
  store: LibraryStore,
  lock: KitLock | null = null,
): Promise<HeldKit> {
  const sent = await store.listSent();
  let last: Sent | null = null;
  for (const receiver of receivers) {
    const note = sent.find((one) => isSameReceiver(one.receiver, receiver));
    if (!note) throw new KitbagFault('kit.never-sent', { receiver });
    if (last && note.kit !== last.kit) {
      const facts = { receiver: last.receiver, date: last.date, other: note.receiver, otherDate: note.date };
      throw new KitbagFault('kit.receivers-differ', facts);
    }
    last = note;
  }
  if (!last) throw new Error('What changed since their last kit was asked for nobody.');
  return heldBy(last, lock);
}

/** What a note says is held. Throws `kit.base-of-others`. */
function heldBy({ kit, date, held, recipients }: Sent, lock: KitLock | null): HeldKit {
  const stranger =
    lock?.kind === 'recipients' && recipients && lock.recipients.find((key) => !recipients.includes(key));
  if (stranger) throw new KitbagFault('kit.base-of-others', { key: `${stranger.slice(0, keyLetters)}…`, date });
  return { kit, date, held };
}

/**
 * The kit of a file: what it brings, and what it counts on itself. One that is encrypted to keys, none of which is given, is known by its
 * note, where it is the last that somebody was given. Throws what reading a kit throws, `kit.damaged`, `kit.base-locked` and
 * `kit.base-of-others`.
 */
export async function kitInFile(
  work: Pick<OpenWork, 'workers'> & { readonly store: Pick<LibraryStore, 'listSent'> },
  file: string,
  { key, lock, disk }: { readonly key: KitKey | null; readonly lock: KitLock | null; readonly disk: Disk },
  options: MakeOptions = {},
): Promise<HeldKit> {
  const name = basename(file);
  const by = await lockOfFile(disk, file);
  if (by) {
    const hash = sha256(await bytesOf(file, disk));
    const noted = (await work.store.listSent()).find((one) => one.file === hash);
    if (noted) return heldBy(noted, lock);
    if (by === 'recipients' && (key?.identities.length ?? 0) === 0)
      throw new KitbagFault('kit.base-locked', { file: name });
  }
  const job = { subject: name, limits: kitLimits, ...options };
  const read = await work.workers.importing.run('kit.read', { file, name, key }, job);
  const { manifest, problems, name: kit } = read;
  // Who got it like that does not hold all of what it lists.
  if (problems.length > 0) throw new KitbagFault('kit.damaged', { file: name });
  const before = manifest.base?.files.map((one) => one.sha256) ?? [];
  return { kit, date: manifest.date, held: heldAfter(manifest.files, before) };
}

async function bytesOf(file: string, disk: Disk): Promise<Uint8Array> {
  try {
    return await disk.readFile(file);
  } catch (error) {
    throw new KitbagFault('file.not-read', { file: basename(file), reason: reasonOf(error) }, { cause: error });
  }
}
