import { cpSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { ElectronApplication } from '@playwright/test';
import { breaches } from './axe-breaches';
import { expect, test } from './launch';
import { wipe } from './wipe';

let folder = '';
test.beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kitbag-windows-'));
});
test.afterEach(() => wipe(folder));

const memory = (): string => join(folder, 'Kitbag', 'window.json');

/** As a person turns to a window; a screen without a window manager may give the focus to the one before once more. */
async function turnTo(app: ElectronApplication, wanted: number): Promise<void> {
  await expect
    .poll(() =>
      app.evaluate(({ BrowserWindow }, id) => {
        if (BrowserWindow.getFocusedWindow()?.id === id) return id;
        BrowserWindow.fromId(id)?.focus();
        return null;
      }, wanted),
    )
    .toBe(wanted);
}

test.describe('The window', () => {
  test('keeps what it showed when it was closed for the next start, and shows what somebody wrote into a file meanwhile', async ({
    launchKitbag,
  }) => {
    const env = { XDG_CONFIG_HOME: folder, APPDATA: folder };
    const library = join(folder, 'library');
    cpSync(resolve(import.meta.dirname, '../../assets/sample'), library, { recursive: true });
    const first = await launchKitbag({ library, env });
    await expect(first.page.getByRole('row', { name: /^Tracing: from a payment/ })).toBeVisible();
    await first.app.close();

    // What nobody changed is there at once, and answers for as long as one likes.
    const second = await launchKitbag({ library, env });
    await second.page.getByRole('row', { name: /^Tracing: from a payment/ }).dblclick();
    await expect(second.page.getByRole('grid', { name: 'Slides of the deck' })).toBeVisible();
    await second.page.getByRole('button', { name: 'Library', exact: true }).click();
    await expect(second.page.getByRole('row', { name: /^Tracing: from a payment/ })).toBeVisible();
    await second.app.close();
    const kept = JSON.parse(readFileSync(memory(), 'utf8')) as { beginning: { file: string } };
    expect(readFileSync(kept.beginning.file, 'utf8')).toContain('Tracing: from a payment');

    // Written into the file itself, which no folder tells of.
    const decks = join(library, 'decks');
    for (const name of readdirSync(decks)) {
      const text = readFileSync(join(decks, name), 'utf8');
      writeFileSync(join(decks, name), text.replaceAll('Tracing: from a payment', 'Following: from one payment'));
    }
    const third = await launchKitbag({ library, env });
    await expect(third.page.getByRole('row', { name: /^Following: from one payment/ })).toBeVisible();
    await expect(third.page.getByRole('row', { name: /^Tracing: from a payment/ })).toHaveCount(0);
  });

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

test.describe('The preview of a handout', () => {
  test('finds words on all its pages, goes to a page, and shows all pages small', async ({ launchKitbag }) => {
    const { page } = await launchKitbag({ args: ['--sample'] });
    await page.getByRole('button', { name: 'Handouts', exact: true }).click();
    const place = page.getByTestId('page-place');
    await expect(place).toHaveText(/of \d+/, { timeout: 30_000 });
    await page.keyboard.press('ControlOrMeta+F');
    const bar = page.getByRole('search', { name: 'Find in this handout' });
    await expect(bar.getByRole('textbox')).toBeFocused();
    await page.keyboard.type('tracing');
    await expect(bar.getByRole('status')).toHaveText(/^1 of \d+$/);
    await page.keyboard.press('Shift+Enter');
    await expect(bar.getByRole('status')).toHaveText(/^(\d+) of \1$/);
    await expect(page.locator('[data-found="here"]').first()).toBeInViewport();
    // The last one stands far behind the pages that were drawn.
    await expect(place).not.toHaveText(/Page 1 |Page i /);
    await page.keyboard.press('Escape');
    await expect(bar).toBeHidden();
    await page.keyboard.press('F3');
    await expect(bar.getByRole('status')).toHaveText(/of \d+$/);
    await page.keyboard.press('Escape');

    await page.keyboard.press('ControlOrMeta+G');
    await page.keyboard.type('3');
    await page.keyboard.press('Enter');
    await expect(place).toHaveText(/Page 3\b/);
    await page.getByRole('button', { name: 'Fit page' }).click();
    const height = await page
      .locator('[data-page]')
      .first()
      .evaluate((one) => one.getBoundingClientRect().height);
    expect(height).toBeLessThan(620);

    // A right click offers, and Shift+F10 the same on whatever has the focus.
    const withWords = page.locator('[data-page]').filter({ has: page.locator('canvas + div span') });
    await withWords.first().click({ button: 'right' });
    await page.getByRole('menuitem', { name: 'Copy the text of this page' }).click();
    await expect(page.getByRole('status').getByText(/^The text of page .+ was copied$/)).toBeVisible();
    const session = page.getByRole('treegrid').getByRole('row').nth(1);
    await session.focus();
    for (const [place, offered] of [
      [session, 'Open this session in the course'],
      [page.getByRole('region', { name: 'Preview of the pages' }), 'Fit width'],
    ] as const) {
      await place.press('Shift+F10');
      await expect(page.getByRole('menuitem', { name: offered })).toBeVisible();
      await page.keyboard.press('Escape');
      await expect(page.getByRole('menu')).toBeHidden();
      await expect(place).toBeFocused();
    }

    await page.getByRole('button', { name: 'Thumbnails' }).click();
    const small = page.getByRole('listbox', { name: 'Thumbnails' });
    await expect(small.locator('canvas').nth(2)).toBeVisible();
    await small.press('Home');
    await expect(place).toHaveText(/\(1 of/);
    await small.getByRole('option', { name: 'Page 2', exact: true }).click();
    await expect(place).toHaveText(/\(2 of/);
    await small.press('ArrowDown');
    await expect(place).toHaveText(/\(3 of/);

    // Whoever comes back from another screen finds the page and the open branches as they left them.
    await session.press('ArrowRight');
    await expect(session).toHaveAttribute('aria-expanded', 'true');
    await page.getByRole('button', { name: 'Courses', exact: true }).click();
    await expect(place).toBeHidden();
    await page.getByRole('button', { name: 'Handouts', exact: true }).click();
    await expect(place).toHaveText(/\(3 of/);
    await expect(session).toHaveAttribute('aria-expanded', 'true');

    await page.keyboard.press('F3');
    await expect(bar.getByRole('status')).toHaveText(/of \d+$/);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await breaches(page), `thumbnails and find, ${colorScheme}`).toEqual([]);
    }
  });
});

test.describe('Two windows', () => {
  test('on one course stay in step, each with a menu of its own', async ({ launchKitbag }) => {
    const { app, page } = await launchKitbag({ args: ['--sample'] });
    await page.getByRole('row', { name: /^Commercial Crime/ }).dblclick();
    await expect(page.getByRole('group', { name: 'Hours of Day 1' })).toBeVisible();
    const opening = app.waitForEvent('window');
    await page.keyboard.press('ControlOrMeta+Shift+N');
    const second = await opening;
    // The second one opens on what the first one shows.
    await expect(second.getByRole('group', { name: 'Hours of Day 1' })).toBeVisible();

    const title = second.getByRole('textbox', { name: 'Title of Day 1' });
    await title.fill('The ledger again');
    await title.press('Enter');
    await expect(page.getByRole('textbox', { name: 'Title of Day 1' })).toHaveValue('The ledger again');

    await second.getByRole('button', { name: 'Library', exact: true }).click();
    await expect(page.getByRole('group', { name: 'Hours of Day 1' })).toBeVisible();
    const undo = () =>
      app.evaluate(({ Menu }) =>
        Menu.getApplicationMenu()
          ?.items.flatMap((menu) => menu.submenu?.items ?? [])
          .filter(({ label }) => label.startsWith('Undo'))
          .map(({ label, enabled }) => ({ label, enabled })),
      );
    await turnTo(app, 2);
    await expect.poll(undo).toEqual([{ label: 'Undo', enabled: false }]);
    await turnTo(app, 1);
    await expect
      .poll(async () => (await undo())?.map(({ label, enabled }) => [/^Undo ./.test(label), enabled]))
      .toEqual([[true, true]]);
  });
});

test.describe('A deck', () => {
  test('is sorted as pictures side by side, by the same keys, and opened at a slide from there', async ({
    launchKitbag,
  }) => {
    const { page } = await launchKitbag({ args: ['--sample'] });
    await page
      .getByRole('row', { name: /^Tracing/ })
      .first()
      .dblclick();
    await page.getByRole('button', { name: 'Slide sorter' }).click();
    const sorter = page.getByRole('grid', { name: 'Slide sorter' });
    await sorter.getByRole('row').nth(2).click();
    await page.keyboard.press('Alt+ArrowLeft');
    await expect(page.getByRole('button', { name: 'Undo move slides' })).toBeEnabled();
    await sorter.getByRole('row').nth(1).dblclick();
    await expect(page.getByRole('textbox', { name: 'Title', exact: true })).toBeVisible();
    await expect(sorter).toBeHidden();
  });
});
