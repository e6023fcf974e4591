/**
 * All jobs. The code of each kind is read with the first job of it, and kept warm: a worker that checks a handout never reads the
 * importers. Here alone the worker touches clock and chance.
 */
import { randomBytes } from 'node:crypto';
import { fileJobs } from './file-jobs';
import { lazily, onceLoaded } from './lazily';
import type { JobTable } from './serve-jobs';

export function createJobs(fontsFolder: string, machineFonts: readonly string[] = []): JobTable {
  const toolbox = onceLoaded(async () => (await import('./toolbox')).openToolbox(fontsFolder, machineFonts));
  const random = (count: number): Uint8Array => randomBytes(count);
  return {
    ...fileJobs(toolbox),
    ...lazily(
      ['import.list', 'import.read', 'picture.take', 'appendix.take', 'list.read', 'timetable.read'],
      async () => (await import('./import-jobs')).importJobs(random, toolbox),
    ),
    ...lazily(
      [
        ...([
          'handout.make',
          'handout.copies',
          'handout.preview',
          'handout.pages',
          'handout.size',
          'handout.measure',
          'handout.find',
        ] as const),
        ...(['handout.compare', 'handout.replace'] as const),
      ],
      async () => (await import('./handout-jobs')).handoutJobs(await toolbox()),
    ),
    ...lazily(
      [
        ...(['slides.find', 'slides.match', 'slides.renew', 'slides.replace-words'] as const),
        ...(['slide.mend-word', 'slide.convert', 'slide.drawn-pictures', 'slide.picture'] as const),
      ],
      async () => (await import('./slide-jobs')).slideJobs(await toolbox()),
    ),
    ...lazily(
      ['kit.pack', 'kit.label', 'kit.prepare', 'kit.appendices', 'kit.read', 'kit.files', 'kit.picture'],
      async () => (await import('./kit-jobs')).kitJobs(toolbox),
    ),
    ...lazily(['key.make', 'key.open'], async () => (await import('./key-jobs')).keyJobs),
    ...lazily(
      [
        ...(['backup.make', 'backup.list', 'backup.earlier', 'backup.compare', 'backup.take'] as const),
        ...(['backup.rebuild', 'backup.record', 'backup.picture', 'library.check'] as const),
      ],
      async () => (await import('./backup-jobs')).backupJobs(random, toolbox),
    ),
  };
}
