import { breaches } from './axe-breaches';
import { expect, test } from './launch';

test('What was thrown away is on a shelf: told beforehand who uses it, taken out again, or deleted for good', async ({
  launchKitbag,
}) => {
  const { page } = await launchKitbag({ args: ['--sample'] });
  const deck = page.getByRole('row', { name: /^Tracing: from a payment/ });
  const properties = page.getByRole('complementary', { name: 'Properties' });
  await deck.click();
  await expect(properties.getByRole('button', { name: /^Open the course “Commercial Crime/ })).toBeVisible();
  await expect(properties.getByText('the course keeps the version that it has')).toBeVisible();
  await page.getByRole('grid', { name: 'Decks, courses and handouts' }).press('ControlOrMeta+a');
  await page.keyboard.press('Delete');
  await expect(page.getByText('8 things put in the bin')).toBeVisible();

  await page.getByRole('option', { name: /^Bin/ }).click();
  const things = page.getByRole('grid', { name: 'Things in the bin' });
  await expect(things.getByRole('row')).toHaveCount(8);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await breaches(page), colorScheme).toEqual([]);
  }
  await things.getByRole('row', { name: /^Commercial Crime/ }).click();
  await things.getByRole('row', { name: /^Tracing: from a payment/ }).click({ modifiers: ['ControlOrMeta'] });
  await page.keyboard.press('Enter');
  await expect(page.getByText('2 things are back in the library')).toBeVisible();
  await expect(things.getByRole('row')).toHaveCount(6);

  const name = (await things.getByRole('row').first().getAttribute('aria-label')) ?? '';
  await things.getByRole('row').first().click();
  await page.keyboard.press('Delete');
  const question = page.getByRole('dialog', { name: 'Delete this for good?' });
  await expect(question).toContainText(name);
  await question.getByRole('button', { name: 'Cancel' }).click();
  await page.getByRole('button', { name: 'Empty the bin…' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Delete for good' }).click();
  await expect(page.getByText('6 things were deleted for good')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Bin' }).last()).toBeVisible();

  // What cannot come back is not offered for undo either.
  await page.getByRole('option', { name: /^Everything/ }).click();
  await expect(page.getByRole('grid', { name: 'Decks, courses and handouts' }).getByRole('row')).toHaveCount(2);
  await expect(page.getByRole('button', { name: 'Undo', exact: true })).toBeDisabled();
});
