// The switches inside a packed program that close the ways to run something else with it.
import { join } from 'node:path';

// As they stand in the program: the characters 1 and 0.
const [ON, OFF] = [0x31, 0x30];

const programs = { linux: 'kitbag', win32: 'Kitbag.exe', darwin: 'Kitbag.app/Contents/MacOS/Kitbag' };

export const packedProgram = (folder) => join(folder, programs[process.platform]);

/** Each switch of a package for tests: its place in the row, its name, and how it has to stand. */
const WANTED = [
  [0, 'RunAsNode', OFF],
  [1, 'EnableCookieEncryption', ON],
  [2, 'EnableNodeOptionsEnvironmentVariable', OFF],
  [3, 'EnableNodeCliInspectArguments', ON],
  [4, 'EnableEmbeddedAsarIntegrityValidation', ON],
  [5, 'OnlyLoadAppFromAsar', ON],
  [6, 'LoadBrowserProcessSpecificV8Snapshot', OFF],
  [7, 'GrantFileProtocolExtraPrivileges', OFF],
];

/** @returns {Promise<string[]>} a sentence for each switch that is not as it has to be */
export async function checkFuses(program) {
  const { getCurrentFuseWire } = await import('@electron/fuses');
  const wire = await getCurrentFuseWire(program);
  const wrong = WANTED.filter(([index, , state]) => wire[index] !== state);
  return wrong.map(
    ([, name, state]) => `The fuse ${name} of the packed program should be ${state === ON ? 'on' : 'off'}.`,
  );
}

/** Turns a tried package into one to ship: from now on nobody can attach a debugger to it. */
export async function forbidInspection(program) {
  const { flipFuses, FuseVersion, FuseV1Options } = await import('@electron/fuses');
  const choice = { [FuseV1Options.EnableNodeCliInspectArguments]: false };
  await flipFuses(program, {
    version: FuseVersion.V1,
    resetAdHocDarwinSignature: process.platform === 'darwin',
    ...choice,
  });
}
