import { expect, test } from './launch';

test.describe('Settings', () => {
  test('show whose work Kitbag is made with, down to the words of each licence', async ({ launchKitbag }) => {
    const { page } = await launchKitbag({ args: ['--sample'] });
    await page.getByRole('button', { name: 'Settings' }).click();
    await page.getByRole('button', { name: 'Show licences' }).click();
    const dialog = page.getByRole('dialog', { name: 'Software and fonts of others' });
    for (const name of ['Electron', 'pdfkit', 'react-dom', '@cantoo/pdf-lib', 'Noto Sans HK', 'LXGW'])
      await expect(dialog.getByText(new RegExp(`^${name}`)).first()).toBeVisible();
    await dialog.getByText(/^Noto Sans HK/).click();
    await expect(dialog.locator('pre')).toContainText('SIL OPEN FONT LICENSE', { ignoreCase: true });
  });
});
