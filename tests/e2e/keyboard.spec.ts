import type { Page } from '@playwright/test';
import { expect, test } from './launch';

/** Goes on with Tab until what has the focus is called so, as a person without a mouse does. */
async function tabTo(page: Page, name: string): Promise<void> {
  const wanted = page.getByRole('button', { name, exact: true }).first();
  for (let steps = 0; steps < 80; steps += 1) {
    if (await wanted.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab never came to “${name}”.`);
}

test('without a mouse: open the sample, add a session, move it up, and take it all back', async ({ launchKitbag }) => {
  const { page } = await launchKitbag();
  await expect(page.getByRole('button', { name: 'Start with the sample course' })).toBeFocused();
  await page.keyboard.press('Enter');
  const sessions = page.getByRole('grid', { name: 'Sessions of Day 1' }).getByRole('row');
  await expect(sessions.first()).toBeVisible();
  const before = await sessions.count();

  await tabTo(page, 'Add session');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'Title', exact: true })).toBeFocused();
  await page.keyboard.type('Interviewing victims');
  await page.keyboard.press('Enter');
  await expect(sessions.nth(before)).toContainText('Interviewing victims');
  await page.keyboard.press('Alt+ArrowUp');
  await expect(sessions.nth(before - 1)).toContainText('Interviewing victims');
  await page.keyboard.press('Alt+ArrowUp');
  await expect(sessions.nth(before - 2)).toContainText('Interviewing victims');
  await page.keyboard.press('Alt+ArrowDown');
  await expect(sessions.nth(before - 1)).toContainText('Interviewing victims');

  for (const [said, at] of [
    ['move session', before - 2],
    ['move session', before - 1],
    ['move session', before],
  ] as const) {
    await expect(page.getByRole('button', { name: `Undo ${said}` })).toBeEnabled();
    await page.keyboard.press('ControlOrMeta+z');
    await expect(sessions.nth(at)).toContainText('Interviewing victims');
  }
  await page.keyboard.press('ControlOrMeta+z');
  await expect(page.getByRole('button', { name: 'Undo add session' })).toBeEnabled();
  await page.keyboard.press('ControlOrMeta+z');
  await expect(sessions).toHaveCount(before);
});

test('“Select all” chooses the items of the list that is shown, by key and from the menu, and never the words of the window', async ({
  launchKitbag,
}) => {
  const { page, app } = await launchKitbag({ args: ['--sample'] });
  const selectedText = () => page.evaluate(() => String(getSelection()));
  const fromMenu = () =>
    app.evaluate(({ BrowserWindow, Menu }) => {
      const items = Menu.getApplicationMenu()?.items.flatMap(({ submenu }) => submenu?.items ?? []) ?? [];
      const [front] = BrowserWindow.getAllWindows();
      items.find(({ role }) => role?.toLowerCase() === 'selectall')?.click({}, front, front?.webContents);
    });
  const items = page.getByRole('grid', { name: 'Decks, courses and handouts' }).getByRole('row');
  await expect(items.first()).toBeVisible();
  await fromMenu();
  await expect(page.getByRole('row', { selected: true })).toHaveCount(await items.count());
  expect(await selectedText()).toBe('');

  await page.getByRole('row', { name: /^Tracing: from a payment/ }).dblclick();
  const slides = page.getByRole('grid', { name: 'Slides of the deck' });
  await expect(slides).toBeVisible();
  await page.getByRole('button', { name: 'Library' }).first().focus();
  await page.keyboard.press('ControlOrMeta+a');
  await expect(slides.getByRole('row', { selected: false })).toHaveCount(0);
  expect(await selectedText()).toBe('');

  await page.keyboard.press('ControlOrMeta+Comma');
  await expect(page.getByRole('heading', { name: 'Settings' }).first()).toBeVisible();
  await page.keyboard.press('ControlOrMeta+a');
  expect(await selectedText()).toBe('');
});
