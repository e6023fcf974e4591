/** `doctor LIBRARY [--mend] [--from FOLDER]`, or `doctor LIBRARY --undo-migration` */
import { resolve } from 'node:path';
import { isSound } from '../../model/check-up';
import type { Finding } from '../../model/finding';
import { nodeDisk } from '../../files/disk';
import { undoMigration } from '../../store/before-migration';
import { backupLimits } from '../../workers/worker-line';
import { sayFinding, type Say } from '../../words/say';
import { UsageError, type Command, type Outcome, type Terminal } from '../command';
import { stoppable } from '../handout-target';
import { withLock, withWorkers } from '../open-work';
import { sayFindings } from '../say-findings';

/** A finding as scripts read it: its code and facts, and the same in words. */
function answerOf(say: Say, finding: Finding) {
  return { ...finding, words: sayFinding(say, finding) };
}

export const doctorCommand: Command = {
  name: 'doctor',
  help: 'cli.doctor.help',
  options: { mend: { type: 'boolean' }, from: { type: 'string' }, 'undo-migration': { type: 'boolean' } },
  async run([library, ...more], options, terminal) {
    const { say, progress: onProgress } = terminal;
    const { from } = options;
    if (library === undefined || more.length > 0 || from === '') throw new UsageError(say('cli.doctor.wants'));
    const folder = resolve(library);
    if (options['undo-migration'] === true) return goBack(folder, terminal);
    const mends = options['mend'] === true;
    const second = typeof from === 'string' ? resolve(from) : null;
    // The library is not opened: opening it would set damaged records aside before they are looked at.
    const { checked, found, mended } = await withWorkers(terminal, (workers) =>
      stoppable((signal) =>
        workers.keeping.run(
          'library.check',
          { folder, second, mends, holdsLock: false },
          { subject: folder, limits: backupLimits, onProgress, signal },
        ),
      ),
    );
    const sound = isSound({ found });
    const count = found.filter(({ weight }) => weight !== 'information').length;
    return {
      answer: {
        sound,
        checked,
        found: found.map((finding) => answerOf(say, finding)),
        mended: mended.map((finding) => answerOf(say, finding)),
      },
      told: [
        sound ? say('cli.doctor.sound', checked) : say('cli.doctor.unsound', { ...checked, count }),
        ...sayFindings(say, found),
        ...(mended.length > 0 ? [say('cli.doctor.mended', { count: mended.length }), ...sayFindings(say, mended)] : []),
        ...(sound || mends ? [] : [say('cli.doctor.how-to-mend')]),
      ],
      failed: !sound,
    };
  },
};

/** The library itself is not opened: that would bring its records up to date again. */
async function goBack(folder: string, { say }: Terminal): Promise<Outcome> {
  const back = await withLock(folder, () => undoMigration(folder, nodeDisk()));
  const told = say(back.length === 0 ? 'cli.doctor.no-migration' : 'cli.doctor.migration-undone', {
    count: back.length,
  });
  return { answer: { back }, told: [told, ...back] };
}
