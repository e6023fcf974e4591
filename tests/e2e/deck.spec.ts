import type { Page } from '@playwright/test';
import { expect, test } from './launch';

async function openDeck(page: Page): Promise<void> {
  await page.getByRole('row', { name: /^Tracing: from a payment/ }).dblclick();
  await expect(page.getByRole('grid', { name: 'Slides of the deck' })).toBeVisible();
}

const rowOf = (page: Page, name: RegExp) =>
  page.getByRole('grid', { name: 'Slides of the deck' }).getByRole('row', { name });

test.describe('A deck', () => {
  test('is written in: the words are kept in a pause, seen in the picture, and taken back by one step', async ({
    launchKitbag,
  }) => {
    const { page } = await launchKitbag({ args: ['--sample'] });
    await openDeck(page);
    const title = page.getByRole('textbox', { name: 'Title', exact: true });
    await expect(title).toHaveValue('Tracing: from a payment to a place to ask');
    const picture = page.getByRole('img', { name: 'Where the money went' });
    await title.fill('Where the money went');
    await expect(rowOf(page, /^1, Where the money went/)).toBeVisible();
    await expect(picture).toBeVisible();
    await expect(title).toBeFocused();
    await page.getByRole('textbox', { name: /^Instructor’s notes/ }).fill('Say **this** first.');
    await page.getByRole('button', { name: 'Undo change of words' }).click();
    await expect(page.getByRole('textbox', { name: /^Instructor’s notes/ })).toHaveValue(/^Say what tracing is for/);
    await page.getByRole('button', { name: 'Undo change of words' }).click();
    await expect(title).toHaveValue('Tracing: from a payment to a place to ask');
  });

  test('gives a slide to instructors alone by a key, and no participant gets it', async ({ launchKitbag }) => {
    const { page } = await launchKitbag({ args: ['--sample'] });
    await openDeck(page);
    await rowOf(page, /^3, Four strengths/).click();
    await rowOf(page, /^4, The common-input/).click({ modifiers: ['Shift'] });
    await expect(page.getByRole('heading', { name: '2 slides chosen' })).toBeVisible();
    await page.keyboard.press('i');
    await expect(rowOf(page, /^3, .*For instructors only/)).toBeVisible();
    await expect(rowOf(page, /^4, .*For instructors only/)).toBeVisible();
    await page.getByRole('button', { name: 'Make handout' }).click();
    const contents = page.getByRole('treegrid', { name: 'What is in it' });
    await expect(contents.getByRole('row', { name: /Before the first click/ })).toBeVisible();
    await expect(contents.getByRole('row', { name: /Four strengths/ })).toHaveCount(0);
    await expect(contents.getByRole('row', { name: /The common-input/ })).toHaveCount(0);
  });

  test('is put in order, doubled and shortened by keys, and every step can be taken back', async ({ launchKitbag }) => {
    const { page } = await launchKitbag({ args: ['--sample'] });
    await openDeck(page);
    await rowOf(page, /^2, Before the first click/).click();
    await page.keyboard.press('Alt+ArrowDown');
    await expect(rowOf(page, /^3, Before the first click/)).toBeVisible();
    await page.keyboard.press('ControlOrMeta+d');
    await expect(rowOf(page, /^4, Before the first click/)).toBeVisible();
    await page.keyboard.press('Delete');
    await expect(rowOf(page, /^4, Before the first click/)).toHaveCount(0);
    for (const [said, row] of [
      ['delete slides', /^4, Before the first click/],
      ['duplicate slides', /^4, The common-input/],
      ['move slides', /^2, Before the first click/],
    ] as const) {
      await page.getByRole('button', { name: `Undo ${said}` }).click();
      await expect(rowOf(page, row)).toBeVisible();
    }
  });

  test('has a slide cut in two at the cursor, by key, and one step makes it whole', async ({ launchKitbag }) => {
    const { page } = await launchKitbag({ args: ['--sample'] });
    await openDeck(page);
    await rowOf(page, /^2, Before the first click/).click();
    const body = page.getByRole('textbox', { name: /^Text of the slide/ });
    await body.fill('- Note the time\n- Photograph the screen');
    await page.keyboard.press('ControlOrMeta+Shift+Enter');
    await expect(page.getByText(/^Put the cursor into the line/)).toBeVisible();
    await body.focus();
    await page.keyboard.press('ControlOrMeta+Home');
    await page.keyboard.press('End');
    await page.keyboard.press('ControlOrMeta+Shift+Enter');
    await expect(rowOf(page, /^3, Before the first click/)).toBeVisible();
    await expect(body).toHaveValue('- Photograph the screen');
    await expect(page.getByRole('textbox', { name: 'Title', exact: true })).toBeFocused();
    await rowOf(page, /^2, Before the first click/).click();
    await expect(body).toHaveValue('- Note the time');
    await page.getByRole('button', { name: 'Undo split slide' }).click();
    await expect(body).toHaveValue('- Note the time\n- Photograph the screen');
    await expect(rowOf(page, /^3, Before the first click/)).toHaveCount(0);
  });

  test('opens the menu of a slide where it is right-clicked, and hides it', async ({ launchKitbag }) => {
    const { page } = await launchKitbag({ args: ['--sample'] });
    await openDeck(page);
    const row = rowOf(page, /^3, Four strengths/);
    const place = await row.boundingBox();
    await row.click({ button: 'right', position: { x: 40, y: 30 } });
    const menu = page.getByRole('menu', { name: 'Four strengths of a finding' });
    const opened = await menu.boundingBox();
    expect(Math.abs((opened?.x ?? 0) - (place?.x ?? 0) - 40)).toBeLessThan(24);
    expect(Math.abs((opened?.y ?? 0) - (place?.y ?? 0) - 30)).toBeLessThan(24);
    await menu.getByRole('menuitem', { name: /^Hide/ }).click();
    await expect(rowOf(page, /^3, .*Hidden/)).toBeVisible();
  });

  test('has words found and replaced on all its slides at once, and taken back by one step', async ({
    launchKitbag,
  }) => {
    const { page } = await launchKitbag({ args: ['--sample'] });
    await openDeck(page);
    await page.keyboard.press('ControlOrMeta+h');
    const bar = page.getByRole('region', { name: 'Find and replace in this deck' });
    await expect(bar.getByRole('textbox', { name: 'Find' })).toBeFocused();
    await page.keyboard.type('common-input');
    await expect(bar.getByRole('status')).toHaveText('Once, on one slide');
    await page.keyboard.press('Enter');
    await expect(bar.locator('mark')).toHaveText(/common-input/i);
    await bar.getByRole('textbox', { name: 'Replace with' }).fill('shared-input');
    await bar.getByRole('button', { name: 'Replace all' }).click();
    await expect(bar.getByRole('status')).toHaveText('Not in this deck');
    await expect(rowOf(page, /^4, The shared-input/)).toBeVisible();
    await page.getByRole('button', { name: 'Undo replace words' }).click();
    await expect(rowOf(page, /^4, The common-input/)).toBeVisible();
  });
});
