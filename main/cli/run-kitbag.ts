/** The command line: one map from word to command, one way to answer. */
import { KitbagFault } from '../model/fault';
import { createSay, sayFault, type Say } from '../words/say';
import { readWords, UsageError, type Command } from './command';
import { exportCommand } from './commands/export';
import { importCommand } from './commands/import';
import { listCommand } from './commands/list';
import { newCourseCommand } from './commands/new-course';
import type { Places } from './places';

/** Exit codes that scripts rely on. Findings are no failures. */
const exit = { done: 0, refused: 1, wrongUsage: 2 } as const;

const commands: ReadonlyMap<string, Command> = new Map(
  [importCommand, exportCommand, listCommand, newCourseCommand].map((command) => [command.name, command]),
);

function out(text: string): void {
  process.stdout.write(`${text}\n`);
}

function err(text: string): void {
  process.stderr.write(`${text}\n`);
}

/** Shows progress on one line of a terminal, and nothing where stderr goes into a file. */
function progressTo(quiet: boolean): (text: string) => void {
  if (quiet || !process.stderr.isTTY) return () => undefined;
  return (text) => process.stderr.write(`\r\u001b[K${text}`);
}

async function runCommand(command: Command, words: readonly string[], places: Places, say: Say): Promise<number> {
  const { options, positionals } = readWords(command, words);
  if (options['help'] === true) {
    out(say(command.help));
    return exit.done;
  }
  const json = options['json'] === true;
  const progress = progressTo(json);
  const { answer, told, refused } = await command.run(positionals, options, {
    say,
    places,
    progress,
  });
  progress('');
  out(json ? JSON.stringify(answer) : told.join('\n'));
  if (refused) err(say('cli.nothing-done'));
  return refused ? exit.refused : exit.done;
}

/** Runs the words; gives the exit code. Sentences go to stderr, answers to stdout. */
export async function runKitbag(words: readonly string[], places: Places): Promise<number> {
  const say = createSay('en');
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
    return await runCommand(command, rest, places, say);
  } catch (error) {
    if (error instanceof UsageError) {
      err(`${error.message}\n\n${say(command.help)}`);
      return exit.wrongUsage;
    }
    err(
      sayFault(
        say,
        error instanceof KitbagFault
          ? error
          : {
              code: 'unexpected',
              facts: { code: error instanceof Error ? `${error.name}: ${error.message}` : String(error) },
            },
      ),
    );
    return exit.refused;
  }
}
