// Finds or fetches the Electron runtime that Kitbag is developed and tested with.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fallbackRuntime, fetchFallbackRuntime, fallbackFits } from './electron-fallback.mjs';
import { inProject, run, say, SetupProblem } from './ground.mjs';

const packageFolder = inProject('node_modules', 'electron');
const PROBE_MS = 8_000;
const DOWNLOAD_MS = 10 * 60_000;

/**
 * @typedef {{kind: 'override' | 'official' | 'fallback', folder: string, executable: string}} Runtime
 */

function executableName() {
  if (process.platform === 'win32') return 'electron.exe';
  if (process.platform === 'darwin') return 'Electron.app/Contents/MacOS/Electron';
  return 'electron';
}

function overrideRuntime() {
  const folder = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  if (!folder) return null;
  const executable = join(folder, executableName());
  if (existsSync(executable)) return { kind: 'override', folder, executable };
  throw new SetupProblem(`ELECTRON_OVERRIDE_DIST_PATH names ${folder}, but there is no ${executableName()} in it.`);
}

function officialRuntime() {
  const folder = join(packageFolder, 'dist');
  const executable = join(folder, executableName());
  const versionFile = join(folder, 'version');
  if (!existsSync(executable) || !existsSync(versionFile)) return null;
  const wanted = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8')).version;
  const found = readFileSync(versionFile, 'utf8').trim().replace(/^v/, '');
  return found === wanted ? { kind: 'official', folder, executable } : null;
}

/** Asks the release host for a sign of life, because a firewall that swallows packets would hold the download for ever. */
async function releaseHostAnswers() {
  const { ELECTRON_MIRROR, npm_config_electron_mirror: npmMirror, HTTPS_PROXY, https_proxy: proxy } = process.env;
  if (ELECTRON_MIRROR || npmMirror || HTTPS_PROXY || proxy) return true;
  try {
    const signal = AbortSignal.timeout(PROBE_MS);
    const answer = await fetch('https://github.com/electron/electron/releases', { method: 'HEAD', signal });
    return answer.ok;
  } catch {
    return false;
  }
}

async function fetchOfficialRuntime() {
  if (!(await releaseHostAnswers())) return null;
  say('Downloading the Electron runtime …');
  const installer = join(packageFolder, 'install.js');
  const { code } = await run(process.execPath, [installer], { timeoutMs: DOWNLOAD_MS });
  return code === 0 ? officialRuntime() : null;
}

/** The runtime that is already here, if any; asks nobody. */
export function electronRuntime() {
  return overrideRuntime() ?? officialRuntime() ?? fallbackRuntime();
}

/** @returns {Promise<Runtime>} */
export async function setUpElectron() {
  const here = electronRuntime();
  if (here) return here;
  const official = await fetchOfficialRuntime();
  if (official) return official;
  if (fallbackFits) return fetchFallbackRuntime();
  throw new SetupProblem(
    'The Electron runtime could not be downloaded from its release host. Connect to the internet and start again, ' +
      'or set ELECTRON_OVERRIDE_DIST_PATH to a folder that holds an Electron runtime.',
  );
}
