/** Copies differ from the drawn file in a few places of fixed length; putting another copy's bytes there makes that copy. */

/** Bytes that stand in the file from `at` on. */
export interface Patch {
  readonly at: number;
  readonly bytes: Uint8Array;
}

/** From the first byte to before the last. */
export interface ByteRange {
  readonly from: number;
  readonly to: number;
}

/** One copy as the places where it differs; every copy of a set has the same places. */
export interface PatchedCopy {
  readonly number: number;
  /** What its code says. */
  readonly code: string;
  /** In the order in which they stand in the file. */
  readonly patches: readonly Patch[];
  /** The SHA-256 of the whole patched file as it goes out, locked or not, in hexadecimal digits. */
  readonly sha256: string;
}

/** Puts a copy's bytes into the file in their places; the copy that stood there before is overwritten. */
export function patchInto(file: Uint8Array, { patches }: Pick<PatchedCopy, 'patches'>): void {
  for (const { at, bytes } of patches) file.set(bytes, at);
}

/** The places in which copies of a set may differ. */
export function patchedRanges({ patches }: Pick<PatchedCopy, 'patches'>): readonly ByteRange[] {
  return patches.map(({ at, bytes }) => ({ from: at, to: at + bytes.length }));
}

/** True where two files are as long and the same in every byte outside the ranges, which stand in the order of the file. */
export function sameOutside(a: Uint8Array, b: Uint8Array, ranges: readonly ByteRange[]): boolean {
  if (a.length !== b.length) return false;
  const [left, right] = [a, b].map((bytes) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  let at = 0;
  for (const { from, to } of [...ranges, { from: a.length, to: a.length }]) {
    if (left?.subarray(at, from).equals(right?.subarray(at, from) ?? Buffer.alloc(0)) !== true) return false;
    at = to;
  }
  return true;
}
