import { expect, test } from './launch';

test('A slide is left out of the one handout or kept from every participant in its deck, from the tree and from its place on the page', async ({
  launchKitbag,
}) => {
  const { page } = await launchKitbag({ args: ['--sample'] });
  await page.getByRole('navigation').getByRole('button', { name: 'Handouts' }).click();
  const size = page.getByTestId('handout-size');
  await expect(size).toContainText('75 slides', { timeout: 30_000 });
  const tree = page.getByRole('treegrid', { name: 'What is in it' });
  await tree.getByRole('row', { name: 'Blockchain basics I', exact: true }).getByRole('button').first().click();
  const slide = tree.getByRole('row', { name: 'Three questions for any ledger entry' });
  await slide.click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'For instructors only' }).click();
  await expect(size).toContainText('74 slides', { timeout: 30_000 });
  await expect(slide).toBeHidden();
  const told = page.getByText('“Three questions for any ledger entry” is for instructors only now');
  await expect(told).toBeVisible();
  await page.getByRole('button', { name: 'Undo', exact: true }).last().click();
  await expect(size).toContainText('75 slides', { timeout: 30_000 });
  await slide.click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Show its page' }).click();

  // Three slides stand on the page: what is offered is of the one that was clicked.
  const words = page.locator('[data-pages]').getByText('Three questions for any ledger entry').last();
  await words.click({ button: 'right', force: true });
  await expect(page.getByRole('menuitem', { name: /^Edit slide “/ })).toHaveCount(1);
  await page.getByRole('menuitem', { name: 'Leave out of this handout' }).click();
  await expect(size).toContainText('74 slides', { timeout: 30_000 });
  await expect(slide.getByRole('checkbox')).not.toBeChecked();
});
