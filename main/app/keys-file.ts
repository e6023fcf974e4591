/** The keys of this person on this machine: one small file, in which nothing private lies in the open. */
import { join } from 'node:path';
import { z } from 'zod';
import type { Disk } from '../files/disk';
import { saveFile } from '../files/save-file';
import { KitbagFault } from '../model/fault';
import { keyRingSchema, type KeyRing } from '../model/key-ring';
import { carryUnknown } from '../model/unknown-fields';

const versionSchema = z.object({ version: z.number() });
const newestVersion = 1;

/** `folder` is where Kitbag keeps its own things. */
export function keysFile(disk: Disk, folder: string) {
  const path = join(folder, 'keys.json');
  /** What another Kitbag wrote beside what this one knows stays. */
  async function fieldsThere(): Promise<unknown> {
    return (await disk.facts(path)) ? valueIn(await disk.readFile(path), path) : null;
  }
  return {
    /**
     * Null where there are none yet. Throws `keys.newer`, or `keys.damaged` where it cannot be understood: to go on as if there were
     * none would write over keys that may still be saved.
     */
    async read(): Promise<KeyRing | null> {
      if (!(await disk.facts(path))) return null;
      const value = valueIn(await disk.readFile(path), path);
      const version = versionSchema.safeParse(value);
      if (version.success && version.data.version > newestVersion) throw new KitbagFault('keys.newer', { file: path });
      const parsed = keyRingSchema.safeParse(value);
      if (!parsed.success) throw new KitbagFault('keys.damaged', { file: path }, { cause: parsed.error });
      return parsed.data;
    },
    async write(ring: KeyRing): Promise<void> {
      await disk.makeFolder(folder);
      const before = await fieldsThere();
      const written = carryUnknown(before, keyRingSchema.safeParse(before).data, { version: newestVersion, ...ring });
      await saveFile(disk, path, new TextEncoder().encode(`${JSON.stringify(written, null, 2)}\n`));
    },
  };
}

function valueIn(bytes: Uint8Array, file: string): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch (cause) {
    throw new KitbagFault('keys.damaged', { file }, { cause });
  }
}
