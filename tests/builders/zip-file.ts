/** Zip archives from names and contents, sound or spoilt on purpose. */
import { crc32, deflateRawSync } from 'node:zlib';

export interface ZipEntry {
  readonly name: string;
  readonly content: Uint8Array | string;
  /** What the archive says instead of the truth. */
  /** Bytes that no list names: before its header, behind the last block of its packed bytes, and in a field of its header. */
  readonly stray?: { readonly before?: string; readonly inside?: string; readonly field?: string };
  readonly lie?: { readonly crc?: number; readonly size?: number; readonly unixMode?: number; readonly flags?: number };
}

function header(entry: ZipEntry, packed: Buffer, whole: Buffer, central: boolean, at: number): Buffer {
  const name = Buffer.from(entry.name, 'utf8');
  const fixed = Buffer.alloc(central ? 46 : 30);
  fixed.writeUInt32LE(central ? 0x02014b50 : 0x04034b50, 0);
  const shift = central ? 2 : 0;
  if (central) fixed.writeUInt16LE((3 << 8) | 20, 4);
  fixed.writeUInt16LE(20, 4 + shift);
  fixed.writeUInt16LE(entry.lie?.flags ?? 0x800, 6 + shift);
  fixed.writeUInt16LE(8, 8 + shift);
  fixed.writeUInt32LE(entry.lie?.crc ?? crc32(whole), 14 + shift);
  fixed.writeUInt32LE(packed.length, 18 + shift);
  fixed.writeUInt32LE(entry.lie?.size ?? whole.length, 22 + shift);
  fixed.writeUInt16LE(name.length, 26 + shift);
  const field = Buffer.from(central ? '' : (entry.stray?.field ?? ''));
  const extra = field.length === 0 ? field : Buffer.concat([Buffer.from([0x99, 0x99, field.length, 0]), field]);
  fixed.writeUInt16LE(extra.length, 28 + shift);
  if (central) {
    fixed.writeUInt32LE(((entry.lie?.unixMode ?? 0o100644) << 16) >>> 0, 38);
    fixed.writeUInt32LE(at, 42);
  }
  return Buffer.concat([fixed, name, extra]);
}

export function zipFile(entries: readonly ZipEntry[]): Buffer {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const entry of entries) {
    const whole = Buffer.from(entry.content);
    const { before = '', inside = '' } = entry.stray ?? {};
    const packed = Buffer.concat([deflateRawSync(whole), Buffer.from(inside)]);
    files.push(Buffer.from(before));
    at += Buffer.byteLength(before);
    const local = Buffer.concat([header(entry, packed, whole, false, at), packed]);
    directory.push(header(entry, packed, whole, true, at));
    files.push(local);
    at += local.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...files, central, end]);
}
