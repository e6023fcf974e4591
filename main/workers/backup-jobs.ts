/** The jobs of backups: making them, and looking into them. */
import { hostname } from 'node:os';
import { nodeDisk } from '../files/disk';
import { isAlive } from '../files/is-alive';
import type { RandomBytes } from '../model/ids';
import { backUp } from '../store/backups/back-up';
import { listBackups, openPlaces } from '../store/backups/read-backups';
import type { BackupJobs } from './backup-jobs.types';
import type { JobTable } from './serve-jobs';

export function backupJobs(random: RandomBytes): Pick<JobTable, keyof BackupJobs> {
  const disk = nodeDisk();
  const now = (): string => new Date().toISOString();
  const host = { name: hostname(), pid: process.pid, isAlive };
  return {
    'backup.make': ({ library, why }, onProgress) =>
      backUp(library, why, {
        disk,
        now,
        random,
        host,
        onProgress: (done, total) => {
          onProgress({ done, total, what: 'backup' });
        },
      }),
    'backup.list': async ({ library }) => {
      const places = await openPlaces(library, disk);
      const missing = library.second === null ? 'none' : 'missing';
      return { backups: await listBackups(places), second: places.second ? 'there' : missing };
    },
  };
}
