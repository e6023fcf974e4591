/** `check FILE.pdf [--against LIBRARY …] [--password-file FILE]` */
import { basename, resolve } from 'node:path';
import { nodeDisk, reasonOf } from '../../files/disk';
import { sha256 } from '../../files/sha256';
import { againstLibrary } from '../../ipc/check-against';
import { checkHandout } from '../../ipc/check-handout';
import { KitbagFault } from '../../model/fault';
import type { Passport } from '../../model/passport';
import type { Against } from '../../workers/jobs';
import { UsageError, type Command, type Terminal } from '../command';
import { withLibrary, withWorkers } from '../open-work';
import { readPassword } from '../password-file';
import { sayPassport } from '../say-passport';

async function readBytes(file: string): Promise<Uint8Array> {
  try {
    return await nodeDisk().readFile(file);
  } catch (error) {
    throw new KitbagFault('check.not-read', { file: basename(file), reason: reasonOf(error) }, { cause: error });
  }
}

async function gatherAgainst(
  folders: readonly string[],
  hash: string,
  terminal: Terminal,
): Promise<readonly Against[]> {
  const gathered: Against[] = [];
  for (const folder of folders) {
    const wish = { folder: resolve(folder), mode: 'read', make: false } as const;
    gathered.push(await withLibrary(wish, terminal, ({ store }) => againstLibrary(store, hash)));
  }
  return gathered;
}

/** One object with the fields that scripts read: `passed` is null for a rule that the file gives nothing to look at. */
export function passportAnswer(file: string, { sha256: hash, pages, label, edition, passed, rows, ms }: Passport) {
  const rules = rows.map(({ rule, outcome, count, places }) => ({
    rule,
    passed: outcome === 'idle' ? null : outcome === 'passed',
    ...(count > places.length ? { count } : {}),
    places: places.map(({ what, page, facts }) => ({ page, what, facts })),
  }));
  return { file, sha256: hash, pages, label, edition, passed, rules, ms };
}

export const checkCommand: Command = {
  name: 'check',
  help: 'cli.check.help',
  options: { against: { type: 'string', multiple: true }, 'password-file': { type: 'string' } },
  async run([given, ...more], options, terminal) {
    const { say } = terminal;
    if (given === undefined || more.length > 0) throw new UsageError(say('cli.check.wants'));
    const password = readPassword(options['password-file']);
    const file = resolve(given);
    const bytes = await readBytes(file);
    const folders = Array.isArray(options['against']) ? options['against'] : [];
    const against = await gatherAgainst(folders, sha256(bytes), terminal);
    const wanted = { pdf: file, name: basename(file), sizeBytes: bytes.length, meant: null, against };
    const passport = await withWorkers(terminal, (workers) =>
      checkHandout(
        workers,
        { ...wanted, ...(password === null ? {} : { password }) },
        { onProgress: terminal.progress },
      ),
    );
    const { pages, label, edition, passed, ms } = passport;
    const facts = {
      file,
      pages,
      label: label ?? '–',
      edition: say(`window.edition.${edition}`),
      hash: passport.sha256,
      ms,
    };
    return {
      answer: passportAnswer(file, passport),
      told: [say('cli.check.done', facts), ...sayPassport(say, passport)],
      failed: !passed,
    };
  },
};
