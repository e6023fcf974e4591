/** Opens zip archives that strangers made: nothing is unpacked that is too much, wrongly named or damaged. */
import { crc32, inflateRawSync } from 'node:zlib';
import { fromBufferPromise, type Entry, type ZipFile } from 'yauzl';
import { KitbagFault } from '../model/fault';

/** Real decks of 300 slides have 3,000 entries and 500 MB; anything beyond is an attack or a mistake. */
export const archiveLimits = {
  entries: 20_000,
  totalBytes: 1024 * 1024 * 1024,
  entryBytes: 256 * 1024 * 1024,
  /** Deflate reaches about 1,030 at best; slides of one colour reach 200. */
  ratio: 300,
  /** Small entries may be as empty as they like: so are previews of embedded objects, 1.4 MB of one colour in a real deck. */
  ratioFromBytes: 4 * 1024 * 1024,
} as const;

export interface Archive {
  /** Files only, as they are written in the archive, in its order. */
  readonly names: readonly string[];
  /** The size once unpacked; null where there is no such entry. */
  sizeOf(name: string): number | null;
  /** The entry's bytes, checked; null where there is no such entry. Throws a KitbagFault where it is damaged. */
  read(name: string): Uint8Array | null;
}

const endRecord = 0x06054b50;
const endRecordLength = 22;
const stored = 0;
const deflated = 8;

/** The end record's place, searched from the end as its comment may have any length; -1 where there is none. */
function findEndRecord(bytes: Buffer): number {
  const first = Math.max(0, bytes.length - endRecordLength - 0xffff);
  for (let at = bytes.length - endRecordLength; at >= first; at -= 1)
    if (bytes.readUInt32LE(at) === endRecord) return at;
  return -1;
}

/**
 * Some writers leave the end record's comment length or its size of the central directory one byte off. What follows
 * the record is no part of the archive, so a wrong length is mended by cutting or by setting it to what is there.
 */
function mendEndRecord(bytes: Buffer): Buffer {
  const at = findEndRecord(bytes);
  if (at < 0) return bytes;
  const behind = bytes.length - at - endRecordLength;
  const wrongComment = bytes.readUInt16LE(at + 20) !== behind;
  const start = bytes.readUInt32LE(at + 16);
  const wrongSize = start !== 0xffffffff && start + bytes.readUInt32LE(at + 12) !== at;
  const centralAt = start + 4 <= bytes.length && bytes.readUInt32LE(start) === 0x02014b50;
  const nearby = [-1, 1, -2, 2]
    .map((step) => start + step)
    .find((place) => place >= 0 && place + 4 <= bytes.length && bytes.readUInt32LE(place) === 0x02014b50);
  if (!wrongComment && !wrongSize && centralAt) return bytes;
  const mended = Buffer.from(bytes.subarray(0, at + endRecordLength));
  mended.writeUInt16LE(0, at + 20);
  const from = !centralAt && nearby !== undefined ? nearby : start;
  if (from < at && start !== 0xffffffff) {
    mended.writeUInt32LE(from, at + 16);
    mended.writeUInt32LE(at - from, at + 12);
  }
  return mended;
}

/** Why an entry's name cannot be trusted; null for a good one. */
function nameProblem(name: string): string | null {
  if (name === '') return 'empty';
  if (name.includes('\0')) return 'nul';
  if (/^(?:[/\\]|[a-z]:)/i.test(name)) return 'absolute';
  return name.split(/[/\\]/).includes('..') ? 'parent' : null;
}

/** The upper half of the attributes holds the Unix mode where the archive was made on Unix. */
function isSymlink(entry: Entry): boolean {
  return entry.versionMadeBy >>> 8 === 3 && ((entry.externalFileAttributes >>> 16) & 0o170000) === 0o120000;
}

function checkEntry(entry: Entry, file: string, total: number): void {
  const refuse = (why: string): never => {
    throw new KitbagFault('archive.unsafe', { file, entry: entry.fileName.replaceAll('\0', '␀').slice(0, 200), why });
  };
  const problem = nameProblem(entry.fileName);
  if (problem !== null) refuse(problem);
  if (isSymlink(entry)) refuse('symlink');
  if (entry.isEncrypted()) throw new KitbagFault('archive.encrypted', { file });
  const { uncompressedSize: size, compressedSize } = entry;
  const bomb = size > archiveLimits.ratioFromBytes && size > compressedSize * archiveLimits.ratio;
  if (bomb) throw new KitbagFault('archive.bomb', { file, entry: entry.fileName.slice(0, 200) });
  if (size > archiveLimits.entryBytes || total + size > archiveLimits.totalBytes)
    throw new KitbagFault('archive.too-large', { file, sizeBytes: total + size, limitBytes: archiveLimits.totalBytes });
}

interface Found {
  readonly entry: Entry;
  readonly dataAt: number;
}

async function listEntries(zip: ZipFile, file: string): Promise<ReadonlyMap<string, Found>> {
  const found = new Map<string, Found>();
  let total = 0;
  for await (const entry of zip.eachEntry()) {
    checkEntry(entry, file, total);
    total += entry.uncompressedSize;
    if (entry.fileName.endsWith('/')) continue;
    if (found.has(entry.fileName))
      throw new KitbagFault('archive.unsafe', { file, entry: entry.fileName.slice(0, 200), why: 'duplicate' });
    const { fileDataStart } = await zip.readLocalFileHeaderPromise(entry, { minimal: true });
    found.set(entry.fileName, { entry, dataAt: fileDataStart });
  }
  return found;
}

function unpack(bytes: Buffer, { entry, dataAt }: Found): Buffer | null {
  const packed = bytes.subarray(dataAt, dataAt + entry.compressedSize);
  if (packed.length !== entry.compressedSize) return null;
  if (entry.compressionMethod === stored) return packed;
  if (entry.compressionMethod !== deflated) return null;
  // The bound is the size that the checks above were made on: an entry that lies about it is damaged.
  return inflateRawSync(packed, { maxOutputLength: Math.max(1, entry.uncompressedSize) });
}

function readEntry(bytes: Buffer, found: Found, file: string): Uint8Array {
  const damaged = (cause?: unknown): KitbagFault =>
    new KitbagFault('archive.damaged', { file, entry: found.entry.fileName.slice(0, 200) }, { cause });
  let content: Buffer | null;
  try {
    content = unpack(bytes, found);
  } catch (cause) {
    throw damaged(cause);
  }
  if (content?.length !== found.entry.uncompressedSize || crc32(content) !== found.entry.crc32) throw damaged();
  return content;
}

/** Opens an archive that stands in memory; `file` is what faults call it. */
export async function openArchive(file: string, bytes: Uint8Array): Promise<Archive> {
  const whole = mendEndRecord(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  let entries: ReadonlyMap<string, Found>;
  try {
    const zip = await fromBufferPromise(whole, { lazyEntries: true, strictFileNames: true, validateEntrySizes: true });
    if (zip.entryCount > archiveLimits.entries)
      throw new KitbagFault('archive.too-many-entries', {
        file,
        files: zip.entryCount,
        limit: archiveLimits.entries,
      });
    entries = await listEntries(zip, file);
  } catch (cause) {
    if (cause instanceof KitbagFault) throw cause;
    const why = cause instanceof Error ? cause.message : '';
    if (/invalid relative path|absolute path|invalid characters/.test(why))
      throw new KitbagFault('archive.unsafe', { file, entry: '', why: why.slice(0, 200) }, { cause });
    throw new KitbagFault('archive.damaged', { file, entry: '' }, { cause });
  }
  return {
    names: [...entries.keys()],
    sizeOf: (name) => entries.get(name)?.entry.uncompressedSize ?? null,
    read: (name) => {
      const found = entries.get(name);
      return found ? readEntry(whole, found, file) : null;
    },
  };
}
