import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { answerSaveDialog } from './answer-save-dialog';
import { expect, test } from './launch';

const rail = (page: Page, name: string) => page.getByRole('navigation').getByRole('button', { name });
const which = (page: Page) => page.getByRole('button', { name: /Handout$/ });

async function act(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'What to do with this handout' }).click();
  await page.getByRole('menuitem', { name }).click();
}

test.describe('A handout’s choices', () => {
  test('are kept without being saved, are there at the next start, and every one can be taken back', async ({
    launchKitbag,
  }) => {
    const settings = { XDG_CONFIG_HOME: mkdtempSync(join(tmpdir(), 'kitbag-kept-')) };
    const first = await launchKitbag({ args: ['--sample'], env: settings });
    await rail(first.page, 'Handouts').click();
    await first.page.getByText('With notes, answers, timing and all slides').click();
    await first.page.getByRole('checkbox', { name: 'Opening and introduction' }).click({ force: true });
    await expect(first.page.getByText('Saved', { exact: true })).toBeVisible();
    await expect(which(first.page)).toContainText('Instructors · English');
    await first.app.close();

    const { page } = await launchKitbag({ env: settings });
    await rail(page, 'Handouts').click();
    await expect(page.getByRole('radio', { name: /^Instructors/ })).toBeChecked();
    await expect(page.getByRole('checkbox', { name: 'Opening and introduction' })).not.toBeChecked();
    await page.getByText('For participants, with blanks to fill in').click();
    await page.getByRole('button', { name: 'Undo change of edition' }).click();
    await expect(page.getByRole('radio', { name: /^Instructors/ })).toBeChecked();
    await expect(page.getByText('Taken back: change of edition', { exact: true })).toBeVisible();
    await page.getByRole('button', { name: 'Redo change of edition' }).click();
    await expect(page.getByRole('radio', { name: /^Workbook/ })).toBeChecked();
  });

  test('say for whom they are where another part of the course is opened, and one press makes them the participants’', async ({
    launchKitbag,
  }) => {
    const { page } = await launchKitbag({ args: ['--sample'] });
    await rail(page, 'Handouts').click();
    const part = page.getByRole('button', { name: /Part of the course$/ });
    await part.click();
    await page.getByRole('option', { name: 'Day 1' }).click();
    await page.getByText('For participants, with blanks to fill in').click();
    await expect(page.getByText('Saved', { exact: true })).toBeVisible();
    await part.click();
    await page.getByRole('option', { name: 'Whole course' }).click();
    await expect(page.getByText('“Workbook”, like the handout that was open')).toBeVisible();
    await page.getByRole('button', { name: 'Make it for participants' }).click();
    await expect(page.getByRole('radio', { name: /^Participants/ })).toBeChecked();
    await part.click();
    await page.getByRole('option', { name: 'Day 1' }).click();
    await expect(page.getByText('“Workbook”, as you left this handout')).toBeVisible();
  });

  test('stay in the list of a course’s handouts when the instructor’s guide is made beside the participants’ pack', async ({
    launchKitbag,
  }) => {
    const { page } = await launchKitbag({ args: ['--sample'] });
    await rail(page, 'Handouts').click();
    await expect(which(page)).toContainText('Participants · English');
    await page.getByRole('button', { name: 'New handout…' }).click();
    const asked = page.getByRole('dialog', { name: 'New handout' });
    await expect(asked.getByRole('radio', { name: /^Instructors/ })).toBeChecked();
    await asked.getByRole('button', { name: 'Make handout' }).click();
    await expect(which(page)).toContainText('Instructors · English');
    await expect(page.getByText('INSTRUCTOR COPY').first()).toBeVisible();
    await which(page).click();
    await page.getByRole('option', { name: 'Participants · English' }).click();
    await expect(page.getByRole('radio', { name: /^Participants/ })).toBeChecked();
  });

  test('are several of one course, each with a name, and the library opens each as it was left', async ({
    launchKitbag,
  }) => {
    const { page } = await launchKitbag({ args: ['--sample'] });
    await rail(page, 'Handouts').click();
    await page.getByText('With notes, answers, timing and all slides').click();
    await expect(which(page)).toContainText('Instructors · English');
    await act(page, 'Rename');
    await page.getByRole('textbox', { name: 'Name of the handout' }).fill('For the two of us');
    await page.keyboard.press('Enter');
    await expect(which(page)).toContainText('For the two of us');
    // Beside the handout and at the end of the list of handouts: another one, for whom it is asked for.
    await which(page).click();
    await page.getByRole('option', { name: 'New handout…' }).click();
    const asked = page.getByRole('dialog', { name: 'New handout' });
    await expect(asked.getByRole('radio', { name: /^Participants/ })).toBeChecked();
    await asked.getByRole('button', { name: 'Make handout' }).click();
    await expect(which(page)).toContainText('Participants · English');
    await expect(page.getByRole('radio', { name: /^Participants/ })).toBeChecked();

    await rail(page, 'Library').click();
    await page.getByRole('option', { name: 'Handouts' }).click();
    const items = page.getByRole('grid', { name: 'Decks, courses and handouts' });
    await expect(items.getByRole('row')).toHaveCount(2);
    await items.getByRole('row', { name: 'For the two of us' }).dblclick();
    await expect(page.getByRole('radio', { name: /^Instructors/ })).toBeChecked();
    await act(page, 'Move to bin');
    await expect(which(page)).toContainText('Participants · English');
    await page.getByRole('button', { name: 'Undo', exact: true }).last().click();
    await expect(which(page)).toContainText('For the two of us');
  });

  test('that was exported stays what it is when it is chosen for others: the new one is made beside it unless the person says otherwise', async ({
    launchKitbag,
  }) => {
    const { app, page, home } = await launchKitbag({ args: ['--sample'] });
    await answerSaveDialog(app, join(home, 'pack.pdf'));
    await rail(page, 'Handouts').click();
    await expect(page.getByTestId('handout-size')).toContainText('slides', { timeout: 30_000 });
    await page.getByRole('button', { name: 'Export PDF' }).click();
    await expect(page.getByText('Show in folder')).toBeVisible({ timeout: 60_000 });

    const workbook = page.getByText('For participants, with blanks to fill in');
    await workbook.click();
    const asked = page.getByRole('dialog', { name: 'New handout' });
    await expect(asked).toContainText('makes “Workbook · English” beside it');
    await asked.getByRole('button', { name: 'Cancel' }).click();
    await expect(page.getByRole('radio', { name: /^Participants/ })).toBeChecked();
    await workbook.click();
    await asked.getByRole('button', { name: 'Make handout' }).click();
    await expect(which(page)).toContainText('Workbook · English');
    await which(page).click();
    await page.getByRole('option', { name: 'Participants · English' }).click();
    await expect(page.getByRole('radio', { name: /^Participants/ })).toBeChecked();

    await workbook.click();
    await asked.getByRole('button', { name: 'Change this one' }).click();
    await expect(page.getByRole('radio', { name: /^Workbook/ })).toBeChecked();
    const outdated = page.getByRole('status').filter({ hasText: '“pack.pdf” was exported before its handout' });
    await expect(outdated).toBeVisible();
    // Beside the other one too.
    await which(page).click();
    await page.getByRole('option', { name: 'Workbook · English', exact: true }).click();
    await expect(outdated).toBeVisible();
  });

  test('in two languages have short names in their field, which are heard whole', async ({ launchKitbag }) => {
    const { page } = await launchKitbag({ args: ['--sample'] });
    await rail(page, 'Handouts').click();
    await page.getByRole('button', { name: /Beside it$/ }).click();
    await page.getByRole('option', { name: 'Traditional Chinese' }).click();
    await expect(which(page)).toHaveAccessibleName('Participants · English + Traditional Chinese Handout');
    await expect(which(page).getByText('EN + 繁', { exact: false })).toBeVisible();
  });

  test('have nothing in the rows of their contents that reaches out of them, in the narrowest list either', async ({
    launchKitbag,
  }) => {
    const { page } = await launchKitbag({ args: ['--sample'] });
    await page.setViewportSize({ width: 1280, height: 720 });
    await rail(page, 'Handouts').click();
    const tree = page.getByRole('treegrid', { name: 'What is in it' });
    await tree.getByRole('button', { name: 'Expand Opening and introduction' }).click();
    const slide = tree.getByRole('row', { level: 3 }).first();
    await slide.click({ button: 'right' });
    await page.getByRole('menuitem', { name: 'Slide beside text' }).click();
    await page.getByRole('separator').first().focus();
    for (let press = 0; press < 30; press += 1) await page.keyboard.press('ArrowLeft');
    await expect(slide.getByText('Text beside')).toBeVisible();
    const out = await tree.evaluate((whole) =>
      Array.from(whole.querySelectorAll('[role="row"] *'))
        .filter((part) => part.getBoundingClientRect().right > whole.getBoundingClientRect().right)
        .map((part) => part.textContent),
    );
    expect(out).toEqual([]);
  });
});
