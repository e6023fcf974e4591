// Makes the packages of one system: by electron-builder, and deb and rpm by the systems' own tools where those are there.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { inProject, run, say } from '../setup/ground.mjs';
import { builderSettings } from './builder.mjs';
import { makeDeb } from './deb.mjs';
import { makeRpm } from './rpm.mjs';

const folders = { linux: 'linux-unpacked', win: 'win-unpacked', mac: 'mac-universal' };
/** What the systems' own tools make, and where these are known to be: Debian brings rpmbuild too. */
const ownTools = {
  deb: { make: makeDeb, tools: ['/usr/bin/dpkg-deb'] },
  rpm: { make: makeRpm, tools: ['/usr/bin/rpmbuild', '/usr/bin/dpkg-deb'] },
};

/** What can be made without tools from a release host: archives by 7-Zip, the deb by dpkg-deb, the rpm by rpmbuild. */
export const archiveTargets = ['tar.gz', 'zip', 'deb', 'rpm'];

/** The packages of a system, as electron-builder.yml lists them. */
export async function targetsOf(name) {
  const { target } = (await builderSettings())[name];
  return target.map((one) => (typeof one === 'string' ? one : one.target));
}

/** The time of the last change of the sources, in seconds, so that the same sources give the same package. */
export async function timeOfSources() {
  if (process.env.SOURCE_DATE_EPOCH) return Number(process.env.SOURCE_DATE_EPOCH);
  const { code, stdout } = await run('git', ['log', '-1', '--format=%ct'], { capture: true });
  return code === 0 ? Number(stdout) : Math.floor(Date.now() / 1000);
}

/** Signed where a certificate is given in the ways of electron-builder (CSC_LINK, CSC_NAME, WIN_CSC_LINK). */
function signing(name) {
  const { CSC_LINK, CSC_NAME, WIN_CSC_LINK } = process.env;
  if (CSC_LINK || CSC_NAME || (name === 'win' && WIN_CSC_LINK) || name === 'linux') return {};
  say('No certificate was given (CSC_LINK), so the packages are not signed.');
  // An unsigned program under the hardened runtime may not load its own libraries.
  return name === 'mac' ? { mac: { hardenedRuntime: false } } : {};
}

/** 7-Zip is taken from the system where it is there, and otherwise fetched by electron-builder. */
function takeSevenZipOfSystem() {
  const here = ['/usr/bin/7zz', '/usr/bin/7z', '/usr/bin/7za'].find((path) => existsSync(path));
  if (here) process.env.ELECTRON_BUILDER_7ZIP_PATH ??= here;
}

/** The mark by which a copy keeps its library, settings and logs beside itself (`main/app/program-folder.ts`). */
const portableMark = { from: 'assets/packaging/windows/kitbag-portable', to: 'kitbag-portable' };

/**
 * The targets of a system, in the lots in which they are packed, with what is peculiar to each: the zip for Windows is to run from
 * a stick, where nothing may be left on the machine, and what is installed must not be so.
 * @param {{extraFiles?: object[]}} settings those of the system in electron-builder.yml
 */
export function lotsOf(name, targets, settings) {
  if (name !== 'win' || !targets.includes('zip')) return [{ targets, config: {} }];
  const zip = {
    artifactName: '${productName}-${version}-portable-${arch}.${ext}',
    extraFiles: [...(settings.extraFiles ?? []), portableMark],
  };
  const others = targets.filter((target) => target !== 'zip');
  // The zip goes first: the folder that lies beside the packages in the end is the one that is installed.
  return [{ targets: ['zip'], config: { win: zip } }, ...(others.length > 0 ? [{ targets: others, config: {} }] : [])];
}

/** @returns {Promise<{folder: string, packages: string[]}>} the unpacked program, and the files to give out */
export async function buildPackages({ name, targets, electron, output, processors }) {
  const { build, Platform, Arch } = await import('electron-builder');
  takeSevenZipOfSystem();
  const system = { win: Platform.WINDOWS, mac: Platform.MAC, linux: Platform.LINUX }[name];
  const arch = processors.length > 1 ? Arch.universal : Arch.x64;
  const ours = Object.keys(ownTools).filter(
    (target) => targets.includes(target) && ownTools[target].tools.some((tool) => existsSync(tool)),
  );
  const theirs = targets.filter((target) => !ours.includes(target));
  const config = {
    electronDist: electron.dist,
    electronVersion: electron.version,
    directories: { output },
    ...signing(name),
  };
  const time = await timeOfSources();
  process.env.SOURCE_DATE_EPOCH = String(time);
  const packages = [];
  for (const lot of lotsOf(name, theirs, (await builderSettings())[name])) {
    const made = await build({
      targets: system.createTarget(lot.targets, arch),
      projectDir: inProject(),
      publish: 'never',
      config: { ...config, ...lot.config },
    });
    packages.push(...made.filter((file) => !file.endsWith('.blockmap')));
  }
  const folder = join(output, folders[name]);
  const settings = await builderSettings();
  const given = { electronVersion: electron.version };
  for (const target of ours)
    packages.push(await ownTools[target].make({ folder, output, config: given, settings: settings[target], time }));
  return { folder, packages };
}
