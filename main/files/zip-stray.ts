/** Whether a zip holds bytes that belong to none of its files: a way to carry something along that no list names. */
import { inflateRawSync, type ZlibOptions } from 'node:zlib';

const localSignature = 0x04034b50;
const centralSignature = 0x02014b50;
const endSignature = 0x06054b50;
const end64Signature = 0x06064b50;
const locatorSignature = 0x07064b50;
const descriptorSignature = 0x08074b50;
const bit3 = 0x8;
const deflated = 8;
/** What programs that write zips add of their own: sizes over 4 GB, times, owners, names in Unicode. */
const knownExtras: ReadonlySet<number> = new Set([0x0001, 0x000a, 0x5455, 0x5855, 0x6375, 0x7075, 0x7855, 0x7875]);
/** Times and owners take 36 bytes at most; a name is as long as names are. */
const longestExtra = 300;

interface Entry {
  readonly at: number;
  readonly name: Buffer;
  readonly flags: number;
  readonly method: number;
  readonly crc: number;
  readonly packedBytes: number;
  readonly wholeBytes: number;
}

/** True as well for what is no zip that can be followed from its first byte to its last. */
export function hasStrayBytes(bytes: Uint8Array): boolean {
  const zip = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const directory = directoryOf(zip);
    const entries = directory && entriesIn(zip, directory);
    if (!entries) return true;
    let at = 0;
    for (const entry of entries) {
      const end = entry.at === at ? endOfEntry(zip, entry) : null;
      if (end === null) return true;
      at = end;
    }
    return at !== directory.from;
  } catch (error) {
    // Read beyond its end, or packed wrongly: nothing there can be followed.
    if (error instanceof RangeError || (error instanceof Error && 'code' in error)) return true;
    throw error;
  }
}

interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** The list of its files, where it reaches up to the end record and this to the last byte. */
function directoryOf(zip: Buffer): Stretch | null {
  const end = zip.length - 22;
  if (zip.readUInt32LE(end) !== endSignature || zip.readUInt16LE(end + 20) !== 0) return null;
  const [size, from] = [zip.readUInt32LE(end + 12), zip.readUInt32LE(end + 16)];
  if (end < 76 || zip.readUInt32LE(end - 20) !== locatorSignature)
    return from + size === end ? { from, to: end } : null;
  const at = end - 76;
  if (zip.readUInt32LE(at) !== end64Signature || long(zip, at + 4) !== 44 || long(zip, end - 12) !== at) return null;
  const from64 = long(zip, at + 48);
  return from64 + long(zip, at + 40) === at ? { from: from64, to: at } : null;
}

/** In the order in which they lie; null where one brings something of its own. */
function entriesIn(zip: Buffer, { from, to }: Stretch): readonly Entry[] | null {
  const entries: Entry[] = [];
  let at = from;
  while (at < to) {
    if (zip.readUInt32LE(at) !== centralSignature || zip.readUInt16LE(at + 32) !== 0) return null;
    const [nameBytes, extraBytes] = [zip.readUInt16LE(at + 28), zip.readUInt16LE(at + 30)];
    const extras = extrasIn(zip.subarray(at + 46 + nameBytes, at + 46 + nameBytes + extraBytes));
    if (!extras) return null;
    const sizes = sizesOf(zip, at, extras.get(1));
    const name = zip.subarray(at + 46, at + 46 + nameBytes);
    // A folder that holds bytes is listed nowhere.
    if (name.at(-1) === 0x2f && sizes.wholeBytes > 0) return null;
    entries.push({
      ...sizes,
      name,
      flags: zip.readUInt16LE(at + 8),
      method: zip.readUInt16LE(at + 10),
      crc: zip.readUInt32LE(at + 16),
    });
    at += 46 + nameBytes + extraBytes;
  }
  return at === to ? entries.sort((a, b) => a.at - b.at) : null;
}

/** Sizes that do not fit into 32 bits stand in an extra field, in this order, as far as they do not fit. */
function sizesOf(zip: Buffer, at: number, extra: Buffer | undefined): Pick<Entry, 'at' | 'packedBytes' | 'wholeBytes'> {
  let read = 0;
  const sizeAt = (place: number): number => {
    const size = zip.readUInt32LE(place);
    if (size !== 0xffffffff || !extra) return size;
    read += 8;
    return long(extra, read - 8);
  };
  return { wholeBytes: sizeAt(at + 24), packedBytes: sizeAt(at + 20), at: sizeAt(at + 42) };
}

/** Where the next one has to begin; null where this one is not what the list says, or holds more than it unpacks to. */
function endOfEntry(zip: Buffer, entry: Entry): number | null {
  const { at, name, flags, method, packedBytes, wholeBytes } = entry;
  const [nameBytes, extraBytes] = [zip.readUInt16LE(at + 26), zip.readUInt16LE(at + 28)];
  const dataAt = at + 30 + nameBytes + extraBytes;
  const isNamed = zip.subarray(at + 30, at + 30 + nameBytes).equals(name);
  if (zip.readUInt32LE(at) !== localSignature || !isNamed) return null;
  if (!extrasIn(zip.subarray(at + 30 + nameBytes, dataAt))) return null;
  const end = dataAt + packedBytes;
  if (method === deflated && consumed(zip.subarray(dataAt, end), wholeBytes) !== packedBytes) return null;
  if (method !== deflated && packedBytes !== wholeBytes) return null;
  return (flags & bit3) === 0 ? end : endOfDescriptor(zip, end, entry);
}

/** How many of the bytes unpacking takes: what stands behind the last block is read by nobody. */
function consumed(packed: Buffer, wholeBytes: number): number {
  const options: ZlibOptions = { info: true, maxOutputLength: Math.max(1, wholeBytes) };
  const { engine } = inflateRawSync(packed, options) as unknown as {
    readonly engine: { readonly bytesWritten: number };
  };
  return engine.bytesWritten;
}

/** With its signature or without, with sizes of 32 or of 64 bits. */
function endOfDescriptor(zip: Buffer, at: number, { crc, packedBytes, wholeBytes }: Entry): number | null {
  for (const head of [4, 0]) {
    if (head === 4 && zip.readUInt32LE(at) !== descriptorSignature) continue;
    if (zip.readUInt32LE(at + head) !== crc) continue;
    const sizes = at + head + 4;
    if (zip.readUInt32LE(sizes) === packedBytes && zip.readUInt32LE(sizes + 4) === wholeBytes) return sizes + 8;
    if (long(zip, sizes) === packedBytes && long(zip, sizes + 8) === wholeBytes) return sizes + 16;
  }
  return null;
}

/** By their kinds; null where one is of no known kind, or longer than such a field is. */
function extrasIn(extra: Buffer): ReadonlyMap<number, Buffer> | null {
  const found = new Map<number, Buffer>();
  for (let at = 0; at < extra.length;) {
    const [kind, size] = [extra.readUInt16LE(at), extra.readUInt16LE(at + 2)];
    const to = at + 4 + size;
    if (!knownExtras.has(kind) || size > longestExtra || to > extra.length || found.has(kind)) return null;
    found.set(kind, extra.subarray(at + 4, to));
    at = to;
  }
  return found;
}

function long(bytes: Buffer, at: number): number {
  return Number(bytes.readBigUInt64LE(at));
}
