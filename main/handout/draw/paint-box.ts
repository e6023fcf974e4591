/** What pages share: transparency, gradients and pictures, each written into the file once. */
import type { Box, Matrix, Paint } from '../../model/geometry';
import type { Sha256 } from '../../model/ids';
import type { MediaSource } from '../../model/media';
import type { PictureItem } from '../../model/scene';
import { fitPicture } from './fit-picture';
import type { Fitter } from './fitted-pictures';
import type { PdfFile } from './pdfkit-insides';
import type { PictureUse } from './picture-uses';
import { embedPicture } from './pictures';
import { matrixOfPattern, tileOperators, tilingOf } from './tiling';

export interface Named {
  readonly name: string;
  readonly reference: unknown;
}

export interface NamedPicture extends Named {
  /** What of the whole picture is in the file, in its unit square; y grows downwards. */
  readonly part: Box;
}

export interface PaintBox {
  /** A graphics state with this opacity for fills and strokes. */
  alpha(value: number): Named;
  /**
   * A graphics state in which white takes the colours of what it is painted over and leaves their lightness (PDF 32000-1, 11.3.5.3:
   * the saturation is that of the source). Paper stays white.
   */
  grey(): Named;
  shading(gradient: Gradient): Named;
  /** A graphics state whose soft mask follows the gradient's opacities; null where they are all equal. */
  mask(gradient: Gradient): Named | null;
  /** `map` leads from the item's space to the page as a plan has it, with y downwards. */
  pattern(pattern: Pattern, map: Matrix): Named;
  /** Null where the library lost the picture, or where nothing of it is seen. */
  picture(item: PictureItem): Promise<NamedPicture | null> | NamedPicture | null;
}

export type Pattern = Extract<Paint, { kind: 'pattern' }>;
export type Gradient = Extract<Paint, { kind: 'gradient' }>;

export interface PrintedPictures {
  readonly uses: ReadonlyMap<Sha256, PictureUse>;
  /** Null leaves pictures at the pixels that they have. */
  readonly dpi: number | null;
  /** Where fitted pictures are kept for the next drawing. */
  readonly fit?: Fitter;
}

export function createPaintBox(pdf: PdfFile, media: MediaSource, printed: PrintedPictures): PaintBox {
  const fit: Fitter = printed.fit ?? fitPicture;
  const known = new Map<string, Named>();
  const pictures = new Map<Sha256, NamedPicture | null>();
  let pictureCount = 0;
  const once = (prefix: string, key: string, data: () => Record<string, unknown>, content?: () => string): Named => {
    const found = known.get(prefix + key);
    if (found) return found;
    const reference = pdf.ref(data());
    reference.end(content && Buffer.from(content(), 'latin1'));
    const named = { name: `${prefix}${String(known.size + 1)}`, reference };
    known.set(prefix + key, named);
    return named;
  };

  const openPicture = async (item: PictureItem): Promise<NamedPicture | null> => {
    const bytes = item.inline?.bytes ?? media.bytes(item.picture);
    const use = printed.uses.get(item.picture);
    if (!bytes || !use) return null;
    try {
      const fitted = await fit(bytes, use, printed.dpi, item.picture);
      const reference = fitted && (await embedPicture(pdf, fitted.bytes));
      return fitted && reference ? { name: `I${String(++pictureCount)}`, reference, part: fitted.part } : null;
    } catch {
      // A damaged picture leaves its place free: the import has said so.
      return null;
    }
  };

  return {
    alpha: (value) => once('G', value.toFixed(3), () => ({ Type: 'ExtGState', ca: value, CA: value })),
    grey: () => once('B', 'grey', () => ({ Type: 'ExtGState', BM: 'Saturation', ca: 1 })),
    shading: (gradient) =>
      once('S', JSON.stringify([gradient.shape, gradient.stops]), () =>
        shadingOf(gradient, 'DeviceRGB', (stop) => rgb(stop.rgb)),
      ),
    mask: (gradient) => {
      const first = gradient.stops[0]?.alpha ?? 1;
      if (gradient.stops.every((stop) => stop.alpha === first)) return null;
      return once('M', JSON.stringify([gradient.shape, gradient.stops]), () => softMask(pdf, gradient));
    },
    pattern: (pattern, map) => {
      const matrix = matrixOfPattern(pattern, map);
      return once(
        'T',
        JSON.stringify([pattern.rows, pattern.front.rgb, matrix]),
        () => tilingOf(matrix),
        () => tileOperators(pattern),
      );
    },
    picture: (item) => {
      const found = pictures.get(item.picture);
      if (found !== undefined) return found;
      return openPicture(item).then((opened) => {
        pictures.set(item.picture, opened);
        return opened;
      });
    },
  };
}

type Stop = Gradient['stops'][number];

function rgb(hex: string): number[] {
  return [0, 2, 4].map((at) => parseInt(hex.slice(at, at + 2), 16) / 255);
}

function shadingOf(gradient: Gradient, space: string, colour: (stop: Stop) => number[]): Record<string, unknown> {
  const linear = gradient.shape === 'linear';
  return {
    ShadingType: linear ? 2 : 3,
    ColorSpace: space,
    Coords: linear ? [0, 0, 1, 0] : [0, 0, 0, 0, 0, 1],
    Function: stitched(gradient.stops, colour),
    Extend: [true, true],
  };
}

/** One straight piece between each two stops; a single stop is a flat colour. */
function stitched(stops: readonly Stop[], colour: (stop: Stop) => number[]): Record<string, unknown> {
  const sorted = [...stops].sort((a, b) => a.at - b.at);
  const pieces = sorted.slice(1).map((stop, index) => ({
    FunctionType: 2,
    Domain: [0, 1],
    C0: colour(sorted[index] ?? stop),
    C1: colour(stop),
    N: 1,
  }));
  const [only] = sorted;
  if (pieces.length === 0)
    return { FunctionType: 2, Domain: [0, 1], C0: only ? colour(only) : [0], C1: only ? colour(only) : [0], N: 1 };
  const start = sorted[0]?.at ?? 0;
  const end = Math.max(sorted.at(-1)?.at ?? 1, start + 1e-4);
  return {
    FunctionType: 3,
    Domain: [start, end],
    Functions: pieces,
    Bounds: sorted.slice(1, -1).map((stop) => stop.at),
    Encode: pieces.flatMap(() => [0, 1]),
  };
}

function softMask(pdf: PdfFile, gradient: Gradient): Record<string, unknown> {
  const shading = pdf.ref(shadingOf(gradient, 'DeviceGray', (stop) => [stop.alpha]));
  shading.end();
  const group = pdf.ref({
    Type: 'XObject',
    Subtype: 'Form',
    BBox: [-10000, -10000, 10000, 10000],
    Group: { S: 'Transparency', CS: 'DeviceGray' },
    Resources: { Shading: { S0: shading } },
  });
  group.end(Buffer.from('/S0 sh', 'latin1'));
  return { Type: 'ExtGState', SMask: { Type: 'Mask', S: 'Luminosity', G: group } };
}
