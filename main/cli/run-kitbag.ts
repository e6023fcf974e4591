/** The command line: one map from word to command, one way to answer. */
import { faultOf } from '../files/told-fault';
import { shareDone } from '../model/stage';
import type { Progress } from '../workers/port';
import { sayFault, type Say } from '../words/say';
import { sayIn } from '../words/say-in';
import { readWords, UsageError, type Command, type Terminal } from './command';
import { backupCommand } from './commands/backup';
import { checkCommand } from './commands/check';
import { diffCommand } from './commands/diff';
import { doctorCommand } from './commands/doctor';
import { exportCommand } from './commands/export';
import { importCommand } from './commands/import';
import { issueCommand } from './commands/issue';
import { listCommand } from './commands/list';
import { newCourseCommand } from './commands/new-course';
import { newKeyCommand } from './commands/new-key';
import { newSenderCommand } from './commands/new-sender';
import { packCommand } from './commands/pack';
import { pairCommand } from './commands/pair';
import { registerCommand } from './commands/register';
import { replaceCommand } from './commands/replace';
import { restoreCommand } from './commands/restore';
import { templatesCommand } from './commands/templates';
import { unpackCommand } from './commands/unpack';
import { verifyCommand } from './commands/verify';
import { HandoutRefused } from '../ipc/pass-handout';
import type { Places } from './places';
import { printable, printableJson, sayOnLines } from './printable';
import { sayFindings } from './say-findings';
import { sayPassport } from './say-passport';

/** Exit codes that scripts rely on. Findings are no failures, but where a part of what was asked for could not be done. */
const exit = { done: 0, refused: 1, wrongUsage: 2 } as const;

/** By the word that each is called by. */
export const commands: ReadonlyMap<string, Command> = new Map(
  [
    importCommand,
    exportCommand,
    issueCommand,
    registerCommand,
    replaceCommand,
    checkCommand,
    listCommand,
    templatesCommand,
    pairCommand,
    newCourseCommand,
    packCommand,
    verifyCommand,
    diffCommand,
    unpackCommand,
    backupCommand,
    restoreCommand,
    doctorCommand,
    newKeyCommand,
    newSenderCommand,
  ].map((command) => [command.name, command]),
);

function out(text: string): void {
  process.stdout.write(`${text}\n`);
}

function err(text: string): void {
  process.stderr.write(`${text}\n`);
}

/** Progress goes on one line of a terminal; elsewhere a line for every fifth of the way, so that a log stays short. */
function progressTo(
  say: Say,
  quiet: boolean,
): { readonly show: (progress: Progress) => void; readonly end: () => void } {
  if (quiet) return { show: () => undefined, end: () => undefined };
  const { isTTY } = process.stderr;
  let lastFifth = -1;
  return {
    show: (progress) => {
      const { done, total, what, stage } = progress;
      const far = stage ? say(`window.tasks.stage.${stage}`, { done, total }) : `${String(done)}/${String(total)}`;
      const text = `${far} ${what}`.trimEnd();
      // Of the whole work: each part of it counts from one again.
      const fifth = Math.floor((shareDone(progress) ?? 1) * 5);
      if (isTTY) process.stderr.write(`\r\u001b[K${text}`);
      else if (fifth > lastFifth) err(text);
      lastFifth = Math.max(lastFifth, fifth);
    },
    end: () => {
      if (isTTY) process.stderr.write('\r\u001b[K');
    },
  };
}

async function runCommand(
  command: Command,
  words: readonly string[],
  terminal: Omit<Terminal, 'progress'>,
): Promise<number> {
  const { say } = terminal;
  const { options, positionals } = readWords(command, words);
  if (options['help'] === true) {
    out(say(command.help, command.helpFacts));
    return exit.done;
  }
  const json = options['json'] === true;
  const progress = progressTo(say, json);
  const outcome = await command
    .run(positionals, options, { ...terminal, progress: progress.show })
    .finally(progress.end);
  out(json ? printableJson(outcome.answer) : outcome.told.map(printable).join('\n'));
  for (const line of outcome.warned ?? []) err(printable(line));
  if (!outcome.holdsFindings) tellLibrary(terminal);
  if (outcome.refused) err(say('cli.nothing-done'));
  return outcome.refused || outcome.failed ? exit.refused : exit.done;
}

/** What the store found is never passed over in silence. */
function tellLibrary({ say, libraryFindings }: Omit<Terminal, 'progress'>): void {
  for (const line of sayFindings(say, libraryFindings)) err(line);
}

/** Runs the words; gives the exit code. Sentences go to stderr, answers to stdout. */
export async function runKitbag(words: readonly string[], places: Places): Promise<number> {
  const say = sayOnLines(sayIn('en'));
  const terminal = { say, places, libraryFindings: [] };
  const [name, ...rest] = words;
  if (name === '--version') {
    out(places.version);
    return exit.done;
  }
  if (name === undefined || name === '--help' || name === '-h') {
    out(say('cli.help'));
    return name === undefined ? exit.wrongUsage : exit.done;
  }
  const command = commands.get(name);
  if (!command) {
    err(say('cli.unknown-command', { command: name }));
    return exit.wrongUsage;
  }
  try {
    return await runCommand(command, rest, terminal);
  } catch (error) {
    if (error instanceof UsageError) {
      err(`${error.message}\n\n${say(command.help, command.helpFacts)}`);
      return exit.wrongUsage;
    }
    tellLibrary(terminal);
    if (error instanceof HandoutRefused) for (const line of sayPassport(say, error.passport)) err(line);
    const doing = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    err(sayFault(say, faultOf(error, doing)));
    return exit.refused;
  }
}
