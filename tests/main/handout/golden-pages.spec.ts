/**
 * Golden pages: each layout in each language as a small grey picture. `npm run golden` makes those that are not there and those
 * that look otherwise; look at each, at a readable size, before you keep it.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { layoutsWithText } from '../../../main/model/layout-for-edition';
import { layoutNames, type LayoutName, type Recipe } from '../../../main/model/recipe';
import { differenceOf, rasterOf, type Raster } from '../../matchers/raster';
import { goldenDeck } from './golden-deck';
import { deckInput, draw } from './handouts';

const pageWidth = 120;
/** Another build of the canvas smooths edges a little otherwise; a line of text that moved by a point is far over this. */
const tolerance = { mean: 1.5, worstBlock: 40 } as const;
const remakes = process.env['KITBAG_GOLDEN'] === 'remake';

type Picture = readonly [recipe: Partial<Recipe>, pages: readonly number[]];

async function drawn(pictures: readonly Picture[]): Promise<readonly Raster[]> {
  const rasters: Raster[] = [];
  for (const [recipe, pages] of pictures) {
    const bytes = await draw(deckInput(goldenDeck, { parts: [], date: '2027-03-15', ...recipe }));
    rasters.push(await rasterOf(bytes, pages, pageWidth));
  }
  return rasters;
}

/** Pictures under each other in one file. */
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

async function expectGolden(name: string, pictures: readonly Picture[]): Promise<void> {
  const file = join(import.meta.dirname, 'golden', `${name}.png`);
  const { width, height, grey } = stacked(await drawn(pictures));
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

const pair = ['en', 'zh-Hant'] as const;
/** Their second page is shown, because the first one says little. */
const secondPage: readonly LayoutName[] = ['1', 'picture', 'notes', 'cornell'];

describe('The page of each layout', () => {
  it.each(layoutNames)('%s looks as it did, in English, Chinese and Portuguese, and for a pair', async (layout) => {
    const pages = [secondPage.includes(layout) ? 1 : 0];
    const edition = layoutsWithText.includes(layout) ? 'instructor' : 'participant';
    const recipe = { layout, edition } as const;
    await expectGolden(layout, [
      [{ ...recipe, languages: ['en'] }, pages],
      [{ ...recipe, languages: ['zh-Hant'] }, pages],
      [{ ...recipe, languages: ['pt'] }, pages],
      [{ ...recipe, languages: pair }, pages],
    ]);
  });

  it('looks as it did where two languages face each other or stand beneath', async () => {
    await expectGolden('pairs', [
      [{ layout: '3', languages: pair, pairing: 'facing', sides: 'two', binding: true }, [1, 2]],
      [{ layout: 'beside', languages: ['zh-Hant', 'pt'], pairing: 'facing', edition: 'instructor' }, [0, 1]],
      [{ layout: '4', languages: pair, pairing: 'beneath' }, [0, 1]],
      [{ layout: '1', languages: pair, pairing: 'beneath' }, [1, 2]],
    ]);
  });

  it('looks as it did where a picture reaches both edges of a bound page, right and left', async () => {
    await expectGolden('bound-pictures', [
      [{ layout: 'picture', sides: 'two', binding: true }, [0, 1]],
      [{ layout: 'picture', sides: 'two', binding: true, languages: pair, pairing: 'beneath' }, [0, 1]],
    ]);
  });

  it('looks as it did with each kind of room to write, on Letter, bound and printed on both sides', async () => {
    await expectGolden('paper', [
      [{ layout: '3', writing: { kind: 'dots', pitchMm: 5 } }, [0]],
      [{ layout: '6', writing: { kind: 'grid', pitchMm: 5 }, order: 'down', frames: false, slideNumbers: false }, [0]],
      [{ layout: 'cornell', writing: { kind: 'lines', pitchMm: 6 }, paper: 'letter' }, [1]],
      [{ layout: '2', writing: { kind: 'none', pitchMm: 8 }, sides: 'two', binding: true }, [0, 1]],
    ]);
  });
});
