import { breaches } from './axe-breaches';
import { expect, test } from './launch';

test('The library is sorted and filtered as a person wishes, remembers it, and copies a deck beside itself', async ({
  launchKitbag,
}) => {
  const { page } = await launchKitbag({ args: ['--sample'] });
  const rows = page.getByRole('grid', { name: 'Decks, courses and handouts' }).getByRole('row');
  await expect(rows).toHaveCount(8);
  await page.getByRole('button', { name: /Sort by$/ }).click();
  await page.getByRole('option', { name: 'By size' }).click();
  await expect(rows.nth(1)).toContainText('15 slides');
  await page.getByRole('button', { name: 'The other way round' }).press('Enter');
  await expect(rows.nth(1)).toContainText('5 slides');

  await page.getByRole('button', { name: 'Filter', exact: true }).press('Enter');
  const filter = page.getByRole('dialog', { name: 'Filter' });
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await breaches(page), colorScheme).toEqual([]);
  }
  await filter.getByRole('button', { name: /Label$/ }).click();
  await page.getByRole('option', { name: 'TLP:GREEN (2)' }).click();
  await page.keyboard.press('Escape');
  await expect(rows).toHaveCount(2);
  await expect(page.getByText('2 items')).toBeVisible();

  await page.reload();
  await expect(rows).toHaveCount(2);
  await rows.first().click();
  await page.keyboard.press('ControlOrMeta+d');
  await expect(page.getByRole('row', { name: 'Welcome and how this course works (copy)' })).toBeVisible();
  await page.keyboard.press('ControlOrMeta+z');
  await expect(rows).toHaveCount(2);
  await page.getByRole('button', { name: 'Show all again: Label' }).click();
  await expect(rows).toHaveCount(8);

  // Whose things are is chosen by the agencies of their courses, and goes together with the others.
  const choose = async (name: RegExp, option: string): Promise<void> => {
    await page.getByRole('button', { name: 'Filter', exact: true }).press('Enter');
    await filter.getByRole('button', { name }).click();
    await page.getByRole('option', { name: option }).click();
    await page.keyboard.press('Escape');
  };
  await choose(/Agency$/, 'Prosecutions office (8)');
  await choose(/Label$/, 'TLP:CLEAR (1)');
  await expect(rows).toHaveCount(1);
  await page.getByRole('button', { name: 'Show everything' }).click();
  await expect(rows).toHaveCount(8);
});
