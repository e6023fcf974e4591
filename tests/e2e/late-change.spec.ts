import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { Bridge } from '../../main/contract/bridge';
import { breaches } from './axe-breaches';
import { expect, test } from './launch';
import { readPdf } from './read-pdf';

/** Renames a session of the sample course and raises its label, as a colleague in another window would. */
async function changeCourse(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const { request } = (globalThis as unknown as { readonly kitbag: Bridge }).kitbag;
    const list = await request('library.list');
    if (!list.ok) throw new Error(list.fault.code);
    const [{ id }] = list.value.courses as unknown as [{ id: never }];
    const got = await request('course.get', { course: id });
    if (!got.ok) throw new Error(got.fault.code);
    const { course } = got.value;
    const session = course.days.flatMap((day) => day.sessions).find(({ title }) => title.en?.startsWith('Tracing I:'));
    if (!session) throw new Error('The sample has no such session.');
    const changes = {
      title: { ...session.title, en: 'Tracing I, as it is now' },
      marking: { ...session.marking, label: 'TLP:RED' },
    };
    const edits = [{ kind: 'session.set', session: session.id, changes }] as never;
    const done = await request('course.change', { course: id, base: course.revision, said: 'set-session', edits });
    if (!done.ok) throw new Error(done.fault.code);
  });
}

test.describe('A late change', () => {
  test('is given out as replacement pages, which say what they replace and stand in the register beside it', async ({
    launchKitbag,
  }) => {
    // A course is made, checked and compared four times.
    test.slow();
    const { app, page, home } = await launchKitbag({ args: ['--sample'] });
    await page.getByRole('button', { name: 'Handouts', exact: true }).click();
    await expect(page.getByTestId('handout-size')).toContainText('75 slides', { timeout: 30_000 });
    await page.getByRole('button', { name: 'More ways to give out' }).click();
    const issue = page.getByRole('menuitem', { name: 'One file for everybody…' });
    await expect(issue).toHaveAccessibleDescription(/replacement pages/);
    await issue.click();
    await page.getByRole('dialog').getByRole('button', { name: 'Issue handout' }).click();
    await expect(page.getByText('Issued and kept in the register')).toBeVisible({ timeout: 60_000 });

    await page.getByRole('button', { name: 'Give out', exact: true }).click();
    const register = page.getByRole('listbox', { name: 'Register' });
    await register.getByRole('option').first().click();
    const find = page.getByRole('button', { name: 'Replacement pages…' });
    await find.click();
    // An answer and no trouble.
    await expect(page.getByText('would come out as it was issued')).toBeVisible({ timeout: 30_000 });
    await expect(page.getByRole('alert')).toHaveCount(0);

    await changeCourse(page);
    await expect(register.getByRole('option').first()).toContainText(
      'The course was changed since, so pages may differ.',
    );
    await find.click();
    const dialog = page.getByRole('dialog', { name: 'Replacement pages' });
    await expect(dialog).toContainText('of 52 pages differ.', { timeout: 30_000 });
    await expect(dialog.getByRole('alert')).toContainText('it is TLP:RED now and was TLP:AMBER+STRICT');
    await expect(dialog.getByRole('row', { name: '9 9' })).toBeVisible();
    expect(await breaches(page)).toEqual([]);

    const target = join(home, 'late.pdf');
    await app.evaluate(({ dialog: system }, filePath) => {
      system.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
    }, target);
    await dialog.getByRole('button', { name: 'Issue replacement pages…' }).press('Enter');
    await expect(page.getByRole('main').getByRole('status')).toContainText('Replacement pages issued as “late.pdf”', {
      timeout: 60_000,
    });
    await expect(register.getByRole('option')).toHaveCount(2);
    await expect(register.getByRole('option').first()).toContainText('replacement pages');
    expect(existsSync(target)).toBe(true);
    const { pages } = await readPdf(target);
    expect(pages[0]).toContain('The label of the whole is now TLP:RED; it was TLP:AMBER+STRICT.');
    expect(pages.length).toBeLessThan(12);
    expect(pages.join(' ')).toContain('Replaces page 9 of the issue of');

    // What was given out now counts: there is nothing more to replace.
    await expect(register).not.toContainText('The course was changed since, so pages may differ.');
    await page.getByRole('button', { name: 'Show what they replace' }).click();
    await find.click();
    await expect(page.getByText('would come out as it was issued')).toBeVisible({ timeout: 30_000 });
  });
});
