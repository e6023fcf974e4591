/** Windows metafiles, plain or compressed, as SVG: outlines stay outlines and words stay words. */
import { gunzipSync } from 'node:zlib';
import type { Box } from '../../../model/geometry';
import { MetafileTooLong } from './canvas';
import { drawEmf } from './emf';
import { drawWmf } from './wmf';

export type MetafileKind = 'EMF' | 'WMF';

export interface DrawnMetafile {
  readonly kind: MetafileKind;
  /** Null where it holds nothing that we draw, or too much. */
  readonly svg: string | null;
  /** Of a cut one the words that stand wholly in what is left, as SVG; all else that is seen of it is in `svg`. */
  readonly words: string;
  /** Some of its records are not drawn. */
  readonly isPartial: boolean;
}

/** Shares of the whole, 0 to 1. */
export interface Cut {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Unpacked larger than this a metafile is no picture of a slide. */
const mostBytes = 64 * 1024 * 1024;

function unpacked(bytes: Uint8Array): Uint8Array | null {
  if (!(bytes.length > 2 && bytes[0] === 0x1f && bytes[1] === 0x8b)) return bytes;
  try {
    return gunzipSync(bytes, { maxOutputLength: mostBytes });
  } catch {
    return null;
  }
}

/** Tells a metafile by its first bytes; compressed ones are gzip. Null for anything else. */
export function metafileKind(bytes: Uint8Array): MetafileKind | null {
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 88));
  if (start.length >= 88 && start.readUInt32LE(0) === 1 && start.readUInt32LE(40) === 0x464d4520) return 'EMF';
  if (
    start.length >= 18 &&
    (start.readUInt32LE(0) === 0x9ac6cdd7 || (start.readUInt16LE(0) <= 2 && start.readUInt16LE(2) === 9))
  )
    return 'WMF';
  return start.length > 2 && start[0] === 0x1f && start[1] === 0x8b ? 'EMF' : null;
}

function cutOut(cut: Cut | null): (whole: Box) => Box {
  return ({ xPt, yPt, widthPt, heightPt }) =>
    cut === null
      ? { xPt, yPt, widthPt, heightPt }
      : {
          xPt: xPt + cut.left * widthPt,
          yPt: yPt + cut.top * heightPt,
          widthPt: Math.max(1, (cut.right - cut.left) * widthPt),
          heightPt: Math.max(1, (cut.bottom - cut.top) * heightPt),
        };
}

/** Draws what `cut` leaves of a metafile. Never throws for what a file holds. */
export async function drawMetafile(packed: Uint8Array, cut: Cut | null): Promise<DrawnMetafile | null> {
  const said = metafileKind(packed);
  if (said === null) return null;
  const bytes = unpacked(packed);
  const kind = bytes && metafileKind(bytes);
  if (!bytes || kind === null) return { kind: said, svg: null, words: '', isPartial: true };
  try {
    const { canvas, bitmaps } = kind === 'EMF' ? drawEmf(bytes, cutOut(cut)) : drawWmf(bytes, cutOut(cut));
    const words = cut === null ? '' : canvas.takeWords();
    const svg = await bitmaps.written();
    // An empty one is a picture that shows nothing; one of which all is unknown is none.
    const nothing = canvas.drawn === 0 && canvas.unknown.size > 0;
    return { kind, svg: nothing ? null : svg, words, isPartial: canvas.unknown.size > 0 };
  } catch (error) {
    if (error instanceof MetafileTooLong || error instanceof RangeError)
      return { kind, svg: null, words: '', isPartial: true };
    throw error;
  }
}
