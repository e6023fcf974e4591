import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from './launch';
import { wipe } from './wipe';

let folder = '';
test.beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kitbag-windows-'));
});
test.afterEach(() => wipe(folder));

const memory = (): string => join(folder, 'Kitbag', 'window.json');

test.describe('The window', () => {
  test('opens where it stood, at its size, on the screen that was open', async ({ launchKitbag }) => {
    const env = { XDG_CONFIG_HOME: folder, APPDATA: folder };
    const first = await launchKitbag({ args: ['--sample'], env });
    await first.page.getByRole('row', { name: /^Commercial Crime/ }).dblclick();
    await expect(first.page.getByRole('group', { name: 'Hours of Day 1' })).toBeVisible();
    const placed = await first.app.evaluate(({ BrowserWindow }) => {
      const [window] = BrowserWindow.getAllWindows();
      window?.setBounds({ x: 120, y: 60, width: 1111, height: 707 });
      return window?.getBounds();
    });
    await first.app.close();

    const second = await launchKitbag({ args: ['--sample'], env });
    await expect(second.page.getByRole('group', { name: 'Hours of Day 1' })).toBeVisible();
    const bounds = () => second.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds());
    expect(await bounds()).toEqual(placed);
    await second.app.close();

    // The display on which it stood was unplugged, and the course is gone.
    const written = JSON.parse(readFileSync(memory(), 'utf8')) as { place: { x: number }; screen: { course: string } };
    written.place.x = 50_000;
    written.screen.course = 'gone';
    writeFileSync(memory(), JSON.stringify(written));
    const third = await launchKitbag({ args: ['--sample'], env });
    await expect(third.page.getByRole('button', { name: 'Courses', exact: true })).toHaveAttribute('aria-current');
    const area = await third.app.evaluate(({ screen }) => screen.getPrimaryDisplay().workArea);
    const seen = await third.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds());
    expect(seen?.x).toBeLessThan(area.width);
    expect(seen?.width).toBe(placed?.width);
  });
});
