/** `backup LIBRARY [--to FOLDER] [--list]` */
import { resolve } from 'node:path';
import { nodeDisk } from '../../files/disk';
import { makeBackup, refuseInside, toBackUp } from '../../ipc/backups/make-backup';
import type { OpenWork } from '../../ipc/session';
import type { BackupRow } from '../../model/backup-row';
import { prepareSecondPlace } from '../../store/backups/second-place';
import type { Say } from '../../words/say';
import { UsageError, type Command, type Outcome, type Terminal } from '../command';
import { stoppable } from '../handout-target';
import { withLibrary } from '../open-work';
import { sayFindings } from '../say-findings';
import { sayInstant } from '../say-instant';

export const backupCommand: Command = {
  name: 'backup',
  help: 'cli.backup.help',
  options: { to: { type: 'string' }, list: { type: 'boolean' } },
  async run([library, ...more], options, terminal) {
    const { say } = terminal;
    const { to } = options;
    if (library === undefined || more.length > 0 || to === '') throw new UsageError(say('cli.backup.wants'));
    const second = typeof to === 'string' ? resolve(to) : null;
    // Read only: it works beside a running Kitbag, and the lock of the place keeps the two apart.
    return withLibrary({ folder: resolve(library), mode: 'read', make: false }, terminal, (work) =>
      options['list'] === true ? list(work, second, say) : make(work, second, terminal),
    );
  },
};

async function make(work: OpenWork, second: string | null, terminal: Terminal): Promise<Outcome> {
  const { say, progress: onProgress } = terminal;
  if (second !== null) {
    refuseInside(work.store, second);
    const disk = nodeDisk();
    if ((await disk.facts(second))?.kind === 'folder') await prepareSecondPlace(second, disk);
  }
  const report = await stoppable((signal) => makeBackup(work, 'asked', second, { onProgress, signal }));
  const { name, at, isNew, files, written, copied, findings } = report;
  const facts = { library: work.store.library().name, files, written: written.files, sizeBytes: written.sizeBytes };
  return {
    answer: { backup: name, at, new: isNew, files, written, second: report.second, copied, findings },
    told: [
      say('cli.backup.done', facts),
      ...(report.second === 'done' ? [say('cli.backup.copied', { count: copied })] : []),
      ...sayFindings(say, findings),
    ],
  };
}

async function list({ store, workers }: OpenWork, place: string | null, say: Say): Promise<Outcome> {
  const library = toBackUp(store, place);
  const { backups, second } = await workers.keeping.run('backup.list', { library }, { subject: library.name });
  return {
    answer: { backups, second },
    told: backups.length === 0 ? [say('cli.backup.none')] : backups.map((row) => sayBackup(say, row)),
  };
}

/** A backup in a line: its name, when and why it was made, what is in it, and where it lies. */
export function sayBackup(say: Say, { name, at, why, decks, courses, places }: BackupRow): string {
  const lies = {
    home: '',
    both: `, ${say('backup.place.second')}`,
    second: `, ${say('backup.place.second-only')}`,
  };
  const where = places.includes('home') ? (places.includes('second') ? lies.both : lies.home) : lies.second;
  const when = sayInstant(at, say.language);
  return say('cli.backup.row', { name, at: when, decks, courses, why: say(`backup.why.${why}`), places: where });
}
