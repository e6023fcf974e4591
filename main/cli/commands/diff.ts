/** `diff FILE.kit LIBRARY`: what a kit would bring, and nothing touched. */
import { resolve } from 'node:path';
import { nodeDisk } from '../../files/disk';
import { compareKit } from '../../ipc/compare-kit';
import { isLibrary } from '../../store/open-library';
import { UsageError, type Command } from '../command';
import { kitKeyOptions, readKitKey } from '../kit-key';
import { withLibrary, withWorkers } from '../open-work';
import { comparedAnswer, sayCompared, sayProblems } from '../say-kit';
import { sayFindings } from '../say-findings';
import { kitAnswer, sayKitHead } from './verify';

export const diffCommand: Command = {
  name: 'diff',
  help: 'cli.diff.help',
  options: kitKeyOptions,
  async run([given, library, ...more], options, terminal) {
    const { say, progress: onProgress } = terminal;
    if (given === undefined || library === undefined || more.length > 0) throw new UsageError(say('cli.diff.wants'));
    const [file, folder] = [resolve(given), resolve(library)];
    const key = readKitKey(options);
    const compared = (await isLibrary(folder, nodeDisk()))
      ? await withLibrary({ folder, mode: 'read', make: false }, terminal, (work) =>
          compareKit(work, file, key, { onProgress }),
        )
      : await withWorkers(terminal, (workers) => compareKit({ workers, store: null }, file, key, { onProgress }));
    const { reading, things, standing, findings, fingerprint } = compared;
    return {
      answer: {
        ...kitAnswer(file, reading),
        fingerprint,
        standing,
        items: things.map((thing) => comparedAnswer(say, thing)),
        findings,
      },
      told: [
        ...sayKitHead(say, reading),
        say('cli.diff.fingerprint', { fingerprint }),
        ...(standing === 'unsigned' ? [] : [say(`kit.standing.${standing}`)]),
        ...things.flatMap((thing) => sayCompared(say, thing)),
        ...sayProblems(say, reading.problems),
        ...sayFindings(say, findings),
      ],
      failed: reading.problems.length > 0,
    };
  },
};
