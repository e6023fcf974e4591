// One fresh process of each program: wall seconds, processor seconds with those of its children, and what it says of itself.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { impressDeck, marpDeck } from './peers/slide-programs.mjs';

const here = (name) => fileURLToPath(new URL(name, import.meta.url));

/** As main/workers/engine-flags.ts has workers started. */
const asWorker = ['--max-semi-space-size=4'];

/**
 * A script of Node that prints one line of JSON with `cpu` and `rss`. A shell starts it: Linux counts the peak of the process that
 * starts another as the other's own (`ru_maxrss` outlives `exec`), and that of the bench is larger than most of what it measures. The
 * `exit` has the shell start a process of its own for it.
 */
function node(script, args, flags = []) {
  const started = performance.now();
  const command = ['-c', '"$@"; exit $?', 'bash', process.execPath, ...flags, script, ...args];
  const done = spawnSync('bash', command, { encoding: 'utf8', maxBuffer: 1 << 26 });
  const wall = (performance.now() - started) / 1000;
  if (done.status !== 0) throw new Error(`${script} failed: ${done.stderr}`);
  return { wall, ...JSON.parse(done.stdout) };
}

/** Any other program, timed by bash, which also counts the children that it waited for. Gives wall and processor seconds. */
export function other(program, args, env = {}) {
  const started = performance.now();
  const done = spawnSync('bash', ['-c', 'TIMEFORMAT="%U %S"; time "$@" >/dev/null 2>&1', 'bash', program, ...args], {
    encoding: 'utf8',
    env: { ...process.env, ...env },
  });
  const wall = (performance.now() - started) / 1000;
  if (done.status !== 0) throw new Error(`${program} failed`);
  const [user, system] = done.stderr.trim().split('\n').at(-1).split(' ').map(Number);
  return { wall, cpu: user + system };
}

const read = (content) => JSON.parse(readFileSync(content, 'utf8'));

function marp(content, out, { packages, chromium }) {
  const deck = join(dirname(content), 'deck.md');
  writeFileSync(deck, marpDeck(read(content)));
  const command = join(packages, 'node_modules', '@marp-team', 'marp-cli', 'marp-cli.js');
  const options = ['--no-stdin', '--pdf', '--allow-local-files', '--browser-timeout', '600', '-o', out];
  return other(process.execPath, [command, deck, ...options], { CHROME_PATH: chromium, CHROME_NO_SANDBOX: '1' });
}

function libreoffice(content, out, { soffice }) {
  const folder = join(dirname(content), 'office');
  mkdirSync(folder, { recursive: true });
  const { slides, pictures } = read(content);
  const images = pictures.map((file) => readFileSync(file).toString('base64'));
  const deck = join(folder, 'deck.fodp');
  writeFileSync(deck, impressDeck({ slides }, images));
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
  const run = other(soffice, [profile, '--headless', '--convert-to', 'pdf', '--outdir', dirname(out), deck]);
  rmSync(folder, { recursive: true, force: true });
  return run;
}

/** Each by its name: `run(content, out)`. */
export function programs({ fonts, entry, peers }) {
  return {
    script: (content, out) => node(here('plain-script.mjs'), [content, fonts, out]),
    Kitbag: (content, out, times = 1) => node(entry, [content, fonts, out, String(times)], asWorker),
    floor: (content, out) => node(here('floor.mjs'), [content, fonts, out]),
    ...(peers.typst && {
      Typst: (content, out) => node(here('peers/typst.mjs'), [content, fonts, out, peers.packages]),
    }),
    ...(peers.marp && { Marp: (content, out) => marp(content, out, peers) }),
    ...(peers.libreoffice && { LibreOffice: (content, out) => libreoffice(content, out, peers) }),
  };
}
