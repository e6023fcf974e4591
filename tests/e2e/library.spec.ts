import { chmodSync, cpSync, mkdirSync, mkdtempSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Page } from '@playwright/test';
import { answerSaveDialog } from './answer-save-dialog';
import { breaches } from './axe-breaches';
import { dropFiles } from './file-drop';
import { expect, test } from './launch';
import { wipe } from './wipe';

const sample = resolve(import.meta.dirname, '../../assets/sample');
let folder = '';

test.beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kitbag 資料庫 '));
});
test.afterEach(async () => {
  chmodSync(folder, 0o755);
  await wipe(folder);
});

/** A deck of three slides, two of them with notes alone, and no label. */
function writeDeck(): string {
  const file = join(folder, 'cold-wallets.md');
  const slides = [
    '# Cold wallets\n\n<!-- Say it slowly. -->',
    '## Seed words\n\n- Never typed',
    '## Seizing one\n\n- Two people\n\n<!-- Show the box. -->',
  ];
  writeFileSync(file, `---\nmarp: true\ntitle: Cold wallets\nlang: en\n---\n\n${slides.join('\n\n---\n\n')}\n`);
  return file;
}

async function importDeck(page: Page): Promise<void> {
  await expect(page.getByRole('row', { name: /^Commercial Crime/ })).toBeVisible();
  await dropFiles(page, [writeDeck()], 'library');
  await page.getByRole('dialog').getByRole('button', { name: 'Go to the library' }).click();
  await page.getByRole('row', { name: /^Cold wallets/ }).click();
}

test.describe('What is done in the library', () => {
  test('to the bin asks nothing, says so, and comes back by its notice or by Ctrl+Z, which in the search undoes the typing', async ({
    launchKitbag,
  }) => {
    const { page } = await launchKitbag({ args: ['--sample'] });
    const deck = page.getByRole('row', { name: /^Tracing: from a payment/ });
    const notice = page.getByText('put in the bin');
    await deck.click();
    await page.keyboard.press('Delete');
    await expect(deck).toHaveCount(0);
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await expect(notice).toContainText('Tracing: from a payment to a place to ask');
    // It stands under the screen and covers nothing that can be pressed.
    const [said, beside] = [notice, page.getByRole('complementary', { name: 'Properties' })];
    const foot = async (): Promise<number> => {
      const box = await beside.boundingBox();
      return (box?.y ?? 0) + (box?.height ?? 0);
    };
    expect(await foot()).toBeLessThanOrEqual((await said.boundingBox())?.y ?? 0);
    await page.getByRole('status').getByRole('button', { name: 'Undo' }).click();
    await expect(deck).toBeVisible();
    await expect(notice).toHaveCount(0);
    // What came back is chosen, and the keys go on from there.
    await expect(deck).toBeFocused();
    await expect(page.getByRole('row', { selected: true })).toHaveCount(1);
    await deck.click();
    await page.keyboard.press('Delete');
    await expect(notice).toBeVisible();
    const low = await foot();
    await page.keyboard.press('Escape');
    await expect(notice).toHaveCount(0);
    // Its place is kept free: what a person is about to press does not move.
    expect(await foot()).toBe(low);
    await page.keyboard.press('ControlOrMeta+z');
    await expect(deck).toBeFocused();
    await expect(page.getByRole('row', { selected: true })).toHaveAccessibleName(/^Tracing: from a payment/);

    await page.getByRole('row', { name: /^Commercial Crime/ }).click();
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.press('Delete');
    await expect(page.getByText('8 things put in the bin')).toBeVisible();
    const search = page.getByRole('searchbox');
    await search.pressSequentially('b');
    await page.keyboard.press('ControlOrMeta+z');
    await expect(search).toHaveValue('');
    await expect(page.getByRole('row')).toHaveCount(0);
    await search.blur();
    await page.keyboard.press('ControlOrMeta+z');
    await expect(page.getByRole('row')).toHaveCount(8);
  });

  test('to an unlabelled deck: a label below the default needs a reason, and takes its finding out of the handout', async ({
    launchKitbag,
  }) => {
    const { page } = await launchKitbag({ args: ['--sample'] });
    await importDeck(page);
    await page.getByRole('button', { name: 'Make handout' }).click();
    await expect(page.getByTestId('handout-size')).toContainText('3 slides');
    await page.getByRole('button', { name: '1 worth a look' }).click();
    await expect(page.getByRole('dialog')).toContainText('no label of its own');
    await page.keyboard.press('Escape');

    await page.getByRole('button', { name: 'Library', exact: true }).click();
    await page.getByRole('button', { name: /Label$/ }).click();
    await page.getByRole('option', { name: 'TLP:GREEN' }).click();
    // The library's default counted until now, and is stricter: somebody answers for less.
    const question = page.getByRole('dialog', { name: 'Set the label to TLP:GREEN?' });
    await expect(question).toContainText('It has no label of its own yet and counts as TLP:AMBER+STRICT.');
    await question.getByRole('textbox', { name: 'Reason' }).fill('Written for the public');
    await question.getByRole('button', { name: 'Set the label' }).click();
    await expect(page.getByRole('row', { name: /^Cold wallets/ })).toContainText('TLP:GREEN');
    await page.getByRole('button', { name: 'Make handout' }).click();
    await expect(page.getByText('Nothing to look at')).toBeVisible();
  });

  test('to lower a label needs a reason, which stays with the deck', async ({ launchKitbag }) => {
    const { page } = await launchKitbag({ args: ['--sample'] });
    const deck = page.getByRole('row', { name: /^Tracing: from a payment/ });
    await deck.click();
    await page.getByRole('button', { name: /Label$/ }).click();
    await page.getByRole('option', { name: 'TLP:CLEAR' }).click();
    const question = page.getByRole('dialog', { name: 'Lower the label to TLP:CLEAR?' });
    await expect(question.getByRole('button', { name: 'Lower the label' })).toBeDisabled();
    await question.getByRole('textbox', { name: 'Reason' }).fill('Only published law');
    await question.getByRole('button', { name: 'Lower the label' }).click();
    await expect(deck).toContainText('TLP:CLEAR');
    await expect(page.getByText('Lowered from TLP:AMBER: Only published law')).toBeVisible();
  });

  test('to the labels of several decks is one step: a press on a label, a reason where one goes down, one undo', async ({
    launchKitbag,
  }) => {
    const { page } = await launchKitbag({ args: ['--sample'] });
    const tracing = page.getByRole('row', { name: /^Tracing: from a payment/ });
    const welcome = page.getByRole('row', { name: /^Welcome and how this course works/ });
    await tracing.click();
    await welcome.click({ modifiers: ['ControlOrMeta'] });
    await tracing.getByRole('button', { name: 'TLP:AMBER: mark as…' }).click();
    const dialog = page.getByRole('dialog', { name: 'Mark 2 decks' });
    const cancel = dialog.getByRole('button', { name: 'Cancel' });
    const place = await cancel.boundingBox();
    await dialog.getByRole('radio', { name: /^TLP:RED/ }).press(' ');
    await expect(dialog.getByRole('button', { name: 'Raise the label' })).toBeEnabled();
    await dialog.getByRole('radio', { name: /^TLP:CLEAR/ }).press(' ');
    await expect(dialog.getByRole('button', { name: 'Lower the label' })).toBeDisabled();
    // Where a reason is asked for, the buttons stand where they stood.
    expect(await cancel.boundingBox()).toEqual(place);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await breaches(page), colorScheme).toEqual([]);
    }
    await dialog.getByRole('textbox', { name: 'Reason' }).fill('On our web site since May');
    await dialog.getByRole('button', { name: 'Lower the label' }).click();
    await expect(page.getByText('2 decks count as TLP:CLEAR now')).toBeVisible();
    await expect(welcome).toContainText('TLP:CLEAR');
    await expect(tracing).toContainText('TLP:CLEAR');
    await page.keyboard.press('ControlOrMeta+z');
    await expect(tracing).toContainText('TLP:AMBER');
    await expect(welcome).toContainText('TLP:GREEN');
    await page.getByRole('button', { name: 'Redo change of label' }).click();
    await expect(welcome).toContainText('TLP:CLEAR');
    await expect(tracing).toContainText('TLP:CLEAR');
  });

  test('with notes reaches participants only when a person says so, and can be taken back', async ({
    launchKitbag,
  }) => {
    const { page } = await launchKitbag({ args: ['--sample'] });
    await importDeck(page);
    const left = page.getByText('English: 2 slides with notes alone');
    await expect(left).toBeVisible();
    await page.getByRole('button', { name: 'Use notes as handout text: English' }).click();
    await expect(left).toHaveCount(0);
    await expect(page.getByRole('button', { name: 'Undo use notes as handout text' })).toBeEnabled();
    await page.keyboard.press('ControlOrMeta+z');
    await expect(left).toBeVisible();
    await page.getByRole('button', { name: 'Redo use notes as handout text' }).click();
    await expect(left).toHaveCount(0);
  });

  test('with the file a deck came from: a copy is what was imported', async ({ launchKitbag }) => {
    const { app, page } = await launchKitbag({ args: ['--sample'] });
    await importDeck(page);
    const copy = join(folder, 'copy.md');
    await answerSaveDialog(app, copy);
    await page.getByRole('group', { name: 'cold-wallets.md' }).getByRole('button', { name: 'Save a copy…' }).click();
    await expect(page.getByText('A copy was saved as copy.md')).toBeVisible();
    expect(readFileSync(copy)).toEqual(readFileSync(join(folder, 'cold-wallets.md')));
  });
});

test.describe('A library', () => {
  // Only where the person may not write beside it does a vanished folder stay away, as on a drive that was unplugged.
  test('that vanished since the last time is told of, and the sample is one click away', async ({ launchKitbag }) => {
    const drive = join(folder, 'drive');
    const library = join(drive, 'library');
    mkdirSync(drive);
    cpSync(sample, library, { recursive: true });
    const settings = { XDG_CONFIG_HOME: join(folder, '.config'), APPDATA: join(folder, '.config') };
    mkdirSync(settings.XDG_CONFIG_HOME);
    const first = await launchKitbag({ library, env: settings });
    await expect(first.page.getByRole('row', { name: /^Commercial Crime/ })).toBeVisible();
    await first.app.close();
    renameSync(drive, `${folder}/elsewhere`);
    chmodSync(folder, 0o555);

    const { page } = await launchKitbag({ env: settings });
    await expect(page.getByRole('heading', { name: 'The library could not be opened' })).toBeVisible();
    await expect(page.getByRole('main')).toContainText(library);
    await expect(page.getByRole('button', { name: 'Choose a library folder' })).toBeVisible();
    await page.getByRole('button', { name: 'Start with the sample course' }).click();
    await expect(page.getByRole('region', { name: 'Day 1' }).first()).toBeVisible();
  });

  test('that another Kitbag holds opens for reading, and for writing only after a question', async ({
    launchKitbag,
  }) => {
    const library = join(folder, 'library');
    cpSync(sample, library, { recursive: true });
    const lock = { host: 'training-room-2', pid: 4711, since: '2026-11-23T09:00:00.000Z', token: 'ab' };
    writeFileSync(join(library, 'kitbag.lock'), JSON.stringify(lock));
    const { page } = await launchKitbag({ library });
    const told = page.getByText('Open for reading only: training-room-2');
    await expect(told).toBeVisible();
    await page.getByRole('button', { name: 'Open for writing anyway' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Open for writing' }).click();
    await expect(told).toHaveCount(0);
  });

  test('with a damaged file opens, and says what to look at', async ({ launchKitbag }) => {
    const library = join(folder, 'library');
    cpSync(sample, library, { recursive: true });
    writeFileSync(join(library, 'decks', 'deck-5t4frsky77re37kg.json'), '{"format":');
    const { page } = await launchKitbag({ library });
    await expect(page.getByText('1 thing to look at')).toBeVisible();
    await page.getByRole('button', { name: 'Show', exact: true }).click();
    await expect(page.getByRole('dialog')).toContainText('This file of the library is damaged');
  });
});

test('Words of slides are found as one types, in Chinese too, and lead to the slide', async ({ launchKitbag }) => {
  const { page } = await launchKitbag({ args: ['--sample'] });
  const search = page.getByRole('searchbox');
  await search.fill('common-input');
  const hits = page.getByRole('grid', { name: /have these words|has these words/ });
  await expect(hits.getByRole('row', { name: /^The common-input heuristic, Tracing/ })).toBeVisible();
  await search.fill('助記詞');
  const hit = hits.getByRole('row').first();
  await expect(hit.locator('mark')).toHaveText('助記詞');
  // What was found is counted, and not the things that the search did not find.
  const counted = page.getByRole('toolbar', { name: 'Sort and filter' });
  await expect(counted).toContainText(/\d+ slides?$/);
  await expect(counted).not.toContainText('0 items');
  await hit.dblclick();
  // The slide is marked in the list of its deck, and in sight there.
  await expect(
    page.getByRole('grid', { name: 'Slides of the deck' }).getByRole('row', { selected: true }),
  ).toBeInViewport({ ratio: 0.9 });
  await expect(page.getByRole('textbox', { name: 'Title', exact: true })).toHaveAttribute('lang', 'zh-Hant');
});
