import type { Page } from '@playwright/test';
import { breaches } from './axe-breaches';
import { expect, test } from './launch';

/** In the light theme and in the dark one. */
async function expectNothing(page: Page, screen: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await breaches(page), `${screen}, ${colorScheme}`).toEqual([]);
  }
}

test.describe('In the light theme and the dark one, axe finds nothing', () => {
  test('on the first start', async ({ launchKitbag }) => {
    const { page } = await launchKitbag();
    await expect(page.getByRole('button', { name: 'Start with the sample course' })).toBeVisible();
    await expectNothing(page, 'first start');
  });

  test('where slides are picked, copies are prepared and a template is made', async ({ launchKitbag }) => {
    const { page } = await launchKitbag({ args: ['--sample'] });
    await page.getByRole('row', { name: /^Commercial Crime/ }).dblclick();
    await page.getByRole('grid', { name: 'Sessions of Day 1' }).getByRole('row').nth(2).click();
    await page.getByRole('button', { name: 'Add slides…' }).click();
    const picker = page.getByRole('dialog', { name: /^Slides for/ });
    await expect(picker.getByRole('button', { name: /^Slide 1: / })).toBeVisible();
    await expectNothing(page, 'slides to pick');
    await picker.getByRole('searchbox').fill('nothing is called so');
    await expect(picker.getByText('No deck is called so.')).toBeVisible();
    await expectNothing(page, 'no deck to pick from');
    await picker.getByRole('button', { name: 'Cancel' }).click();
    await page.getByRole('button', { name: 'Give out', exact: true }).click();
    await page.getByRole('textbox', { name: 'Participants' }).fill('Chan Tai Man, Customs\nChan Tai Man, Customs');
    await expect(page.getByRole('region', { name: '2 copies' })).toContainText('gets 2 copies');
    await expectNothing(page, 'give out');
    await page.getByRole('button', { name: 'Templates', exact: true }).click();
    await expect(page.getByRole('img', { name: 'Sample page 1', exact: true })).toBeVisible({ timeout: 30_000 });
    await page.getByRole('button', { name: 'Duplicate' }).click();
    await expect(page.getByRole('group', { name: 'Accent', exact: true })).toBeVisible();
    await expectNothing(page, 'template');
  });
});
