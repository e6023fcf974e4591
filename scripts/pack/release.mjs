// What stands beside the packages that are given out, and the last look at them.
import { createHash } from 'node:crypto';
import { createReadStream, statSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { say } from '../setup/ground.mjs';
import { auditShipped } from './audit.mjs';
import { archivedPackages, checkArchive } from './archive.mjs';
import { billOfMaterials, missingFrom } from './bill-of-materials.mjs';
import { checkFuses } from './fuses.mjs';
import { measure, sizeStatement } from './sizes.mjs';

async function sha256(path) {
  const hash = createHash('sha256');
  for await (const part of createReadStream(path)) hash.update(part);
  return hash.digest('hex');
}

/**
 * Checks the packed program; writes the bill of materials, the sizes, and the checksums of the packages and the guides, as `sha256sum --check`
 * reads them.
 * @returns {Promise<string[]>} a sentence for each thing that is wrong
 */
export async function finishRelease({ output, made: { folder, packages }, guides, time, trying }) {
  const wrong = [...(await checkFuses(folder, { inspection: false })), ...(await checkArchive(folder))];
  if (wrong.length > 0) return wrong;
  const sizes = measure(folder);
  if (sizes.wrong.length > 0) return sizes.wrong;
  const bill = await billOfMaterials(time);
  const missing = missingFrom(bill, await archivedPackages(folder));
  if (missing.length > 0) return missing;
  const weak = trying ? [] : await auditShipped(bill);
  if (weak.length > 0) return weak;
  const billFile = join(output, `Kitbag-${bill.metadata.component.version}.cdx.json`);
  writeFileSync(billFile, `${JSON.stringify(bill, null, 2)}\n`);
  writeFileSync(join(output, 'SIZES.txt'), sizeStatement(sizes));
  say(sizeStatement(sizes));
  const lines = [];
  for (const file of [...packages, ...guides, billFile].sort()) {
    lines.push(`${await sha256(file)}  ${basename(file)}\n`);
    say(`${basename(file)}: ${(statSync(file).size / 1e6).toFixed(1)} MB`);
  }
  writeFileSync(join(output, 'SHA256SUMS'), lines.join(''));
  return [];
}
