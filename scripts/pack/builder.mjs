// electron-builder as Kitbag calls it: a folder from a given runtime, without the network.
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { inProject, run, SetupProblem } from '../setup/ground.mjs';
import { checkArchive } from './archive.mjs';
import { checkFuses } from './fuses.mjs';

const folderNames = {
  linux: 'linux-unpacked',
  win32: 'win-unpacked',
  darwin: process.arch === 'arm64' ? 'mac-arm64' : 'mac',
};
/** The name of the packed folder inside the output. */
export const folderName = folderNames[process.platform];

/** The version that the runtime itself names, because the spare one is older than the package asks for. */
export function versionOf(runtime) {
  const inRuntime = join(runtime.folder, 'version');
  if (!existsSync(inRuntime))
    throw new SetupProblem(`The Electron runtime in ${runtime.folder} does not say its version.`);
  return readFileSync(inRuntime, 'utf8').trim().replace(/^v/, '');
}

/** Kitbag's settings of electron-builder, from its file. */
export async function builderSettings() {
  const { parse } = await import('yaml');
  return parse(readFileSync(inProject('electron-builder.yml'), 'utf8'));
}

/**
 * Packs the built app into a folder for tests: the one way in which it differs from what is given out is that a
 * debugger may be attached, without which Playwright could not look into the program.
 * @param {{runtime: import('../setup/electron.mjs').Runtime, output: string, version?: string}} what
 * @returns {Promise<{passed: number, failed: number, output: string, folder: string}>}
 */
export async function packForTests({ runtime, output, version }) {
  rmSync(output, { recursive: true, force: true });
  const choices = [
    `-c.electronDist=${runtime.folder}`,
    `-c.electronVersion=${versionOf(runtime)}`,
    `-c.directories.output=${output}`,
    '-c.electronFuses.enableNodeCliInspectArguments=true',
    ...(version ? [`-c.extraMetadata.version=${version}`] : []),
  ];
  const builder = inProject('node_modules', 'electron-builder', 'cli.js');
  const args = [builder, '--dir', '--publish', 'never', ...choices];
  const { code, output: said } = await run(process.execPath, args, { capture: true });
  const folder = join(output, folderName);
  if (code !== 0) return { passed: 0, failed: 1, output: said, folder };
  const wrong = [...(await checkFuses(folder, { inspection: true })), ...(await checkArchive(folder))];
  return { passed: wrong.length === 0 ? 1 : 0, failed: wrong.length, output: wrong.join('\n'), folder };
}
