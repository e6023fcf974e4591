// The archive that a packed program runs from: every file is the one whose hash stands in its head, and the program knows the head's hash.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { carrierOfHash, packedResources } from './packed-program.mjs';

const sha256 = (bytes) => createHash('sha256').update(bytes).digest('hex');

function* filesOf({ files }, path = '') {
  for (const [name, entry] of Object.entries(files)) {
    if (entry.files) yield* filesOf(entry, `${path}${name}/`);
    else if (!entry.link) yield { path: `${path}${name}`, entry };
  }
}

/** Every file of a packed program's archive with its hash, as its head says. */
export async function archivedFiles(folder) {
  const { getRawHeader } = await import('@electron/asar');
  const { header } = getRawHeader(join(packedResources(folder), 'app.asar'));
  return new Map([...filesOf(header)].map(({ path, entry }) => [path, entry.integrity?.hash]));
}

/** The package.json of every package in a packed program's archive. */
export async function archivedPackages(folder) {
  const { extractFile } = await import('@electron/asar');
  const files = [...(await archivedFiles(folder)).keys()];
  const owners = files.filter((file) => /(^|\/)node_modules\/(@[^/]+\/)?[^/]+\/package\.json$/.test(file));
  return owners.map((file) =>
    JSON.parse(extractFile(join(packedResources(folder), 'app.asar'), file).toString('utf8')),
  );
}

/** @returns {Promise<string[]>} a sentence for each thing that is wrong */
export async function checkArchive(folder) {
  const { getRawHeader } = await import('@electron/asar');
  const archive = join(packedResources(folder), 'app.asar');
  const { header, headerString, headerSize } = getRawHeader(archive);
  const bytes = readFileSync(archive);
  const wrong = [];
  for (const { path, entry } of filesOf(header)) {
    const start = 8 + headerSize + Number(entry.offset);
    const unpacked = join(`${archive}.unpacked`, path);
    const content = entry.unpacked
      ? existsSync(unpacked) && readFileSync(unpacked)
      : bytes.subarray(start, start + entry.size);
    if (!content || sha256(content) !== entry.integrity?.hash)
      wrong.push(`${path} in app.asar is not the file that its head names.`);
  }
  const carrier = carrierOfHash(folder);
  if (carrier !== null && !readFileSync(carrier).includes(sha256(headerString)))
    wrong.push('The packed program does not carry the hash of its archive.');
  return wrong;
}
