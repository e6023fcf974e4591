// Whose work is in an installed Kitbag: the packages beside it, those that were built into it, and the fonts.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inProject } from './ground.mjs';

const readJson = (path) => JSON.parse(readFileSync(path, 'utf8'));

/** What the bundler wrote down of each part of the program. */
function builtIn() {
  const parts = ['main', 'preload', 'renderer'].map((part) => inProject('out', part, 'packages.json'));
  return new Set(parts.flatMap(readJson));
}

/** The packages in node_modules that are shipped: as folders, and as they stand in package-lock.json. */
export function shippedPackages() {
  const inside = builtIn();
  const { packages } = readJson(inProject('package-lock.json'));
  return Object.entries(packages)
    .filter(
      ([path, { dev, devOptional }]) =>
        path !== '' && (!(dev || devOptional) || inside.has(path.replace(/.*node_modules\//, ''))),
    )
    .filter(([path]) => existsSync(inProject(path, 'package.json')))
    .map(([path]) => ({ path, folder: inProject(path), ...readJson(inProject(path, 'package.json')) }));
}

/** What a package says of its licence: in a file of its own, else in its introduction; null where it has neither. */
export function licenceText(folder) {
  const name =
    readdirSync(folder).find((file) => /^(licen[cs]e|copying)/i.test(file)) ??
    readdirSync(folder).find((file) => /^readme/i.test(file));
  return name === undefined ? null : readFileSync(join(folder, name), 'utf8').replaceAll('\r\n', '\n').trim();
}

const fontLicence = (text) => ({ text, licence: /^\s*Apache License/m.test(text) ? 'Apache-2.0' : 'OFL-1.1' });

/** Each family of fonts with its licence. */
export function shippedFonts() {
  const { fonts } = readJson(inProject('assets', 'fonts', 'fonts.json'));
  const licences = new Set(fonts.map(({ licence }) => licence));
  return [...licences].sort().map((file) => ({
    name: file.replace('-LICENSE.txt', '').replace(/([a-z])([A-Z])/g, '$1 $2'),
    ...fontLicence(readFileSync(inProject('assets', 'fonts', file), 'utf8').trim()),
  }));
}
