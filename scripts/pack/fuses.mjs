// The switches inside a packed program that close the ways to run something else with it.
import { packedProgram } from './packed-program.mjs';

// As they stand in the program: the characters 1 and 0.
const [ON, OFF] = [0x31, 0x30];

/** Each switch: its place in the row, its name, and how it has to stand. Only the fourth differs in a package for tests. */
const wanted = (inspection) => [
  [0, 'RunAsNode', OFF],
  [1, 'EnableCookieEncryption', ON],
  [2, 'EnableNodeOptionsEnvironmentVariable', OFF],
  [3, 'EnableNodeCliInspectArguments', inspection ? ON : OFF],
  [4, 'EnableEmbeddedAsarIntegrityValidation', ON],
  [5, 'OnlyLoadAppFromAsar', ON],
  [6, 'LoadBrowserProcessSpecificV8Snapshot', OFF],
  [7, 'GrantFileProtocolExtraPrivileges', OFF],
];

/**
 * @param {string} folder of the packed program
 * @param {{inspection: boolean}} how whether a debugger may be attached: for tests alone
 * @returns {Promise<string[]>} a sentence for each switch that is not as it has to be
 */
export async function checkFuses(folder, { inspection }) {
  const { getCurrentFuseWire } = await import('@electron/fuses');
  const wire = await getCurrentFuseWire(packedProgram(folder));
  const wrong = wanted(inspection).filter(([index, , state]) => wire[index] !== state);
  return wrong.map(
    ([, name, state]) => `The fuse ${name} of the packed program should be ${state === ON ? 'on' : 'off'}.`,
  );
}
