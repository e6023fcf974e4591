/** Everything that stands in a kit, as a reader with every tool would find it. */
import { inflateSync } from 'node:zlib';
import { openArchive } from '../../main/files/archive';
import type { KitManifest } from '../../main/model/kit';

/** The files of a kit by their paths. */
export async function filesOf(bytes: Uint8Array): Promise<ReadonlyMap<string, Buffer>> {
  const archive = await openArchive('a.kit', bytes);
  return new Map(archive.names.map((name) => [name, Buffer.from(archive.read(name) ?? [])]));
}

export async function manifestIn(bytes: Uint8Array): Promise<KitManifest> {
  return JSON.parse(String((await filesOf(bytes)).get('kit.json'))) as KitManifest;
}

/** A PDF's streams as they are and inflated. */
function inflated(pdf: Buffer): readonly Buffer[] {
  const streams: Buffer[] = [];
  for (let at = pdf.indexOf('stream\n'); at >= 0; at = pdf.indexOf('stream\n', at + 7)) {
    const end = pdf.indexOf('endstream', at);
    try {
      streams.push(inflateSync(pdf.subarray(at + 7, end)));
    } catch {
      // Not every stream is deflated; the bytes themselves are searched in any case.
    }
  }
  return streams;
}

/** A PDF's bytes with those of its streams inflated behind them, one byte a character. */
export function everyByteOf(pdf: Uint8Array): string {
  const bytes = Buffer.from(pdf);
  return Buffer.concat([bytes, ...inflated(bytes)]).toString('latin1');
}

/** The names of canaries that stand anywhere in a kit: in its own bytes, in any entry, in any stream of a PDF. */
export async function canariesIn(bytes: Uint8Array, pattern: RegExp): Promise<readonly string[]> {
  const files = await filesOf(bytes);
  const places = [
    Buffer.from(bytes),
    ...files.values(),
    ...[...files].flatMap(([path, content]) => (path.endsWith('.pdf') ? inflated(content) : [])),
  ];
  const names = [...files.keys()].join('\n');
  const found = [names, ...places.map((place) => place.toString('latin1'))].flatMap(
    (text) => text.match(pattern) ?? [],
  );
  return [...new Set(found)].sort();
}
