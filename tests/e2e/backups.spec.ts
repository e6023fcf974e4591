import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { answered, appFolder, kitbag } from './kitbag-words';
import { expect, test } from './launch';

let folder = '';
test.beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kitbag 備份 '));
});
test.afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

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
});
