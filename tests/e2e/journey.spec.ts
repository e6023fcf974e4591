import { existsSync, readFileSync, statSync } from 'node:fs';
import { constants, getPriority } from 'node:os';
import { join, resolve } from 'node:path';
import type { Page } from '@playwright/test';
import { answerSaveDialog } from './answer-save-dialog';
import { dropFiles } from './file-drop';
import { expect, test } from './launch';
import { readPdf } from './read-pdf';

const deck = resolve(import.meta.dirname, '../fixtures/e2e/interview-notes.md');

async function openSampleCourse(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Start with the sample course' }).click();
  await expect(
    page.getByRole('heading', { name: 'Commercial Crime and Virtual Assets: Advanced Course' }),
  ).toBeVisible();
}

/** Adds a session to the first day, with slides 1 to 4 of the dropped deck. */
async function addSession(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Add session' }).first().click();
  const properties = page.getByRole('complementary', { name: 'Properties' });
  // The new row waits for its name.
  const name = page.getByRole('textbox', { name: 'Title', exact: true });
  await expect(name).toBeFocused();
  await name.fill('Interviewing victims');
  await name.press('Enter');
  await expect(properties.getByRole('textbox', { name: 'Title in English' })).toHaveValue('Interviewing victims');
  await properties.getByRole('button', { name: 'Add slides…' }).click();
  const picker = page.getByRole('dialog');
  // The deck that is called like the session comes first, and its slides are there to be picked.
  const first = picker.getByRole('option').first();
  await expect(first).toContainText('Interviewing a victim of an online scam');
  await expect(first).toHaveAttribute('aria-selected', 'true');
  await expect(picker.getByRole('searchbox')).toBeFocused();
  await picker.getByRole('textbox', { name: 'Slide numbers' }).fill('1-4');
  await picker.getByRole('button', { name: 'Add 4 slides' }).click();
  await expect(picker).toBeHidden();
}

test.describe('The whole path, in the window', { tag: '@whole-path' }, () => {
  test('a newcomer opens the sample, drops a deck, teaches part of it, and exports just that', async ({
    launchKitbag,
  }) => {
    const { app, page, home } = await launchKitbag();
    const file = join(home, '講義 handout.pdf');
    await answerSaveDialog(app, file);

    await openSampleCourse(page);
    await dropFiles(page, [deck], 'library');
    await expect(page.getByRole('dialog', { name: '1 deck imported' })).toContainText('5 slides');
    await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click();

    await page.getByRole('button', { name: 'Courses', exact: true }).click();
    await addSession(page);

    await page.getByRole('button', { name: 'Make handout' }).click();
    await page.getByRole('button', { name: /Part of the course$/ }).click();
    await page.getByRole('option', { name: 'Interviewing victims' }).click();
    const pages = page.getByTestId('handout-size');
    await expect(pages).toContainText('3 slides');
    const before = await pages.textContent();

    await page.getByRole('radio', { name: 'One slide' }).click({ force: true });
    await expect(pages).not.toHaveText(before ?? '');
    await page.getByRole('button', { name: 'Export PDF' }).click();
    await expect(page.getByText('Show in folder')).toBeVisible();
    await page.getByRole('button', { name: /^Checked and sound: see the 1\d checks$/ }).click();
    const checked = page.getByRole('dialog', { name: 'What was checked' });
    await expect(checked.getByText('Nothing that is the instructor’s alone is in it')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(checked).toBeHidden();

    const { pages: texts, outline, title } = await readPdf(file);
    const all = texts.join('\n');
    for (const wanted of ['Interviewing a victim of an online scam', 'Before the interview', 'During the interview'])
      expect(all).toContain(wanted);
    for (const [index, text] of texts.entries())
      expect(text.split('TLP:').length - 1, `labels on page ${String(index + 1)}`).toBeGreaterThanOrEqual(2);
    const everything = [all, ...outline, title, readFileSync(file, 'latin1')].join('\n');
    for (const kept of ['Canary-notes', 'Canary-instructor', 'Canary-left-out']) expect(everything).not.toContain(kept);
    expect(existsSync(`${file}.tmp`)).toBe(false);
  });

  test('a deck alone becomes a handout in three acts', async ({ launchKitbag }) => {
    const { app, page, home } = await launchKitbag();
    const file = join(home, 'deck.pdf');
    await answerSaveDialog(app, file);
    await openSampleCourse(page);

    await dropFiles(page, [deck], 'handout');
    // Text that would be too small to read is told, with the way to a layout in which it is not.
    await page.getByRole('radio', { name: 'Nine slides' }).click({ force: true });
    await page.getByRole('button', { name: /worth a look$/ }).click();
    await expect(page.getByRole('dialog')).toContainText('too small to read with ease');
    await page.getByRole('button', { name: 'Choose each session’s layout by its smallest text' }).click();
    await expect(page.getByRole('radio', { name: 'Automatic' })).toBeChecked();
    await page.getByRole('radio', { name: 'Two slides' }).click({ force: true });
    await expect(page.getByTestId('handout-size')).toContainText('4 slides');
    const told = await page.getByTestId('file-size').textContent();
    const estimate = 1000 * Number(/^The file takes about (\d+) kB\.$/.exec(told ?? '')?.[1]);
    await page.getByRole('button', { name: 'Export PDF' }).click();
    await expect(page.getByText('Show in folder')).toBeVisible();
    expect(Math.abs(estimate / statSync(file).size - 1)).toBeLessThan(1 / 3);

    // What works behind the person's back gives way to the window, and what the person waits for does not.
    const workers = await app.evaluate(({ app: here }) => here.getAppMetrics().map(({ name, pid }) => ({ name, pid })));
    const priorities = new Map(workers.map(({ name, pid }) => [name, getPriority(pid)]));
    expect(priorities.get('Kitbag check')).toBe(constants.priority.PRIORITY_BELOW_NORMAL);
    expect(priorities.get('Kitbag import')).toBe(constants.priority.PRIORITY_BELOW_NORMAL);
    expect(priorities.get('Kitbag drawing')).toBe(getPriority());

    // A file alone has no replacement pages; one press enters it in the register as it lies there.
    await expect(page.getByText('cannot make replacement pages for it')).toBeVisible();
    await page.getByRole('button', { name: 'Enter in the register' }).click();
    await expect(page.getByText('In the register', { exact: true })).toBeVisible({ timeout: 30_000 });
    await page.getByRole('button', { name: 'Give out', exact: true }).click();
    await expect(page.getByRole('listbox', { name: 'Register' }).getByRole('option')).toHaveCount(1);

    const { pages } = await readPdf(file);
    expect(pages.join('\n')).toContain('Canary-left-out-five');
    expect(pages.join('\n')).not.toContain('Canary-instructor');
  });
});
