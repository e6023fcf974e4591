// The bill of materials (CycloneDX): npm's own, of what is shipped and nothing else, with Electron and the fonts.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { inProject, runNpm, SetupProblem } from '../setup/ground.mjs';
import { shippedPackages } from '../setup/shipped.mjs';

const refOf = ({ name, version }) => `${name}@${version}`;

/** An identifier made of the content: the same packages have the same bill. */
function serialOf(components) {
  const hex = createHash('sha256').update(JSON.stringify(components)).digest('hex');
  // The form of a UUID of version 8, whose bits are the maker's own (RFC 9562).
  const parts = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ];
  return `urn:uuid:${parts.join('-')}`;
}

/**
 * @param {object} bom npm's, of the whole project
 * @param {{refs: Set<string>, fonts: object[], time: number}} shipped the packages as name@version, and fonts.json's list;
 *   `time` in seconds
 */
export function billOfShipped(bom, { refs: wanted, fonts, time }) {
  const ours = bom.components.filter((one) => wanted.has(one['bom-ref']));
  const components = [
    // What was built into the program npm takes for a tool of developers: here it is shipped.
    ...ours.map((one) => ({ ...one, scope: 'required', properties: [] })),
    ...fonts.map(({ file, sha256, licence }) => ({
      'bom-ref': `font:${file}`,
      type: 'file',
      name: file,
      hashes: [{ alg: 'SHA-256', content: sha256 }],
      properties: [{ name: 'kitbag:licence-file', value: licence }],
    })),
  ];
  const refs = new Set([bom.metadata.component['bom-ref'], ...components.map((one) => one['bom-ref'])]);
  const dependencies = bom.dependencies
    .filter(({ ref }) => refs.has(ref))
    .map(({ ref, dependsOn = [] }) => ({ ref, dependsOn: dependsOn.filter((one) => refs.has(one)) }));
  // npm names the program after the folder that it lies in.
  const component = { ...bom.metadata.component, name: 'Kitbag' };
  const metadata = { ...bom.metadata, component, timestamp: new Date(time * 1000).toISOString() };
  return { ...bom, serialNumber: serialOf(components), metadata, components, dependencies };
}

export async function billOfMaterials(time) {
  const args = ['sbom', '--sbom-format', 'cyclonedx', '--sbom-type', 'application'];
  const { code, stdout, output } = await runNpm(args, { capture: true });
  if (code !== 0) throw new SetupProblem(`npm could not make the bill of materials:\n${output}`);
  const { fonts } = JSON.parse(readFileSync(inProject('assets', 'fonts', 'fonts.json'), 'utf8'));
  const electron = JSON.parse(readFileSync(inProject('node_modules', 'electron', 'package.json'), 'utf8'));
  const refs = new Set([electron, ...shippedPackages()].map(refOf));
  return billOfShipped(JSON.parse(stdout), { refs, fonts, time });
}

/**
 * @param {object} bill
 * @param {readonly {name: string, version: string}[]} packages that lie in the packed program
 * @returns {string[]} a sentence for each that the bill does not name in full
 */
export function missingFrom(bill, packages) {
  const named = new Map(bill.components.map((one) => [one['bom-ref'], one]));
  return packages.map(refOf).flatMap((ref) => {
    const one = named.get(ref);
    const whole = one?.purl && one.hashes?.length > 0;
    return whole ? [] : [`${ref} is shipped, and the bill of materials does not name it in full.`];
  });
}
