/**
 * The ICC profile of sRGB (IEC 61966-2-1), for files that say what their colours are. Written from the standard's own
 * figures, so that it comes under no licence: a matrix of the primaries and one curve for all three (ICC.1:2001-04, 6.3.1.2).
 */

/** Red, green and blue of sRGB and its black and white, seen under D50: the matrix of IEC 61966-2-1 after Bradford's adaptation. */
const primaries = {
  rXYZ: [0.43607, 0.22249, 0.01392],
  gXYZ: [0.38515, 0.71687, 0.09708],
  bXYZ: [0.14307, 0.06061, 0.7141],
} as const;
const whiteD50 = [0.9642, 1, 0.82491] as const;
/** 1,024 points follow the curve closer than a picture of eight bits can show. */
const curvePoints = 1024;
const headBytes = 128;

/** The same bytes each time. */
export function srgbProfile(): Uint8Array {
  const curve = curveTag();
  const tags: readonly (readonly [string, Buffer])[] = [
    ['desc', descriptionTag('sRGB IEC61966-2.1')],
    ['cprt', textTag('No copyright, use freely')],
    ['wtpt', xyzTag(whiteD50)],
    ['rXYZ', xyzTag(primaries.rXYZ)],
    ['gXYZ', xyzTag(primaries.gXYZ)],
    ['bXYZ', xyzTag(primaries.bXYZ)],
    ['rTRC', curve],
    ['gTRC', curve],
    ['bTRC', curve],
  ];
  const table = Buffer.alloc(4 + tags.length * 12);
  table.writeUInt32BE(tags.length, 0);
  const parts: Buffer[] = [];
  const places = new Map<Buffer, number>();
  let at = headBytes + table.length;
  tags.forEach(([name, data], index) => {
    let place = places.get(data);
    if (place === undefined) {
      place = at;
      places.set(data, place);
      parts.push(data);
      at += data.length;
    }
    table.write(name, 4 + index * 12, 'latin1');
    table.writeUInt32BE(place, 8 + index * 12);
    table.writeUInt32BE(data.length, 12 + index * 12);
  });
  return new Uint8Array(Buffer.concat([head(at), table, ...parts]));
}

function head(size: number): Buffer {
  const bytes = Buffer.alloc(headBytes);
  bytes.writeUInt32BE(size, 0);
  bytes.writeUInt32BE(0x02400000, 8);
  bytes.write('mntrRGB XYZ ', 12, 'latin1');
  // A date is asked for: that of the standard.
  [1999, 10, 1, 0, 0, 0].forEach((value, index) => bytes.writeUInt16BE(value, 24 + index * 2));
  bytes.write('acsp', 36, 'latin1');
  whiteD50.forEach((value, index) => bytes.writeInt32BE(fixed(value), 68 + index * 4));
  return bytes;
}

function fixed(value: number): number {
  return Math.round(value * 65536);
}

function xyzTag(values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(20);
  bytes.write('XYZ ', 0, 'latin1');
  values.forEach((value, index) => bytes.writeInt32BE(fixed(value), 8 + index * 4));
  return bytes;
}

/** From the value in a file to light: straight near black, a power of 2.4 above. */
function curveTag(): Buffer {
  const bytes = Buffer.alloc(12 + curvePoints * 2);
  bytes.write('curv', 0, 'latin1');
  bytes.writeUInt32BE(curvePoints, 8);
  for (let point = 0; point < curvePoints; point++) {
    const value = point / (curvePoints - 1);
    const light = value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
    bytes.writeUInt16BE(Math.round(light * 65535), 12 + point * 2);
  }
  return bytes;
}

function textTag(text: string): Buffer {
  return padded(Buffer.concat([Buffer.from('text\0\0\0\0', 'latin1'), Buffer.from(`${text}\0`, 'latin1')]));
}

/** The name in ASCII; the two other scripts that it could have are empty (ICC.1:2001-04, 6.5.17). */
function descriptionTag(text: string): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(text.length + 1);
  const head = Buffer.from('desc\0\0\0\0', 'latin1');
  return padded(Buffer.concat([head, length, Buffer.from(`${text}\0`, 'latin1'), Buffer.alloc(8 + 2 + 1 + 67)]));
}

/** Tags begin at multiples of four bytes. */
function padded(bytes: Buffer): Buffer {
  return Buffer.concat([bytes, Buffer.alloc((4 - (bytes.length % 4)) % 4)]);
}
