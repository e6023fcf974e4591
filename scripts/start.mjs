// npm start: everything that is missing is installed, what changed is built, and Kitbag opens with its sample library.
// Where there is nothing to open a window on, it makes the sample course's handout instead.
import { spawn } from 'node:child_process';
import { buildIfStale } from './setup/built.mjs';
import { isRoot, main, ROOT, say, SetupProblem } from './setup/ground.mjs';
import { setUpElectron, setUpPackages, setUpSystemLibraries } from './setup/index.mjs';
import { exportSampleHandout } from './start/sample-handout.mjs';

/** Why no window can be opened here, or null. */
function noWindowBecause() {
  const { CI, DISPLAY, WAYLAND_DISPLAY } = process.env;
  if (CI) return 'Nobody is watching (CI is set)';
  if (process.platform !== 'linux') return null;
  if (!DISPLAY && !WAYLAND_DISPLAY) return 'There is no display here';
  if (isRoot) return 'You are root, and Chromium opens no window for root: start Kitbag as an ordinary user to see it';
  return null;
}

/** Without a window Electron and its libraries are not needed yet, so their absence is told and not fatal. */
async function setUpWindow(reason) {
  try {
    await setUpSystemLibraries();
    return await setUpElectron();
  } catch (problem) {
    if (!reason || !(problem instanceof SetupProblem)) throw problem;
    say(`${problem.message}\n(The window would need this; the handout does not.)`);
    return null;
  }
}

function openWindow(executable) {
  const child = spawn(executable, [ROOT, '--sample', ...process.argv.slice(2)], { stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve(code ?? 1));
  });
}

await main(async () => {
  const reason = noWindowBecause();
  await setUpPackages();
  const runtime = await setUpWindow(reason);
  await buildIfStale();
  if (!reason) return openWindow(runtime.executable);
  say(`${reason}. Making the sample course's handout instead …`);
  return exportSampleHandout();
});
