// The Electron that is given to people: as its makers released it, proven by the checksums that come with the pinned package.
import { createHash } from 'node:crypto';
import { copyFileSync, createReadStream, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { cacheFolder, inProject, say, SetupProblem } from '../setup/ground.mjs';

const electronPackage = inProject('node_modules', 'electron', 'package.json');
const readJson = (path) => JSON.parse(readFileSync(path, 'utf8'));

/** The version that package.json names; package-lock.json holds the package, and with it the checksums, by its sha512. */
export const electronVersion = () => readJson(electronPackage).version;
const checksums = () => readJson(join(dirname(electronPackage), 'checksums.json'));

async function sha256(path) {
  const hash = createHash('sha256');
  for await (const part of createReadStream(path)) hash.update(part);
  return hash.digest('hex');
}

/** Refuses a file that is not, byte for byte, the one its makers released under that name. */
export async function refuseUnofficial(file, known = checksums()) {
  const name = basename(file);
  const expected = known[name];
  if (!expected) throw new SetupProblem(`${name} is no Electron of version ${electronVersion()}. Nothing was packed.`);
  const found = await sha256(file);
  if (found === expected) return;
  throw new SetupProblem(
    `${name} is not the official Electron: its sha256 is ${found}, and its makers released ${expected}. ` +
      'Nothing was packed. Delete the file and start again where the release host can be reached.',
  );
}

/**
 * Fetches the official archives of a system into one folder, or takes them from the download cache, and proves each.
 * @param {'win32' | 'darwin' | 'linux'} platform
 * @param {readonly string[]} processors
 * @returns {Promise<string>} the folder, which electron-builder takes as `electronDist`
 */
export async function officialElectron(platform, processors) {
  const cacheRoot = join(cacheFolder(), 'electron-official');
  mkdirSync(cacheRoot, { recursive: true });
  const electronRequire = createRequire(electronPackage);
  const { downloadArtifact } = await import(pathToFileURL(electronRequire.resolve('@electron/get')).href);
  const folder = inProject('dist', '.electron');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const arch of processors) {
    say(`Taking the official Electron ${electronVersion()} for ${platform} ${arch} …`);
    const wanted = { version: electronVersion(), artifactName: 'electron', platform, arch };
    let zip;
    try {
      zip = await downloadArtifact({ ...wanted, checksums: checksums(), cacheRoot });
    } catch (error) {
      throw new SetupProblem(
        `The official Electron ${electronVersion()} for ${platform} ${arch} could not be had: ${error.message}\n` +
          'What people install is made of it alone, so nothing was packed. Start again where its release host can be reached.',
      );
    }
    const copy = join(folder, basename(zip));
    copyFileSync(zip, copy);
    await refuseUnofficial(copy);
  }
  return folder;
}
