// The system's own libraries that Electron needs on Linux, and the two PDF tools that the tests read handouts back with.
import { existsSync, readFileSync } from 'node:fs';
import { isRoot, run, say, SetupProblem } from './ground.mjs';

const NEEDED = [
  'xvfb',
  'xauth',
  'libgtk-3-0',
  'libnss3',
  'libasound2',
  'libgbm1',
  'libxss1',
  'libxtst6',
  'poppler-utils',
  'qpdf',
];

function isDebian() {
  const file = '/etc/os-release';
  return existsSync(file) && /^ID(_LIKE)?=.*\b(debian|ubuntu)\b/m.test(readFileSync(file, 'utf8'));
}

/** Newer Debians call some libraries by a name that ends in t64; either will do. */
async function installed() {
  const names = NEEDED.flatMap((name) => [name, `${name}t64`]);
  const format = '-f=${Package} ${db:Status-Status}\n';
  const { stdout } = await run('dpkg-query', ['-W', format, ...names], { capture: true });
  return new Set(
    stdout
      .split('\n')
      .filter((line) => line.endsWith(' installed'))
      .map((line) => line.split(' ')[0].replace(/t64$/, '')),
  );
}

async function nameHere(library) {
  const { code } = await run('apt-cache', ['show', `${library}t64`], { capture: true });
  return code === 0 ? `${library}t64` : library;
}

export async function setUpSystemLibraries() {
  if (process.platform !== 'linux' || !isDebian()) return;
  const present = await installed();
  const missing = NEEDED.filter((library) => !present.has(library));
  if (missing.length === 0) return;
  if (!isRoot) {
    throw new SetupProblem(
      'Some libraries that Electron and the tests need are missing. Run this, then start again:\n' +
        `  sudo apt-get update && sudo apt-get install --yes --no-install-recommends ${missing.join(' ')}`,
    );
  }
  say(`Installing system libraries: ${missing.join(', ')} …`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const update = await run('apt-get', ['update', '-qq'], { capture: true, env });
  const names = await Promise.all(missing.map(nameHere));
  const install = ['install', '--yes', '-qq', '--no-install-recommends', ...names];
  const { code, output } = await run('apt-get', install, { capture: true, env });
  if (code === 0) return;
  throw new SetupProblem(`apt-get could not install ${names.join(' ')}:\n${update.output}${output}`);
}
