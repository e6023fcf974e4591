/** The settings of this person on this machine: one small file, written safely, and forgiven where it is damaged. */
import { join, resolve } from 'node:path';
import { z } from 'zod';
import type { Disk } from '../files/disk';
import { saveFile } from '../files/save-file';
import { wayWithin } from '../files/way-within';
import type { Settings } from '../ipc/desk';
import { KitbagFault } from '../model/fault';
import { lookSchema } from '../model/look';
import { languageSchema } from '../model/language';
import { carryUnknown } from '../model/unknown-fields';

const settingsSchema = z.object({
  language: languageSchema,
  library: z.string().nullable(),
  // Settings of before there were backups have none.
  secondPlace: z.string().nullable().default(null),
  look: lookSchema.optional(),
  machineFonts: z.boolean().optional(),
});
const versionSchema = z.object({ version: z.number() });

/** The newest form that this Kitbag knows; a file without a number is the first. */
const newestVersion = 1;

/** Where the settings lie among this person's own things. */
export const settingsPathIn = (folder: string): string => join(folder, 'settings.json');

/**
 * A portable copy meets another drive letter on every machine: a library under `root` is written as the way from there. `root` is
 * null for an installed program.
 */
export function settingsFile(disk: Disk, folder: string, root: string | null = null) {
  const path = settingsPathIn(folder);
  /** What another Kitbag wrote beside what this one knows stays; of a damaged file nothing does. */
  async function fieldsThere(): Promise<unknown> {
    if (!(await disk.facts(path))) return null;
    try {
      return JSON.parse(new TextDecoder().decode(await disk.readFile(path)));
    } catch {
      return null;
    }
  }
  return {
    /**
     * Null before the first start, or where the file cannot be understood: then the app asks again. Throws `settings.newer` where
     * a newer Kitbag wrote it: what it set would be lost with the next change.
     */
    async read(): Promise<Settings | null> {
      if (!(await disk.facts(path))) return null;
      try {
        const value: unknown = JSON.parse(new TextDecoder().decode(await disk.readFile(path)));
        const version = versionSchema.safeParse(value);
        if (version.success && version.data.version > newestVersion)
          throw new KitbagFault('settings.newer', { file: path });
        const parsed = settingsSchema.safeParse(value);
        if (!parsed.success) return null;
        const { library } = parsed.data;
        return { ...parsed.data, library: root === null || library === null ? library : resolve(root, library) };
      } catch (error) {
        if (error instanceof SyntaxError) return null;
        throw error;
      }
    },
    async write(settings: Settings): Promise<void> {
      await disk.makeFolder(folder);
      const { library } = settings;
      const way = root === null || library === null ? null : wayWithin(root, library);
      const kept = way || library; // The root itself has no way that would be one elsewhere.
      const before = await fieldsThere();
      const known = settingsSchema.safeParse(before).data;
      const written = carryUnknown(before, known, { version: newestVersion, ...settings, library: kept });
      await saveFile(disk, path, new TextEncoder().encode(`${JSON.stringify(written, null, 2)}\n`));
    },
  };
}
