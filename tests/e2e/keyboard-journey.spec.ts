/** The whole path without one event of a mouse: after every act something on the screen has the focus. */
import { join, resolve } from 'node:path';
import type { ElectronApplication, Locator, Page } from '@playwright/test';
import { expect, test } from './launch';

const deck = resolve(import.meta.dirname, '../fixtures/e2e/interview-notes.md');

/** As Excel puts it on the clipboard. */
const timetable = `<html><body><table>
<tr><td>Date</td><td>Time</td><td>Topic</td></tr>
<tr><td>Mon 30 Nov 2026</td><td>0900 - 1030</td><td>Interviewing victims</td></tr>
<tr><td>Mon 30 Nov 2026</td><td>1045 - 1200</td><td>Requests to exchanges</td></tr>
</table></body></html>`;

/** The system's own dialogs cannot be driven from here: they answer with these paths. */
async function answerDialogs(app: ElectronApplication, open: string, save: string): Promise<void> {
  await app.evaluate(
    ({ dialog }, paths) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [paths.open] });
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: paths.save });
    },
    { open, save },
  );
}

/** Counts what a mouse would do, so that none slips in. */
async function watchMouse(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    const counted = window as unknown as { mouse: number };
    counted.mouse = 0;
    for (const name of ['pointerdown', 'mousedown', 'drop'])
      window.addEventListener(
        name,
        (event) => {
          if (event.isTrusted) counted.mouse += 1;
        },
        true,
      );
  });
  return () => page.evaluate(() => (window as unknown as { mouse: number }).mouse);
}

/** Something has the focus: at once, or a moment later where a dialog or a screen hands it over. */
async function focused(page: Page, after: string): Promise<void> {
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.tagName ?? 'BODY'), {
      message: `After “${after}” nothing has the focus.`,
      timeout: 5_000,
    })
    .not.toBe('BODY');
}

async function press(page: Page, key: string): Promise<void> {
  await page.keyboard.press(key);
  await focused(page, key);
}

/** Goes on with Tab until this has the focus, or what holds it, as a person without a mouse does. */
async function tabTo(page: Page, wanted: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  await expect(wanted.first()).toBeVisible();
  for (let steps = 0; steps < 120; steps += 1) {
    if (await wanted.first().evaluate((element) => element === document.activeElement)) return;
    await press(page, key);
  }
  throw new Error(`Tab never came to ${String(wanted)}.`);
}

async function act(page: Page, wanted: Locator): Promise<void> {
  await tabTo(page, wanted);
  await press(page, 'Enter');
}

const button = (within: Page | Locator, name: string | RegExp) =>
  within.getByRole('button', { name, ...(typeof name === 'string' ? { exact: true } : {}) });

test('without a mouse: bring in a deck, make a course of a timetable, choose slides, export the handout and enter it in the register', async ({
  launchKitbag,
}) => {
  test.slow();
  const { app, page, home } = await launchKitbag({ args: ['--sample'] });
  await answerDialogs(app, deck, join(home, 'handout.pdf'));
  const mouse = await watchMouse(page);
  await expect(page.getByRole('row', { name: /^Commercial Crime/ })).toBeVisible();

  await page.keyboard.press('ControlOrMeta+o');
  const imported = page.getByRole('dialog', { name: '1 deck imported' });
  await expect(imported).toBeVisible();
  await focused(page, 'import');
  await page.keyboard.press('Escape');
  await expect(imported).toBeHidden();
  await page.keyboard.press('Tab');
  await focused(page, 'the result was put away');

  await page.keyboard.press('ControlOrMeta+n');
  await expect(page.getByRole('heading', { name: 'Fill the course' })).toBeVisible();
  await focused(page, 'new course');
  await act(page, button(page, /^Import a timetable/));
  const paste = page.getByRole('dialog', { name: 'Import a timetable' });
  await expect(paste).toBeVisible();
  await page.evaluate((html) => {
    document.addEventListener(
      'copy',
      (event) => {
        event.clipboardData?.setData('text/html', html);
        event.preventDefault();
      },
      { once: true },
    );
  }, timetable);
  await press(page, 'ControlOrMeta+c');
  await press(page, 'ControlOrMeta+v');
  await expect(paste.getByRole('status')).toHaveText('1 day · 2 sessions');
  await act(page, button(paste, 'Add to the course'));
  const sessions = page.getByRole('grid', { name: 'Sessions of Day 1' });
  await expect(sessions.getByRole('row')).toHaveCount(2);
  await focused(page, 'the timetable was added');

  const first = sessions.getByRole('row', { name: 'Interviewing victims' });
  for (let steps = 0; steps < 120 && !(await first.evaluate((row) => row.contains(document.activeElement))); steps += 1)
    await press(page, 'Tab');
  await press(page, 'Home');
  await press(page, 'Space');
  await expect(first).toHaveAttribute('aria-selected', 'true');
  await act(page, button(page, 'Add slides…'));
  const picker = page.getByRole('dialog', { name: /^Slides for/ });
  await expect(picker.getByRole('searchbox')).toBeFocused();
  await page.keyboard.type('Interviewing');
  await tabTo(page, picker.getByRole('textbox', { name: 'Slide numbers' }));
  await page.keyboard.type('1-4');
  await act(page, button(picker, 'Add 4 slides'));
  await expect(picker).toBeHidden();
  await focused(page, 'slides were added');

  await act(page, button(page, 'Make handout'));
  await expect(page.getByTestId('handout-size')).toContainText('3 slides', { timeout: 30_000 });
  await focused(page, 'make handout');
  await tabTo(page, page.getByRole('radio', { name: 'Three slides with lines' }));
  await press(page, 'ArrowLeft');
  await expect(page.getByRole('radio', { name: 'Two slides' })).toBeChecked();
  await press(page, 'ControlOrMeta+e');
  await expect(page.getByText('Show in folder')).toBeVisible({ timeout: 60_000 });
  await focused(page, 'export');
  await act(page, button(page, 'Enter in the register'));
  await expect(page.getByText('In the register', { exact: true })).toBeVisible({ timeout: 60_000 });
  await focused(page, 'entered');

  await act(page, button(page.getByRole('navigation'), 'Give out'));
  const register = page.getByRole('listbox', { name: 'Register' });
  await expect(register.getByRole('option')).toHaveCount(1);
  await tabTo(page, register.getByRole('option').first());
  await press(page, 'Enter');
  await expect(page.getByRole('heading', { name: /course/i }).first()).toBeVisible();
  expect(await mouse()).toBe(0);
});
