import { resolve } from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { expect, test } from './launch';

const logo = resolve(import.meta.dirname, '../../assets/icons/icon.png');

/** The system's own dialog cannot be driven from here: it answers with this path, and the rest is real. */
async function answerOpenDialog(app: ElectronApplication, file: string): Promise<void> {
  await app.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [path] });
  }, file);
}

async function openTemplates(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Templates', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Plain', exact: true, level: 1 })).toBeVisible();
  await expect(page.getByRole('img', { name: 'Sample page 1', exact: true })).toBeVisible({ timeout: 30_000 });
}

test.describe('Templates', () => {
  test('are duplicated, changed and chosen: a handout takes the new one, and new handouts start with it', async ({
    launchKitbag,
  }) => {
    const { app, page } = await launchKitbag({ args: ['--sample'] });
    await answerOpenDialog(app, logo);
    await openTemplates(page);
    const properties = page.getByRole('complementary', { name: 'Properties' });
    await page.getByRole('option', { name: 'Formal' }).click();
    await expect(page.getByRole('heading', { name: 'Formal', exact: true, level: 1 })).toBeVisible();
    await expect(properties).toContainText('Duplicate it to make your own');
    await page.getByRole('button', { name: 'Duplicate' }).click();

    const name = properties.getByRole('textbox', { name: 'Name in English' });
    await expect(name).toHaveValue('Formal (copy)');
    await name.fill('Ours');
    await name.press('Enter');
    await expect(page.getByRole('option', { name: 'Ours' })).toBeVisible();
    const accent = properties.getByRole('textbox', { name: 'Accent as six digits' });
    await accent.fill('ffc000');
    await accent.press('Enter');
    await expect(properties).toContainText('Contrast 1.6 to 1 on white: words are printed darker');
    await properties.getByRole('button', { name: 'Choose picture…' }).click();
    await expect(properties.getByRole('textbox', { name: 'Width on the cover (mm)' })).toHaveValue('35');
    await properties.getByRole('button', { name: /Logo stands/ }).click();
    await page.getByRole('option', { name: 'at the head of pages' }).click();
    await expect(properties.getByRole('textbox', { name: 'Width on the cover (mm)' })).toBeHidden();
    await properties.getByRole('button', { name: 'Remove the second colour' }).click();
    await expect(properties).toContainText('There is none: everything takes the accent.');
    await properties.getByRole('button', { name: 'Add a second colour' }).click();
    await expect(properties.getByRole('textbox', { name: 'Second colour as six digits' })).toHaveValue('7a5200');
    await properties.getByRole('button', { name: 'Insert field: Left' }).first().click();
    await page.getByRole('menuitem', { name: 'Host' }).click();
    await expect(properties.getByRole('textbox', { name: 'Left in English' }).first()).toHaveValue('{{host}}');
    await properties.getByRole('button', { name: 'Use for new handouts' }).click();
    await expect(properties).toContainText('New handouts start with this template');

    await page.getByRole('button', { name: 'Handouts', exact: true }).click();
    await expect(page.getByTestId('handout-size')).toContainText('75 slides', { timeout: 30_000 });
    await expect(properties.getByRole('button', { name: /Ours.*Template|Template.*Ours/ })).toBeVisible();
  });

  test('that were changed or binned come back by undo', async ({ launchKitbag }) => {
    const { page } = await launchKitbag({ args: ['--sample'] });
    await openTemplates(page);
    await page.getByRole('button', { name: 'Duplicate' }).click();
    const properties = page.getByRole('complementary', { name: 'Properties' });
    const outside = properties.getByRole('textbox', { name: 'Outside (mm)' });
    await outside.fill('5');
    await expect(properties).toContainText('A number from 10 to 40.');
    await outside.fill('25');
    await outside.press('Enter');
    await page.getByRole('option', { name: 'Plain (copy)' }).click();
    await page.keyboard.press('Control+z');
    await expect(outside).toHaveValue('20');
    await page.getByRole('option', { name: 'Plain (copy)' }).press('Delete');
    await expect(page.getByRole('option', { name: 'Plain (copy)' })).toBeHidden();
    await page.getByRole('button', { name: 'Undo', exact: true }).last().click();
    await expect(page.getByRole('option', { name: 'Plain (copy)' })).toBeVisible();
  });

  test('are reached and chosen by the keyboard alone', async ({ launchKitbag }) => {
    const { page } = await launchKitbag({ args: ['--sample'] });
    await openTemplates(page);
    await page.getByRole('option', { name: 'Plain' }).focus();
    await page.keyboard.press('ArrowDown');
    await expect(page.getByRole('heading', { name: 'Formal', exact: true, level: 1 })).toBeVisible();
  });

  test('print in grey and with little ink: the preview is made anew and says what the ink does', async ({
    launchKitbag,
  }) => {
    const { page } = await launchKitbag({ args: ['--sample'] });
    await page.getByRole('button', { name: 'Handouts', exact: true }).click();
    await expect(page.getByTestId('handout-size')).toContainText('75 slides', { timeout: 30_000 });
    const properties = page.getByRole('complementary', { name: 'Properties' });
    for (const [ink, hint] of [
      ['In grey', 'Everything is printed grey'],
      ['Saving ink', 'Grounds become white or pale'],
    ] as const) {
      await properties.getByRole('button', { name: /Ink$|^Ink/ }).click();
      await page.getByRole('option', { name: ink }).click();
      await expect(properties).toContainText(hint);
      await expect(page.getByTestId('handout-size')).toContainText('75 slides', { timeout: 30_000 });
    }
  });
});
