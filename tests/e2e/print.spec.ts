import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ElectronApplication } from '@playwright/test';
import { breaches } from './axe-breaches';
import { expect, test } from './launch';

/** What Electron tells of a window's settings stands in no description of it. */
type Printed = Electron.WebContents & { getLastWebPreferences(): Record<string, unknown> };

interface Taken {
  readonly options: Record<string, unknown>;
  /** In base64: the hidden page on paper. */
  readonly pdf: string;
  readonly preferences: Record<string, unknown>;
}

/**
 * No printer can be counted on here: this one takes what Chromium would send to the system's and puts it on paper itself; the rest is
 * real. Without names there is none.
 */
async function setUpPrinters(app: ElectronApplication, names: readonly string[]): Promise<void> {
  await app.evaluate(({ webContents }, printers) => {
    const [first] = webContents.getAllWebContents();
    const kind = Object.getPrototypeOf(first) as Record<string, unknown>;
    const taken: unknown[] = [];
    Object.assign(globalThis, { taken });
    kind['getPrintersAsync'] = () =>
      Promise.resolve(printers.map((name) => ({ name, displayName: name, description: '' })));
    kind['print'] = function (this: Printed, options: unknown, done: (ok: boolean, why: string) => void) {
      void this.printToPDF({ preferCSSPageSize: true, printBackground: true }).then((pdf) => {
        taken.push({ options, pdf: pdf.toString('base64'), preferences: this.getLastWebPreferences() });
        done(true, '');
      });
    };
  }, names);
}

const takenBy = (app: ElectronApplication): Promise<Taken[]> =>
  app.evaluate(() => (globalThis as unknown as { taken: Taken[] }).taken);

/** The sizes of a PDF's pages in points. */
async function pagesOf(file: string): Promise<readonly (readonly [number, number])[]> {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const document = await getDocument({ url: file, verbosity: 0 }).promise;
  const sizes: [number, number][] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const [, , width = 0, height = 0] = (await document.getPage(number)).view;
    sizes.push([Math.round(width), Math.round(height)]);
  }
  await document.destroy();
  return sizes;
}

test.describe('Print', () => {
  test('puts the pages that were chosen on paper by the keyboard alone, says how much paper, and enters them in the register', async ({
    launchKitbag,
  }) => {
    const { app, page, home } = await launchKitbag({ args: ['--sample'] });
    await setUpPrinters(app, ['Office', 'Hall']);
    await page.getByRole('button', { name: 'Handouts', exact: true }).click();
    await expect(page.getByTestId('handout-size')).toContainText('75 slides', { timeout: 30_000 });
    await page.keyboard.press('Control+p');
    const dialog = page.getByRole('dialog', { name: /^Print: / });
    await expect(dialog).toContainText('52 sheets of paper');
    expect(await breaches(page)).toEqual([]);

    await dialog.getByRole('radiogroup', { name: 'Pages' }).getByRole('radio', { name: 'All 52' }).focus();
    await page.keyboard.press('ArrowRight');
    const which = dialog.getByRole('textbox', { name: 'Which pages' });
    await expect(which).toBeFocused();
    await page.keyboard.type('1-3, 53');
    await expect(dialog).toContainText('There is no number 53; the last is 52.');
    await expect(dialog.getByRole('button', { name: 'Print', exact: true })).toBeDisabled();
    await which.fill('1-3, 9, 51-');
    await dialog.getByRole('textbox', { name: 'Copies' }).fill('2');
    await dialog.getByRole('button', { name: /Sides/ }).click();
    await page.getByRole('option', { name: 'Both, turned like a book' }).click();
    await expect(dialog).toContainText('2 × 3: 6 sheets of paper');
    await dialog.getByRole('checkbox', { name: 'Enter it in the register' }).press('Space');
    await dialog.getByRole('button', { name: 'Print', exact: true }).press('Enter');
    await expect(
      page.getByText('6 sheets were given to the printer “Office”, and the handout stands in the register.'),
    ).toBeVisible({ timeout: 60_000 });

    const [job] = await takenBy(app);
    expect(job?.options).toMatchObject({
      silent: true,
      deviceName: 'Office',
      copies: 2,
      collate: true,
      duplexMode: 'longEdge',
      pageSize: 'A4',
      margins: { marginType: 'none' },
    });
    expect(job?.preferences).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      javascript: false,
    });
    const paper = join(home, 'paper.pdf');
    writeFileSync(paper, Buffer.from(job?.pdf ?? '', 'base64'));
    expect(await pagesOf(paper)).toEqual(Array.from({ length: 6 }, () => [595, 842]));

    await page.getByRole('button', { name: 'Give out', exact: true }).click();
    await page.getByRole('listbox', { name: 'Register' }).getByRole('option').first().click();
    await page.getByRole('main').getByRole('button', { name: 'Print…' }).click();
    await expect(page.getByRole('dialog')).toContainText('Printing makes no further entry in the register.');
  });

  test('says what to do where there is no printer, and finds one that was set up since', async ({ launchKitbag }) => {
    const { app, page } = await launchKitbag({ args: ['--sample'] });
    await setUpPrinters(app, []);
    await page.getByRole('button', { name: 'Handouts', exact: true }).click();
    await expect(page.getByTestId('handout-size')).toContainText('75 slides', { timeout: 30_000 });
    await page.getByRole('button', { name: 'More ways to give out' }).click();
    await page.getByRole('menuitem', { name: 'Print…' }).click();
    const dialog = page.getByRole('dialog', { name: /^Print: / });
    await expect(dialog.getByRole('alert')).toContainText('No printer is set up on this computer.');
    await expect(dialog.getByRole('button', { name: 'Print', exact: true })).toBeDisabled();
    await setUpPrinters(app, ['Hall']);
    await dialog.getByRole('button', { name: 'Look again' }).click();
    await expect(dialog.getByRole('button', { name: /Printer/ })).toContainText('Hall');
    await expect(dialog.getByRole('button', { name: 'Print', exact: true })).toBeEnabled();
  });
});
