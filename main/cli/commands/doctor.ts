/** `doctor LIBRARY [--mend] [--from FOLDER]` */
import { resolve } from 'node:path';
import { isSound } from '../../model/check-up';
import type { Finding } from '../../model/finding';
import { backupLimits } from '../../workers/worker-line';
import { sayFinding, type Say } from '../../words/say';
import { UsageError, type Command } from '../command';
import { stoppable } from '../handout-target';
import { withWorkers } from '../open-work';
import { sayFindings } from '../say-findings';

/** A finding as scripts read it: its code and facts, and the same in words. */
function answerOf(say: Say, finding: Finding) {
  return { ...finding, words: sayFinding(say, finding) };
}

export const doctorCommand: Command = {
  name: 'doctor',
  help: 'cli.doctor.help',
  options: { mend: { type: 'boolean' }, from: { type: 'string' } },
  async run([library, ...more], options, terminal) {
    const { say, progress: onProgress } = terminal;
    const { from } = options;
    if (library === undefined || more.length > 0 || from === '') throw new UsageError(say('cli.doctor.wants'));
    const folder = resolve(library);
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
