import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { dropFiles } from './file-drop';
import { expect, test } from './launch';
import { wipe } from './wipe';

let folder = '';

test.beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kitbag-names-'));
});
test.afterEach(() => wipe(folder));

/** The words that stand on one line with a name that turns the reading direction, and are turned by it. */
async function wordsTurned(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const names = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const turned: string[] = [];
    for (let node = names.nextNode(); node; node = names.nextNode()) {
      if (!/[\u202a-\u202e\u2066-\u2069]/.test(String(node.textContent))) continue;
      const holder = node.parentElement;
      if (!holder) continue;
      const { display, unicodeBidi } = getComputedStyle(holder);
      const isApart = unicodeBidi !== 'normal' || display !== 'inline';
      // Alone in what it stands in, or what stands beside it would be turned too.
      const hasWords = (one: Node): boolean => /[^\s\u200b]/.test(one.textContent ?? '');
      const others = [...holder.childNodes].filter((one) => one !== node && hasWords(one));
      if (!isApart || others.length > 0) turned.push(holder.textContent);
    }
    return turned;
  });
}

test.describe('A name that turns the reading direction', () => {
  test('turns no word beside it, in the library, on its deck and in what is told of its file', async ({
    launchKitbag,
  }) => {
    const { page } = await launchKitbag({ args: ['--sample'] });
    await expect(page.getByRole('row', { name: /^Commercial Crime/ })).toBeVisible();
    const file = join(folder, 'plan\u202efdp.en.md');
    writeFileSync(
      file,
      '# Invoice \u202efdp.exe\n\n![gone](picture\u202egnp.exe)\n\n---\n\n# Second \u2067slide\n\nWords',
    );
    await dropFiles(page, [file], 'library');
    // Wherever words of a sentence hold a name, on whatever screen.
    const within = await page.evaluate(
      () => getComputedStyle(document.body.appendChild(document.createElement('span'))).unicodeBidi,
    );
    expect(within).toBe('isolate');
    const report = page.getByRole('dialog');
    await expect(report).toContainText('picturegnp.exe');
    expect(await wordsTurned(page)).toEqual([]);
    await report.getByRole('button', { name: 'Go to the library' }).click();
    const row = page.getByRole('row', { name: /^Invoice/ });
    await expect(row).toBeVisible();
    expect(await wordsTurned(page)).toEqual([]);
    if (process.env['KITBAG_SHOTS']) await page.screenshot({ path: join(process.env['KITBAG_SHOTS'], 'turned.png') });
    await row.dblclick();
    await expect(page.getByRole('grid', { name: 'Slides of the deck' })).toBeVisible();
    expect(await wordsTurned(page)).toEqual([]);
    if (process.env['KITBAG_SHOTS'])
      await page.screenshot({ path: join(process.env['KITBAG_SHOTS'], 'turned-deck.png') });
  });
});
