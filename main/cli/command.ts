/** What a command is, and how its words are read. */
import { parseArgs, type ParseArgsConfig } from 'node:util';
import type { Facts, Say, WordKey } from '../words/say';
import type { Finding } from '../model/finding';
import type { Progress } from '../workers/port';
import type { Places } from './places';

/** Wrong usage: exit code 2, with the command's help. */
export class UsageError extends Error {}

export interface Outcome {
  /** One object for `--json`. */
  readonly answer: unknown;
  /** A short text for people. */
  readonly told: readonly string[];
  /** True where the answer holds the findings about the library; elsewhere they are said on stderr. */
  readonly holdsFindings?: boolean;
  /** Sentences for people on stderr, with `--json` too: what was asked for was done, and not all of it. */
  readonly warned?: readonly string[];
  /** 1 where what was asked for was done and its answer is no: a check that a file did not pass. */
  readonly failed?: boolean;
  /** 1 where nothing that was asked for could be done. */
  readonly refused?: boolean;
}

export interface Terminal {
  readonly say: Say;
  readonly places: Places;
  /** Progress for people, on stderr; silent with `--json`. */
  readonly progress: (progress: Progress) => void;
  /** What the store found in the library while the command had it open: damaged, newer or misnamed files. */
  readonly libraryFindings: Finding[];
}

type Options = NonNullable<ParseArgsConfig['options']>;

/** As `parseArgs` gives it: undefined where the option is not there, a list where it may be there several times. */
export type OptionValue = string | boolean | string[] | undefined;

export interface Command {
  readonly name: string;
  readonly help: WordKey;
  /** What the help fills in. */
  readonly helpFacts?: Facts;
  readonly options: Options;
  run(words: readonly string[], options: Readonly<Record<string, OptionValue>>, terminal: Terminal): Promise<Outcome>;
}

const everywhere = { json: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } } as const satisfies Options;

/** Splits the words after the command's name; a word that the command does not know is wrong usage. */
export function readWords(command: Command, words: readonly string[]) {
  try {
    const { values, positionals } = parseArgs({
      args: [...words],
      options: { ...command.options, ...everywhere },
      allowPositionals: true,
      strict: true,
    });
    return { options: values, positionals };
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error), { cause: error });
  }
}
