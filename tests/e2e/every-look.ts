/** The window's main screens as they are pictured, each held still: what moves from run to run is taken away by its cause. */
import type { Page } from '@playwright/test';
import sharp from 'sharp';
import { expect, type LaunchKitbag } from './launch';

/** The laptop that the window is designed for. */
const size = { width: 1280, height: 720 };
/** Half as wide is enough to see every word, and smooths what another build of the browser draws otherwise. */
const kept = { width: 640, height: 360 };
/** The day on which everybody looks: dates that the window makes are this one. */
const now = new Date('2027-03-01T09:00:00Z');

export const looks = [
  { name: 'en-light', language: null, colorScheme: 'light' },
  { name: 'zh-dark', language: '繁體中文', colorScheme: 'dark' },
] as const;
type Look = (typeof looks)[number];

/** Fonts of the program in the place of the system's, so that words are as wide on every machine; no scroll bars; nothing moves. */
const still = `
  @font-face { font-family: 'Still'; src: url('app://kitbag/fonts/NotoSans-Regular.ttf'); font-weight: 100 500; }
  @font-face { font-family: 'Still'; src: url('app://kitbag/fonts/NotoSans-Bold.ttf'); font-weight: 600 900; }
  @font-face { font-family: 'Still Han'; src: url('app://kitbag/fonts/NotoSansHK-Regular.ttf'); font-weight: 100 500; }
  @font-face { font-family: 'Still Han'; src: url('app://kitbag/fonts/NotoSansHK-Bold.ttf'); font-weight: 600 900; }
  :root { --font: 'Still' !important; --font-han: 'Still Han' !important; }
  *, *::before, *::after { scrollbar-width: none !important; transition: none !important; animation: none !important; }
`;

async function holdStill(page: Page): Promise<void> {
  await page.evaluate(async (css) => {
    // A sheet that a script made is no inline style: the page's policy lets it in.
    const sheet = new CSSStyleSheet();
    await sheet.replace(css);
    document.adoptedStyleSheets = [sheet];
    await Promise.all(['400 14px Still', '600 14px Still'].map((font) => document.fonts.load(font, 'A')));
    await Promise.all(['400 14px "Still Han"', '600 14px "Still Han"'].map((font) => document.fonts.load(font, '課')));
  }, still);
}

/** What is seen and waits for its picture, or is at work: empty as soon as the screen is ready. */
function waitingFor(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    /** In the window, and not scrolled out of what it stands in: pictures out of sight are not even asked for. */
    const isSeen = (element: Element): boolean => {
      let { top, bottom, left, right } = element.getBoundingClientRect();
      for (let around = element.parentElement; around; around = around.parentElement) {
        if (getComputedStyle(around).overflow === 'visible') continue;
        const frame = around.getBoundingClientRect();
        [top, bottom] = [Math.max(top, frame.top), Math.min(bottom, frame.bottom)];
        [left, right] = [Math.max(left, frame.left), Math.min(right, frame.right)];
      }
      return bottom > top && right > left && element.checkVisibility();
    };
    const busy = [...document.querySelectorAll('[data-state="waiting"], [aria-busy="true"], [role="progressbar"]')];
    const pictures = [...document.images].filter((image) => !image.complete);
    const waiting = [...busy, ...pictures].filter(isSeen).map((element) => element.outerHTML.slice(0, 120));
    return document.fonts.status === 'loaded' ? waiting : ['fonts', ...waiting];
  });
}

/** The person's own folders have another name in every run. */
function nameFolders(page: Page, home: string): Promise<void> {
  return page.evaluate((folder) => {
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let text = texts.nextNode(); text; text = texts.nextNode())
      if (text.nodeValue?.includes(folder)) text.nodeValue = text.nodeValue.replaceAll(folder, '/home/ada');
  }, home);
}

/** The screen as soon as it is ready and three looks at it are the same, at the size in which it is kept. */
async function photograph(page: Page, home: string): Promise<Buffer> {
  await page.mouse.move(size.width / 2, 2);
  await page.evaluate(() => {
    (document.activeElement as HTMLElement | null)?.blur();
  });
  await expect.poll(() => waitingFor(page), { timeout: 30_000 }).toEqual([]);
  let [before, same] = ['', 0];
  await expect
    .poll(
      async () => {
        await nameFolders(page, home);
        const seen = (await page.screenshot({ caret: 'hide', animations: 'disabled', scale: 'css' })).toString(
          'base64',
        );
        same = seen === before && (await waitingFor(page)).length === 0 ? same + 1 : 0;
        before = seen;
        return same;
      },
      { timeout: 30_000, intervals: [150] },
    )
    .toBeGreaterThanOrEqual(3);
  return sharp(Buffer.from(before, 'base64')).resize(kept.width, kept.height, { kernel: 'mitchell' }).toBuffer();
}

/** A screen that is still filling is looked at again so often, a second apart. */
const mostLooks = 6;

/** Goes through the screens in one look, and gives each picture away under its name, again while it `isExpected` not to be so yet. */
export async function lookAround(
  launchKitbag: LaunchKitbag,
  { name, language, colorScheme }: Look,
  give: (name: string, picture: Buffer) => Promise<void>,
  isExpected: (name: string, picture: Buffer) => Promise<boolean> = () => Promise.resolve(true),
): Promise<void> {
  const { page, home } = await launchKitbag({ args: ['--sample'] });
  await page.emulateMedia({ colorScheme, reducedMotion: 'reduce', forcedColors: 'none' });
  await page.clock.setFixedTime(now);
  // A list that was laid out beside its scroll bar keeps its width until it has another size: it has one before and one after.
  await page.setViewportSize({ ...size, height: size.height - 20 });
  await expect(page.getByRole('row').first()).toBeVisible();
  await holdStill(page);
  await page.setViewportSize(size);
  const take = async (screen: string): Promise<void> => {
    let picture = await photograph(page, home);
    for (let look = 1; look < mostLooks && !(await isExpected(`${screen}-${name}`, picture)); look += 1) {
      await page.waitForTimeout(1000);
      picture = await photograph(page, home);
    }
    await give(`${screen}-${name}`, picture);
  };
  const place = page.getByRole('navigation').first().getByRole('button');
  if (language !== null) {
    await page.getByRole('button', { name: 'Settings', exact: true }).click();
    await page.getByRole('button', { name: /Language of the window$/ }).click();
    await page.getByRole('option', { name: language }).click();
    await place.nth(0).click();
  }
  const deck = page.getByRole('row', { name: /^(Tracing: from a payment|追蹤：)/ });
  await expect(deck).toBeVisible();
  await take('library');
  await deck.dblclick();
  await expect(page.getByRole('textbox').first()).toBeVisible();
  await take('deck');
  await place.nth(1).click();
  await page.getByRole('grid').first().getByRole('row').nth(2).click();
  await take('course');
  await place.nth(2).click();
  await expect(page.getByTestId('handout-size')).toContainText('75', { timeout: 30_000 });
  await take('handout');
  await place.nth(3).click();
  await page
    .getByRole('main')
    .getByRole('textbox')
    .first()
    .fill('Chan Tai Man, Customs and Excise\n陳大文，香港警務處');
  await expect(page.getByRole('main').getByRole('row', { name: /陳大文/ })).toBeVisible();
  await take('give-out');
  await place.nth(4).click();
  await expect(page.getByRole('main').or(page.getByRole('complementary')).first()).toBeVisible();
  await take('templates');
  await place.nth(5).click();
  await expect(page.getByRole('heading', { level: 1 }).first()).not.toBeEmpty();
  await take('help');
  await place.last().click();
  await take('settings');
}
