import { expect, test } from './launch';

test('What is being written is kept when another thing is clicked on, and Escape takes it back', async ({
  launchKitbag,
}) => {
  const { page } = await launchKitbag({ args: ['--sample'] });
  await page.getByRole('navigation').getByRole('button', { name: 'Courses' }).click();
  const row = (name: RegExp) => page.getByRole('treegrid').getByRole('row', { name });
  const properties = page.getByRole('complementary', { name: 'Properties' });
  await row(/^Day 2/).click();
  const title = properties.getByRole('textbox', { name: /in English/ });
  await expect(title).toHaveValue(/^The person/);
  await title.fill('Written, and not left');
  await row(/^Day 1/).click();
  await expect(title).toHaveValue(/^The ledger/);
  await row(/^Day 2/).click();
  await expect(title).toHaveValue('Written, and not left');
  await title.fill('Thought better of');
  await page.keyboard.press('Escape');
  await row(/^Day 1/).click();
  await expect(title).toHaveValue(/^The ledger/);
  await row(/^Day 2/).click();
  await expect(title).toHaveValue('Written, and not left');
});
