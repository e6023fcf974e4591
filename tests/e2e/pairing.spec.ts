import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { pptxFile, sp } from '../builders/pptx-file';
import { dropFiles } from './file-drop';
import { expect, test } from './launch';

let folder = '';

test.beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kitbag 配對 '));
});
test.afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** A slide with a title, some words, and a box whose place tells it apart. */
const slide = (title: string, words: string, at: number) => ({
  shapes:
    sp({ placeholder: 'type="title"', text: title }) +
    sp({ placeholder: 'type="body" idx="1"', text: words }) +
    sp({ at: [60 + at * 90, 300, 80, 60 + at * 12], fill: '1f497d' }),
  notes: words,
});

/** Two small PowerPoint decks of one talk: the Chinese one lacks the third slide and has one of its own at the end. */
function writeDecks(): readonly string[] {
  const english = [
    slide('Cold wallets', 'Keys that never touch the network', 0),
    slide('Seed words', 'Twelve or 24 words, BIP39', 1),
    slide('Only in English', 'Section 102 of the ordinance', 2),
    slide('Seizing a wallet', 'Two officers, 48 hours', 3),
  ];
  const chinese = [
    slide('冷錢包', '從不接觸網絡的密鑰', 0),
    slide('助記詞', '十二或 24 個詞語，BIP39', 1),
    slide('檢取錢包', '兩名人員，48 小時', 3),
    slide('只有中文', '致電 18222 查詢', 5),
  ];
  return (
    [
      ['cold-wallets.en.pptx', english],
      ['leng-qianbao.zh-Hant.pptx', chinese],
    ] as const
  ).map(([name, slides]) => {
    const file = join(folder, name);
    writeFileSync(file, pptxFile({ slides }));
    return file;
  });
}

async function importDecks(page: Page): Promise<void> {
  await expect(page.getByRole('row', { name: /^Commercial Crime/ })).toBeVisible();
  await dropFiles(page, writeDecks(), 'library');
  const result = page.getByRole('dialog', { name: '2 decks imported' });
  await result.getByRole('button', { name: 'Go to the library' }).click();
  // All things are more than the list shows at once.
  await page.getByLabel('Shelves', { exact: true }).getByText('Decks', { exact: true }).click();
  await expect(page.getByRole('row', { name: /^冷錢包/ })).toBeVisible();
}

/** What axe finds on the screen as it stands. */
async function breaches(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
}

const rowOf = (page: Page, name: string) =>
  page.getByRole('grid', { name: 'Slides side by side' }).getByRole('row', { name, exact: true });

test.describe('Two decks of one talk', () => {
  test('are lined up, mended and paired, and undone again as one step', async ({ launchKitbag }) => {
    const { page } = await launchKitbag({ args: ['--sample'] });
    await importDecks(page);
    await page.getByRole('row', { name: /^Cold wallets/ }).click();
    await page.getByRole('row', { name: /^冷錢包/ }).click({ modifiers: ['ControlOrMeta'] });
    await page.getByRole('button', { name: 'Pair as one deck in two languages' }).click();

    await expect(page.getByRole('heading', { name: 'Pair decks' }).first()).toBeVisible();
    await expect(page.getByText('3 pairs · 2 in one language')).toBeVisible();
    await expect(rowOf(page, 'Slide 4: Seizing a wallet – Slide 3: 檢取錢包')).toContainText('same numbers');
    await expect(rowOf(page, 'Slide 3: Only in English – no slide')).toBeVisible();
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await breaches(page), `pairing, ${colorScheme}`).toEqual([]);
    }

    // Taken apart and put together again from the list of slides.
    await rowOf(page, 'Slide 2: Seed words – Slide 2: 助記詞').click();
    await page.getByRole('complementary', { name: 'Properties' }).getByRole('button', { name: 'Take apart' }).click();
    await expect(page.getByText('2 pairs · 4 in one language')).toBeVisible();
    await page
      .getByRole('complementary', { name: 'Properties' })
      .getByRole('button', { name: 'Choose partner…' })
      .click();
    // What has no partner comes first, and is proposed.
    const picker = page.getByRole('dialog');
    await expect(picker.getByRole('row').first()).toContainText('助記詞');
    await picker.getByRole('row', { name: /檢取錢包/ }).click();
    await picker.getByRole('row', { name: /助記詞/ }).click();
    await picker.getByRole('button', { name: 'Make it the partner' }).click();
    await expect(rowOf(page, 'Slide 2: Seed words – Slide 2: 助記詞')).toContainText('set by hand');
    await page.keyboard.press('ControlOrMeta+z');
    await expect(page.getByText('Taken back: change of pairs', { exact: true })).toBeVisible();
    await page.keyboard.press('ControlOrMeta+y');
    await expect(page.getByText('Done again: change of pairs', { exact: true })).toBeVisible();

    await page.getByRole('button', { name: 'Pair decks' }).click();
    await expect(page.getByText('3 slides paired; “冷錢包” is in the bin')).toBeVisible();
    await expect(page.getByRole('row', { name: /^冷錢包/ })).toHaveCount(0);
    const properties = page.getByRole('complementary', { name: 'Properties' });
    await expect(properties).toContainText('Traditional Chinese: missing on 1 slide');
    await expect(properties).toContainText('English: missing on 1 slide');

    await page.keyboard.press('ControlOrMeta+z');
    await expect(page.getByRole('row', { name: /^冷錢包/ })).toBeVisible();
    await expect(properties).not.toContainText('Traditional Chinese: missing');
    await page.getByRole('button', { name: 'Redo pair decks' }).click();
    await expect(page.getByRole('row', { name: /^冷錢包/ })).toHaveCount(0);
  });

  test('are paired without a mouse, and mended afterwards', async ({ launchKitbag }) => {
    const { page } = await launchKitbag({ args: ['--sample'] });
    await importDecks(page);
    await page.getByRole('row', { name: /^Cold wallets/ }).focus();
    await page.keyboard.press('Space');
    await tabTo(page, 'Pair with…');
    await page.keyboard.press('Enter');
    // Decks that bring another language come first.
    await expect(page.getByRole('dialog').getByRole('row', { name: /^冷錢包/ })).toBeFocused();
    await page.keyboard.press('Enter');

    const first = rowOf(page, 'Slide 1: Cold wallets – Slide 1: 冷錢包');
    await expect(first).toBeVisible();
    await tabInto(page, 'Slides side by side');
    await page.keyboard.press('Home');
    await expect(first).toBeFocused();
    await page.keyboard.press('Alt+ArrowDown');
    await expect(rowOf(page, 'Slide 2: Seed words – Slide 1: 冷錢包')).toBeFocused();
    await page.keyboard.press('Alt+ArrowUp');
    await expect(first).toBeFocused();
    await page.keyboard.press('Delete');
    await expect(rowOf(page, 'Slide 1: Cold wallets – no slide')).toBeFocused();
    await page.keyboard.press('ControlOrMeta+z');
    await expect(first).toBeVisible();
    // All that follow move along, as far as the slide that had no partner.
    await page.keyboard.press('Alt+Shift+ArrowDown');
    await expect(rowOf(page, 'Slide 1: Cold wallets – no slide')).toBeFocused();
    await expect(rowOf(page, 'Slide 2: Seed words – Slide 1: 冷錢包')).toBeVisible();
    await expect(rowOf(page, 'Slide 3: Only in English – Slide 2: 助記詞')).toBeVisible();
    await expect(rowOf(page, 'Slide 4: Seizing a wallet – Slide 3: 檢取錢包')).toBeVisible();
    await page.keyboard.press('Alt+Shift+ArrowUp');
    await expect(first).toBeFocused();
    await page.keyboard.press('ControlOrMeta+z');
    await expect(rowOf(page, 'Slide 1: Cold wallets – no slide')).toBeVisible();
    // Back over the two moves before it, to what was proposed.
    for (const _ of [1, 2, 3]) await page.keyboard.press('ControlOrMeta+z');
    await expect(first).not.toContainText('set by hand');
    await page.keyboard.press('ControlOrMeta+Enter');
    await expect(first).toContainText('set by hand');
    await page.keyboard.press('ControlOrMeta+z');
    await expect(first).not.toContainText('set by hand');
    await page.keyboard.press('ControlOrMeta+b');
    await expect(page.getByRole('grid', { name: 'Slides side by side' }).getByText('bilingual').first()).toBeVisible();
    await page.keyboard.press('ControlOrMeta+z');

    await tabTo(page, 'Pair decks');
    await page.keyboard.press('Enter');
    await expect(page.getByText('3 slides paired')).toBeVisible();

    await tabTo(page, 'Mend pairs…');
    await page.keyboard.press('Enter');
    await expect(first).toBeVisible();
    await tabInto(page, 'Slides side by side');
    await page.keyboard.press('Home');
    await page.keyboard.press('Delete');
    await expect(rowOf(page, 'Slide 1: Cold wallets – no slide')).toBeVisible();
    await expect(page.getByText('2 pairs · 4 in one language')).toBeVisible();
    await page.keyboard.press('ControlOrMeta+z');
    await expect(page.getByText('3 pairs · 2 in one language')).toBeVisible();
  });
});

test.describe('What has no translation', () => {
  test('is written beside the imported slide, which stays as it was drawn', async ({ launchKitbag }) => {
    const { page } = await launchKitbag({ args: ['--sample'] });
    await importDecks(page);
    await page.getByRole('row', { name: /^Cold wallets/ }).click();
    await page.getByRole('button', { name: 'Add Portuguese…' }).click();
    const title = page.getByRole('textbox', { name: 'Title in Portuguese' });
    await title.fill('Carteiras frias');
    await title.press('Enter');
    const text = page.getByRole('textbox', { name: 'Text in Portuguese', exact: true });
    await text.fill('- Chaves que nunca tocam a rede');
    await text.press('ControlOrMeta+Enter');
    await expect(page.getByRole('grid', { name: 'Slides' }).getByRole('row').first()).toContainText('Carteiras frias');
    await expect(page.getByRole('button', { name: 'Undo translation' })).toBeEnabled();
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await breaches(page), `translations, ${colorScheme}`).toEqual([]);
    }

    await page.getByRole('button', { name: 'Next missing' }).click();
    await page.getByRole('button', { name: 'Back to the library' }).click();
    const properties = page.getByRole('complementary', { name: 'Properties' });
    await expect(properties).toContainText('Portuguese: missing on 4 slides');
    // What was written within a deck is taken back where it is seen.
    await expect(page.getByRole('button', { name: 'Undo translation' })).toHaveCount(0);
    await page.getByRole('row', { name: /^Cold wallets/ }).dblclick();
    await page.getByRole('button', { name: 'Undo translation' }).click();
    await expect(page.getByRole('button', { name: 'Redo translation' })).toBeEnabled();
    await page.getByRole('button', { name: 'Undo translation' }).click();
    await page.getByRole('button', { name: 'Back to the library' }).click();
    await expect(properties.getByRole('button', { name: 'Add Portuguese…' })).toBeVisible();
  });
});

/** Goes on with Tab until a button has the focus. */
async function tabTo(page: Page, name: string): Promise<void> {
  const wanted = page.getByRole('button', { name, exact: true }).first();
  for (let steps = 0; steps < 120; steps += 1) {
    if (await wanted.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab never came to “${name}”.`);
}

/** Goes on with Tab until the focus is within a grid. */
async function tabInto(page: Page, name: string): Promise<void> {
  const grid = page.getByRole('grid', { name });
  for (let steps = 0; steps < 120; steps += 1) {
    if (await grid.evaluate((element) => element.contains(document.activeElement))) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab never came into “${name}”.`);
}
