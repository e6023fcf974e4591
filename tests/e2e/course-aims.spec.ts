import { breaches } from './axe-breaches';
import { expect, test } from './launch';

test('An objective shows what covers it and how it is assessed, and a session which of its slides teach it and when they take too long', async ({
  launchKitbag,
}) => {
  const { page } = await launchKitbag({ args: ['--sample'] });
  await page.getByRole('row', { name: /^Commercial Crime and Virtual Assets/ }).dblclick();
  await page.getByRole('row', { name: 'Overview', exact: true }).click();
  const objectives = page.getByRole('textbox', { name: /^Objective \d+ in English$/ });
  await expect(objectives).toHaveCount(8);
  await page.getByRole('button', { name: 'Add objective', exact: true }).click();
  await expect(objectives).toHaveCount(9);
  const objective = objectives.last();
  await objective.fill('Ask for a wallet to be frozen');
  await objective.press('Enter');
  await expect(page.getByText('Not covered by any session yet')).toHaveCount(1);
  const assessed = page.getByRole('textbox', { name: /^How objective \d+ is assessed in English$/ }).last();
  await assessed.fill('Role play');
  await assessed.press('Enter');
  await expect(page.getByRole('button', { name: 'Undo change of objective' })).toBeVisible();

  const row = page.getByRole('grid', { name: 'Sessions of Day 1' }).getByRole('row').nth(2);
  await row.getByText('Blockchain basics I', { exact: true }).click();
  const properties = page.getByRole('complementary', { name: 'Properties' });
  const tick = properties.getByRole('checkbox', { name: /Ask for a wallet to be frozen/ }).first();
  await tick.press('Space');
  await expect(tick).toBeChecked();
  await properties
    .getByRole('button', { name: /^Choose its slides… Slides that teach objective/ })
    .last()
    .click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: /^Slide 2:/ }).click();
  expect(await breaches(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Use these slides' }).click();
  await expect(page.getByRole('button', { name: 'Undo choice of slides for an objective' })).toBeVisible();
  await row.getByRole('textbox', { name: 'Minutes' }).fill('30');
  await row.getByRole('textbox', { name: 'Minutes' }).press('Enter');
  await expect(row.getByText('Slides take 67 of 30 min')).toBeVisible();
  await row.getByRole('textbox', { name: 'Start' }).fill('23:45');
  await row.getByRole('textbox', { name: 'Start' }).press('Enter');
  // It goes to its place among the others, with what was written in it.
  const moved = page.getByRole('grid', { name: 'Sessions of Day 1' }).getByRole('row').last();
  await expect(moved.getByText('Ends 15 minutes after the day is over')).toBeVisible();
  await expect(moved.getByRole('textbox', { name: 'Start' })).toBeFocused();
  expect(await breaches(page)).toEqual([]);
  await page.getByRole('row', { name: 'Overview', exact: true }).click();
  await expect(page.getByText('Not covered by any session yet')).toHaveCount(0);
  await expect(page.getByText(/^1 session · \d+ minutes · 1 slide$/)).toBeVisible();
});

test('A lesson plan is filled in where it belongs, folded until then: the timetable hears when days end, and the guide prints it', async ({
  launchKitbag,
}) => {
  const { page } = await launchKitbag({ args: ['--sample'] });
  await page.getByRole('row', { name: /^Commercial Crime and Virtual Assets/ }).dblclick();
  await page.getByRole('row', { name: 'Overview', exact: true }).click();
  const code = page.getByRole('textbox', { name: 'Course code' });
  await expect(code).toHaveCount(0);
  await page.getByRole('button', { name: 'Lesson plan' }).click();
  await code.fill('VA-2027/3');
  await code.press('Enter');
  await page.getByRole('textbox', { name: 'Days end at' }).fill('16:45');
  await page.getByRole('textbox', { name: 'Days end at' }).press('Enter');
  await page.getByRole('textbox', { name: 'Approved by in English' }).fill('Head of Training');
  await page.getByRole('textbox', { name: 'Approved by in English' }).press('Enter');
  await expect(page.getByRole('button', { name: 'Undo change of the lesson plan' })).toBeVisible();
  expect(await breaches(page)).toEqual([]);
  const first = page.getByRole('grid', { name: 'Sessions of Day 1' });
  await expect(first.getByText('Ends 5 minutes after the day is over')).toBeVisible();
  await first.getByText('Blockchain basics I', { exact: true }).click();
  const properties = page.getByRole('complementary', { name: 'Properties' });
  await properties.getByRole('button', { name: 'Lesson plan' }).click();
  const room = properties.getByRole('textbox', { name: 'Room in English' });
  await room.fill('Room 7');
  await room.press('Enter');
  await page.getByRole('button', { name: 'Make handout' }).click();
  await expect(page.getByTestId('handout-size')).toContainText('75 slides', { timeout: 30_000 });
  await page.getByRole('radio', { name: /^Instructor/ }).click({ force: true });
  await expect(page.getByRole('checkbox', { name: 'Course plan' })).toBeVisible();
});
