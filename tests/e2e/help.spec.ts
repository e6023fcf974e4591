import { breaches } from './axe-breaches';
import { expect, test } from './launch';

test('F1 opens the guide: searched as one types, in the window’s language, with the keys and the sample course @whole-path', async ({
  launchKitbag,
}) => {
  const { page } = await launchKitbag({ args: ['--sample'] });
  await expect(page.getByRole('row', { name: /^Commercial Crime/ })).toBeVisible();
  await page.keyboard.press('F1');
  await expect(page.getByRole('heading', { name: 'How Kitbag works' })).toBeVisible();
  await page.getByRole('searchbox', { name: 'Search the guide' }).fill('strictest label');
  const pages = page.getByRole('listbox', { name: 'Pages of the guide' });
  await expect(pages.getByRole('option')).toHaveCount(1);
  await pages.getByRole('option', { name: /^Labels/ }).click();
  await expect(page.getByRole('row', { name: /^TLP:RED/ })).toContainText('nobody but those who were there');
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await breaches(page), colorScheme).toEqual([]);
  }
  await page.getByRole('searchbox', { name: 'Search the guide' }).fill('');
  await pages.getByRole('option', { name: 'Keys' }).click();
  await expect(page.getByRole('row', { name: 'Ctrl+Z Undo' })).toBeVisible();
  expect(await breaches(page), 'keys').toEqual([]);
  await page.getByRole('main').getByRole('button', { name: 'Open the sample course' }).click();
  await expect(page.getByRole('grid', { name: 'Sessions of Day 1' })).toBeVisible();

  await page.getByRole('button', { name: 'Settings', exact: true }).click();
  await page.getByRole('button', { name: /Language of the window$/ }).click();
  await page.getByRole('option', { name: 'Português' }).click();
  // It opens where one read last, and pressed again at its first page.
  await page.getByRole('button', { name: 'Ajuda', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Teclas', level: 1 })).toBeVisible();
  await page.getByRole('button', { name: 'Ajuda', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Como funciona o Kitbag' })).toBeVisible();
});
