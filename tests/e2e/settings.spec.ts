import { join } from 'node:path';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import type { Page } from '@playwright/test';
import { breaches } from './axe-breaches';
import { expect, test } from './launch';
import { wipe } from './wipe';

let folder = '';
test.beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kitbag-settings-'));
});
test.afterEach(() => wipe(folder));

const isDark = (page: Page): Promise<boolean> =>
  page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches);
const width = (page: Page): Promise<number> => page.evaluate(() => window.innerWidth);

test.describe('In the settings', () => {
  test('theme and size of text take effect at once, by keys too, and hold the next time', async ({ launchKitbag }) => {
    const env = { XDG_CONFIG_HOME: folder, APPDATA: folder };
    const first = await launchKitbag({ args: ['--sample'], env });
    await first.page.emulateMedia({ colorScheme: null });
    await first.page.getByRole('button', { name: 'Settings', exact: true }).click();
    await first.page.getByRole('button', { name: /Theme$/ }).click();
    await first.page.getByRole('option', { name: 'Dark' }).click();
    await expect.poll(() => isDark(first.page)).toBe(true);
    await first.page.getByRole('button', { name: /Theme$/ }).click();
    await first.page.getByRole('option', { name: 'Light' }).click();
    await expect.poll(() => isDark(first.page)).toBe(false);
    await first.page.getByRole('button', { name: /Theme$/ }).click();
    await first.page.getByRole('option', { name: 'Dark' }).click();

    const plain = await width(first.page);
    await first.page.getByRole('button', { name: /Text size$/ }).click();
    await first.page.getByRole('option', { name: '200 %' }).click();
    await expect.poll(() => width(first.page)).toBeLessThan(plain / 1.9);
    expect(await breaches(first.page), 'at 200 %, dark').toEqual([]);
    await first.page.keyboard.press('ControlOrMeta+0');
    await expect.poll(() => width(first.page)).toBe(plain);
    // Faster than main can answer.
    await Promise.all([first.page.keyboard.press('ControlOrMeta+='), first.page.keyboard.press('ControlOrMeta+=')]);
    await expect(first.page.getByRole('button', { name: /Text size$/ })).toContainText('125 %');
    await first.app.close();

    const second = await launchKitbag({ args: ['--sample'], env });
    await second.page.emulateMedia({ colorScheme: null });
    await expect.poll(() => isDark(second.page)).toBe(true);
    await expect.poll(() => width(second.page)).toBeLessThan(plain / 1.2);
  });

  test('imported slides are set in the fonts of this machine once that is chosen, at once and the next time', async ({
    launchKitbag,
  }) => {
    const env = { XDG_CONFIG_HOME: folder, APPDATA: folder };
    const first = await launchKitbag({ args: ['--sample'], env });
    const picture = first.page.locator('img[src*="/thumbnail/"]').first();
    await expect(picture).toBeVisible();
    expect(await picture.getAttribute('src')).not.toContain('fonts=own');
    await first.page.getByRole('button', { name: 'Settings', exact: true }).click();
    await first.page.getByRole('button', { name: /Fonts of imported slides$/ }).click();
    await first.page.getByRole('option', { name: 'Those of this computer' }).click();
    expect(await breaches(first.page)).toEqual([]);
    await first.page.getByRole('button', { name: 'Library', exact: true }).click();
    await expect(picture).toHaveAttribute('src', /fonts=own/);
    await expect(first.page.locator('[data-state="there"]').first()).toBeVisible();
    await first.app.close();

    const second = await launchKitbag({ args: ['--sample'], env });
    await second.page.getByRole('button', { name: 'Settings', exact: true }).click();
    await expect(second.page.getByRole('button', { name: /Fonts of imported slides$/ })).toContainText(
      'Those of this computer',
    );
  });

  test('the agency has its name, and its gradings in their order', async ({ launchKitbag }) => {
    const { page } = await launchKitbag({ args: ['--sample'] });
    await page.getByRole('button', { name: 'Settings', exact: true }).click();
    await page.getByRole('textbox', { name: 'Name in English' }).fill('Training School');
    await page.getByRole('button', { name: 'Add grading' }).click();
    const rows = page.getByRole('listitem').filter({ has: page.getByRole('textbox', { name: /^Grading/ }) });
    const last = await rows.count();
    const field = page.getByRole('textbox', { name: `Grading ${String(last)} in English` });
    await expect(field).toBeFocused();
    await field.fill('OFFICIAL');
    await field.press('Enter');
    await expect(page.getByRole('textbox', { name: `Grading ${String(last)} in Traditional Chinese` })).toHaveValue(
      'OFFICIAL',
    );
    await page.getByRole('button', { name: 'Move “OFFICIAL” towards less severe' }).press('Enter');
    await expect(page.getByRole('textbox', { name: `Grading ${String(last - 1)} in English` })).toHaveValue('OFFICIAL');
    await page.getByRole('button', { name: 'Remove “OFFICIAL”' }).press('Enter');
    await page.getByRole('status').getByRole('button', { name: 'Undo' }).click();
    await page.getByRole('button', { name: 'Add caveat' }).click();
    await page.getByRole('textbox', { name: 'Caveat 1 in English' }).fill('For law enforcement only');
    await page.getByRole('textbox', { name: 'Caveat 1 in English' }).press('Tab');
    const remove = page.getByRole('button', { name: 'Remove caveat 1' });
    await expect(remove, 'Tab goes on from what was added').toBeFocused();

    // Undo here names the setting, and takes back that alone; what is done elsewhere has an undo of its own.
    await page.keyboard.press('ControlOrMeta+z');
    await expect(page.getByRole('status').getByText('Taken back: change of the caveats')).toBeVisible();
    await expect(remove).toBeHidden();
    await expect(page.getByRole('textbox', { name: `Grading ${String(last - 1)} in English` })).toHaveValue('OFFICIAL');
    await page.getByRole('button', { name: 'Redo change of the caveats' }).press('Enter');
    await expect(remove).toBeVisible();

    await page.getByRole('button', { name: 'Library', exact: true }).click();
    await page.getByRole('button', { name: 'Settings', exact: true }).click();
    await expect(page.getByRole('textbox', { name: 'Name in English' })).toHaveValue('Training School');
    await expect(page.getByRole('textbox', { name: `Grading ${String(last - 1)} in English` })).toHaveValue('OFFICIAL');
    await expect(page.getByRole('textbox', { name: 'Caveat 1 in English' })).toHaveValue('For law enforcement only');
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await breaches(page), colorScheme).toEqual([]);
    }
  });
});
