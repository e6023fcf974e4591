// The last look before a release: what is known of the packages that are inside it. Asked once a release, by `npm audit`: nothing else asks a registry.
import { run } from '../setup/ground.mjs';

/** What is called `low` concerns nobody who uses Kitbag as it is given out. */
const grave = new Set(['moderate', 'high', 'critical']);

/**
 * @param {unknown} report what `npm audit --json` printed, parsed
 * @param {ReadonlySet<string>} shipped the names of the packages that are inside the program, bundled or beside it
 * @returns {string[]} a sentence for each thing that keeps the release back
 */
export function whatAuditSays(report, shipped) {
  const found = report?.vulnerabilities;
  if (typeof found !== 'object' || found === null)
    return [
      'The registry could not be asked what is known of the packages (npm audit): try again where it can be reached.',
    ];
  return Object.entries(found)
    .filter(([name, { severity }]) => shipped.has(name) && grave.has(severity))
    .map(
      ([name, { severity, range }]) =>
        `${name} ${range ?? ''} has a known weakness (${severity}): take a mended version.`,
    )
    .sort();
}

/** @returns {Promise<string[]>} as above; npm ends with 1 where it found something, so its object alone counts */
export async function auditShipped(bill) {
  const shipped = new Set(bill.components.map((one) => String(one['bom-ref']).replace(/(?!^)@[^@]*$/, '')));
  const { stdout } = await run('npm', ['audit', '--json'], { capture: true });
  let report = null;
  try {
    report = JSON.parse(stdout);
  } catch {
    // No object is no answer.
  }
  return whatAuditSays(report, shipped);
}
