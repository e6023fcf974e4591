// npm run pack: packs Kitbag into a folder without the network, starts what came out, and keeps it if it may be shipped.
import { existsSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { conclude, runSteps } from './checks/report.mjs';
import { runEndToEnd } from './e2e/run.mjs';
import { checkFuses, forbidInspection, packedProgram } from './pack/fuses.mjs';
import { buildIfStale } from './setup/built.mjs';
import { inProject, main, run, say, SetupProblem } from './setup/ground.mjs';
import { setUpEverything } from './setup/index.mjs';

const smoke = inProject('dist', 'smoke');
const folderNames = {
  linux: 'linux-unpacked',
  win32: 'win-unpacked',
  darwin: process.arch === 'arm64' ? 'mac-arm64' : 'mac',
};
const folderName = folderNames[process.platform];

/** The version that the runtime itself names, because the spare one is older than the package asks for. */
function versionOf(runtime) {
  const inRuntime = join(runtime.folder, 'version');
  if (!existsSync(inRuntime))
    throw new SetupProblem(`The Electron runtime in ${runtime.folder} does not say its version.`);
  return readFileSync(inRuntime, 'utf8').trim().replace(/^v/, '');
}

async function pack(runtime) {
  rmSync(smoke, { recursive: true, force: true });
  const builder = inProject('node_modules', 'electron-builder', 'cli.js');
  const choices = [
    `-c.electronDist=${runtime.folder}`,
    `-c.electronVersion=${versionOf(runtime)}`,
    `-c.directories.output=${smoke}`,
    // Without this Playwright could not look into the program.
    '-c.electronFuses.enableNodeCliInspectArguments=true',
  ];
  const args = [builder, '--dir', '--publish', 'never', ...choices];
  const { code, output } = await run(process.execPath, args, { capture: true });
  if (code !== 0) return { passed: 0, failed: 1, output };
  const wrong = await checkFuses(packedProgram(join(smoke, folderName)));
  return wrong.length === 0 ? { passed: 1, failed: 0, output: '' } : { passed: 0, failed: 1, output: wrong.join('\n') };
}

await main(async () => {
  const runtime = await setUpEverything();
  if (!existsSync(inProject('assets', 'sample', 'library.json'))) {
    say('There is no sample library in assets/sample, so the package goes without one.');
  }
  await buildIfStale();
  const packed = join(smoke, folderName);
  const packing = await runSteps([{ name: 'packing', work: () => pack(runtime) }]);
  if (packing[0].failed > 0) return conclude(packing);
  const work = () => runEndToEnd({ packed, arguments: ['start.spec.ts'] });
  const starting = await runSteps([{ name: 'the packed program', work }]);
  const code = conclude([...packing, ...starting]);
  if (code !== 0) return code;
  if (runtime.kind === 'fallback') {
    say(`Packed into ${packed}, for trying alone: this runtime is a spare one and must not be given to anybody.`);
    return code;
  }
  const release = inProject('dist', folderName);
  rmSync(release, { recursive: true, force: true });
  await forbidInspection(packedProgram(packed));
  renameSync(packed, release);
  say(`Packed into ${release}.`);
  return code;
});
