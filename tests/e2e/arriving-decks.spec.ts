import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from './launch';

/** More than are read before somebody has seen the first of them and pressed Cancel. */
const files = 300;

function deckOf(number: number): string {
  const slides = Array.from(
    { length: 60 },
    (_, at) => `# Deck ${String(number)}, slide ${String(at + 1)}\n\n- follow it`,
  );
  return slides.join('\n\n---\n\n');
}

test('While decks are read, the first slides of those that are there already can be seen, and Cancel keeps them', async ({
  launchKitbag,
}) => {
  const { app, page, home } = await launchKitbag({ args: ['--sample'] });
  const folder = join(home, 'many');
  mkdirSync(folder);
  const paths = Array.from({ length: files }, (_, at) => join(folder, `deck-${String(at + 1).padStart(3, '0')}.md`));
  for (const [at, path] of paths.entries()) writeFileSync(path, deckOf(at + 1));
  await app.evaluate(({ dialog }, filePaths) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths });
  }, paths);
  await page.getByRole('button', { name: 'Import decks' }).click();
  const arriving = page.getByRole('dialog', { name: 'Importing decks' });
  await expect(arriving.getByText('Deck 1, slide 1', { exact: true })).toBeVisible();
  // Painted, and not only its place: the import still goes on, for it can be cancelled.
  const painted = arriving.locator('[data-state="there"] img');
  await expect.poll(() => painted.count()).toBeGreaterThanOrEqual(2);
  await expect(painted.first()).toHaveJSProperty('complete', true);
  expect(await painted.first().evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(100);
  await arriving.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByText(/^Import cancelled; \d+ decks had been read and are in the library$/)).toBeVisible();
  await expect(page.getByRole('row', { name: /^Deck 1, slide 1/ })).toBeVisible();
});
