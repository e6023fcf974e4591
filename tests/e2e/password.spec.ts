import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { answerSaveDialog } from './answer-save-dialog';
import { expect, test } from './launch';
import { readPdf } from './read-pdf';

const password = 'seven Zebras 過河';

/** Every file below a folder in which the password stands, in either way that programs write text. */
function filesWithPassword(folder: string): string[] {
  const written = [Buffer.from(password, 'utf8'), Buffer.from(password, 'utf16le'), Buffer.from('seven Zebras')];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => lstatSync(path).isFile())
    .filter((path) => written.some((bytes) => readFileSync(path).includes(bytes)));
}

test.describe('A password for the exported file', () => {
  test('locks it, says what it does not protect, is kept nowhere, and does not go with the archive', async ({
    launchKitbag,
  }) => {
    const { app, page, home } = await launchKitbag({ args: ['--sample'] });
    const file = join(home, 'locked.pdf');
    await answerSaveDialog(app, file);
    await page.getByRole('button', { name: 'Handouts', exact: true }).click();
    await expect(page.getByTestId('handout-size')).toContainText('slides');
    const properties = page.getByRole('complementary', { name: 'Properties' });
    const lock = properties.getByRole('checkbox', { name: 'Lock with a password' });
    const archive = properties.getByRole('checkbox', { name: 'For the archive (PDF/A-2)' });

    await lock.focus();
    await page.keyboard.press('Space');
    // The focus scrolls the pane and leaves the rest of the window where it is.
    await expect(page.getByRole('button', { name: 'Export PDF' })).toBeInViewport();
    const field = properties.getByRole('textbox', { name: 'Password' });
    await field.fill('short');
    await field.blur();
    await expect(properties).toContainText('10 characters or more');
    await expect(properties).toContainText('they can copy, print and pass on the file and the password');
    await page.getByRole('button', { name: 'Export PDF' }).click();
    await expect(page.getByText('The password is too short, so nothing was exported')).toBeVisible();

    await field.fill(password);
    await page.getByRole('button', { name: 'Export PDF' }).click();
    await expect(page.getByText('Show in folder')).toBeVisible({ timeout: 30_000 });
    await expect(readPdf(file)).rejects.toThrow(/password/i);
    expect((await readPdf(file, password)).title).toContain('Commercial Crime');
    expect(filesWithPassword(home)).toEqual([]);

    await archive.focus();
    await page.keyboard.press('Space');
    await expect(properties).toContainText('A file for the archive may not have a password.');
    await expect(field).toBeHidden();
    await expect(lock).toBeDisabled();
    await page.getByRole('button', { name: 'Export PDF' }).click();
    await expect(page.getByText('Show in folder')).toBeVisible({ timeout: 30_000 });
    expect((await readPdf(file)).title).toContain('Commercial Crime');
  });
});
