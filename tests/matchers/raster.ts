/** Pages of a PDF as small grey pictures, drawn by pdf.js with its own canvas: no tool of the machine has a say in them. */
import { createCanvas, DOMMatrix, ImageData, Path2D } from '@napi-rs/canvas';
import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';

// A check that ran before in the same process has put stand-ins in the place of what drawing needs.
Object.assign(globalThis, { DOMMatrix, ImageData, Path2D });

export interface Raster {
  readonly width: number;
  readonly height: number;
  /** A byte for each pixel, row by row: 0 is black. */
  readonly grey: Uint8Array;
}

/** Drawn larger and averaged, so that thin lines stay and fonts do not flicker. */
const over = 4;
/** Sixteen greys are enough for an eye, and small on the disk. */
const step = 17;

/** Pages by their index from 0, each `width` pixels wide, beside each other on grey. */
export async function rasterOf(bytes: Uint8Array, pages: readonly number[], width: number): Promise<Raster> {
  const drawn = await drawPages(bytes, pages, width * over);
  return beside(drawn.map(({ rgba, wide, high }) => averaged(rgba, wide, high)));
}

/** The pixels of one page, `width` of them across: red, green, blue and opacity, row by row. */
export async function pixelsOf(bytes: Uint8Array, page: number, width: number): Promise<Uint8ClampedArray> {
  const [drawn] = await drawPages(bytes, [page], width);
  return drawn?.rgba ?? new Uint8ClampedArray();
}

interface Drawn {
  readonly rgba: Uint8ClampedArray;
  readonly wide: number;
  readonly high: number;
}

async function drawPages(bytes: Uint8Array, pages: readonly number[], wide: number): Promise<readonly Drawn[]> {
  const loading = getDocument({
    data: bytes.slice(),
    verbosity: VerbosityLevel.ERRORS,
    useSystemFonts: false,
    disableFontFace: true,
    isEvalSupported: false,
  });
  const document = await loading.promise;
  const drawn: Drawn[] = [];
  for (const index of pages.filter((page) => page < document.numPages)) {
    const page = await document.getPage(index + 1);
    const upright = page.getViewport({ scale: 1 });
    const viewport = page.getViewport({ scale: wide / upright.width });
    const high = Math.round(((wide / over) * upright.height) / upright.width) * over;
    const canvas = createCanvas(wide, high);
    const context = canvas.getContext('2d');
    context.fillStyle = '#ffffff';
    context.fillRect(0, 0, wide, high);
    await page.render({ canvas: canvas as never, canvasContext: context as never, viewport }).promise;
    drawn.push({ rgba: context.getImageData(0, 0, wide, high).data, wide, high });
  }
  await loading.destroy();
  return drawn;
}

function averaged(rgba: Uint8ClampedArray, wide: number, high: number): Raster {
  const [width, height] = [wide / over, high / over];
  const grey = new Uint8Array(width * height);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      let sum = 0;
      for (let dy = 0; dy < over; dy += 1) {
        for (let dx = 0; dx < over; dx += 1) {
          const at = ((y * over + dy) * wide + x * over + dx) * 4;
          // Rec. 601 luma.
          sum += 0.299 * (rgba[at] ?? 0) + 0.587 * (rgba[at + 1] ?? 0) + 0.114 * (rgba[at + 2] ?? 0);
        }
      }
      grey[y * width + x] = Math.round(sum / (over * over) / step) * step;
    }
  }
  return { width, height, grey };
}

const gap = 4;

function beside(rasters: readonly Raster[]): Raster {
  const width = rasters.reduce((sum, raster) => sum + raster.width + gap, gap);
  const height = Math.max(0, ...rasters.map((raster) => raster.height)) + 2 * gap;
  const grey = new Uint8Array(width * height).fill(8 * step);
  let left = gap;
  for (const raster of rasters) {
    for (let y = 0; y < raster.height; y += 1)
      grey.set(raster.grey.subarray(y * raster.width, (y + 1) * raster.width), (y + gap) * width + left);
    left += raster.width + gap;
  }
  return { width, height, grey };
}

export interface RasterDifference {
  /** Over all pixels, 0 to 255. */
  readonly mean: number;
  /** The mean of the block of 8 × 8 pixels that differs most: what moved a little is seen here first. */
  readonly worstBlock: number;
}

/** Infinity where the sizes differ. */
export function differenceOf(one: Raster, other: Raster): RasterDifference {
  if (one.width !== other.width || one.height !== other.height) return { mean: Infinity, worstBlock: Infinity };
  const size = 8;
  const blocks = new Map<number, number>();
  let sum = 0;
  for (let y = 0; y < one.height; y += 1) {
    for (let x = 0; x < one.width; x += 1) {
      const at = y * one.width + x;
      const difference = Math.abs((one.grey[at] ?? 0) - (other.grey[at] ?? 0));
      sum += difference;
      const block = Math.floor(y / size) * 10_000 + Math.floor(x / size);
      blocks.set(block, (blocks.get(block) ?? 0) + difference);
    }
  }
  return { mean: sum / one.grey.length, worstBlock: Math.max(0, ...blocks.values()) / (size * size) };
}
