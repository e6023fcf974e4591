// Packs Kitbag twice, as this version and as an earlier one, and tries both: the steps of npm run pack, and a part of npm test.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { runEndToEnd } from '../e2e/run.mjs';
import { canWatchNetwork, checkWatch, seenBy } from '../e2e/watching-network.mjs';
import { inProject, run } from '../setup/ground.mjs';
import { archivedFiles, archivedPackages } from './archive.mjs';
import { builderSettings, folderName, packForTests, versionOf } from './builder.mjs';
import { billOfMaterials, missingFrom } from './bill-of-materials.mjs';
import { makeDeb } from './deb.mjs';
import { makeEarlier } from './earlier-program.mjs';
import { makeRpm } from './rpm.mjs';
import { measure, sizeStatement, statedOtherwise } from './sizes.mjs';

/** A version that was never given out: what an upgrade starts from. */
const EARLIER = '0.0.1';
/** What all files of a package for tests are dated with, in seconds. */
const SOME_TIME = 1_767_225_600;
const place = (name) => inProject('dist', name);

/** The same sources give the same files: two packages differ in package.json, where their versions stand, and nowhere else. */
async function differencesBetween(one, other) {
  const [files, others] = await Promise.all([archivedFiles(one), archivedFiles(other)]);
  const names = new Set([...files.keys(), ...others.keys()]);
  return [...names].filter((name) => files.get(name) !== others.get(name) && name !== 'package.json');
}

async function packBoth(runtime) {
  const packed = await packForTests({ runtime, output: place('smoke') });
  if (packed.failed > 0) return packed;
  const earlier = await packForTests({ runtime, output: place('smoke-earlier'), version: EARLIER });
  if (earlier.failed > 0) return earlier;
  const differing = await differencesBetween(packed.folder, earlier.folder);
  const output = differing.map((name) => `${name} was packed otherwise the second time.`).join('\n');
  return { passed: differing.length === 0 ? 3 : 2, failed: differing.length, output };
}

/** The bill of materials names all that is shipped, and nothing takes more room than it may. */
async function papers() {
  const sizes = measure(join(place('smoke'), folderName));
  const bill = await billOfMaterials(SOME_TIME);
  writeFileSync(join(place('smoke'), 'kitbag.cdx.json'), `${JSON.stringify(bill, null, 2)}\n`);
  writeFileSync(join(place('smoke'), 'SIZES.txt'), sizeStatement(sizes));
  const otherwise = statedOtherwise(sizes, readFileSync(inProject('docs', 'for-it.md'), 'utf8'));
  const missing = missingFrom(bill, await archivedPackages(join(place('smoke'), folderName)));
  const wrong = [...sizes.wrong, ...otherwise, ...missing];
  return { passed: wrong.length === 0 ? 2 : 0, failed: wrong.length, output: wrong.join('\n') };
}

async function makeDebs(runtime) {
  const output = place('smoke-debs');
  rmSync(output, { recursive: true, force: true });
  const { deb: settings } = await builderSettings();
  const one = async (name, version) => {
    const config = { electronVersion: versionOf(runtime), extraMetadata: { version } };
    const folder = join(place(name), folderName);
    return makeDeb({ folder, output, config, settings, compression: 'none', time: SOME_TIME });
  };
  makeEarlier(join(place('smoke-earlier'), folderName), EARLIER);
  await one('smoke-earlier', EARLIER);
  await one('smoke', JSON.parse(readFileSync(inProject('package.json'), 'utf8')).version);
  rmSync(place('smoke-earlier'), { recursive: true, force: true });
  return { passed: 1, failed: 0, output: '' };
}

/** Every file of the packed program lies in the rpm, as it is. */
async function makeAndReadRpm(runtime) {
  const { rpm: settings } = await builderSettings();
  const folder = join(place('smoke'), folderName);
  const config = { electronVersion: versionOf(runtime) };
  const rpm = await makeRpm({
    folder,
    output: place('smoke-rpm'),
    config,
    settings,
    compression: 'none',
    time: SOME_TIME,
  });
  const { stdout } = await run('rpm', ['-qp', '--queryformat', '[%{FILEDIGESTS} %{FILENAMES}\n]', rpm], {
    capture: true,
  });
  rmSync(place('smoke-rpm'), { recursive: true, force: true });
  const packed = new Set(stdout.split('\n'));
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const wrong = files.flatMap((entry) => {
    const path = join(entry.parentPath, entry.name);
    const hash = createHash('sha256').update(readFileSync(path)).digest('hex');
    return packed.has(`${hash} /opt/Kitbag/${relative(folder, path)}`) ? [] : [`${path} is not in the rpm as it is.`];
  });
  return { passed: wrong.length === 0 ? 1 : 0, failed: wrong.length, output: wrong.join('\n') };
}

/** The whole path (import, handouts, a kit that travels, help, settings), and not one packet or lookup. */
async function proveNoNetwork() {
  const blind = await checkWatch();
  if (blind.length > 0) return { passed: 0, failed: blind.length, output: blind.join('\n') };
  const { passed, failed, output } = await runEndToEnd({ packed: join(place('smoke'), folderName), watched: true });
  const seen = Object.entries(seenBy(output) ?? { 'no word of the watch': 1 }).filter(([, count]) => count > 0);
  const tried = seen.map(([name, count]) => `The packed program tried to reach a network: ${count} ${name}.`);
  return { passed: passed + 1, failed: failed + tried.length, output: failed > 0 ? output : tried.join('\n') };
}

/** On a system with dpkg the deb is made and installed too, and the rpm made and read. `only` names single spec files. */
export function packedSteps(runtime, only = []) {
  const debian = process.platform === 'linux' && existsSync('/usr/bin/dpkg-deb');
  const trying = { packed: join(place('smoke'), folderName), ...(debian ? { debs: place('smoke-debs') } : {}) };
  return [
    { name: 'packing', work: () => packBoth(runtime) },
    { name: 'sizes and bill of materials', work: papers },
    ...(debian ? [{ name: 'the deb', work: () => makeDebs(runtime) }] : []),
    ...(debian ? [{ name: 'the rpm', work: () => makeAndReadRpm(runtime) }] : []),
    ...(canWatchNetwork && only.length === 0 ? [{ name: 'no network', work: proveNoNetwork }] : []),
    { name: 'the packed program', work: () => runEndToEnd({ ...trying, arguments: only }) },
  ];
}
