/** What `export` and `issue` share: where the handout goes, whether as one file or as numbered copies, and what is answered. */
import { resolve } from 'node:path';
import type { ExportedCopies, WantedSet } from '../ipc/export-copies';
import { refusePassword } from '../ipc/lock-handout';
import { highestNumber } from '../model/copies';
import type { Finding } from '../model/finding';
import type { HandoutMade } from '../workers/jobs';
import { wholeNumber } from './choices';
import { UsageError, type Command, type Terminal } from './command';
import { readPassword } from './password-file';
import { recipeOptions } from './recipe-words';

type Options = Parameters<Command['run']>[1];

export const handoutOptions = {
  ...recipeOptions,
  out: { type: 'string' },
  copies: { type: 'string' },
  'first-copy': { type: 'string' },
  'print-file': { type: 'boolean' },
  'password-file': { type: 'string' },
} as const satisfies Command['options'];

export interface Target {
  readonly library: string;
  /** A file, or with copies a folder. */
  readonly out: string;
  /** The list of participants, where the handout goes out in numbered copies. */
  readonly copies: (Pick<WantedSet, 'first' | 'wantsPrintFile'> & { readonly list: string }) | null;
}

const scopes = ['course', 'deck', 'handout'] as const;

/** Reads the words that say what and where to; anything that does not fit is wrong usage. */
export function readTarget(
  command: 'export' | 'issue',
  [library, ...others]: readonly string[],
  options: Options,
  { say }: Terminal,
): Target {
  const { out, copies: list } = options;
  const oneScope = scopes.filter((name) => options[name] !== undefined).length === 1;
  const fits = typeof out === 'string' && (list === undefined) === /\.pdf$/i.test(out);
  if (library === undefined || others.length > 0 || !oneScope || !fits)
    throw new UsageError(say(command === 'export' ? 'cli.export.wants' : 'cli.issue.wants'));
  const given = Object.keys(recipeOptions).filter((name) => options[name] !== undefined);
  const more = given.filter((name) => name !== 'handout' && name !== 'date');
  if (options['handout'] !== undefined && more[0] !== undefined)
    throw new UsageError(say('cli.export.handout-alone', { option: more[0] }));
  const [day, session, layouts] = [options['day'], options['session'], options['session-layout']];
  if (options['deck'] !== undefined && (day ?? session ?? layouts) !== undefined)
    throw new UsageError(say('cli.export.no-sessions'));
  if (day !== undefined && session !== undefined) throw new UsageError(say('cli.export.day-or-session'));
  const [first, printFile] = [options['first-copy'], options['print-file']];
  if (list === undefined && (first ?? printFile) !== undefined) throw new UsageError(say('cli.export.no-copies'));
  const copies =
    typeof list === 'string'
      ? {
          list: resolve(list),
          first: wholeNumber('first-copy', first, [1, highestNumber], say) ?? 1,
          wantsPrintFile: printFile === true,
        }
      : null;
  return { library: resolve(library), out: resolve(out), copies };
}

/** What one object for `--json` says of every handout. */
export function answerOf(
  { pages, slides, label, reasons, lowered, leftOut }: HandoutMade,
  findings: readonly Finding[],
  ms: number,
) {
  return {
    pages,
    slides,
    label,
    reasons,
    lowered,
    leftOut,
    findings: findings.map(({ code, weight, place, places, facts }) => ({
      code,
      weight,
      ...place,
      ...(places ? { places } : {}),
      facts,
    })),
    ms,
  };
}

/** Of numbered copies it names every file. */
export function copiesAnswer({ files, printFile, lists }: ExportedCopies, folder: string) {
  const copies = files.map(({ number, name, agency, file, sha256, code }) => ({
    number,
    name,
    agency,
    file,
    sha256,
    code,
  }));
  return { folder, copies, lists, printFile };
}

/** The password that locks the files, refused here where it cannot be used: before anything is opened. Null is none. */
export function readLock(options: Options): string | null {
  const password = readPassword(options['password-file']);
  refusePassword({ archive: options['archive'] === true }, password);
  return password;
}

/** What a password protects and what not; nothing where there is none. */
export function sayLock(password: string | null, { say }: Terminal): readonly string[] {
  return password === null ? [] : [say('cli.locked')];
}

/** A signal that Ctrl+C fires, so that what is under way ends in order and says how far it came; a second Ctrl+C ends at once. */
export async function stoppable<T>(act: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const controller = new AbortController();
  const stop = (): void => {
    controller.abort();
  };
  process.once('SIGINT', stop);
  try {
    return await act(controller.signal);
  } finally {
    process.off('SIGINT', stop);
  }
}
