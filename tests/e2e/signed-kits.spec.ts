import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ElectronApplication, Locator, Page } from '@playwright/test';
import { breaches } from './axe-breaches';
import { dropFiles } from './file-drop';
import { expect, test } from './launch';

const course = 'Commercial Crime and Virtual Assets: Advanced Course';
const passphrase = 'quiet ledgers of autumn rain';

/** The system's own dialogs cannot be driven from here: they answer with this path, and the rest is real. */
async function answerDialogs(app: ElectronApplication, path: string): Promise<void> {
  await app.evaluate(({ dialog }, chosen) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: chosen });
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] });
  }, path);
}

/** Test machines have no keyring: the store of Electron that such a machine has stands in for it. */
async function giveKeyStore(app: ElectronApplication): Promise<void> {
  await app.evaluate(({ safeStorage }) => {
    safeStorage.setUsePlainTextEncryption(true);
    safeStorage.getSelectedStorageBackend = () => 'gnome_libsecret';
  });
}

async function openSettings(page: Page): Promise<Locator> {
  await page.getByRole('button', { name: 'Settings', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Your key' })).toBeVisible();
  return page.getByRole('main');
}

async function makeKey(page: Page, name: string, words: string | null): Promise<string> {
  const settings = await openSettings(page);
  await settings.getByRole('button', { name: /^Make a/ }).click();
  const dialog = page.getByRole('dialog', { name: /^Make a/ });
  await dialog.getByRole('textbox', { name: 'Name of the agency or person' }).fill(name);
  if (words !== null) {
    await dialog.getByLabel('Passphrase', { exact: true }).fill(words);
    await dialog.getByLabel('Passphrase again').fill(words);
  }
  expect(await breaches(page), 'make a key').toEqual([]);
  await dialog.getByRole('button', { name: 'Make key' }).click();
  await expect(dialog).toHaveCount(0, { timeout: 60_000 });
  const told = await settings.getByText(/^Fingerprint /).innerText();
  return told.replace('Fingerprint ', '');
}

async function packCourse(page: Page): Promise<Locator> {
  await page.getByRole('button', { name: 'Library', exact: true }).click();
  await page.getByRole('row', { name: new RegExp(`^${course}`) }).click();
  await page.getByRole('button', { name: 'Pack a kit…', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Pack a kit' });
  await dialog.getByText('With instructor material', { exact: true }).click();
  return dialog;
}

test.describe('Signed and encrypted kits', () => {
  test.setTimeout(240_000);

  test('a person makes a key, packs signed and encrypted; the receiver sees who, trusts them, and is warned of another key under the same name', async ({
    launchKitbag,
  }) => {
    const sender = await launchKitbag({ args: ['--sample'] });
    const file = join(sender.home, 'course.kit');
    const key = await makeKey(sender.page, 'Commercial Crime Bureau', passphrase);
    await answerDialogs(sender.app, file);
    const pack = await packCourse(sender.page);
    await expect(pack.getByText('Sign as Commercial Crime Bureau', { exact: true })).toBeVisible();
    const go = pack.getByRole('button', { name: 'Pack kit…' });
    await expect(go).toBeDisabled();
    await pack.getByLabel('Passphrase of your key').fill('loud ledgers of spring rain');
    await pack.getByText('With a passphrase', { exact: true }).click();
    await pack.getByLabel('Passphrase', { exact: true }).fill('password12');
    await expect(pack).toContainText('Weak: a few computers could guess it within days.');
    await pack.getByLabel('Passphrase', { exact: true }).fill(passphrase);
    await expect(pack).toContainText('Strong, unless');
    await pack.getByLabel('Passphrase again').fill('quiet ledgers of autumn rein');
    await expect(pack).toContainText('The two are not the same.');
    await expect(go).toBeDisabled();
    await pack.getByLabel('Passphrase again').fill(passphrase);
    expect(await breaches(sender.page), 'pack').toEqual([]);
    await go.click();
    await expect(sender.page.getByText(/This passphrase does not open your key/)).toBeVisible({ timeout: 60_000 });
    await pack.getByLabel('Passphrase of your key').fill(passphrase);
    await go.click();
    await expect(sender.page.getByText(/is packed with instructor material/)).toBeVisible({ timeout: 120_000 });
    expect(readFileSync(file).subarray(0, 21).toString()).toBe('age-encryption.org/v1');

    const receiver = await launchKitbag({ library: join(sender.home, 'receiver') });
    const { page } = receiver;
    await expect(page.getByRole('button', { name: 'Settings', exact: true })).toBeVisible();
    await dropFiles(page, [file], 'library');
    const locked = page.getByRole('dialog', { name: 'This kit is encrypted' });
    await locked.getByLabel('Passphrase', { exact: true }).fill(passphrase);
    expect(await breaches(page), 'unlock').toEqual([]);
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'course.kit' });
    await expect(dialog).toContainText('Signed by Commercial Crime Bureau', { timeout: 60_000 });
    await expect(dialog).toContainText(`Fingerprint ${key}`);
    await expect(dialog).toContainText('You do not know this key yet.');
    await dialog.getByRole('button', { name: 'Trust this sender' }).click();
    await expect(dialog).toContainText('On your list of people whom you trust.');
    expect(await breaches(page), 'open').toEqual([]);
    await dialog.getByRole('button', { name: 'Take 8 items' }).click();
    await expect(page.getByText(/^8 items arrived from/)).toBeVisible({ timeout: 60_000 });

    // Somebody else makes a key in the same name.
    const other = await launchKitbag({ args: ['--sample'] });
    await giveKeyStore(other.app);
    const second = join(sender.home, 'second.kit');
    await answerDialogs(other.app, second);
    const otherPack = await packCourse(other.page);
    await otherPack.getByRole('button', { name: 'Make a key…' }).click();
    const making = other.page.getByRole('dialog', { name: 'Make a key' });
    await making.getByRole('textbox', { name: 'Name of the agency or person' }).fill('Commercial Crime Bureau');
    await making.getByRole('button', { name: 'Make key' }).click();
    const told = await otherPack.getByText(/Fingerprint /).innerText();
    const otherKey = told.replace(/^.*Fingerprint /, '');
    await otherPack.getByRole('button', { name: 'Pack kit…' }).click();
    await expect(other.page.getByText(/is packed with instructor material/)).toBeVisible({ timeout: 60_000 });
    await dropFiles(page, [second], 'library');
    const warned = page.getByRole('dialog', { name: 'second.kit' });
    await expect(warned.getByRole('alert')).toContainText('The key of “Commercial Crime Bureau” has changed', {
      timeout: 60_000,
    });
    await expect(warned).toContainText(`Before: ${key}. Now: ${otherKey}.`);
    expect(await breaches(page), 'changed').toEqual([]);
  });

  test('a kit to a colleague’s key is opened by that colleague without a word, and by nobody else', async ({
    launchKitbag,
  }) => {
    const colleague = await launchKitbag({ args: ['--sample'] });
    await giveKeyStore(colleague.app);
    const publicKey = join(colleague.home, 'customs.json');
    const key = await makeKey(colleague.page, 'Customs', null);
    await answerDialogs(colleague.app, publicKey);
    await colleague.page.getByRole('main').getByRole('button', { name: 'Save public half…' }).click();
    await expect(colleague.page.getByText(/^The public half of your key was saved/)).toBeVisible();

    const sender = await launchKitbag({ args: ['--sample'] });
    const settings = await openSettings(sender.page);
    await answerDialogs(sender.app, publicKey);
    await settings.getByRole('button', { name: 'Add from a file…' }).click();
    const introduced = sender.page.getByRole('dialog', { name: 'Trust this key?' });
    await expect(introduced).toContainText(key);
    expect(await breaches(sender.page), 'introduce').toEqual([]);
    await introduced.getByRole('button', { name: 'Trust', exact: true }).click();
    await expect(settings.getByRole('list', { name: 'People on your list' })).toContainText(`Signs with ${key}`);
    expect(await breaches(sender.page), 'settings').toEqual([]);
    const file = join(sender.home, 'for customs.kit');
    await answerDialogs(sender.app, file);
    const pack = await packCourse(sender.page);
    await expect(pack).toContainText('The kit is not signed: you have no key yet.');
    // By the keys alone.
    await pack.getByRole('radio', { name: /^Not encrypted/ }).focus();
    await sender.page.keyboard.press('ArrowDown');
    await sender.page.keyboard.press('ArrowDown');
    await expect(pack.getByRole('radio', { name: /^To people’s keys/ })).toBeChecked();
    await sender.page.keyboard.press('Tab');
    await sender.page.keyboard.press('Space');
    await expect(pack.getByRole('checkbox', { name: 'Customs' })).toBeChecked();
    await sender.page.keyboard.press('Tab');
    await sender.page.keyboard.press('Tab');
    await expect(pack.getByRole('button', { name: 'Pack kit…' })).toBeFocused();
    await sender.page.keyboard.press('Enter');
    await expect(sender.page.getByText(/is packed with instructor material/)).toBeVisible({ timeout: 60_000 });
    // Whom it is encrypted to says for whom it is: the next one may bring only what changed.
    const again = await packCourse(sender.page);
    await again.getByText('To people’s keys', { exact: true }).click();
    await again.getByText('Customs', { exact: true }).click();
    await again.getByRole('button', { name: /What goes in$/ }).click();
    await sender.page.getByRole('option', { name: /^Only what changed since the kit of .* for Customs$/ }).click();
    await expect(again).toContainText('Where that kit was not taken in, this one is refused and nothing is touched.');
    expect(await breaches(sender.page), 'pack what changed').toEqual([]);
    await again.getByRole('button', { name: 'Pack kit…' }).click();
    await expect(sender.page.getByText(/^Nothing changed since the kit of/)).toBeVisible({ timeout: 60_000 });
    await again.getByRole('button', { name: 'Cancel' }).click();
    await dropFiles(sender.page, [file], 'library');
    await expect(sender.page.getByRole('dialog', { name: 'This kit is encrypted' })).toContainText(
      'you have none here',
      { timeout: 60_000 },
    );

    const brought = join(colleague.home, 'for customs.kit');
    cpSync(file, brought);
    await colleague.page.getByRole('button', { name: 'Library', exact: true }).click();
    await dropFiles(colleague.page, [brought], 'library');
    await expect(colleague.page.getByRole('dialog', { name: 'for customs.kit' })).toContainText('8 the same', {
      timeout: 60_000,
    });
  });
});
