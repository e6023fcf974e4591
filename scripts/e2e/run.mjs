// Runs Playwright on the built app, or on a packed one, with Chromium's sandbox on.
// As root that needs an ordinary user and a copy of the app that this user can read; otherwise it runs where it lies.
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inProject, isRoot, ROOT, run } from '../setup/ground.mjs';
import { asOrdinaryUser, ensureOrdinaryUser, giveTo } from './ordinary-user.mjs';
import { watchingNetwork } from './watching-network.mjs';
import { placeApp, placeTree } from './stage.mjs';

const LIMIT_MS = 20 * 60_000;

/** Counts a Playwright report; a skipped test counts as failed, and so does having run none. */
export function countPlaywright(report, code) {
  const { expected, unexpected, flaky, skipped } = report.stats;
  const failed = unexpected + flaky + skipped + report.errors.length;
  const silentFailure = failed === 0 && (code !== 0 || expected === 0);
  return { passed: expected, failed: failed + (silentFailure ? 1 : 0), skipped };
}

function environment(home, results, program) {
  const { PATH, DISPLAY, WAYLAND_DISPLAY, CI, SystemRoot, windir } = process.env;
  const folders = { HOME: home, TMPDIR: join(home, 'tmp'), XDG_CONFIG_HOME: join(home, '.config') };
  const more = { XDG_CACHE_HOME: join(home, '.cache'), XDG_RUNTIME_DIR: join(home, 'run') };
  const windows = { SystemRoot, windir, TEMP: folders.TMPDIR, TMP: folders.TMPDIR, USERPROFILE: home };
  const mine = { ...folders, ...more, KITBAG_E2E_RESULTS: results, ...program, LANG: 'C.UTF-8', TZ: 'UTC' };
  const all = { PATH, DISPLAY, WAYLAND_DISPLAY, CI, ...windows, ...mine };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
}

function underXvfb(command) {
  if (process.platform !== 'linux') return command;
  return ['xvfb-run', '--auto-servernum', '--server-args=-screen 0 1440x900x24', ...command];
}

function makeHome(folder) {
  const home = join(folder, 'home');
  for (const name of ['tmp', '.config', '.cache', 'pictures']) mkdirSync(join(home, name), { recursive: true });
  mkdirSync(join(home, 'run'), { mode: 0o700 });
  return home;
}

/**
 * @param {{electron?: string, packed?: string, debs?: string, arguments?: string[], pictures?: string}} what the runtime's folder for the built app,
 *   or the folder of a packed program (which holds `kitbag`), with the folder of debs made of it; and what else to tell Playwright. With `pictures`, the
 *   window is photographed instead of tested, and the pictures are put into that folder; with `measured`, a library is opened
 *   instead and the times that it takes are given back as `figures`; `watched` runs the journey where every attempt to reach
 *   a network is seen, and fails it, and its output says what was seen
 */
export async function runEndToEnd({
  electron,
  packed,
  debs,
  watched = false,
  arguments: more = [],
  pictures,
  measured,
}) {
  const folder = mkdtempSync(join(isRoot ? '/tmp' : tmpdir(), 'kitbag-e2e-'));
  try {
    const home = makeHome(folder);
    let app = ROOT;
    let runtime = packed ?? electron;
    let node = process.execPath;
    if (isRoot) {
      await ensureOrdinaryUser();
      app = join(folder, 'app');
      placeApp(app);
      runtime = placeTree(runtime, join(folder, 'runtime'));
      node = placeTree(node, join(folder, 'node'));
      mkdirSync(join(app, 'test-results'), { recursive: true });
      await giveTo([home, join(app, 'test-results')], folder);
    }
    const executables = { linux: packed ? 'kitbag' : 'electron', win32: packed ? 'Kitbag.exe' : 'electron.exe' };
    const name =
      executables[process.platform] ??
      `${packed ? 'Kitbag' : 'Electron'}.app/Contents/MacOS/${packed ? 'Kitbag' : 'Electron'}`;
    const program = { [packed ? 'KITBAG_PACKED' : 'KITBAG_ELECTRON']: join(runtime, name) };
    if (watched) program.KITBAG_WATCHED = '1';
    if (debs) program.KITBAG_DEBS = isRoot ? placeTree(debs, join(folder, 'debs')) : debs;
    const results = join(home, 'results.json');
    const shots = pictures ? { KITBAG_PICTURES: join(home, 'pictures') } : {};
    const figures = join(home, 'figures.json');
    if (measured) {
      cpSync(measured, join(home, 'library'), { recursive: true });
      if (isRoot) await giveTo([home], folder);
      Object.assign(shots, { KITBAG_MEASURED: join(home, 'library'), KITBAG_FIGURES: figures });
    }
    const playwright = [join(app, 'node_modules', '@playwright', 'test', 'cli.js'), 'test'];
    const config = ['--config', join(app, 'tests', 'e2e', 'playwright.config.ts')];
    const played = asOrdinaryUser(underXvfb([node, ...playwright, ...config, ...more]));
    const command = watched ? watchingNetwork(played) : played;
    const env = environment(home, results, { ...program, ...shots });
    const options = { capture: true, cwd: app, env, timeoutMs: LIMIT_MS };
    const { code, output } = await run(command[0], command.slice(1), options);
    if (!existsSync(results)) return { passed: 0, failed: 1, output };
    const { skipped, ...counts } = countPlaywright(JSON.parse(readFileSync(results, 'utf8')), code);
    if (pictures) cpSync(shots.KITBAG_PICTURES, pictures, { recursive: true, force: true });
    if (measured && existsSync(figures))
      return { ...counts, output, figures: JSON.parse(readFileSync(figures, 'utf8')) };
    if (counts.failed === 0) return { ...counts, output: watched ? output : '' };
    if (isRoot) cpSync(join(app, 'test-results'), inProject('test-results'), { recursive: true, force: true });
    const note = skipped > 0 ? `${skipped} tests were skipped, which counts as failed.\n` : '';
    return { ...counts, output: output.replaceAll(app, '.') + note };
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}
