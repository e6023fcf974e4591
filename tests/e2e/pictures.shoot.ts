import { join } from 'node:path';
import { expect, test } from './launch';

const folder = process.env.KITBAG_PICTURES ?? '';
const size = { width: 1280, height: 720 };

/** The two pictures of the README: run by `npm run screenshots`. */
test('the course and its handout', async ({ launchKitbag }) => {
  const { page } = await launchKitbag({ args: ['--sample'] });
  await page.setViewportSize(size);
  await page.getByRole('row', { name: /^Commercial Crime and Virtual Assets/ }).dblclick();
  await expect(page.getByRole('grid', { name: 'Sessions of Day 1' })).toBeVisible();
  await page.getByRole('row', { name: 'Blockchain basics I', exact: true }).first().click();
  // The pictures of the session's slides are painted by then.
  await page.waitForTimeout(2500);
  await page.screenshot({ path: join(folder, 'course.png') });
  await page.getByRole('button', { name: 'Make handout' }).click();
  await expect(page.getByTestId('handout-size')).toContainText('75 slides', { timeout: 30_000 });
  await page.getByRole('radio', { name: 'Two slides' }).click({ force: true });
  await page.waitForTimeout(3000);
  await page.getByRole('treegrid').getByText('Blockchain basics I', { exact: true }).click();
  await page.waitForTimeout(2500);
  await page.screenshot({ path: join(folder, 'handout.png') });
});
