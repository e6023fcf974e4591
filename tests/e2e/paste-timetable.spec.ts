import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { breaches } from './axe-breaches';
import { expect, test } from './launch';

/** As Excel and Word put it on the clipboard: merged dates, lines inside cells. */
const copied = `<html><body><table>
<tr><td>Date</td><td>Time</td><td>Topic</td><td>Instructor</td><td>Venue</td></tr>
<tr><td rowspan="3">Mon 30 Nov 2026</td><td>0900 - 1030</td><td><p>Following a payment</p><p>追蹤付款</p></td><td>Chan Tai Man</td><td>Hall</td></tr>
<tr><td>1030 - 1045</td><td>Tea break</td><td></td><td></td></tr>
<tr><td>1100 - 1000</td><td>Seizing a wallet</td><td>Wong Mei</td><td>Hall</td></tr>
<tr><td>Tue 1 Dec 2026</td><td>9.00 am</td><td>Requests to exchanges</td><td>Wong Mei</td><td>Hall</td></tr>
</table></body></html>`;

/** Puts HTML on the system's clipboard, as another program does. */
async function copy(page: Page, html: string): Promise<void> {
  await page.evaluate((text) => {
    const onCopy = (event: ClipboardEvent): void => {
      event.clipboardData?.setData('text/html', text);
      event.clipboardData?.setData('text/plain', 'not this');
      event.preventDefault();
    };
    document.addEventListener('copy', onCopy, { once: true });
  }, html);
  await page.keyboard.press('ControlOrMeta+c');
}

async function openNewCourse(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Courses', exact: true }).click();
  await page.getByRole('button', { name: 'New course' }).click();
  await expect(page.getByRole('heading', { name: 'Fill the course' })).toBeVisible();
}

test.describe('A timetable', () => {
  test('copied in Excel or Word is pasted onto a course, looked at, mended, added and taken back in one step', async ({
    launchKitbag,
  }) => {
    const { page } = await launchKitbag({ args: ['--sample'] });
    await openNewCourse(page);
    await page.getByRole('heading', { name: 'Fill the course' }).click();
    await copy(page, copied);
    await page.keyboard.press('ControlOrMeta+v');

    const dialog = page.getByRole('dialog', { name: 'Import a timetable' });
    const sum = dialog.getByRole('status');
    await expect(sum).toHaveText('2 days · 2 sessions · 1 break · 1 row left out');
    await expect(dialog).toContainText('It would end at 10:00, before it starts at 11:00.');
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await breaches(page), colorScheme).toEqual([]);
    }
    await dialog.getByRole('checkbox', { name: 'Take row 4' }).press('Space');
    await expect(sum).toHaveText('2 days · 3 sessions · 1 break');
    await dialog.getByRole('button', { name: /Column 5 holds$/ }).press('Enter');
    await page.getByRole('option', { name: 'Left out' }).click();
    await expect(dialog.getByText('New instructors: Chan Tai Man, Wong Mei')).toBeVisible();
    await dialog.getByRole('button', { name: 'Add to the course' }).press('Enter');

    const first = page.getByRole('grid', { name: 'Sessions of Day 1' });
    await expect(first.getByRole('row')).toHaveCount(3);
    await expect(first.getByRole('row', { name: 'Following a payment' })).toBeVisible();
    await expect(page.getByRole('grid', { name: 'Sessions of Day 2' }).getByRole('row')).toHaveCount(1);
    await expect(page.getByText('4 entries of the timetable were added')).toBeVisible();
    await page.getByRole('button', { name: 'Undo import timetable' }).click();
    await expect(page.getByRole('heading', { name: 'Fill the course' })).toBeVisible();
  });

  test('as a CSV file in Chinese is chosen from the course’s menu', async ({ launchKitbag }) => {
    const { app, page, home } = await launchKitbag({ args: ['--sample'] });
    await openNewCourse(page);
    const file = join(home, 'timetable.csv');
    writeFileSync(file, '日期,時間,課題\n2026年11月30日,上午9時至10時30分,追蹤付款\n,下午2時至3時30分,扣押錢包\n');
    await app.evaluate(({ dialog }, path) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [path] });
    }, file);
    await page.getByRole('button', { name: 'What to do with “New course”' }).click();
    await page.getByRole('menuitem', { name: 'Import a timetable…' }).click();
    await expect(page.getByRole('button', { name: 'Choose a file…' })).toHaveAccessibleDescription(/^A CSV, TSV/);
    const field = page.getByRole('textbox', { name: 'Or paste it here' });
    await expect(field).toHaveAccessibleDescription(/^Copy the rows of the timetable/);
    await expect(page.getByText(/^Copy the rows of the timetable/)).toBeVisible();
    await field.fill('nothing here is kept');
    await page.getByRole('button', { name: 'Choose a file…' }).click();
    const dialog = page.getByRole('dialog', { name: 'Import a timetable' });
    await expect(dialog.getByRole('group', { name: 'What it becomes' })).toContainText('14:00–15:30扣押錢包');
    await dialog.getByRole('button', { name: 'Add to the course' }).click();
    await expect(page.getByRole('grid', { name: 'Sessions of Day 1' }).getByRole('row')).toHaveCount(2);
  });

  test('without dates is dated where it is looked at, and the days after the first are offered the dates that follow', async ({
    launchKitbag,
  }) => {
    const { page } = await launchKitbag({ args: ['--sample'] });
    await openNewCourse(page);
    await page.getByRole('heading', { name: 'Fill the course' }).click();
    await copy(
      page,
      '<table><tr><td>Day 1</td><td>0900-1000</td><td>Opening</td></tr><tr><td>Day 2</td><td>0900-1000</td><td>Tracing</td></tr><tr><td>Day 3</td><td>0900-1000</td><td>Exam</td></tr></table>',
    );
    await page.keyboard.press('ControlOrMeta+v');
    const dialog = page.getByRole('dialog', { name: 'Import a timetable' });
    await dialog.getByRole('group', { name: 'Date of Day 1' }).getByRole('spinbutton').first().click();
    await page.keyboard.type('30112026');
    await page.keyboard.press('Enter');
    await dialog.getByRole('button', { name: 'Day 2: Use Tue 1 Dec 2026 and so on' }).press('Enter');
    const second = dialog.getByRole('group', { name: 'Date of Day 2' });
    await expect(second.getByRole('spinbutton').first()).toBeFocused();
    await expect(second).toContainText('2026');
    await dialog.getByRole('group', { name: 'Date of Day 3' }).getByRole('spinbutton').first().click();
    await page.keyboard.type('01122026');
    await page.keyboard.press('Enter');
    await expect(dialog.getByText('Another day of the course would have this date too.')).toHaveCount(2);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await breaches(page), colorScheme).toEqual([]);
    }
    await dialog.getByRole('group', { name: 'Date of Day 3' }).getByRole('spinbutton').first().click();
    await page.keyboard.type('02122026');
    await page.keyboard.press('Enter');
    await expect(dialog.getByText('Another day of the course would have this date too.')).toHaveCount(0);
    await dialog.getByRole('button', { name: 'Add to the course' }).click();
    for (const date of ['Mon 30 Nov 2026', 'Tue 1 Dec 2026', 'Wed 2 Dec 2026'])
      await expect(page.getByRole('button', { name: `: ${date}` })).toBeVisible();
  });

  test('of days without dates offers the day after as soon as the first has its date, on the course as well', async ({
    launchKitbag,
  }) => {
    const { page } = await launchKitbag({ args: ['--sample'] });
    await openNewCourse(page);
    await page.getByRole('button', { name: 'Add day' }).click();
    await page.getByRole('button', { name: 'Date of Day 1' }).click();
    await page.keyboard.type('15032027');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Day 2: Use Tue 16 Mar 2027' }).press('Enter');
    await expect(page.getByRole('button', { name: 'Date of Day 2: Tue 16 Mar 2027' })).toBeFocused();
    await expect(page.getByRole('button', { name: /: Use / })).toBeHidden();
  });
});
