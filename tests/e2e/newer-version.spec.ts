import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { p, pptxFile, sp, type SlideNotation } from '../builders/pptx-file';
import { dropFiles } from './file-drop';
import { expect, test } from './launch';
import { wipe } from './wipe';

let folder = '';

test.beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kitbag 新版 '));
});
test.afterEach(() => wipe(folder));

const slide = (title: string, body: string): SlideNotation => ({
  shapes: sp({ placeholder: 'type="title"', text: p(title) }) + sp({ placeholder: 'idx="1"', text: p(body) }),
});

/** The same file as it was sent at another time. */
function sent(when: string, slides: readonly SlideNotation[]): string {
  mkdirSync(join(folder, when));
  const file = join(folder, when, 'seizing.en.pptx');
  writeFileSync(file, pptxFile({ slides }));
  return file;
}

test.describe('A newer version of a file', () => {
  test('is shown slide by slide and taken in by one step, which Ctrl+Z takes back', async ({ launchKitbag }) => {
    const { page } = await launchKitbag({ args: ['--sample'] });
    await expect(page.getByRole('row', { name: /^Commercial Crime/ })).toBeVisible();
    const phone = slide('Seizing a phone', 'Photograph the screen before anybody touches it');
    const wallets = slide('Wallets', 'Hot and cold wallets hold keys and not coins');
    const edited = slide('Wallets', 'Hot and cold wallets hold private keys and not coins');
    await dropFiles(
      page,
      [sent('monday', [phone, wallets, slide('Exchanges', 'Ask the exchange in time')])],
      'library',
    );
    const imported = page.getByRole('dialog', { name: '1 deck imported' });
    await expect(imported).toContainText('TLP:AMBER+STRICTby default');
    await imported.getByRole('button', { name: /^Mark the deck/ }).click();
    await page
      .getByRole('dialog', { name: /^Mark/ })
      .getByRole('radio', { name: /^TLP:RED/ })
      .press('Space');
    await page.getByRole('button', { name: 'Set the label' }).click();
    await imported.getByRole('button', { name: 'Go to the library' }).click();
    // What came is chosen; whoever goes elsewhere and comes back finds it marked as new, and acts on nothing unawares.
    const arrived = page.getByRole('row', { name: /^Seizing a phone/ });
    await expect(arrived).toHaveAttribute('aria-selected', 'true');
    await page.getByRole('navigation').getByRole('button', { name: 'Courses', exact: true }).click();
    await page.getByRole('navigation').getByRole('button', { name: 'Library', exact: true }).click();
    await expect(arrived).toHaveAttribute('aria-selected', 'false');
    await expect(arrived).toContainText('New');
    await dropFiles(page, [sent('friday', [edited, phone, slide('Mixers', 'What tumblers break')])], 'library');

    // An update leaves the label that the deck has; until somebody does it, what came has none.
    await expect(imported).toContainText('TLP:AMBER+STRICTby defaultthe update keepsTLP:RED');
    await expect(imported.getByRole('button', { name: /^Mark the deck/ })).toBeVisible();
    await page.getByRole('button', { name: 'Show what changed…' }).click();
    const changes = page.getByRole('dialog', { name: /^Update/ });
    await expect(changes.getByRole('listitem').filter({ hasText: 'Mixers' })).toContainText('New, slide 3');
    await expect(changes.getByRole('listitem').filter({ hasText: 'Exchanges' })).toContainText('it was slide 3');
    await expect(changes.getByRole('listitem').filter({ hasText: 'Wallets' })).toContainText('(text, look)');
    if (process.env['KITBAG_SHOTS']) await page.screenshot({ path: join(process.env['KITBAG_SHOTS'], 'newer.png') });
    await changes.getByRole('button', { name: 'Update the deck' }).click();

    const decks = page.getByRole('row', { name: /^Seizing a phone|^Wallets/ });
    await expect(decks).toHaveCount(1);
    await page.keyboard.press('ControlOrMeta+z');
    await expect(decks).toHaveCount(2);
  });

  test('that its author marked more strictly raises the deck, and says so before', async ({ launchKitbag }) => {
    const { page } = await launchKitbag({ args: ['--sample'] });
    await expect(page.getByRole('row', { name: /^Commercial Crime/ })).toBeVisible();
    const imported = page.getByRole('dialog', { name: '1 deck imported' });
    await dropFiles(page, [sent('monday', [slide('Seizing a phone', 'TLP:AMBER')])], 'library');
    await expect(imported).toContainText('TLP:AMBERfound in the file');
    await imported.getByRole('button', { name: 'Go to the library' }).click();
    await dropFiles(page, [sent('friday', [slide('Seizing a phone', 'TLP:RED')])], 'library');
    await expect(imported).toContainText('TLP:REDfound in the filestricter than the deck that it updates');
    await page.getByRole('button', { name: 'Show what changed…' }).click();
    const changes = page.getByRole('dialog', { name: /^Update/ });
    await expect(changes).toContainText('a stricter label, which the deck gets:TLP:AMBERTLP:RED');
    if (process.env['KITBAG_SHOTS']) await page.screenshot({ path: join(process.env['KITBAG_SHOTS'], 'stricter.png') });
    await changes.getByRole('button', { name: 'Update the deck' }).click();
    const decks = page.getByRole('row', { name: /^Seizing a phone/ });
    await expect(decks).toHaveCount(1);
    await expect(decks).toContainText('TLP:RED');
  });
});
