// Builds Kitbag into out/ when a source is newer than the last build.
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inProject, run, say, SetupProblem } from './ground.mjs';
import { writeLicences } from './licences.mjs';

const SOURCES = ['main', 'renderer', 'electron.vite.config.ts', 'package.json', 'package-lock.json'];
const OUTPUTS = [
  'main/app.js',
  'main/worker.js',
  'main/kitbag.js',
  'preload/preload.cjs',
  'renderer/index.html',
  'licences.json',
];
const stampFile = inProject('out', '.built');

/** Every file's name counts beside the newest time, so that a deleted file makes the build stale too. */
function sourceState() {
  let files = 0;
  let newest = 0;
  const visit = (path) => {
    const entry = statSync(path, { throwIfNoEntry: false });
    if (!entry) return;
    if (entry.isDirectory()) {
      for (const name of readdirSync(path)) visit(join(path, name));
      return;
    }
    files += 1;
    newest = Math.max(newest, entry.mtimeMs);
  };
  for (const source of SOURCES) visit(inProject(source));
  return `${files} files, newest ${newest}\n`;
}

function isFresh(state) {
  const complete = OUTPUTS.every((file) => existsSync(inProject('out', file)));
  return complete && existsSync(stampFile) && readFileSync(stampFile, 'utf8') === state;
}

/** @returns what the bundler printed, or null when there was nothing to do */
export async function buildIfStale({ always = false } = {}) {
  // Taken before the build: a file saved while it runs makes the next start build again.
  const state = sourceState();
  if (!always && isFresh(state)) return null;
  say('Building …');
  rmSync(stampFile, { force: true });
  const bundler = inProject('node_modules', 'electron-vite', 'bin', 'electron-vite.js');
  const { code, output } = await run(process.execPath, [bundler, 'build', '--logLevel', 'warn'], { capture: true });
  if (code !== 0) throw new SetupProblem(`The build failed:\n${output}`);
  writeLicences();
  writeFileSync(stampFile, state);
  return output;
}
