import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { ElectronApplication, Page } from '@playwright/test';
import { dropFiles } from './file-drop';
import { answered, kitbag } from './kitbag-words';
import { expect, test } from './launch';

const course = 'Commercial Crime and Virtual Assets: Advanced Course';

/** The system's own dialogs cannot be driven from here: they answer with this path, and the rest is real. */
async function answerDialogs(app: ElectronApplication, path: string): Promise<void> {
  await app.evaluate(({ dialog }, chosen) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: chosen });
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] });
  }, path);
}

/** What axe finds on the screen as it stands: each rule with the elements that break it. */
async function breaches(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
}

async function packSample(app: ElectronApplication, page: Page, file: string): Promise<void> {
  await answerDialogs(app, file);
  await page.getByRole('row', { name: new RegExp(`^${course}`) }).click();
  await page.getByRole('button', { name: 'Pack a kit…', exact: true }).click();
}

/** Gives the first slide of a deck another title: what is wanted is a deck that differs, not how one is written. */
function retitleFirstSlide(page: Page, deckTitle: string): Promise<void> {
  return page.evaluate(async (title) => {
    interface Found {
      readonly decks: readonly { readonly id: string; readonly title: { readonly en?: string } }[];
      readonly deck: {
        readonly revision: number;
        readonly slides: readonly { readonly id: string; readonly texts: { readonly en: object } }[];
      };
    }
    const { kitbag } = globalThis as unknown as {
      kitbag: { request: (name: string, input?: unknown) => Promise<{ value: Found }> };
    };
    const id = (await kitbag.request('library.list')).value.decks.find((one) => one.title.en === title)?.id;
    const { revision, slides } = (await kitbag.request('deck.get', { deck: id })).value.deck;
    const [first] = slides;
    const texts = { ...first?.texts, en: { ...first?.texts.en, title: 'A title of mine' } };
    const edits = [{ kind: 'slide.set', slide: first?.id, changes: { texts } }];
    await kitbag.request('deck.change', { deck: id, base: revision, said: 'edit', edits });
  }, deckTitle);
}

test.describe('Kits', () => {
  test('a course is packed without instructor material, and its kit is whole and holds no notes', async ({
    launchKitbag,
  }) => {
    const { app, page, home } = await launchKitbag({ args: ['--sample'] });
    const file = join(home, 'course.kit');
    await packSample(app, page, file);
    const dialog = page.getByRole('dialog', { name: 'Pack a kit' });
    await expect(dialog).toContainText(course);
    expect(await breaches(page), 'pack').toEqual([]);
    // What travels by mistake must not be the answers.
    await expect(dialog.getByRole('radio', { name: /^Without instructor material/ })).toBeChecked();
    await dialog.getByRole('textbox', { name: 'Prepared by (stands in the kit)' }).fill('Commercial Crime Bureau');
    await dialog.getByRole('button', { name: 'Pack kit…' }).click();
    await expect(page.getByText(`“${course}” is packed without instructor material, TLP:AMBER+STRICT`)).toBeVisible({
      timeout: 60_000,
    });
    expect(answered('verify', file)).toMatchObject({
      whole: true,
      preparedBy: 'Commercial Crime Bureau',
      scope: { instructor: false },
    });
  });

  test('a dropped kit shows what it would bring before anything is touched, is taken, and is undone in one step @whole-path', async ({
    launchKitbag,
  }) => {
    const sender = await launchKitbag({ args: ['--sample'] });
    const file = join(sender.home, 'course.kit');
    await packSample(sender.app, sender.page, file);
    await sender.page.getByText('With instructor material', { exact: true }).click();
    await sender.page.getByRole('button', { name: 'Pack kit…' }).click();
    await expect(sender.page.getByText(/is packed with instructor material/)).toBeVisible({ timeout: 60_000 });
    await sender.app.close();

    const library = join(sender.home, 'receiver');
    expect(kitbag('import', library, join(import.meta.dirname, '../fixtures/e2e/interview-notes.md')).code).toBe(0);
    const { page } = await launchKitbag({ library });
    await expect(page.getByRole('row', { name: /^Interviewing/ })).toBeVisible();
    await dropFiles(page, [file], 'library');
    const dialog = page.getByRole('dialog', { name: 'course.kit' });
    await expect(dialog).toContainText('8 new · 0 the same · 0 different', { timeout: 60_000 });
    expect(await breaches(page), 'open').toEqual([]);
    await expect(page.getByRole('row', { name: new RegExp(`^${course}`), includeHidden: true })).toHaveCount(0);
    await dialog.getByRole('button', { name: 'Take 8 items' }).click();
    await expect(page.getByText(/^8 items arrived from/)).toBeVisible({ timeout: 60_000 });
    await expect(page.getByRole('row', { name: new RegExp(`^${course}`) })).toBeVisible();
    await page.getByRole('button', { name: 'Undo all of it' }).click();
    await expect(page.getByText(/^8 items from .* were taken back/)).toBeVisible();
    await expect(page.getByRole('row', { name: new RegExp(`^${course}`) })).toHaveCount(0);
    await expect(page.getByRole('row', { name: /^Interviewing/ })).toBeVisible();
  });

  test('says in words what differs, and keeps mine, takes theirs or keeps both as the person chooses', async ({
    launchKitbag,
  }) => {
    const { app, page, home } = await launchKitbag({ args: ['--sample'] });
    const file = join(home, 'course.kit');
    await packSample(app, page, file);
    await page.getByText('With instructor material', { exact: true }).click();
    await page.getByRole('button', { name: 'Pack kit…' }).click();
    await expect(page.getByText(/is packed with instructor material/)).toBeVisible({ timeout: 60_000 });
    const deck = page.getByRole('row', { name: /^Regulation: who must know what/ });
    await deck.click();
    await page.keyboard.press('F2');
    await page.keyboard.type('Regulation, mine');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('row', { name: /^Regulation, mine/ })).toBeVisible();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await retitleFirstSlide(page, 'Regulation, mine');
    await dropFiles(page, [file], 'library');
    const dialog = page.getByRole('dialog', { name: 'course.kit' });
    await expect(dialog).toContainText('0 new · 7 the same · 1 different', { timeout: 60_000 });
    await expect(dialog).toContainText('title: “Regulation, mine” becomes “Regulation: who must know what”');
    await expect(dialog).toContainText('slide 1: title changed');
    await expect(dialog.getByRole('button', { name: 'Nothing to take' })).toBeDisabled();
    await dialog.getByText('Show 1 changed slide', { exact: true }).click();
    const pictures = dialog.locator('details img');
    await expect(pictures).toHaveCount(2);
    for (const picture of await pictures.all())
      await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(480);
    expect(await breaches(page), 'pictures').toEqual([]);
    // A press shows both large, side by side, and Escape goes back to the kit.
    await dialog.getByRole('button', { name: /^Enlarge “Regulation/ }).press('Enter');
    const large = page.getByRole('dialog', { name: /^Regulation: who must know what|^Regulation, mine/ });
    await expect(large.locator('img')).toHaveCount(2);
    for (const picture of await large.locator('img').all())
      await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(1280);
    await page.keyboard.press('Escape');
    await expect(large).toBeHidden();
    await dialog.getByRole('button', { name: /What to do with Regulation/ }).click();
    await page.getByRole('option', { name: 'Keep both' }).click();
    await dialog.getByRole('button', { name: 'Take 1 item' }).click();
    await expect(page.getByText(/^1 item arrived from/)).toBeVisible({ timeout: 60_000 });
    await expect(page.getByRole('row', { name: /^Regulation, mine/ })).toBeVisible();
    const copy = page.getByRole('row', { name: /^Regulation: who must know what \(kit of/ });
    await expect(copy).toBeVisible();
    // The notice may be gone by then: what came is taken back from the list, days later too.
    await page.getByRole('button', { name: 'Kits taken in…' }).click();
    const taken = page.getByRole('dialog', { name: 'Kits taken in' });
    await expect(taken.getByRole('listitem')).toContainText('Regulation: who must know what (kit of');
    expect(await breaches(page), 'taken').toEqual([]);
    await taken.getByRole('button', { name: 'Undo all of it' }).click();
    await expect(taken).toContainText('No kit was taken in that could be undone.');
    await page.keyboard.press('Escape');
    await expect(copy).toHaveCount(0);
    await expect(page.getByRole('row', { name: /^Regulation, mine/ })).toBeVisible();
  });

  test('TLP:RED in the open asks for a reason at once, before anything is packed, and the kit says the reason', async ({
    launchKitbag,
  }) => {
    const first = await launchKitbag();
    const library = join(first.home, 'red');
    await first.app.close();
    expect(kitbag('import', library, join(import.meta.dirname, '../fixtures/e2e/interview-notes.md')).code).toBe(0);
    const { app, page, home } = await launchKitbag({ library });
    const row = page.getByRole('row', { name: /^Interviewing/ });
    await expect(row).toBeVisible();
    await row.click();
    await page.getByRole('button', { name: /^TLP:GREEN Label/ }).click();
    await page.getByRole('option', { name: 'TLP:RED', exact: true }).click();
    await expect(row).toContainText('TLP:RED');
    await page.getByRole('button', { name: 'Pack a kit…', exact: true }).click();
    const dialog = page.getByRole('dialog', { name: 'Pack a kit' });
    const go = dialog.getByRole('button', { name: 'Pack kit…' });
    const reason = dialog.getByRole('textbox', { name: 'The kit holds TLP:RED. Why must it travel unencrypted?' });
    await expect(reason).toBeVisible();
    await expect(go).toBeDisabled();
    await reason.fill('The court asked for it in the open');
    const file = join(home, 'red.kit');
    await answerDialogs(app, file);
    await go.click();
    await expect(page.getByText(/is packed without instructor material, TLP:RED/)).toBeVisible({ timeout: 60_000 });
    await dropFiles(page, [file], 'library');
    await expect(page.getByRole('dialog', { name: 'red.kit' })).toContainText(
      'It holds TLP:RED and is not encrypted, because: The court asked for it in the open',
      { timeout: 60_000 },
    );
  });

  test('an encrypted kit asks for its passphrase, and one that was cut off is refused with a sentence', async ({
    launchKitbag,
  }) => {
    const { app, page, home } = await launchKitbag({ args: ['--sample'] });
    const file = join(home, 'course.kit');
    await packSample(app, page, file);
    const dialog = page.getByRole('dialog', { name: 'Pack a kit' });
    await dialog.getByText('With instructor material', { exact: true }).click();
    await dialog.getByText('With a passphrase', { exact: true }).click();
    for (const name of ['Passphrase', 'Passphrase again'])
      await dialog.getByLabel(name, { exact: true }).fill('quiet ledgers of autumn');
    await dialog.getByRole('button', { name: 'Pack kit…' }).click();
    await expect(page.getByText(/is packed with instructor material/)).toBeVisible({ timeout: 60_000 });
    expect(readFileSync(file).subarray(0, 21).toString()).toBe('age-encryption.org/v1');
    await dropFiles(page, [file], 'library');
    const locked = page.getByRole('dialog', { name: 'This kit is encrypted' });
    await locked.getByLabel('Passphrase', { exact: true }).fill('loud ledgers of spring');
    await locked.getByRole('button', { name: 'Open', exact: true }).click();
    await expect(locked).toContainText('This passphrase does not open the kit', { timeout: 60_000 });
    await locked.getByLabel('Passphrase', { exact: true }).fill('quiet ledgers of autumn');
    await locked.getByRole('button', { name: 'Open', exact: true }).click();
    await expect(page.getByRole('dialog', { name: 'course.kit' })).toContainText('8 the same', { timeout: 60_000 });
    await page.keyboard.press('Escape');
    const torn = join(home, 'torn.kit');
    const sound = join(home, 'sound.kit');
    expect(kitbag('pack', join(home, '.config', 'Kitbag', 'sample'), '--all', '--out', sound).code).toBe(0);
    writeFileSync(torn, readFileSync(sound).subarray(0, 5000));
    await dropFiles(page, [torn], 'library');
    await expect(page.getByText(/The kit “torn\.kit” is not whole/)).toBeVisible({ timeout: 60_000 });
  });
});
