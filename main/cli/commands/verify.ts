/** `verify FILE.kit` */
import { basename, resolve } from 'node:path';
import { baseFacts } from '../../ipc/confirm-base';
import type { KitReading } from '../../kit/read/read-kit';
import { fingerprintOf } from '../../model/kit-sender';
import type { Say } from '../../words/say';
import { kitLimits } from '../../workers/worker-line';
import { UsageError, type Command } from '../command';
import { kitKeyOptions, readKitKey } from '../kit-key';
import { withWorkers } from '../open-work';
import { sayHandling } from '../say-handling';
import { sayKitItems, sayProblems } from '../say-kit';
import { titleOf } from '../titles';

/** What scripts read of a kit: everything that the manifest says of it, and what is wrong. */
export function kitAnswer(file: string, { name, manifest, things, problems, sender }: KitReading) {
  const { label, grading = null, caveats = [] } = manifest;
  const { date, preparedBy, library, scope, madeBy, unencryptedBecause, files, base } = manifest;
  return {
    file,
    kit: name,
    whole: problems.length === 0,
    label,
    grading,
    caveats,
    date,
    preparedBy,
    library,
    scope,
    base: base ? { ...base, files: base.files.length } : null,
    madeBy,
    sender,
    unencryptedBecause,
    files: files.length,
    items: things.map(({ item, isWhole }) => ({ ...item, title: titleOf(item.title), whole: isWhole })),
    problems,
  };
}

/** Who made it, when and for whom, in a line each. */
export function sayKitHead(say: Say, { manifest, sender }: KitReading): readonly string[] {
  const { preparedBy, library, date, madeBy, scope, unencryptedBecause, base } = manifest;
  const from = preparedBy === '' ? library.name : `${preparedBy} (${library.name})`;
  return [
    say('kit.head', { from, date, program: `${madeBy.program} ${madeBy.version}`, label: sayHandling(say, manifest) }),
    sender ? say('kit.signed-by', { name: sender.name, key: fingerprintOf(sender) }) : say('kit.standing.unsigned'),
    say(scope.instructor ? 'kit.for-instructors' : 'kit.for-participants'),
    ...(scope.upTo === null ? [] : [say('kit.up-to', { label: scope.upTo })]),
    ...(base ? [say('kit.since', baseFacts(base))] : []),
    ...(unencryptedBecause === null ? [] : [say('kit.red-because', { reason: unencryptedBecause })]),
  ];
}

export const verifyCommand: Command = {
  name: 'verify',
  help: 'cli.verify.help',
  options: kitKeyOptions,
  async run([given, ...more], options, terminal) {
    const { say, progress: onProgress } = terminal;
    if (given === undefined || more.length > 0) throw new UsageError(say('cli.verify.wants'));
    const file = resolve(given);
    const name = basename(file);
    const key = readKitKey(options);
    const reading = await withWorkers(terminal, (workers) =>
      workers.importing.run('kit.read', { file, name, key }, { subject: name, limits: kitLimits, onProgress }),
    );
    const { problems, manifest, things } = reading;
    const bad = things.filter(({ isWhole }) => !isWhole).length;
    const isOnlyNewer = problems.every(({ why }) => why === 'newer');
    const verdict =
      problems.length === 0
        ? say('cli.verify.whole', { file, count: manifest.files.length })
        : say(isOnlyNewer ? 'cli.verify.newer' : 'cli.verify.bad', {
            file,
            count: problems.length,
            bad,
            good: things.length - bad,
          });
    return {
      answer: kitAnswer(file, reading),
      told: [verdict, ...sayProblems(say, problems), ...sayKitHead(say, reading), ...sayKitItems(say, manifest.items)],
      failed: problems.length > 0,
    };
  },
};
