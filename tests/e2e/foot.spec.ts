import type { Page } from '@playwright/test';
import { expect, test } from './launch';

/** Where everything stands that can be pressed. */
function controls(page: Page): Promise<string> {
  return page.evaluate(() =>
    [
      ...document.querySelectorAll(
        'nav button, main button, aside button, header button, [role="row"], [role="dialog"] button',
      ),
    ]
      .map((one) => [one.getAttribute('aria-label') ?? one.textContent, one.getBoundingClientRect()] as const)
      .map(([name, { x, y, width, height }]) => [name, x, y, width, height].join(' '))
      .join('\n'),
  );
}

test.describe('What is said at the foot of the window', () => {
  test('moves nothing that a person may be about to press, and covers nothing', async ({ launchKitbag }) => {
    const { page } = await launchKitbag({ args: ['--sample'] });
    await page.setViewportSize({ width: 1280, height: 720 });
    const row = page.getByRole('row', { name: /^Tracing: from a payment/ });
    await row.click();
    await page.keyboard.press('ControlOrMeta+d');
    await expect(page.getByRole('row', { name: /\(copy\)/ })).toBeVisible();
    const said = page.getByRole('status').filter({ hasText: 'was added' });
    await expect(said).toBeVisible();
    const before = await controls(page);
    await said.getByRole('button', { name: 'Close' }).click();
    await expect(said).toHaveCount(0);
    expect(await controls(page)).toBe(before);
    const foot = await page.evaluate(() => {
      const shell = document.querySelector('nav')?.parentElement?.getBoundingClientRect();
      return innerHeight - (shell?.bottom ?? 0);
    });
    expect(foot).toBeGreaterThanOrEqual(36);
  });

  test('gives the focus back to where the person was, and no act loses it', async ({ launchKitbag }) => {
    const { page } = await launchKitbag({ args: ['--sample'] });
    const here = () => page.evaluate(() => document.activeElement?.tagName ?? '');
    await page.getByRole('row', { name: /^Tracing: from a payment/ }).click();
    await page.keyboard.press('Delete');
    const said = page.getByRole('status').filter({ hasText: 'put in the bin' });
    await said.getByRole('button', { name: 'Undo' }).press('Enter');
    await expect(page.getByRole('row', { name: /^Tracing: from a payment/ })).toBeVisible();
    await expect(said).toHaveCount(0);
    await expect.poll(here).not.toBe('BODY');
    await expect(page.locator(':focus')).toHaveAttribute('role', 'row');
    // A button that can be pressed no longer hands the focus to its neighbour.
    await page.getByRole('button', { name: 'Redo', exact: false }).first().press('Enter');
    await expect(page.getByRole('button', { name: /^Redo/ }).first()).toBeDisabled();
    await expect.poll(here).not.toBe('BODY');
    // What is opened from a row that is no longer there has the focus.
    await page.getByRole('row', { name: /^Working with exchanges/ }).press('Enter');
    await expect(page.getByRole('grid', { name: 'Slides of the deck' })).toBeVisible();
    await expect.poll(here).not.toBe('BODY');
  });
});
