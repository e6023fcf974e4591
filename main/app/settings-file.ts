/** The settings of this person on this machine: one small file, written safely, and forgiven where it is damaged. */
import { join } from 'node:path';
import { z } from 'zod';
import type { Disk } from '../files/disk';
import { saveFile } from '../files/save-file';
import type { Settings } from '../ipc/desk';
import { languageSchema } from '../model/language';

const settingsSchema = z.object({
  language: languageSchema,
  library: z.string().nullable(),
  // Settings of before there were backups have none.
  secondPlace: z.string().nullable().default(null),
});

export function settingsFile(disk: Disk, folder: string) {
  const path = join(folder, 'settings.json');
  return {
    /** Null before the first start, or where the file cannot be understood: then the app asks again. */
    async read(): Promise<Settings | null> {
      if (!(await disk.facts(path))) return null;
      try {
        const parsed = settingsSchema.safeParse(JSON.parse(new TextDecoder().decode(await disk.readFile(path))));
        return parsed.success ? parsed.data : null;
      } catch (error) {
        if (error instanceof SyntaxError) return null;
        throw error;
      }
    },
    async write(settings: Settings): Promise<void> {
      await disk.makeFolder(folder);
      await saveFile(disk, path, new TextEncoder().encode(`${JSON.stringify(settings, null, 2)}\n`));
    },
  };
}
