import { join } from 'node:path';
import type { Locator } from '@playwright/test';
import { answerSaveDialog } from './answer-save-dialog';
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
  const older = page.getByRole('status').filter({ hasText: 'The latest changes are not in' });
  await older.getByRole('button', { name: 'Use the newer version' }).click();
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
  await dialog.getByRole('button', { name: 'Use the newer version' }).click();
  await expect(told).toBeHidden();
  await expect(size).toContainText('74 slides');
});

test('A course that shows a deck as it was says so in the library, on its own screen and where it is given out, and takes the deck in with one press', async ({
  launchKitbag,
}) => {
  const { page } = await launchKitbag({ args: ['--sample'] });
  const rail = (name: string) => page.getByRole('navigation').getByRole('button', { name, exact: true });
  const course = page.getByRole('row', { name: /^Commercial Crime and Virtual Assets/ });
  await expect(course).toBeVisible();
  await expect(course).not.toContainText('has changed since');
  await page.getByRole('row', { name: /^Blockchain basics/ }).dblclick();
  await page.getByRole('textbox', { name: 'Title', exact: true }).fill('Blockchain basics, mended');
  await page.keyboard.press('Tab');
  await rail('Library').click();
  await expect(course).toContainText('1 deck has changed since');

  await rail('Courses').click();
  const told = page.getByRole('status').filter({ hasText: '“Blockchain basics for investigators” has changed' });
  await expect(told).toContainText('since the course took it: 1 slide.');
  await rail('Give out').click();
  await expect(told).toBeVisible();
  await told.getByRole('button', { name: 'Use the newer version' }).click();
  await expect(told).toBeHidden();
  await rail('Courses').click();
  await expect(page.getByRole('grid', { name: 'Sessions of Day 1' })).toBeVisible();
  await expect(told).toBeHidden();
  await rail('Library').click();
  await expect(course).not.toContainText('has changed since');

  // Of two courses a person says which takes it.
  await course.click();
  await page.keyboard.press('ControlOrMeta+d');
  await expect(page.getByRole('row', { name: /\(copy\)/ })).toBeVisible();
  await page.getByRole('row', { name: /^Blockchain basics/ }).dblclick();
  await page.getByRole('textbox', { name: 'Title', exact: true }).fill('Blockchain basics, once more');
  await page.keyboard.press('Tab');
  await page.getByRole('button', { name: 'Use the newer version…' }).click();
  const which = page.getByRole('dialog', { name: 'Which courses are to use the newer version?' });
  await which.getByText(/\(copy\)$/).click();
  await which.getByRole('button', { name: 'Use the newer version' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'The latest changes are not in' })).toContainText('(copy)');
});

test('That decks have changed stands whole above what was exported, and its place stays when they are taken', async ({
  launchKitbag,
}) => {
  const { app, page, home } = await launchKitbag({ args: ['--sample'] });
  await answerSaveDialog(app, join(home, 'pack.pdf'));
  const rail = (name: string) => page.getByRole('navigation').getByRole('button', { name, exact: true });
  await page.getByRole('row', { name: /^Blockchain basics/ }).dblclick();
  await page.getByRole('textbox', { name: 'Title', exact: true }).fill('Blockchain basics, mended');
  await page.keyboard.press('Tab');
  await rail('Handouts').click();
  const told = page.getByRole('status').filter({ hasText: 'has changed since the course took it' });
  await expect(told).toContainText('since the course took it: 1 slide.');
  // Whoever looks at the findings before exporting reads it there as well.
  await page.getByRole('button', { name: /worth a look$/ }).click();
  const found = page.getByRole('dialog', { name: /worth a look$/ });
  await expect(found).toContainText('“Blockchain basics for investigators” as it was when the course took it.');
  await expect(found.getByRole('button', { name: 'Use the newer version' })).toBeVisible();
  await page.keyboard.press('Escape');
  for (const [way, title] of [
    ['Export a set…', /^Export a set of/],
    ['One file for everybody…', 'Issue one file for everybody?'],
  ] as const) {
    await page.getByRole('button', { name: 'More ways to give out' }).click();
    await page.getByRole('menuitem', { name: way }).click();
    const dialog = page.getByRole('dialog', { name: title });
    await expect(dialog).toContainText('on the pages as before: Blockchain basics');
    await expect(dialog.getByRole('button', { name: 'Use the newer version' })).toBeVisible();
    await dialog.getByRole('button', { name: 'Cancel' }).click();
  }
  await page.getByRole('button', { name: 'Export PDF' }).click();
  const exported = page.getByRole('status').filter({ hasText: 'Exported pack.pdf' });
  await expect(exported).toBeVisible({ timeout: 60_000 });
  await expect(told).toBeVisible();
  const words = told.getByText('The course still shows the deck as it was.');
  expect(await words.evaluate((shown) => shown.scrollHeight - shown.clientHeight)).toBeLessThanOrEqual(2);
  const top = async (line: Locator): Promise<number> => (await line.boundingBox())?.y ?? 0;
  const before = await top(exported);
  expect(await top(told)).toBeLessThan(before);

  await told.getByRole('button', { name: 'Use the newer version' }).click();
  const done = page.getByRole('status').filter({ hasText: 'as it is now' });
  await expect(done).toBeVisible();
  await expect(told).toBeHidden();
  const after = page.getByRole('status').filter({ hasText: 'pack.pdf' });
  expect(await top(after)).toBe(before);
  await done.getByRole('button', { name: 'Undo' }).click();
  await expect(told).toBeVisible();
  await told.getByRole('button', { name: 'Use the newer version' }).click();
  await done.getByRole('button', { name: 'Close' }).click();
  await expect(done).toBeHidden();
});

test('What is written where a handout lacks a language is said to be in no handout yet, and is taken into the course there', async ({
  launchKitbag,
}) => {
  const { page } = await launchKitbag({ args: ['--sample'] });
  await page.getByRole('button', { name: 'Handouts', exact: true }).click();
  await expect(page.getByTestId('handout-size')).toContainText('75 slides', { timeout: 30_000 });
  await page.getByRole('button', { name: /Main$/ }).click();
  await page.getByRole('option', { name: 'Traditional Chinese' }).click();
  const properties = page.getByRole('complementary', { name: 'Properties' });
  await expect(properties).toContainText('2 of 75 slides have no text in Traditional Chinese', { timeout: 30_000 });
  await properties.getByRole('button', { name: /slide 14$/ }).click();
  const title = page.getByRole('textbox', { name: 'Title in Traditional Chinese' });
  await title.fill('帶走的詞語');
  await page.keyboard.press('Tab');
  const older = page.getByRole('status').filter({ hasText: 'The latest changes are not in' });
  await expect(older).toContainText('Commercial Crime and Virtual Assets');
  await older.getByRole('button', { name: 'Use the newer version' }).click();
  await expect(older).toBeHidden();
  await page.getByRole('button', { name: 'Handouts', exact: true }).click();
  await expect(properties).toContainText('One of 75 slides has no text in Traditional Chinese', { timeout: 30_000 });
});
