import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { expect, test } from './launch';
import { readPdf } from './read-pdf';

const title = 'Commercial Crime and Virtual Assets: Advanced Course';

/** The system's own dialog cannot be driven from here: it answers with this path, and the rest is real. */
async function answerOpenDialog(app: ElectronApplication, path: string): Promise<void> {
  await app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = (...given: unknown[]) => {
      Object.assign(globalThis, { dialogAsked: given.at(-1) });
      return Promise.resolve({ canceled: false, filePaths: [chosen] });
    };
  }, path);
}

/** What the dialog that was opened last says, and where it begins. */
function dialogAsked(app: ElectronApplication): Promise<{ readonly title?: string; readonly defaultPath?: string }> {
  return app.evaluate(() => (globalThis as unknown as { dialogAsked: Electron.OpenDialogOptions }).dialogAsked);
}

/** Opens the screen by way of the handout, of which one deck is enough here. */
async function openGiveOut(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Handouts', exact: true }).click();
  await expect(page.getByTestId('handout-size')).toContainText('75 slides', { timeout: 30_000 });
  await page.getByRole('button', { name: 'More ways to give out' }).click();
  await page.getByRole('menuitem', { name: 'Numbered copies…' }).click();
  await expect(page.getByRole('heading', { name: 'Numbered copies', level: 1 })).toBeVisible();
}

test.describe('Give out', () => {
  test('issues a copy for each name that was pasted, and the register tells whose copy a file or a code is', async ({
    launchKitbag,
  }) => {
    const { app, page, home } = await launchKitbag({ args: ['--sample'] });
    await openGiveOut(page);
    const names = page.getByRole('textbox', { name: 'Participants' });
    await names.fill('Pedro Nunes, Financial Intelligence Office of the Macao Special Administrative Region');
    expect(await names.evaluate((box) => box.scrollWidth - box.clientWidth)).toBe(0);
    await names.fill('Chan Tai Man\tCustoms and Excise\n陳大文\t香港警務處\nChan Tai Man\tCustoms and Excise');
    const copies = page.getByRole('region', { name: /^\d cop/ });
    await expect(copies.getByRole('row')).toHaveCount(4);
    await expect(copies).toContainText('“Chan Tai Man” stands in line 1 too and gets 2 copies.');
    await names.fill('Chan Tai Man\tCustoms and Excise\n陳大文，香港警務處');
    await names.fill('Chan Tai Man, Customs and Excise\n陳大文，香港警務處');
    await expect(copies.getByRole('row', { name: '2 陳大文 香港警務處' })).toBeVisible();

    const chosen = join(home, 'given out');
    mkdirSync(chosen);
    await answerOpenDialog(app, chosen);
    await page.getByRole('button', { name: 'Issue 2 copies…' }).click();
    await expect(page.getByRole('main').getByRole('status')).toContainText('2 copies issued: they lie in', {
      timeout: 60_000,
    });
    expect(await dialogAsked(app)).toMatchObject({ title: 'Choose the folder for the numbered copies' });
    await expect(page.getByRole('heading', { name: title, level: 1 })).toBeVisible();
    const [folder = ''] = readdirSync(chosen);
    const files = readdirSync(join(chosen, folder));
    expect(files.filter((name) => name.includes('– copy '))).toHaveLength(2);
    expect(files.filter((name) => name.includes('distribution list'))).toHaveLength(2);
    expect(files.filter((name) => name.includes('for printing'))).toHaveLength(1);

    const stick = join(home, 'USB');
    mkdirSync(stick);
    await answerOpenDialog(app, stick);
    await page.getByRole('button', { name: 'Copy to a stick…' }).click();
    await expect(page.getByText(/^5 files .* all are the same\. The stick can be pulled out\.$/)).toBeVisible();
    expect(readdirSync(join(stick, folder))).toEqual(files);
    // The next one begins where the last stick was, and not where the copies went.
    await page.getByRole('button', { name: 'Copy to a stick…' }).click();
    await expect.poll(() => dialogAsked(app)).toMatchObject({ title: 'Choose the stick', defaultPath: stick });

    const second = files.find((name) => name.includes('copy 2 of 2')) ?? '';
    const { pages } = await readPdf(join(chosen, folder, second));
    expect(pages.every((text, index) => index === 0 || text.includes('陳大文'))).toBe(true);
    expect(pages.join('')).not.toContain('Chan Tai Man');

    const row = page.getByRole('row', { name: /^2 陳大文 香港警務處/ });
    const code = (await row.getByRole('cell').nth(3).textContent()) ?? '';
    await page.getByRole('button', { name: 'New set of copies' }).click();
    await page.getByRole('textbox', { name: 'Code at the foot of a page' }).fill(code.toLowerCase());
    await page.getByRole('button', { name: 'Find', exact: true }).click();
    await expect(page.getByRole('main').getByRole('status')).toContainText('Copy 2: 陳大文');
    await expect(row).toHaveAttribute('aria-current', 'true');
    await row.click({ button: 'right' });
    await expect(page.getByRole('menuitem', { name: 'Copy its code' })).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('menu')).toBeHidden();
    await answerOpenDialog(app, join(chosen, folder, second));
    await page.getByRole('button', { name: 'Choose the file…' }).click();
    await expect(page.getByRole('main').getByRole('status')).toContainText('The file is as it was issued.');

    await page.getByRole('button', { name: 'Wipe names…' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Wipe names' }).click();
    await expect(page.getByText('The names were wiped on')).toBeVisible();
    await expect(page.getByText('陳大文')).toBeHidden();
  });

  test('takes a list from a file with its headings, numbers from where it is told, and ends without a trace when cancelled', async ({
    launchKitbag,
  }) => {
    const { app, page, home } = await launchKitbag({ args: ['--sample'] });
    await openGiveOut(page);
    const list = join(home, 'participants.csv');
    writeFileSync(list, '姓名,機構\n歐陽慧儀,廉政公署\nMaria Gonçalves,Polícia Judiciária\n');
    await answerOpenDialog(app, list);
    await page.getByRole('button', { name: 'Choose a list…' }).click();
    const first = page.getByRole('textbox', { name: 'Number of the first copy' });
    await first.fill('0');
    await expect(page.getByText('A whole number from 1 to')).toBeVisible();
    await first.fill('41');
    await first.press('Enter');
    await expect(page.getByRole('row', { name: '42 Maria Gonçalves Polícia Judiciária' })).toBeVisible();

    // A folder that cannot be written ends the set with a sentence, and nothing is in the register.
    await answerOpenDialog(app, join(list, 'no folder'));
    await page.getByRole('button', { name: 'Issue 2 copies…' }).click();
    await expect(page.getByRole('alert')).toBeVisible({ timeout: 60_000 });
    await expect(page.getByText('Nothing was issued yet')).toBeVisible();
    expect(existsSync(join(list, 'no folder'))).toBe(false);
  });
});
