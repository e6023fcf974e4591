import { breaches } from './axe-breaches';
import { expect, test } from './launch';

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`In the ${colorScheme} theme, axe finds nothing`, () => {
    test('on the first start', async ({ launchKitbag }) => {
      const { page } = await launchKitbag();
      await page.emulateMedia({ colorScheme });
      await expect(page.getByRole('button', { name: 'Start with the sample course' })).toBeVisible();
      expect(await breaches(page)).toEqual([]);
    });

    test('on the library, a deck, a course, a handout, copies to give out, a template and the settings', async ({
      launchKitbag,
    }) => {
      const { page } = await launchKitbag({ args: ['--sample'] });
      await page.emulateMedia({ colorScheme });
      await expect(page.getByRole('row', { name: /^Commercial Crime/ })).toBeVisible();
      expect(await breaches(page), 'library').toEqual([]);
      await page.getByRole('row', { name: /^Tracing: from a payment/ }).dblclick();
      await expect(page.getByRole('textbox', { name: 'Title', exact: true })).toBeVisible();
      expect(await breaches(page), 'deck').toEqual([]);
      await page.getByRole('button', { name: 'Back to the library' }).click();
      await page.getByRole('row', { name: /^Commercial Crime/ }).dblclick();
      await expect(page.getByRole('grid', { name: 'Sessions of Day 1' })).toBeVisible();
      expect(await breaches(page), 'course').toEqual([]);
      await page.getByRole('grid', { name: 'Sessions of Day 1' }).getByRole('row').nth(2).click();
      await page.getByRole('button', { name: 'Add slides…' }).click();
      const picker = page.getByRole('dialog', { name: /^Slides for/ });
      await expect(picker.getByRole('button', { name: /^Slide 1: / })).toBeVisible();
      expect(await breaches(page), 'slides to pick').toEqual([]);
      await picker.getByRole('searchbox').fill('nothing is called so');
      await expect(picker.getByText('No deck is called so.')).toBeVisible();
      expect(await breaches(page), 'no deck to pick from').toEqual([]);
      await picker.getByRole('button', { name: 'Cancel' }).click();
      await page.getByRole('button', { name: 'Make handout' }).click();
      await expect(page.getByTestId('handout-size')).toContainText('75 slides', { timeout: 30_000 });
      expect(await breaches(page), 'handout').toEqual([]);
      await page.getByRole('button', { name: 'Give out', exact: true }).click();
      await page.getByRole('textbox', { name: 'Participants' }).fill('Chan Tai Man, Customs\nChan Tai Man, Customs');
      await expect(page.getByRole('region', { name: '2 copies' })).toContainText('gets 2 copies');
      expect(await breaches(page), 'give out').toEqual([]);
      await page.getByRole('button', { name: 'Templates', exact: true }).click();
      await expect(page.getByRole('img', { name: 'Sample page 1', exact: true })).toBeVisible({ timeout: 30_000 });
      await page.getByRole('button', { name: 'Duplicate' }).click();
      await expect(page.getByRole('group', { name: 'Accent', exact: true })).toBeVisible();
      expect(await breaches(page), 'template').toEqual([]);
      await page.getByRole('button', { name: 'Settings', exact: true }).click();
      await expect(page.getByRole('heading', { name: 'Settings' })).toBeVisible();
      expect(await breaches(page), 'settings').toEqual([]);
    });
  });
}
