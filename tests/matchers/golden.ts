/**
 * Golden pages: small grey pictures that are kept. `npm run golden` makes those that are not there and those that look otherwise;
 * look at each, at a readable size, before you keep it.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { expect } from 'vitest';
import { differenceOf, rasterOf, type Raster } from './raster';

const pageWidth = 120;
/** Another build of the canvas smooths edges a little otherwise; a line of text that moved by a point is far over this. */
const tolerance = { mean: 1.5, worstBlock: 40 } as const;
const remakes = process.env['KITBAG_GOLDEN'] === 'remake';
const folder = join(import.meta.dirname, '..', 'main', 'handout', 'golden');

/** A file, and the pages of it that are looked at, by their index from 0. */
export type Shown = readonly [pdf: Uint8Array, pages: readonly number[]];

/** Fails where the pages, those of each file in a row under the one before, do not look as the picture of this name does. */
export async function expectGolden(name: string, shown: readonly Shown[]): Promise<void> {
  const rasters: Raster[] = [];
  for (const [pdf, pages] of shown) rasters.push(await rasterOf(pdf, pages, pageWidth));
  const file = join(folder, `${name}.png`);
  const { width, height, grey } = stacked(rasters);
  const difference = existsSync(file) ? differenceOf({ width, height, grey }, await kept(file)) : null;
  if (remakes) {
    if (difference && difference.mean <= tolerance.mean && difference.worstBlock <= tolerance.worstBlock) return;
    const png = await sharp(grey, { raw: { width, height, channels: 1 } })
      .png({ compressionLevel: 9, palette: true, colours: 16, dither: 0 })
      .toBuffer();
    writeFileSync(file, png);
    return;
  }
  if (!difference) return expect.fail(`${name}.png is not there: npm run golden makes it`);
  expect(difference.mean, `${name}: mean`).toBeLessThanOrEqual(tolerance.mean);
  expect(difference.worstBlock, `${name}: the block that differs most`).toBeLessThanOrEqual(tolerance.worstBlock);
}

function stacked(rasters: readonly Raster[]): Raster {
  const width = Math.max(...rasters.map((raster) => raster.width));
  const height = rasters.reduce((sum, raster) => sum + raster.height, 0);
  const grey = new Uint8Array(width * height).fill(136);
  let top = 0;
  for (const raster of rasters) {
    for (let y = 0; y < raster.height; y += 1)
      grey.set(raster.grey.subarray(y * raster.width, (y + 1) * raster.width), (top + y) * width);
    top += raster.height;
  }
  return { width, height, grey };
}

async function kept(file: string): Promise<Raster> {
  const { data, info } = await sharp(readFileSync(file)).greyscale().raw().toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, grey: new Uint8Array(data) };
}
