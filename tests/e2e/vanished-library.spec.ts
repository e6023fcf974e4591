import { existsSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from './launch';
import { wipe } from './wipe';

test.describe('A library of last time that is gone', () => {
  test('is told with a way on, and never made anew and empty', async ({ launchKitbag }) => {
    const config = mkdtempSync(join(tmpdir(), 'kitbag-config-'));
    const gone = join(config, 'stick', 'library');
    mkdirSync(join(config, 'Kitbag'));
    writeFileSync(join(config, 'Kitbag', 'settings.json'), JSON.stringify({ language: 'en', library: gone }));
    try {
      const { page } = await launchKitbag({ env: { XDG_CONFIG_HOME: config, APPDATA: config } });
      await expect(page.getByText(gone)).toBeVisible();
      await expect(page.getByRole('button', { name: 'Choose a library folder' })).toBeVisible();
      expect(existsSync(gone)).toBe(false);
    } finally {
      await wipe(config);
    }
  });
});
