import { expect, test } from './launch';

test('What is kept from participants in a deck is kept from them in the course that took it before, and the newer deck is offered', async ({
  launchKitbag,
}) => {
  const { page } = await launchKitbag({ args: ['--sample'] });
  await page.getByRole('button', { name: 'Handouts', exact: true }).click();
  const size = page.getByTestId('handout-size');
  await expect(size).toContainText('75 slides', { timeout: 30_000 });
  await page.getByRole('button', { name: 'Library', exact: true }).click();
  await page.getByRole('row', { name: /^Blockchain basics/ }).dblclick();
  const slides = page.getByRole('grid', { name: 'Slides of the deck' });
  await slides.getByRole('row').nth(2).click();
  await page.keyboard.press('i');
  await expect(slides.getByRole('row', { name: /^3, .*For instructors only/ })).toBeVisible();
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();

  // Where it is changed the deck says which course shows it as it was; one press takes it in, and one takes that back.
  const older = page.getByRole('status').filter({ hasText: 'still shows this deck as it was' });
  await older.getByRole('button', { name: 'Take into the course' }).click();
  await expect(older).toBeHidden();
  await page.getByRole('status').getByRole('button', { name: 'Undo', exact: true }).click();
  await expect(older).toContainText('Commercial Crime and Virtual Assets');

  await page.getByRole('button', { name: 'Handouts', exact: true }).click();
  await expect(size).toContainText('74 slides', { timeout: 30_000 });
  const told = page.getByRole('status').filter({ hasText: 'has changed since the course took it' });
  await expect(told).toContainText('Blockchain basics for investigators');
  await told.getByRole('button', { name: 'See what changes' }).click();
  const dialog = page.getByRole('dialog', { name: /What changes in/ });
  await expect(dialog).toContainText('Slide 3 was changed');
  await expect(dialog).toContainText('Now for instructors only');
  await dialog.getByRole('button', { name: 'Take update' }).click();
  await expect(told).toBeHidden();
  await expect(size).toContainText('74 slides');
});
