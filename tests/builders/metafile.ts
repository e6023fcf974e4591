/** Windows metafiles from lists of records, as programs write them. */

const words = (values: readonly number[]): Buffer => {
  const bytes = Buffer.alloc(values.length * 2);
  values.forEach((value, index) => bytes.writeUInt16LE(value & 0xffff, index * 2));
  return bytes;
};
const longs = (values: readonly number[]): Buffer => {
  const bytes = Buffer.alloc(values.length * 4);
  values.forEach((value, index) => bytes.writeInt32LE(value | 0, index * 4));
  return bytes;
};

/** A record of a WMF: its code, then 16-bit words, or bytes, in the file's order. */
export type WmfRecord = readonly [code: number, parameters: readonly number[] | Buffer];

export function wmf(records: readonly WmfRecord[]): Buffer {
  const written = [...records, [0, []] as const].map(([code, given]) => {
    const own = Buffer.isBuffer(given) ? given : words(given);
    const size = 6 + own.length;
    return Buffer.concat([longs([size / 2]), words([code]), own]);
  });
  const body = Buffer.concat(written);
  return Buffer.concat([
    words([1, 9, 0x300]),
    longs([(18 + body.length) / 2]),
    words([8]),
    longs([100]),
    words([0]),
    body,
  ]);
}

/** A record of an EMF: its code and what follows code and size. */
export type EmfRecord = readonly [code: number, parameters: readonly number[] | Buffer];

/** Of 100 by 50 device units; a unit is a third of a millimetre. */
export function emf(records: readonly EmfRecord[]): Buffer {
  const written = [...records, [14, [0, 16, 20]] as const].map(([code, given]) => {
    const own = Buffer.isBuffer(given) ? given : longs(given);
    return Buffer.concat([longs([code, 8 + own.length]), own]);
  });
  const head = Buffer.concat([
    longs([1, 88, 0, 0, 99, 49, 0, 0, 3333, 1667, 0x464d4520, 0x10000, 0, written.length + 1]),
    words([1, 0]),
    longs([0, 0, 0, 300, 300, 100, 100]),
  ]);
  return Buffer.concat([head, ...written]);
}

/** A bitmap of 24 bits without compression, rows from the top: one colour, red first, for each pixel. */
export function dib(width: number, rows: readonly (readonly number[])[]): Buffer {
  const stride = Math.ceil((width * 3) / 4) * 4;
  const bits = Buffer.alloc(stride * rows.length);
  rows.forEach((row, y) =>
    row.forEach((colour, x) => {
      const at = (rows.length - 1 - y) * stride + x * 3;
      bits[at] = colour & 0xff;
      bits[at + 1] = (colour >> 8) & 0xff;
      bits[at + 2] = (colour >> 16) & 0xff;
    }),
  );
  const head = Buffer.concat([longs([40, width, rows.length]), words([1, 24]), longs([0, bits.length, 0, 0, 0, 0])]);
  return Buffer.concat([head, bits]);
}
