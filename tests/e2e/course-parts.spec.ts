import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { onePagePdf } from '../builders/raw-pdf';
import { breaches } from './axe-breaches';
import { expect, test } from './launch';
import { readPdf } from './read-pdf';

test('A session takes a PDF, an activity, a question and a reference, and the handout prints them where they belong', async ({
  launchKitbag,
}) => {
  const { app, page, home } = await launchKitbag({ args: ['--sample'] });
  mkdirSync(join(home, '法例'), { recursive: true });
  const statute = join(home, '法例', 'Cap 615 第一部.pdf');
  writeFileSync(statute, onePagePdf('BT /F1 20 Tf 100 500 Td (Customer due diligence) Tj ET'));
  const file = join(home, 'handout.pdf');
  // The system's own dialogs cannot be driven from here: they answer with these paths, and the rest is real.
  await app.evaluate(
    ({ dialog }, paths) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [paths.statute] });
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: paths.file });
    },
    { statute, file },
  );

  await page.getByRole('row', { name: /^Commercial Crime and Virtual Assets/ }).dblclick();
  await page.getByRole('button', { name: 'Add session' }).first().click();
  const name = page.getByRole('textbox', { name: 'Title', exact: true });
  await name.fill('The law');
  await name.press('Enter');
  const properties = page.getByRole('complementary', { name: 'Properties' });
  await properties.getByRole('button', { name: 'Appendices (PDF)' }).click();
  await properties.getByRole('button', { name: 'Add a PDF…' }).click();
  await expect(
    properties.getByRole('group', { name: 'Title' }).getByRole('textbox', { name: 'Title in English' }).last(),
  ).toHaveValue('Cap 615 第一部');
  await properties.getByRole('button', { name: 'Questions' }).click();
  await properties.getByRole('button', { name: 'Add question' }).click();
  const question = properties.getByRole('textbox', { name: 'Question 1 in English', exact: true });
  await question.fill('Who must know the customer?');
  await question.press('Tab');
  await properties.getByRole('button', { name: 'Activities' }).click();
  await properties.getByRole('button', { name: 'Add activity' }).click();
  const activity = properties.getByRole('textbox', { name: 'Activity 1 in English' });
  await activity.fill('Trace the payment to its exchange');
  await activity.press('Tab');
  await expect(page.getByRole('button', { name: 'Undo change of activities' })).toBeVisible();
  await properties.getByRole('button', { name: 'References' }).click();
  await properties.getByRole('button', { name: 'Add reference' }).click();
  const reference = properties.getByRole('textbox', { name: 'Reference 1 in English' });
  await reference.fill('Cap. 615, section 5');
  await reference.press('Tab');

  await page.getByRole('button', { name: 'Make handout' }).click();
  await expect(page.getByTestId('handout-size')).toContainText('75 slides', { timeout: 30_000 });
  await page.getByRole('button', { name: 'Export PDF' }).click();
  await expect(page.getByText('Show in folder')).toBeVisible({ timeout: 30_000 });
  const { pages, outline } = await readPdf(file);
  const words = pages.join('\n');
  for (const printed of [
    'Customer due diligence',
    'Trace the payment to its exchange',
    'Who must know the customer?',
    'Cap. 615, section 5',
  ])
    expect(words).toContain(printed);
  expect(outline.join('\n')).toContain('Appendix A Cap 615 第一部');
});

test('What was added to a course has the focus: the next words are its title, and a space is a space', async ({
  launchKitbag,
}) => {
  const { page } = await launchKitbag({ args: ['--sample'] });
  await page.getByRole('row', { name: /^Commercial Crime and Virtual Assets/ }).dblclick();
  const focused = page.locator(':focus');
  await page.getByRole('button', { name: 'Add day' }).click();
  await expect(focused).toHaveAccessibleName('Title of Day 4');
  await page.keyboard.type('At the pier');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'Title of Day 4' })).toHaveValue('At the pier');
  await expect(page.getByRole('textbox', { name: 'Title of Day 5' })).toHaveCount(0);

  await page.getByRole('row', { name: 'Overview', exact: true }).click();
  for (const [button, field] of [
    ['Add objective', /^Objective \d+ in English$/],
    ['Add instructor', /^Name in English$/],
    ['Add term', /^Term \d+ in English$/],
  ] as const) {
    await page.getByRole('button', { name: button, exact: true }).click();
    await expect(focused).toHaveAccessibleName(field);
    await expect(focused).toHaveValue('');
  }
  const properties = page.getByRole('complementary', { name: 'Properties' });
  await page.getByRole('button', { name: 'Add session' }).first().click();
  await page.keyboard.press('Enter');
  for (const [group, button, field] of [
    ['Activities', 'Add activity', 'Activity 1 in English'],
    ['Questions', 'Add question', 'Question 1 in English'],
    ['References', 'Add reference', 'Reference 1 in English'],
  ] as const) {
    await properties.getByRole('button', { name: group }).click();
    await properties.getByRole('button', { name: button, exact: true }).click();
    await expect(focused).toHaveAccessibleName(field);
  }
});

test('A break asks for no slides, instructors or questions', async ({ launchKitbag }) => {
  const { page } = await launchKitbag({ args: ['--sample'] });
  await page.getByRole('row', { name: /^Commercial Crime and Virtual Assets/ }).dblclick();
  await page.getByRole('button', { name: 'Add session' }).first().click();
  await page.keyboard.press('Enter');
  const properties = page.getByRole('complementary', { name: 'Properties' });
  await expect(properties.getByRole('button', { name: 'Add slides…' })).toBeVisible();
  await properties.getByRole('button', { name: /Lesson(?! plan)/ }).click();
  await page.getByRole('option', { name: 'Break' }).click();
  await expect(properties.getByRole('button', { name: 'Add slides…' })).toHaveCount(0);
  await expect(properties.getByRole('button', { name: 'Questions' })).toHaveCount(0);
  await expect(properties.getByRole('group', { name: 'Title' })).toBeVisible();
});

test('The date of a day is typed day first, pasted as people write it, or chosen in a calendar without a mouse', async ({
  launchKitbag,
}) => {
  const { page } = await launchKitbag({ args: ['--sample'] });
  await page.getByRole('row', { name: /^Commercial Crime and Virtual Assets/ }).dblclick();
  const date = (told: string) => page.getByRole('button', { name: `Date of Day 1: ${told}` });
  await date('Mon 15 Mar 2027').press('Enter');
  await expect(page.getByRole('spinbutton', { name: /^day, / })).toBeFocused();
  await page.keyboard.type('2203');
  await page.keyboard.press('Enter');
  await expect(date('Mon 22 Mar 2027')).toBeFocused();

  const paste = (text: string) =>
    page.getByRole('spinbutton', { name: /^day, / }).evaluate((segment, pasted) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', pasted);
      segment.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    }, text);
  await page.keyboard.press('Enter');
  await paste('the week after');
  await expect(page.getByText('“the week after” is no date that Kitbag can read.')).toBeVisible();
  await paste('2027-04-07');
  await page.keyboard.press('Enter');
  await expect(date('Wed 7 Apr 2027')).toBeFocused();

  await page.keyboard.press('Enter');
  await page.keyboard.press('Alt+ArrowDown');
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await breaches(page), colorScheme).toEqual([]);
  }
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect(date('Thu 8 Apr 2027')).toBeFocused();
  await page.getByRole('button', { name: 'Undo change of date' }).click();
  await expect(date('Wed 7 Apr 2027')).toBeVisible();

  // What is begun and not written to its end stays, with what is expected beside it.
  await date('Wed 7 Apr 2027').press('Enter');
  for (let press = 0; press < 2; press += 1) await page.keyboard.press('Delete');
  await page.getByRole('heading', { level: 1 }).first().click();
  await expect(page.getByText('Write the whole date: day, month and year')).toBeVisible();
  await page.getByRole('spinbutton', { name: /^day, / }).click();
  await page.keyboard.type('09');
  await page.keyboard.press('Enter');
  await expect(date('Fri 9 Apr 2027')).toBeFocused();

  await page.getByRole('grid', { name: 'Sessions of Day 1' }).getByRole('row').nth(2).click();
  const slide = page.getByRole('button', { name: 'Open “Blockchain basics for investigators” at this slide' });
  await slide.click();
  const deck = page.getByRole('grid', { name: 'Slides of the deck' });
  await expect(deck).toBeVisible();
  await page.getByRole('button', { name: 'Back to the course' }).click();
  await slide.press('Enter');
  await expect(deck).toBeVisible();
});

test('A session is dragged along the hours of its day and made longer at its end, and moved by keys, to another day too', async ({
  launchKitbag,
}) => {
  const { page } = await launchKitbag({ args: ['--sample'] });
  await page.setViewportSize({ width: 1280, height: 720 });
  await page.getByRole('row', { name: /^Commercial Crime and Virtual Assets/ }).dblclick();
  const line = page.getByRole('group', { name: 'Hours of Day 1' });
  const block = (times: string) => line.getByRole('button', { name: new RegExp(`^Blockchain basics I, ${times}$`) });
  const first = line.getByRole('button', { name: /^Blockchain basics I, / });
  const name = (await first.getAttribute('aria-label')) ?? '';
  const [, start = '', end = ''] = /(\d\d:\d\d)–(\d\d:\d\d)$/.exec(name) ?? [];
  const later = (clock: string, by: number): string => {
    const minutes = Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3)) + by;
    return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
  };
  await first.focus();
  await page.keyboard.press('Alt+ArrowRight');
  await expect(block(`${later(start, 5)}–${later(end, 5)}`)).toBeFocused();
  await page.keyboard.press('Alt+Shift+ArrowRight');
  await expect(block(`${later(start, 5)}–${later(end, 10)}`)).toBeFocused();
  await page.getByRole('button', { name: 'Undo change of length' }).click();
  await page.getByRole('button', { name: 'Undo move session' }).click();
  await expect(block(`${start}–${end}`)).toBeVisible();
  await expect(page.getByText('Taken back: move session – “Blockchain basics I”')).toBeVisible();

  // A right click or the menu key offers on the line what the rows below offer.
  await block(`${start}–${end}`).focus();
  await page.keyboard.press('Shift+F10');
  await expect(page.getByRole('menu', { name: 'Blockchain basics I', exact: true })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('menu')).toBeHidden();
  await page.getByRole('heading', { name: 'Day 1', exact: true }).click({ button: 'right' });
  await expect(page.getByRole('menuitem', { name: 'Remove day' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('menu')).toBeHidden();

  const box = await block(`${start}–${end}`).boundingBox();
  if (!box) throw new Error('The session is not on the line.');
  const y = box.y + box.height / 2;
  await page.mouse.move(box.x + box.width - 3, y);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width + box.width / 2, y, { steps: 5 });
  await expect(line.locator('[data-held]')).toBeVisible();
  await page.keyboard.press('Escape');
  await page.mouse.up();
  await expect(block(`${start}–${end}`)).toBeVisible();
  await page.mouse.move(box.x + 10, y);
  await page.mouse.down();
  await page.mouse.move(box.x + 10 + box.width, y, { steps: 5 });
  await page.mouse.up();
  await expect(block(`${start}–${end}`)).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo move session' }).click();
  await block(`${start}–${end}`).focus();
  await page.keyboard.press('Alt+ArrowDown');
  const second = page.getByRole('group', { name: 'Hours of Day 2' });
  await expect(second.getByRole('button', { name: `Blockchain basics I, ${start}–${end}` })).toBeFocused();
});

test('What follows a session that begins later makes room by one press, and Ctrl+Z in the field where the time was written takes it back', async ({
  launchKitbag,
}) => {
  const { page } = await launchKitbag({ args: ['--sample'] });
  await page.getByRole('row', { name: /^Commercial Crime and Virtual Assets/ }).dblclick();
  const rows = page.getByRole('grid', { name: /Day 1/ }).getByRole('row');
  const start = (row: number) => rows.nth(row).getByRole('textbox', { name: 'Start' });
  const [first, last] = [await start(0).inputValue(), await start(4).inputValue()];
  expect(first).toBe('08:30');
  await start(0).fill('08:45');
  await start(0).press('Enter');
  await rows.nth(1).getByRole('button', { name: 'Move this and all after it 15 minutes later' }).click();
  await expect(page.getByText(/^Overlaps by/)).toHaveCount(0);
  await expect(start(4)).not.toHaveValue(last);
  await start(0).focus();
  await page.keyboard.press('Control+z');
  await expect(start(4)).toHaveValue(last);
  await page.keyboard.press('Control+z');
  await expect(start(0)).toHaveValue(first);
});

test('A new course has its title to type, and is filled from decks chosen on the spot, one session each, in one step of undo', async ({
  launchKitbag,
}) => {
  const { page } = await launchKitbag({ args: ['--sample'] });
  await page.getByRole('button', { name: 'New course', exact: true }).click();
  await expect(page.locator(':focus')).toHaveAccessibleName('Title in English');
  await page.keyboard.type('Two days');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Two days', level: 1 })).toBeVisible();
  await page.getByRole('button', { name: 'From decks' }).click();
  const dialog = page.getByRole('dialog', { name: 'Sessions from decks' });
  const decks = dialog.getByRole('checkbox');
  for (const at of [0, 1]) await decks.nth(at).click({ force: true });
  await dialog.getByRole('button', { name: 'Add 2 sessions' }).click();
  const sessions = page.getByRole('grid', { name: 'Sessions of Day 1' });
  await expect(sessions.getByRole('row')).toHaveCount(2);
  await expect(sessions).toBeInViewport();
  await expect(sessions.getByText(/^\d+ slides$/)).toHaveCount(2);
  await expect(page.getByRole('group', { name: 'Hours of Day 1' }).getByRole('button')).toHaveCount(2);
  await page.getByRole('button', { name: 'Undo add sessions from decks' }).click();
  await expect(sessions.getByText(/^\d+ slides$/)).toHaveCount(0);
  await expect(page.getByRole('group', { name: 'Hours of Day 1' })).toHaveCount(0);
  await expect(page.getByRole('heading', { name: 'Two days', level: 1 })).toBeVisible();
});
