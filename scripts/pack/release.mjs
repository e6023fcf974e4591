// What stands beside the packages that are given out, and the last look at them.
import { createHash } from 'node:crypto';
import { createReadStream, statSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { say } from '../setup/ground.mjs';
import { checkArchive } from './archive.mjs';
import { checkFuses } from './fuses.mjs';

async function sha256(path) {
  const hash = createHash('sha256');
  for await (const part of createReadStream(path)) hash.update(part);
  return hash.digest('hex');
}

/**
 * Checks the packed program and writes the checksums of its packages, as `sha256sum --check` reads them.
 * @returns {Promise<string[]>} a sentence for each thing that is wrong
 */
export async function finishRelease({ output, made: { folder, packages } }) {
  const wrong = [...(await checkFuses(folder, { inspection: false })), ...(await checkArchive(folder))];
  if (wrong.length > 0) return wrong;
  const lines = [];
  for (const file of [...packages].sort()) {
    lines.push(`${await sha256(file)}  ${basename(file)}\n`);
    say(`${basename(file)}: ${(statSync(file).size / 1e6).toFixed(1)} MB`);
  }
  writeFileSync(join(output, 'SHA256SUMS'), lines.join(''));
  return [];
}
