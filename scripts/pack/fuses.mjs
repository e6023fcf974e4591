// The switches inside a packed program that close the ways to run something else with it.
import { join } from 'node:path';

const programs = { linux: 'kitbag', win32: 'Kitbag.exe', darwin: 'Kitbag.app/Contents/MacOS/Kitbag' };

export const packedProgram = (folder) => join(folder, programs[process.platform]);

/** @returns {Promise<string[]>} a sentence for each switch of a package for tests that is not as it has to be */
export async function checkFuses(program) {
  const { getCurrentFuseWire, FuseState, FuseV1Options } = await import('@electron/fuses');
  const wanted = {
    RunAsNode: false,
    EnableCookieEncryption: true,
    EnableNodeOptionsEnvironmentVariable: false,
    EnableNodeCliInspectArguments: true,
    EnableEmbeddedAsarIntegrityValidation: true,
    OnlyLoadAppFromAsar: true,
    LoadBrowserProcessSpecificV8Snapshot: false,
    GrantFileProtocolExtraPrivileges: false,
  };
  const wire = await getCurrentFuseWire(program);
  return Object.entries(wanted)
    .filter(([name, on]) => wire[FuseV1Options[name]] !== (on ? FuseState.ENABLE : FuseState.DISABLE))
    .map(([name, on]) => `The fuse ${name} of the packed program should be ${on ? 'on' : 'off'}.`);
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
