import { spawnSync } from 'node:child_process';
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { answered, appFolder } from './kitbag-words';
import { expect, ownEnvironment, program, test } from './launch';

const sample = join(appFolder, 'assets/sample');

interface Listed {
  readonly decks: readonly { readonly id: string; readonly title: string }[];
}

/** Packs one deck of a library. */
function packDeck(library: string, index: number, file: string): string {
  const deck = answered<Listed>('list', library).decks[index];
  answered('pack', library, '--deck', deck?.id ?? '', '--out', file);
  return deck?.title ?? '';
}

test.describe('A kit that is double-clicked', () => {
  test('opens in the Kitbag that runs already, and at the start where none does', async ({ launchKitbag }) => {
    const waiting = await launchKitbag({ args: ['--sample'] });
    const { home, page } = waiting;
    const library = join(home, 'sender');
    cpSync(sample, library, { recursive: true });
    const [first, second] = [join(home, 'first.kit'), join(home, 'second.kit')];
    packDeck(library, 0, first);
    packDeck(library, 1, second);
    await expect(page.getByRole('row', { name: /^Commercial Crime/ })).toBeVisible();

    // As a file manager starts it: in the kit's folder, with the kit as its only word.
    const { executablePath, args } = program();
    const again = spawnSync(executablePath, [...args, 'first.kit'], { cwd: home, env: ownEnvironment(home) });
    expect(again.status).toBe(0);
    await expect(page.getByRole('dialog', { name: 'first.kit' })).toContainText('1 the same', { timeout: 30_000 });
    await waiting.app.close();

    const started = await launchKitbag({ library, args: [second] });
    await expect(started.page.getByRole('dialog', { name: 'second.kit' })).toContainText('1 the same', {
      timeout: 30_000,
    });
  });
});
