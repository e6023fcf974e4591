// Gathers the licences of everything in Kitbag into one file, which the window shows.
import { readFileSync, writeFileSync } from 'node:fs';
import { inProject } from './ground.mjs';
import { licenceText, shippedFonts, shippedPackages } from './shipped.mjs';

/** Electron brings its own, and those of Chromium, as files beside the program. */
function electron() {
  const { version } = JSON.parse(readFileSync(inProject('node_modules', 'electron', 'package.json'), 'utf8'));
  const text = licenceText(inProject('node_modules', 'electron'));
  return { name: 'Electron', version, licence: 'MIT', text };
}

/** Of a package that names its licence only in the text. */
const nameOf = (text) => (/^\W*(the )?MIT\b/i.test(text) ? 'MIT' : '');

/** Equal texts are kept once: `text` is the place of the text in the list, or null. */
export function gatherLicences() {
  const texts = [];
  const place = (text) => {
    if (text === null) return null;
    const found = texts.indexOf(text);
    return found >= 0 ? found : texts.push(text) - 1;
  };
  const packages = shippedPackages().map(({ name, version, license, licenses: licences, folder }) => ({
    name,
    version,
    licence: license ?? licences?.[0]?.type ?? nameOf(licenceText(folder) ?? ''),
    text: licenceText(folder),
  }));
  const fonts = shippedFonts().map((font) => ({ ...font, version: '' }));
  const list = [electron(), ...packages, ...fonts].map((one) => ({ ...one, text: place(one.text) }));
  return { list, texts };
}

/** Read by the app when a person asks. */
export function writeLicences() {
  writeFileSync(inProject('out', 'licences.json'), JSON.stringify(gatherLicences()));
}
