import type { Page } from '@playwright/test';
import { resolve } from 'node:path';
import { breaches } from './axe-breaches';
import { dropFiles } from './file-drop';
import { expect, test } from './launch';

const picture = resolve(import.meta.dirname, '../../assets/screenshots/course.png');

async function openDeck(page: Page): Promise<void> {
  await page.getByRole('row', { name: /^Tracing: from a payment/ }).dblclick();
  await expect(page.getByRole('grid', { name: 'Slides of the deck' })).toBeVisible();
}

/** A window that was read again opens on what it showed, or on the library. */
async function openAgain(page: Page): Promise<void> {
  const row = page.getByRole('row', { name: /^Tracing: from a payment/ });
  const slides = page.getByRole('grid', { name: 'Slides of the deck' });
  await expect(row.or(slides).first()).toBeVisible();
  if (!(await slides.isVisible())) await openDeck(page);
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
    await expect(page.getByRole('button', { name: 'Redo change of words' })).toBeEnabled();
    // Two quick presses are two steps, also where the first takes the words along that it makes the person leave.
    await page.getByRole('button', { name: 'Redo change of words' }).dblclick();
    await expect(title).toHaveValue('Where the money went');
    await expect(page.getByRole('textbox', { name: /^Instructor’s notes/ })).toHaveValue('Say **this** first.');
    await title.fill('Where it went next');
    await page.getByRole('button', { name: 'Undo change of words' }).dblclick();
    await expect(page.getByRole('textbox', { name: /^Instructor’s notes/ })).toHaveValue(/^Say what tracing is for/);
    await expect(title).toHaveValue('Where the money went');
  });

  test('is written in two languages side by side, each with its own picture; the switch is remembered, and one step takes back one text', async ({
    launchKitbag,
  }) => {
    const { page } = await launchKitbag({ args: ['--sample'] });
    await page.setViewportSize({ width: 1280, height: 720 });
    await openDeck(page);
    await page.getByRole('button', { name: 'Two languages side by side' }).click();
    const english = page.getByRole('textbox', { name: 'Title · English' });
    const chinese = page.getByRole('textbox', { name: 'Title · Traditional Chinese' });
    await expect(english).toHaveValue('Tracing: from a payment to a place to ask');
    const [left, right] = [await english.boundingBox(), await chinese.boundingBox()];
    expect(left?.y).toBe(right?.y);
    expect(right?.x).toBeGreaterThan((left?.x ?? 0) + (left?.width ?? 0));
    await chinese.fill('追蹤新題');
    await expect(page.getByRole('img', { name: '追蹤新題' })).toBeVisible();
    await expect(page.getByRole('img', { name: 'Tracing: from a payment to a place to ask' })).toBeVisible();
    // From a text to its translation is one step of the keyboard.
    await english.focus();
    await page.keyboard.press('Tab');
    await expect(chinese).toBeFocused();
    await page.getByRole('textbox', { name: /^Instructor’s notes.* · Portuguese$/ }).waitFor({ state: 'detached' });
    expect(await breaches(page)).toEqual([]);
    await page.getByRole('button', { name: 'Undo change of words' }).click();
    await expect(chinese).not.toHaveValue('追蹤新題');
    await expect(english).toHaveValue('Tracing: from a payment to a place to ask');

    // What the other column shows changes places with it.
    const columns = page.getByRole('button', { name: /Language of the words shown$/ });
    await columns.first().click();
    await page.getByRole('option', { name: 'Traditional Chinese' }).click();
    await expect(columns.first()).toHaveText('Traditional Chinese');
    await expect(columns.last()).toHaveText('English');
    await expect(columns.first()).toBeFocused();

    await page.reload();
    await openAgain(page);
    await expect(page.getByRole('textbox', { name: 'Title · Traditional Chinese' })).toBeVisible();
    // At twice the size of text there is room for one column: each text stands over its translation.
    await page.setViewportSize({ width: 640, height: 360 });
    const [over, under] = [
      await page.getByRole('textbox', { name: 'Title · English' }).boundingBox(),
      await page.getByRole('textbox', { name: 'Title · Traditional Chinese' }).boundingBox(),
    ];
    expect(over?.x).toBe(under?.x);
    expect(over?.y).not.toBe(under?.y);
  });

  test('has words marked where they stand, as blanks and as terms, by a button, a key and a menu', async ({
    launchKitbag,
  }) => {
    const { page } = await launchKitbag({ args: ['--sample'] });
    await openDeck(page);
    await rowOf(page, /^2, Before the first click/).click();
    const body = page.getByRole('textbox', { name: 'Text of the slide, in Markdown' });
    const select = (nth: number) =>
      body.evaluate((field, at) => {
        if (!(field instanceof HTMLTextAreaElement)) throw new Error('This is no field.');
        const [word] = [...field.value.matchAll(/[A-Za-z]{6,}/g)].slice(at);
        field.focus();
        field.setSelectionRange(word?.index ?? 0, (word?.index ?? 0) + (word?.[0].length ?? 0));
        return word?.[0] ?? '';
      }, nth);
    const bar = page.getByRole('toolbar', { name: 'Mark words' });
    // A double press on the picture leads to its words.
    await page.getByRole('img', { name: 'Before the first click' }).last().dblclick();
    await expect(body).toBeFocused();
    await expect(bar.getByRole('button', { name: /^Mark as blank/ })).toBeDisabled();
    const first = await select(0);
    await page.keyboard.press('Control+Shift+B');
    await expect(page.locator('mark', { hasText: first }).first()).toBeVisible();
    await expect(page.getByRole('textbox', { name: 'Words, one a line' })).toHaveValue(new RegExp(`${first}$`));
    await bar.getByRole('button', { name: /^No blank any more/ }).click();
    await expect(page.locator('mark', { hasText: first })).toHaveCount(0);

    const second = await select(1);
    await body.dispatchEvent('contextmenu');
    await page.getByRole('menuitem', { name: /^Mark as term/ }).click();
    await expect(page.getByRole('textbox', { name: /^Term \d+ in English$/ }).last()).toHaveValue(second);
    // Its meaning is still to be written, and stands in sight.
    const meaning = page.getByRole('textbox', { name: /^Meaning/ }).last();
    await expect(meaning).toBeFocused();
    await expect(meaning).toBeInViewport();
    expect(await breaches(page)).toEqual([]);
    await page.getByRole('button', { name: 'Undo change of glossary' }).click();
    await expect(page.locator('mark', { hasText: second })).toHaveCount(0);
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
      await expect(page.getByText(new RegExp(`^Taken back: ${said} – “Slide \\d”$`))).toBeVisible();
    }
  });

  test('has the selection and the focus on the slides that come back, together', async ({ launchKitbag }) => {
    const { page } = await launchKitbag({ args: ['--sample'] });
    await openDeck(page);
    const rows = page.getByRole('grid', { name: 'Slides of the deck' }).getByRole('row');
    await rowOf(page, /^2, /).click();
    await page.keyboard.press('Shift+ArrowDown');
    await expect(page.getByRole('row', { selected: true })).toHaveCount(2);
    await page.keyboard.press('Delete');
    await expect(page.getByRole('button', { name: 'Undo delete slides' })).toBeEnabled();
    await page.keyboard.press('ControlOrMeta+z');
    await expect(page.getByRole('row', { selected: true })).toHaveCount(2);
    await expect(rows.nth(1)).toBeFocused();
    await expect(rows.nth(1)).toHaveAttribute('aria-selected', 'true');
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
    // The slide at its full size offers the same.
    await page.getByRole('main').locator('[data-language]').getByRole('img').first().click({ button: 'right' });
    await menu.getByRole('menuitem', { name: /^Show/ }).click();
    await expect(rowOf(page, /^3, Four strengths[^,]*$/)).toBeVisible();
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

  test('takes a picture that is dropped on it, in the column that is written, and one step takes it off', async ({
    launchKitbag,
  }) => {
    const { page } = await launchKitbag({ args: ['--sample'] });
    await openDeck(page);
    await rowOf(page, /^2, Before the first click/).click();
    const body = page.getByRole('textbox', { name: /^Text of the slide/ });
    const before = await body.inputValue();
    await dropFiles(page, [picture], 'slide');
    await expect(page.getByRole('button', { name: 'Undo inserted picture' })).toBeEnabled();
    await expect(page.getByRole('button', { name: 'Replace picture…' })).toBeVisible();
    await page.getByRole('button', { name: 'Undo inserted picture' }).click();
    await expect(page.getByRole('button', { name: 'Replace picture…' })).toHaveCount(0);
    await expect(body).toHaveValue(before);
  });
});
