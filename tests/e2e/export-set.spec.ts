import { mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { breaches } from './axe-breaches';
import { answered } from './kitbag-words';
import { expect, test } from './launch';
import { wipe } from './wipe';

let folder = '';
test.beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kitbag-set-'));
});
test.afterEach(() => wipe(folder));

test('A set of handouts by presets and numbered copies is exported in one go, and each file has its passport', async ({
  launchKitbag,
}) => {
  test.slow();
  const { app, page, home } = await launchKitbag({ args: ['--sample'] });
  await app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] });
  }, folder);
  await page.getByRole('row', { name: /^Tracing: from a payment/ }).click();
  await page.getByRole('button', { name: 'Make handout' }).click();
  await expect(page.getByTestId('handout-size')).toContainText('slides', { timeout: 30_000 });

  // A preset is many choices and one step back; what a person chose is kept under a name.
  const preset = page.getByRole('button', { name: /Preset$/ });
  await expect(preset).toContainText('Participant pack');
  await preset.click();
  await page.getByRole('option', { name: 'Ink-saving draft' }).click();
  await expect(page.getByRole('radio', { name: 'Six slides' })).toBeChecked();
  await page.getByRole('button', { name: 'Undo choice of a preset' }).click();
  await expect(preset).toContainText('Participant pack');
  await page.getByRole('radio', { name: 'Four slides' }).click({ force: true });
  await expect(preset).toContainText('Own choices');
  const acts = page.getByRole('button', { name: 'What to do with presets' });
  await acts.click();
  await page.getByRole('menuitem', { name: 'Save these choices as a preset…' }).click();
  await page.getByRole('textbox', { name: 'Name of the preset' }).fill('Four and a pen');
  await page.keyboard.press('Enter');
  await expect(preset).toContainText('Four and a pen');
  // As a template it is thrown away and taken back, and travels in kits.
  await acts.click();
  await page.getByRole('menuitem', { name: 'Move the preset “Four and a pen” to the bin' }).click();
  await expect(preset).toContainText('Own choices');
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect(preset).toContainText('Four and a pen');
  await acts.click();
  await page.getByRole('menuitem', { name: 'Pack the preset “Four and a pen” in a kit…' }).click();
  const pack = page.getByRole('dialog', { name: 'Pack a kit' });
  await expect(pack).toContainText('Four and a pen');
  await pack.getByRole('button', { name: 'Cancel' }).click();
  // Beside the window the headless program lists it, and packs it by its name.
  const library =
    readdirSync(home, { recursive: true })
      .map(String)
      .find((path) => path.endsWith('library.json')) ?? '';
  const listed = answered<{ presets: readonly { id: string; title: string }[] }>('list', join(home, dirname(library)));
  expect(listed.presets).toMatchObject([{ title: 'Four and a pen', edition: 'participant' }]);
  const packed = answered(
    'pack',
    join(home, dirname(library)),
    '--preset',
    'Four and a pen',
    '--out',
    join(folder, 'p.kit'),
  );
  expect(packed).toMatchObject({ items: [{ kind: 'preset', id: listed.presets[0]?.id, title: 'Four and a pen' }] });

  await page.getByRole('button', { name: 'More ways to give out' }).click();
  await page.getByRole('menuitem', { name: /^Export a set/ }).click();
  const dialog = page.getByRole('dialog', { name: /^Export a set/ });
  // Every edition takes the layout of the screen, until one is chosen for it.
  const layoutFor = (edition: string) => dialog.getByRole('button', { name: new RegExp(`Layout for “${edition}”$`) });
  await expect(layoutFor('Workbook')).toContainText('Four slides');
  await expect(layoutFor('Instructors')).toContainText('Slide over text');
  await dialog.getByText('Workbook', { exact: true }).first().click();
  await dialog.getByText('Instructors', { exact: true }).click();
  await dialog.getByText('Four and a pen').click();
  await dialog.getByText('A numbered copy for each participant').click();
  await dialog.getByRole('textbox', { name: 'Participants' }).fill('Chan Tai Man, Customs\nWong Siu Ming, Police');
  await expect(dialog.getByRole('status')).toContainText('3 files + 2 numbered copies');
  await expect(dialog.getByRole('status')).toContainText(/\d+ pages on \d+ sheets · about/);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await breaches(page), colorScheme).toEqual([]);
  }
  await dialog.getByRole('button', { name: 'Choose where and export…' }).click();
  const done = page.getByRole('region', { name: /^3 handouts are in the folder/ });
  await expect(done).toBeVisible({ timeout: 90_000 });
  // What is sound stands folded behind the line that says so.
  await done.getByRole('button', { name: '4 more' }).press('Enter');
  await expect(done.getByRole('button', { name: /^Checked/ })).toHaveCount(4);
  await expect(done).toContainText('(workbook).pdf');
  await expect(done).toContainText('Four and a pen.pdf');
  const files = readdirSync(folder, { recursive: true }).map(String);
  expect(files.filter((file) => file.endsWith('.pdf'))).toHaveLength(7);
  expect(files.filter((file) => file.includes('Numbered copies') && file.includes('Chan Tai Man'))).toHaveLength(1);
  expect(await breaches(page), 'results').toEqual([]);
  await done.getByRole('button', { name: 'Show in the register' }).click();
  await expect(page.getByText('Wong Siu Ming')).toBeVisible();
});
