// Everything a machine with Node alone needs before Kitbag can run. What is there already is left alone.
import { setUpDependencies } from './dependencies.mjs';
import { setUpElectron } from './electron.mjs';
import { setUpFonts } from './fonts.mjs';
import { SetupProblem } from './ground.mjs';
import { setUpNetworkFolder, setUpPackagers, setUpSystemLibraries, setUpValidators } from './system-libraries.mjs';

export { setUpElectron, setUpNetworkFolder, setUpPackagers, setUpSystemLibraries, setUpValidators };

function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  throw new SetupProblem(`Kitbag needs Node 20.19 or newer, and this is Node ${process.versions.node}.`);
}

/** Enough for the command line, the build and the checks. */
export async function setUpPackages() {
  checkNode();
  await setUpDependencies();
  await setUpFonts();
}

/** Enough for the window and the end-to-end tests. @returns {Promise<import('./electron.mjs').Runtime>} */
export async function setUpEverything() {
  await setUpPackages();
  await setUpSystemLibraries();
  return setUpElectron();
}
