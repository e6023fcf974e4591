/** The receivers of kits, and what each of them holds. */
import type { Disk } from '../files/disk';
import { mintId, type RandomBytes } from '../model/ids';
import { isSameReceiver, type GivenKit, type Sent } from '../model/sent';
import { idOfFile, type LibraryPaths } from './library-paths';
import type { LibraryStore } from './library-store.types';
import type { Records } from './records';
import type { Serial } from './serial';

export interface SentTools {
  readonly disk: Disk;
  readonly paths: LibraryPaths;
  readonly records: Records<Sent>;
  readonly serial: Serial;
  readonly now: () => string;
  readonly random: RandomBytes;
}

/** Binds the folder of what was sent. */
export function sentActs({
  disk,
  paths,
  records,
  serial,
  now,
  random,
}: SentTools): Pick<LibraryStore, 'listSent' | 'noteSent'> {
  async function list(): Promise<readonly Sent[]> {
    const found: Sent[] = [];
    for (const { name, kind } of await disk.list(paths.folderOf('sent'))) {
      const id = idOfFile(name);
      if (kind !== 'file' || id === null) continue;
      // What a damaged one held is sent once more.
      const read = await records.read(id).catch(() => null);
      if (read) found.push(read.record);
    }
    return found.sort((a, b) => (a.changedAt < b.changedAt ? 1 : -1));
  }

  return {
    listSent: list,
    noteSent: (receiver: string, { file, recipients, ...kit }: GivenKit) =>
      serial.run('sent', async () => {
        const known = (await list()).find((one) => isSameReceiver(one.receiver, receiver));
        const id = known?.id ?? mintId('sent', random);
        const revision = (known?.revision ?? 0) + 1;
        const envelope = { format: 'kitbag.sent', version: 1, revision, changedAt: now() } as const;
        // What was said of the kit before this one does not hold for it.
        const { file: _file, recipients: _recipients, ...kept } = known ?? {};
        const given = { ...(file ? { file } : {}), ...(recipients ? { recipients } : {}) };
        await records.write(id, { ...kept, ...envelope, id, receiver: receiver.trim(), ...kit, ...given });
      }),
  };
}
