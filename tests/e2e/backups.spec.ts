import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { answered, appFolder, kitbag } from './kitbag-words';
import { expect, test } from './launch';
import { wipe } from './wipe';

const deck = resolve(import.meta.dirname, '../fixtures/e2e/interview-notes.md');
let folder = '';
test.beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kitbag 備份 '));
});
test.afterEach(() => wipe(folder));

interface MadeBackup {
  readonly backup: string;
  readonly new: boolean;
  readonly files: number;
  readonly written: { readonly files: number };
  readonly second: string;
  readonly findings: readonly { readonly code: string }[];
}

test.describe('Backups', () => {
  test('are made on the command line, to a second place too, and cost what changed', () => {
    const [library, stick] = [join(folder, 'library'), join(folder, 'stick')];
    cpSync(join(appFolder, 'assets/sample'), library, { recursive: true });
    const missing = answered<MadeBackup>('backup', library, '--to', stick);
    expect(missing).toMatchObject({
      new: true,
      second: 'missing',
      findings: [{ code: 'backup.second-place-missing' }],
    });
    expect(missing.written.files).toBeGreaterThan(missing.files / 2);
    mkdirSync(stick);
    const made = answered<MadeBackup>('backup', library, '--to', stick);
    expect(made).toMatchObject({ written: { files: 0 }, second: 'done', copied: 2, findings: [] });
    const { backups } = answered<{ backups: readonly object[] }>('backup', library, '--to', stick, '--list');
    expect(backups).toMatchObject([{ name: made.backup, places: ['home', 'second'] }, { name: missing.backup }]);
    expect(readdirSync(join(library, 'backups')).filter((name) => name.endsWith('.tmp'))).toEqual([]);
    expect(kitbag('backup', library, 'more').code).toBe(2);
    expect(kitbag('backup', join(folder, 'nothing')).code).toBe(1);
  });

  test('are made in the window when a person asks', async ({ launchKitbag }) => {
    const { page } = await launchKitbag({ args: ['--sample'] });
    await page.getByRole('button', { name: 'Settings', exact: true }).click();
    await expect(page.getByText('No backup yet.')).toBeVisible();
    await page.getByRole('button', { name: 'Back up now' }).click();
    await expect(page.getByText(/^Last backup: /)).toBeVisible();
    await expect(page.getByText(/files are safe/)).toBeVisible();
  });

  test('are gone back to on the command line, with everything, one step back again, or a whole library anew', () => {
    const [library, stick, fresh] = [join(folder, 'library'), join(folder, 'stick'), join(folder, 'fresh')];
    cpSync(join(appFolder, 'assets/sample'), library, { recursive: true });
    mkdirSync(stick);
    const { backup } = answered<MadeBackup>('backup', library, '--to', stick);
    const before = answered<{ decks: readonly object[] }>('list', library).decks;
    answered('import', library, deck);
    expect(answered<{ decks: readonly object[] }>('list', library).decks).toHaveLength(before.length + 1);
    const listed = answered<{ backups: readonly { name: string; records: readonly object[] }[] }>(
      ...['restore', library, '--all'],
    );
    expect(listed.backups.at(-1)).toMatchObject({ name: backup, records: [{ kind: 'deck', state: 'leaves' }] });
    expect(answered('restore', library, '--all', '--at', backup)).toMatchObject({ restored: 0, binned: 1 });
    expect(answered<{ decks: readonly object[] }>('list', library).decks).toEqual(before);
    expect(answered('restore', library, '--undo')).toMatchObject({ undone: 1, kept: [] });
    expect(answered<{ decks: readonly object[] }>('list', library).decks).toHaveLength(before.length + 1);
    expect(kitbag('restore', library, '--undo').code).toBe(1);
    rmSync(library, { recursive: true });
    expect(answered('restore', fresh, '--from', stick)).toMatchObject({ backup, findings: [] });
    expect(answered<{ decks: readonly object[] }>('list', fresh).decks).toEqual(before);
    expect(kitbag('restore', fresh, '--deck', 'deck-x', '--all').code).toBe(2);
    expect(kitbag('restore', fresh, '--all', '--at', 'yesterday').code).toBe(2);
  });

  test('bring an earlier version of a deck back from its menu, and Ctrl+Z takes it away again', async ({
    launchKitbag,
  }) => {
    const { page } = await launchKitbag({ args: ['--sample'] });
    await page.getByRole('button', { name: 'Settings', exact: true }).click();
    await page.getByRole('button', { name: 'Back up now' }).click();
    await expect(page.getByText(/^Last backup: /)).toBeVisible();
    await page.getByRole('button', { name: 'Library', exact: true }).click();
    await page.getByRole('row', { name: /^Tracing/ }).dblclick();
    const slideTitle = page.getByRole('textbox', { name: 'Title', exact: true });
    await slideTitle.fill('Spoilt slide');
    await slideTitle.press('Tab');
    await page.getByRole('button', { name: 'Back to the library' }).click();
    await page.getByRole('row', { name: /^Tracing/ }).click();
    await page.keyboard.press('F2');
    await page.getByRole('textbox', { name: 'Rename' }).fill('Spoilt');
    await page.keyboard.press('Enter');
    await page.getByRole('row', { name: /^Spoilt/ }).click({ button: 'right' });
    await page.getByRole('menuitem', { name: 'Earlier versions…' }).click();
    await expect(page.getByText(/^title: “Spoilt” becomes “Tracing/)).toBeVisible();
    const versions = page.getByRole('dialog', { name: /^Earlier versions of/ });
    await expect(versions.getByText('As it was then')).toBeVisible();
    await expect(versions.locator('[data-state="there"]')).toHaveCount(2);
    await page.getByRole('button', { name: 'Restore this version' }).click();
    await expect(page.getByRole('row', { name: /^Tracing/ })).toBeVisible();
    await expect(page.getByText(/is as it was on/)).toBeVisible();
    await page.keyboard.press('Control+z');
    await expect(page.getByRole('row', { name: /^Spoilt/ })).toBeVisible();
  });

  test('mend a damaged library, and the doctor’s exit code says whether it is sound', () => {
    const library = join(folder, 'library');
    cpSync(join(appFolder, 'assets/sample'), library, { recursive: true });
    answered('backup', library);
    expect(answered('doctor', library)).toMatchObject({ sound: true, mended: [] });
    const [name = ''] = readdirSync(join(library, 'decks'));
    writeFileSync(join(library, 'decks', name), '{');
    const unsound = kitbag('doctor', library, '--json');
    expect(unsound.code).toBe(1);
    expect(JSON.parse(unsound.out)).toMatchObject({ sound: false, found: [{ code: 'doctor.record-damaged' }] });
    expect(answered('doctor', library, '--mend')).toMatchObject({
      sound: true,
      mended: [{ code: 'doctor.record-mended', place: { file: `decks/${name}` } }],
    });
    expect(answered<{ decks: readonly object[] }>('list', library).decks).toHaveLength(
      readdirSync(join(appFolder, 'assets/sample/decks')).length,
    );
    expect(kitbag('doctor', library, 'more').code).toBe(2);
    expect(kitbag('doctor', join(folder, 'nothing')).code).toBe(1);
  });

  test('are checked with the library in the settings', async ({ launchKitbag }) => {
    const { page } = await launchKitbag({ args: ['--sample'] });
    await page.getByRole('button', { name: 'Settings', exact: true }).click();
    await page.getByRole('button', { name: 'Check the library' }).click();
    await expect(page.getByRole('dialog').getByText('Everything is sound.')).toBeVisible();
  });
});
