import type { Page } from '@playwright/test';
import { expect, test } from './launch';

/** Every text and name on the screen, without what is written by people or the same in every language. */
async function wordsShown(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const named = [...document.querySelectorAll('[aria-label], [placeholder], [title]')].flatMap((element) =>
      ['aria-label', 'placeholder', 'title'].map((name) => element.getAttribute(name) ?? ''),
    );
    const said = document.body.innerText.split('\n');
    return [...new Set([...said, ...named].map((text) => text.trim()).filter(Boolean))];
  });
}

test('a window that is switched to Chinese speaks no English on the library screen', async ({ launchKitbag }) => {
  const { page } = await launchKitbag({ args: ['--sample'] });
  await page.getByRole('button', { name: 'Settings', exact: true }).click();
  await page.getByRole('button', { name: /Language of the window$/ }).click();
  await page.getByRole('option', { name: '繁體中文' }).click();
  await page.getByRole('button', { name: '資料庫', exact: true }).click();
  const folder = (await page.getByRole('banner').locator('[title]').first().getAttribute('title')) ?? '';

  await page.getByRole('row', { name: /^追蹤：/ }).click();
  await expect(page.getByRole('heading', { name: '原始檔案' })).toBeVisible();
  await page.keyboard.press('Delete');
  await page.getByRole('status').getByRole('button', { name: '復原' }).click();
  await page.getByRole('row', { name: /^追蹤：/ }).click();
  await expect(page.getByRole('heading', { name: '原始檔案' })).toBeVisible();

  const theSame = [folder, 'Kitbag', 'Sample library', 'RESTRICTED'];
  const left = (await wordsShown(page))
    .map((text) => theSame.reduce((rest, same) => rest.replaceAll(same, ''), text))
    .map((text) => text.replaceAll(/TLP:[A-Z]+(\+STRICT)?|\S+\.md/g, ''))
    .filter((text) => /[A-Za-z]{2}/.test(text));
  expect(left).toEqual([]);
});

test('the ways out of a handout stay within reach in the language of the longest words, on the smallest window', async ({
  launchKitbag,
}) => {
  const { page } = await launchKitbag({ args: ['--sample'] });
  await page.getByRole('button', { name: 'Settings', exact: true }).click();
  await page.getByRole('button', { name: /Language of the window$/ }).click();
  await page.getByRole('option', { name: 'Português' }).click();
  await page.getByRole('button', { name: 'Manuais', exact: true }).click();
  await expect(page.getByTestId('handout-size')).toContainText('75', { timeout: 30_000 });
  for (const width of [1280, 1120, 960]) {
    await page.setViewportSize({ width, height: 720 });
    await page.getByRole('button', { name: 'Mais formas de distribuir' }).click();
    await expect(page.getByRole('menuitem', { name: 'Imprimir…' })).toBeVisible();
    await page.keyboard.press('Escape');
  }
});
