// Where things lie, how a script speaks, and how it starts another program.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { stripVTControlCharacters } from 'node:util';

export const ROOT = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
export const isRoot = process.getuid?.() === 0;
export const isWindows = process.platform === 'win32';
export const inProject = (...parts) => join(ROOT, ...parts);

/** The folder for downloaded things that outlive a clone. */
export function cacheFolder() {
  const { XDG_CACHE_HOME, LOCALAPPDATA } = process.env;
  if (XDG_CACHE_HOME) return join(XDG_CACHE_HOME, 'kitbag');
  if (isWindows) return join(LOCALAPPDATA ?? join(homedir(), 'AppData', 'Local'), 'kitbag', 'cache');
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Caches', 'kitbag');
  return join(homedir(), '.cache', 'kitbag');
}

/** Something a person has to know or do: printed as a sentence, without a stack. */
export class SetupProblem extends Error {}

/** Tells the person something. Always on stderr, so that stdout belongs to the program that was asked for. */
export function say(sentence) {
  process.stderr.write(`${sentence}\n`);
}

/** Ends a program and all that it started. */
function endFamily(child) {
  try {
    if (isWindows) child.kill();
    else process.kill(-child.pid, 'SIGKILL');
  } catch {
    // It ended by itself just now.
  }
}

/**
 * Runs a program and waits for it. With `capture` its output is kept instead of shown; with `timeoutMs` it and all
 * that it started end at that time at the latest.
 * @returns {Promise<{code: number, output: string, stdout: string}>}
 */
export function run(command, args, { capture = false, timeoutMs = 0, ...options } = {}) {
  return new Promise((resolve) => {
    // What a started program prints goes to our stderr, for the same reason as `say`.
    const stdio = capture ? ['ignore', 'pipe', 'pipe'] : ['inherit', 2, 2];
    const detached = timeoutMs > 0 && !isWindows;
    const child = spawn(command, args, { cwd: ROOT, stdio, detached, ...options });
    let output = '';
    let stdout = '';
    child.stdout?.on('data', (text) => {
      output += text;
      stdout += text;
    });
    child.stderr?.on('data', (text) => (output += text));
    const interrupted = () => {
      endFamily(child);
      process.exit(130);
    };
    const timer = timeoutMs > 0 ? setTimeout(() => endFamily(child), timeoutMs) : null;
    if (detached) for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, interrupted);
    const done = (code) => {
      if (timer) clearTimeout(timer);
      if (detached) for (const signal of ['SIGINT', 'SIGTERM']) process.off(signal, interrupted);
      resolve({ code, output: stripVTControlCharacters(output), stdout });
    };
    child.on('error', (error) => {
      output += error.message;
      done(127);
    });
    child.on('close', (code) => done(code ?? 1));
  });
}

/** npm, started in the way that works on Windows too, where `npm` is a batch file. */
export function runNpm(args, options) {
  const beside = join(
    dirname(process.execPath),
    ...(isWindows ? [] : ['..', 'lib']),
    'node_modules/npm/bin/npm-cli.js',
  );
  const cli = [process.env.npm_execpath, beside].find((path) => path?.endsWith('npm-cli.js') && existsSync(path));
  if (cli) return run(process.execPath, [cli, ...args], options);
  return run('npm', args, { ...options, shell: isWindows });
}

/** Runs the script's work; a problem ends it with its sentence, a bug with its stack. */
export async function main(work) {
  try {
    process.exitCode = (await work()) ?? 0;
  } catch (error) {
    say(error instanceof SetupProblem ? error.message : String(error?.stack ?? error));
    process.exitCode = 1;
  }
}
