/** The jobs of backups: making them, and looking into them. */
import { nodeDisk } from '../files/disk';
import { thisHost } from '../files/this-host';
import { sha256 } from '../files/sha256';
import { KitbagFault } from '../model/fault';
import type { RandomBytes } from '../model/ids';
import { backUp } from '../store/backups/back-up';
import { bringBackNamed, rebuildLibrary } from '../store/backups/bring-back';
import { presetsWithin } from '../store/backups/presets-within';
import { allBackups, fileIn, findBackup, listBackups, openPlaces, readContent } from '../store/backups/read-backups';
import { findSecondPlace } from '../store/backups/second-place';
import type { BackupJobs } from './backup-jobs.types';
import { checkUp } from '../store/doctor/check-up';
import { compareBackups, earlierRecord, earlierVersions } from './earlier-records';
import type { JobTable } from './serve-jobs';
import type { Toolbox } from './toolbox';

/** `toolbox` opens the tools of the middle rooms, which only pictures need. */
export function backupJobs(random: RandomBytes, toolbox: () => Promise<Toolbox>): Pick<JobTable, keyof BackupJobs> {
  const disk = nodeDisk();
  const now = (): string => new Date().toISOString();
  const host = thisHost();
  return {
    'backup.make': ({ library, why, spare }, onProgress) =>
      backUp(library, why, {
        spare,
        disk,
        now,
        random,
        host,
        onProgress: (done, total) => {
          onProgress({ done, total, what: '' });
        },
      }),
    'backup.list': async ({ library }) => {
      const places = await openPlaces(library, disk);
      const missing = library.second === null ? 'none' : 'missing';
      return { backups: await listBackups(places), second: places.second ? 'there' : missing };
    },
    'backup.earlier': async ({ library, ...wanted }) =>
      earlierVersions(wanted, { folder: library.folder, places: await openPlaces(library, disk), disk }),
    'backup.record': async ({ library, name, ...wanted }) =>
      earlierRecord(name, wanted, { folder: library.folder, places: await openPlaces(library, disk), disk }),
    'backup.picture': async ({ library, slide, widthPx }) => {
      const { paintEarlierSlide } = await import('./backup-picture');
      const tools = (await toolbox())(library.folder);
      return paintEarlierSlide(slide, tools, await openPlaces(library, disk), widthPx);
    },
    'backup.compare': async ({ library, name, now: present }) =>
      compareBackups(name, present, { folder: library.folder, places: await openPlaces(library, disk), disk }),
    'backup.take': async ({ library, name, paths }) => {
      const places = await openPlaces(library, disk);
      const backup = await findBackup(places, name);
      const presets = await presetsWithin(backup, places);
      const texts: string[] = [];
      for (const path of paths) {
        const [file, preset] = [fileIn(backup, path), presets?.get(path)];
        const bytes = file && (await readContent(places, file.sha256));
        if (preset) texts.push(JSON.stringify(preset));
        else texts.push(bytes ? new TextDecoder().decode(bytes) : '');
      }
      const findings = await bringBackNamed(texts, library.folder, backup, places, disk);
      const records = texts.map((text): unknown => (text === '' ? null : JSON.parse(text)));
      return { list: sha256(JSON.stringify(backup.list)), at: backup.list.at, records, findings };
    },
    'backup.rebuild': async ({ folder, from, library, name }, onProgress) => {
      const place = await findSecondPlace(from, library, disk);
      const places = { home: place, second: null };
      const [newest] = await allBackups(places);
      const backup = name === null ? newest : await findBackup(places, name);
      if (!backup) throw new KitbagFault('backup.not-found');
      const findings = await rebuildLibrary(folder, backup, places, disk, (done, total) => {
        onProgress({ done, total, what: '' });
      });
      return { name: backup.name, at: backup.list.at, files: backup.list.files.length, findings };
    },
    'library.check': (wish, onProgress) =>
      checkUp(wish, {
        ...{ disk, now, random, host },
        onProgress: (done, total) => {
          onProgress({ done, total, what: '' });
        },
      }),
  };
}
