/**
 * Every screen in every language and theme: axe finds nothing on it, no word of another language stands on it, and it looks as it
 * did when somebody last looked (`npm run golden` makes the small pictures anew; look at each before you keep it).
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import sharp from 'sharp';
import { differenceOf, type Raster } from '../matchers/raster';
import { breaches } from './axe-breaches';
import { expect, test } from './launch';

const size = { width: 1280, height: 800 };
/** Small: what moves is seen, what flickers at an edge is not. */
const pictureWidth = 240;
/** Dates and versions differ from day to day by less; a part that moves, goes or changes its colour is far over it. */
const tolerance = { mean: 4, worstBlock: 90 } as const;
/** Where set, pictures are made instead of held against those that are kept. */
const remade = process.env.KITBAG_PICTURES;

const languages = { en: 'English', 'zh-Hant': '繁體中文', pt: 'Português' } as const;
type Language = keyof typeof languages;
type Theme = 'light' | 'dark' | 'forced';

/** The places of the rail, in its order. */
const places = ['library', 'courses', 'handouts', 'give-out', 'templates', 'help', 'settings'] as const;

const kept: readonly (readonly [Language, Theme])[] = [
  ['en', 'light'],
  ['en', 'dark'],
  ['zh-Hant', 'light'],
  ['zh-Hant', 'dark'],
];
const checkedAlone: readonly (readonly [Language, Theme])[] = [
  ['pt', 'light'],
  ['pt', 'dark'],
  ['zh-Hant', 'forced'],
];

for (const [language, theme] of [...kept, ...checkedAlone]) {
  test(`every screen in ${languages[language]}, ${theme}: axe finds nothing, and it looks as it should`, async ({
    launchKitbag,
  }) => {
    test.slow();
    const { page } = await launchKitbag({ args: ['--sample'] });
    await page.setViewportSize(size);
    await page.emulateMedia({
      colorScheme: theme === 'dark' ? 'dark' : 'light',
      forcedColors: theme === 'forced' ? 'active' : 'none',
      reducedMotion: 'reduce',
    });
    const rail = page.getByRole('navigation').first().getByRole('button');
    await speak(page, language);
    const isKept = kept.some(([one, other]) => one === language && other === theme);
    const look = async (name: string): Promise<void> => {
      if (isKept) await looksAsKept(page, `${name}.${language}.${theme}`);
      else await settled(page);
      expect(await breaches(page), name).toEqual([]);
    };
    for (const [index, place] of places.entries()) {
      await rail.nth(index).click();
      if (place === 'handouts') await expect(page.getByTestId('handout-size')).toContainText('75', { timeout: 30_000 });
      await look(place);
      if (place !== 'library') continue;
      const deck = page.getByRole('row', { name: /^(Tracing: from a payment|追蹤：)/ });
      await deck.click();
      // How far the list is scrolled then, the window's height says: no picture is kept of it.
      await settled(page);
      expect(await breaches(page), 'chosen').toEqual([]);
      await deck.dblclick();
      await expect(page.getByRole('textbox').first()).toBeVisible();
      await look('deck');
    }
  });
}

async function speak(page: Page, language: Language): Promise<void> {
  if (language === 'en') return;
  await page.getByRole('button', { name: 'Settings', exact: true }).click();
  await page.getByRole('button', { name: /Language of the window$/ }).click();
  await page.getByRole('option', { name: languages[language] }).click();
}

/** Waits until nothing on the screen changes any more: pictures come when they are made. */
async function settled(page: Page): Promise<void> {
  let [before, same] = ['', 0];
  for (let look = 0; look < 40 && same < 3; look += 1) {
    await page.waitForTimeout(250);
    const now = (await page.screenshot({ caret: 'hide' })).toString('base64');
    same = now === before ? same + 1 : 0;
    before = now;
  }
}

async function smallPicture(page: Page): Promise<Buffer> {
  return sharp(await page.screenshot({ caret: 'hide' }))
    .resize(pictureWidth)
    .flatten()
    .greyscale()
    .png({ compressionLevel: 9, palette: true, colours: 32, dither: 0 })
    .toBuffer();
}

/** What differs from the picture that is kept; empty where it looks as it should. */
async function differs(page: Page, file: string): Promise<string> {
  const now = await raster(await smallPicture(page));
  const { mean, worstBlock } = differenceOf(now, await raster(readFileSync(file)));
  return mean < tolerance.mean && worstBlock < tolerance.worstBlock
    ? ''
    : `mean ${mean.toFixed(1)} of ${tolerance.mean}, worst block ${worstBlock.toFixed(0)} of ${tolerance.worstBlock}`;
}

/** What comes a moment later is waited for. */
async function looksAsKept(page: Page, name: string): Promise<void> {
  if (remade) {
    await settled(page);
    writeFileSync(join(remade, `${name}.png`), await smallPicture(page));
    return;
  }
  const file = join(import.meta.dirname, 'looks', `${name}.png`);
  expect(existsSync(file), `${name} has no picture yet: npm run golden makes it.`).toBe(true);
  await expect.poll(() => differs(page, file), { message: name, timeout: 15_000 }).toBe('');
  await settled(page);
}

async function raster(png: Uint8Array): Promise<Raster> {
  const { data, info } = await sharp(png).greyscale().raw().toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, grey: new Uint8Array(data) };
}
