// Which other programs there are to compare with. Those from npm come by name and version into a cache of their own, never into
// the project: they are no part of it. What cannot be had is said, and left out.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

const wanted = { '@myriaddreamin/typst-ts-node-compiler': '0.7.0', '@marp-team/marp-cli': '4.5.1' };

/** The first line of what a program says of its version; null where it is not here. */
export function findProgram(program) {
  const done = spawnSync(program, ['--version'], { encoding: 'utf8' });
  return done.error ? null : done.stdout.trim().split('\n')[0];
}

/** The folder that holds the peers of npm; null where the registry cannot be reached. */
function installPeers() {
  const folder = join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'kitbag-bench');
  const isThere = Object.keys(wanted).every((name) => existsSync(join(folder, 'node_modules', name)));
  if (isThere) return folder;
  mkdirSync(folder, { recursive: true });
  const names = Object.entries(wanted).map(([name, version]) => `${name}@${version}`);
  const done = spawnSync('npm', ['install', '--no-audit', '--no-fund', '--prefix', folder, ...names], {
    stdio: 'ignore',
    shell: process.platform === 'win32',
  });
  return done.status === 0 ? folder : null;
}

/** Versions of the peers that are here, null for those that are not. */
export function findPeers() {
  const packages = installPeers();
  const chromium =
    process.env.CHROME_PATH ?? ['chromium', 'google-chrome', 'chromium-browser'].find(findProgram) ?? null;
  const soffice = ['soffice', 'libreoffice'].find(findProgram) ?? null;
  return {
    packages,
    typst: packages ? `Typst 0.14 (typst-ts-node-compiler ${wanted['@myriaddreamin/typst-ts-node-compiler']})` : null,
    marp: packages && chromium ? `Marp CLI ${wanted['@marp-team/marp-cli']}, ${findProgram(chromium)}` : null,
    chromium,
    libreoffice: soffice ? findProgram(soffice) : null,
    soffice,
  };
}
