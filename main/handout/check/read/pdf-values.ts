/** A PDF's objects as plain values: what every rule looks at, whichever program read them. */

export interface PdfName {
  readonly kind: 'name';
  readonly name: string;
}
/** A string of the file: its bytes, whatever they stand for. */
export interface PdfText {
  readonly kind: 'text';
  readonly bytes: Uint8Array;
}
export interface PdfRef {
  readonly kind: 'ref';
  readonly id: number;
}
export interface PdfDictionary {
  readonly kind: 'dictionary';
  readonly entries: ReadonlyMap<string, PdfValue>;
}
export interface PdfStream {
  readonly kind: 'stream';
  readonly entries: ReadonlyMap<string, PdfValue>;
  /** As it stands in the file, decrypted and still packed. */
  readonly packed: Uint8Array;
  /** Unpacks by the other reader what `unpackStream` does not know itself; throws where it cannot either. */
  readonly unpackRare: () => Uint8Array;
}
export type PdfArray = readonly PdfValue[];
export type PdfValue = null | boolean | number | PdfName | PdfText | PdfRef | PdfArray | PdfDictionary | PdfStream;

export interface PdfObjects {
  readonly byId: ReadonlyMap<number, PdfValue>;
  readonly trailer: PdfDictionary;
}

/** What can be looked into by key. */
export type PdfEntries = PdfDictionary | PdfStream;

/** References may lead to references; a circle leads nowhere. */
const mostSteps = 16;

/** The value itself, where a reference may stand for it. */
export function resolved(objects: PdfObjects, value: PdfValue | undefined): PdfValue {
  let found: PdfValue = value ?? null;
  for (let step = 0; isKind(found, 'ref'); step++) {
    if (step >= mostSteps) return null;
    found = objects.byId.get(found.id) ?? null;
  }
  return found;
}

type Kinded = Extract<PdfValue, { readonly kind: string }>;

export function isKind<K extends Kinded['kind']>(
  value: PdfValue | undefined,
  kind: K,
): value is Extract<Kinded, { readonly kind: K }> {
  return typeof value === 'object' && value !== null && 'kind' in value && value.kind === kind;
}

export function isArray(value: PdfValue | undefined): value is PdfArray {
  return Array.isArray(value);
}

/** The entries of a dictionary or of a stream's dictionary; null for anything else. */
export function entriesOf(objects: PdfObjects, value: PdfValue | undefined): PdfEntries | null {
  const found = resolved(objects, value);
  return isKind(found, 'dictionary') || isKind(found, 'stream') ? found : null;
}

/** The resolved value under a key; null where there is none. */
export function entry(objects: PdfObjects, of: PdfEntries | null, key: string): PdfValue {
  return of === null ? null : resolved(objects, of.entries.get(key));
}

/** The entries under a key that are looked into again. */
export function under(objects: PdfObjects, of: PdfEntries | null, key: string): PdfEntries | null {
  return of === null ? null : entriesOf(objects, of.entries.get(key));
}

/** A name without its slash; null for anything else. */
export function nameUnder(objects: PdfObjects, of: PdfEntries | null, key: string): string | null {
  const value = entry(objects, of, key);
  return isKind(value, 'name') ? value.name : null;
}

export function numberUnder(objects: PdfObjects, of: PdfEntries | null, key: string): number | null {
  const value = entry(objects, of, key);
  return typeof value === 'number' ? value : null;
}

/** An array, or an array of the one value that stands in its place; empty where there is none. */
export function listUnder(objects: PdfObjects, of: PdfEntries | null, key: string): PdfArray {
  const value = entry(objects, of, key);
  return isArray(value) ? value : value === null ? [] : [value];
}

/** The numbers of an array, references followed. */
export function numbersOf(objects: PdfObjects, value: PdfValue | undefined): readonly number[] {
  const array = resolved(objects, value);
  if (!isArray(array)) return [];
  return array.map((item) => {
    const number = resolved(objects, item);
    return typeof number === 'number' ? number : 0;
  });
}

/** A string for people under a key; null where there is none. */
export function textUnder(objects: PdfObjects, of: PdfEntries | null, key: string): string | null {
  const value = entry(objects, of, key);
  return isKind(value, 'text') ? decodeText(value.bytes) : null;
}

/** PDFDocEncoding where it differs from Latin-1 (ISO 32000-1, annex D.2). */
const docEncoding: Readonly<Record<number, string>> = {
  ...Object.fromEntries([...'˘ˇˆ˙˝˛˚˜'].map((character, index) => [0x18 + index, character])),
  ...Object.fromEntries([...'•†‡…—–ƒ⁄‹›−‰„“”‘’‚™ﬁﬂŁŒŠŸŽıłœšž'].map((character, index) => [0x80 + index, character])),
  0xa0: '€',
};

/** The text of a string for people: UTF-16 or UTF-8 by its mark, else PDFDocEncoding (ISO 32000-2, 7.9.2.2). */
export function decodeText(bytes: Uint8Array): string {
  const [first, second, third] = bytes;
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes.subarray(2));
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes.subarray(2));
  if (first === 0xef && second === 0xbb && third === 0xbf) return new TextDecoder().decode(bytes.subarray(3));
  let text = '';
  for (const byte of bytes) text += docEncoding[byte] ?? String.fromCharCode(byte);
  return text;
}

/** The numbers of all objects that the values lead to, by however many steps. */
export function reachedFrom(values: readonly PdfValue[], { byId }: Pick<PdfObjects, 'byId'>): ReadonlySet<number> {
  const reached = new Set<number>();
  const waiting = [...values];
  for (let value = waiting.pop(); value !== undefined; value = waiting.pop()) {
    if (isKind(value, 'ref')) {
      if (reached.has(value.id)) continue;
      reached.add(value.id);
      waiting.push(byId.get(value.id) ?? null);
    } else if (isArray(value)) waiting.push(...value);
    else if (isKind(value, 'dictionary') || isKind(value, 'stream')) waiting.push(...value.entries.values());
  }
  return reached;
}
