/** `unpack FILE.kit LIBRARY [--keep mine|theirs|both]`, or `unpack LIBRARY --undo` */
import { basename, dirname, resolve } from 'node:path';
import { nodeDisk, type Disk } from '../../files/disk';
import { compareKit } from '../../ipc/compare-kit';
import { confirmMayTake } from '../../ipc/confirm-may-take';
import { refuseFullDisk } from '../../ipc/refuse-full-disk';
import { unpackKit } from '../../ipc/unpack-kit';
import { KitbagFault } from '../../model/fault';
import { keepChoices } from '../../model/kit-change';
import { oneOf } from '../choices';
import { UsageError, type Command, type Outcome, type Terminal } from '../command';
import { stoppable } from '../handout-target';
import { kitKeyOptions, readKitKey } from '../kit-key';
import { isLibrary } from '../../store/open-library';
import { withLibrary, withWorkers } from '../open-work';
import { comparedAnswer, sayCompared, sayProblems } from '../say-kit';
import { sayFindings } from '../say-findings';
import { takeBack } from '../take-back';
import { kitAnswer } from './verify';

export const unpackCommand: Command = {
  name: 'unpack',
  help: 'cli.unpack.help',
  options: {
    ...kitKeyOptions,
    keep: { type: 'string' },
    undo: { type: 'boolean' },
    'trust-new-key': { type: 'boolean' },
    unsigned: { type: 'boolean' },
    expect: { type: 'string' },
  },
  async run(words, options, terminal) {
    const { say, progress: onProgress } = terminal;
    const undo = options['undo'] === true;
    if (words.length !== (undo ? 1 : 2) || (undo && options['keep'] !== undefined))
      throw new UsageError(say('cli.unpack.wants'));
    const [first = '', second = ''] = words;
    if (undo) return takeKitBack(resolve(first), terminal);
    const keep = oneOf('keep', options['keep'], keepChoices, 'mine', say);
    const key = readKitKey(options);
    const file = resolve(first);
    const { expect } = options;
    const answers = {
      trusts: options['trust-new-key'] === true,
      unsigned: options['unsigned'] === true,
      ...(typeof expect === 'string' ? { expected: expect.trim().toLowerCase() } : {}),
    };
    // A kit that is refused leaves no empty library behind.
    if (!(await isLibrary(resolve(second), nodeDisk()))) {
      const compared = await withWorkers(terminal, (workers) =>
        compareKit({ workers, store: null }, file, key, { onProgress }),
      );
      confirmMayTake(compared, basename(file), answers);
      // Handouts stay in the kit.
      const taken = compared.reading.manifest.files.filter(({ path }) => !path.startsWith('handouts/'));
      const sizeBytes = taken.reduce((sum, one) => sum + one.sizeBytes, 0);
      await refuseFullDisk({ freeBytes: () => freeBytesAbove(resolve(second), nodeDisk()) }, basename(file), sizeBytes);
    }
    const unpacked = await withLibrary({ folder: resolve(second), mode: 'write', make: true }, terminal, (work) =>
      stoppable((signal) => unpackKit(work, file, { keep, choices: {}, key, ...answers }, { onProgress, signal })),
    );
    const { reading, things, taken, unpacking, findings, standing } = unpacked;
    const takenPaths = new Map(taken.map(({ thing, as, id }) => [thing.thing.item.path, { as, id }]));
    const kept = things.filter(({ state, thing }) => state === 'differs' && !takenPaths.has(thing.item.path)).length;
    const facts = { count: taken.length, kept, same: things.filter(({ state }) => state === 'same').length };
    return {
      answer: {
        ...kitAnswer(file, reading),
        standing,
        items: things.map((thing) => ({
          ...comparedAnswer(say, thing),
          taken: takenPaths.get(thing.thing.item.path)?.as ?? null,
          ...(takenPaths.has(thing.thing.item.path) ? { as: takenPaths.get(thing.thing.item.path)?.id } : {}),
        })),
        unpacking: unpacking?.id ?? null,
        findings,
      },
      told: [
        say('cli.unpack.done', facts),
        say(`kit.standing.${standing}`),
        ...things.flatMap((thing) => sayCompared(say, thing)),
        ...sayProblems(say, reading.problems),
        ...sayFindings(say, findings),
        ...(kept > 0 ? [say('cli.unpack.kept', { count: kept })] : []),
        ...(unpacking ? [say('cli.unpack.how-to-undo')] : []),
      ],
      failed: reading.problems.length > 0,
    };
  },
};

/** Where a folder will lie that is not there yet. */
async function freeBytesAbove(folder: string, disk: Disk): Promise<number | null> {
  const above = dirname(folder);
  return (await disk.facts(folder)) !== null || above === folder ? disk.freeBytes(folder) : freeBytesAbove(above, disk);
}

/** Takes the newest unpacking back that still stands. */
function takeKitBack(folder: string, terminal: Terminal): Promise<Outcome> {
  const { say } = terminal;
  return takeBack(folder, terminal, {
    isMeant: ({ backup }) => backup === undefined,
    none: () => new KitbagFault('unpacking.nothing'),
    sayUndone: ({ from, at }, count) => say('cli.unpack.undone', { count, from, at }),
  });
}
