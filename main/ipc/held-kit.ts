/** The kit whose contents another kit can leave out: the last for a receiver, or one that lies in a file. */
import { basename } from 'node:path';
import { KitbagFault } from '../model/fault';
import type { KitKey } from '../model/kit-lock';
import { heldAfter, isSameReceiver, type HeldKit } from '../model/sent';
import type { LibraryStore } from '../store/library-store.types';
import { kitLimits } from '../workers/worker-line';
import type { MakeOptions } from './make-handout';
import type { OpenWork } from './session';

/** The last kit that the library noted for a receiver. Throws `kit.never-sent`. */
export async function lastKitFor(receiver: string, store: LibraryStore): Promise<HeldKit> {
  const found = (await store.listSent()).find((one) => isSameReceiver(one.receiver, receiver));
  if (!found) throw new KitbagFault('kit.never-sent', { receiver });
  const { kit, date, held } = found;
  return { kit, date, held };
}

/** The kit of a file: what it brings, and what it counts on itself. Throws what reading a kit throws, and `kit.damaged`. */
export async function kitInFile(
  { workers }: Pick<OpenWork, 'workers'>,
  file: string,
  key: KitKey | null,
  options: MakeOptions = {},
): Promise<HeldKit> {
  const name = basename(file);
  const job = { subject: name, limits: kitLimits, ...options };
  const { manifest, problems, name: kit } = await workers.importing.run('kit.read', { file, name, key }, job);
  // Who got it like that does not hold all of what it lists.
  if (problems.length > 0) throw new KitbagFault('kit.damaged', { file: name });
  const before = manifest.base?.files.map(({ sha256 }) => sha256) ?? [];
  return { kit, date: manifest.date, held: heldAfter(manifest.files, before) };
}
