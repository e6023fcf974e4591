/** Takes what is not picture out of a PNG: texts, camera data, dates, an editor's source, frames of an animation, bytes behind the end. */
import { crc32 } from 'node:zlib';

/** What decides how the pixels look; every other chunk is left out. */
const keptChunks = new Set([
  'IHDR',
  'PLTE',
  'IDAT',
  'IEND',
  'tRNS',
  'cHRM',
  'gAMA',
  'iCCP',
  'sBIT',
  'sRGB',
  'cICP',
  'bKGD',
  'pHYs',
]);

interface Chunk {
  readonly type: string;
  readonly from: number;
  readonly to: number;
}

function readChunks(bytes: Uint8Array): Chunk[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const chunks: Chunk[] = [];
  let at = 8;
  while (at + 12 <= bytes.length) {
    const to = at + 12 + view.getUint32(at);
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    if (to > bytes.length || crc32(bytes.subarray(at + 4, to - 4)) !== view.getUint32(to - 4)) return null;
    chunks.push({ type, from: at, to });
    if (type === 'IEND') return chunks;
    at = to;
  }
  return null;
}

/** The same pixels without the rest; null where the file is damaged. */
export function cleanPng(bytes: Uint8Array): Uint8Array | null {
  const chunks = readChunks(bytes);
  if (chunks?.[0]?.type !== 'IHDR') return null;
  const kept = chunks.filter(({ type }) => keptChunks.has(type));
  return Buffer.concat([bytes.subarray(0, 8), ...kept.map(({ from, to }) => bytes.subarray(from, to))]);
}
