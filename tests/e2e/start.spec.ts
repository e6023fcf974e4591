import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { breaches } from './axe-breaches';
import { networkSwitches } from '../../main/app/network-switches';
import { expect, test } from './launch';

interface Process {
  readonly commandLine: string;
  /** 2 when a seccomp filter is in force, which is what Chromium's sandbox sets in every page's process. */
  readonly seccomp: number;
}

/** A process and everything it started, from /proc. */
function family(top: number): Process[] {
  const parents = new Map<number, number>();
  const found = new Map<number, Process>();
  for (const id of readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)) {
    try {
      const status = readFileSync(`/proc/${id}/status`, 'utf8');
      const commandLine = readFileSync(`/proc/${id}/cmdline`, 'utf8').replaceAll('\0', ' ');
      parents.set(id, Number(/^PPid:\s+(\d+)/m.exec(status)?.[1]));
      found.set(id, { commandLine, seccomp: Number(/^Seccomp:\s+(\d+)/m.exec(status)?.[1]) });
    } catch {
      // It ended while we looked.
    }
  }
  const belongs = (id: number | undefined): boolean => id !== undefined && (id === top || belongs(parents.get(id)));
  return [...found].filter(([id]) => belongs(id)).map(([, process]) => process);
}

test.describe('starting Kitbag', () => {
  test('opens one window with a title, and makes a library for one’s own material where it said so', async ({
    launchKitbag,
  }) => {
    const { app, page, home } = await launchKitbag();
    expect(app.windows()).toHaveLength(1);
    await expect(page).toHaveTitle(/Kitbag/);
    const words = await page.getByText(/^Kitbag keeps its copies of it in /).textContent();
    const folder = /in (\S+)\. Your own/.exec(words ?? '')?.[1] ?? '';
    expect(folder.startsWith(home) && folder.endsWith('Kitbag')).toBe(true);
    await page.getByRole('button', { name: 'Start with your own material' }).click();
    await expect(page.getByRole('heading', { name: 'Drop PowerPoint or Markdown decks here' })).toBeVisible();
    expect(existsSync(join(folder, 'library.json'))).toBe(true);
  });

  test('keeps the place for one’s own material where the language is chosen first, and makes it for what the menu begins', async ({
    launchKitbag,
  }) => {
    const { app, page, home } = await launchKitbag();
    await page.getByText('Português', { exact: true }).click();
    await expect(page.getByRole('button', { name: 'Começar com o seu próprio material' })).toBeVisible();
    // The page speaks another language at once, and the menu when that is kept.
    const choose = () =>
      app.evaluate(({ Menu }) => {
        const items = Menu.getApplicationMenu()?.items.flatMap(({ submenu }) => submenu?.items ?? []) ?? [];
        const item = items.find(({ label }) => label === 'Novo curso');
        item?.click();
        return item !== undefined;
      });
    await expect.poll(choose).toBe(true);
    await expect(page.getByRole('grid', { name: 'Sessões de Dia 1' })).toBeVisible();
    expect(existsSync(join(home, 'Kitbag', 'library.json'))).toBe(true);
    expect(app.windows()).toHaveLength(1);
  });

  test('offers to bring in the decks of the folder that is chosen for its library, and leaves the files alone', async ({
    launchKitbag,
  }) => {
    const { app, page, home } = await launchKitbag();
    const folder = join(home, 'Training');
    mkdirSync(folder);
    const deck = join(folder, 'interview-notes.md');
    copyFileSync(resolve(import.meta.dirname, '../fixtures/e2e/interview-notes.md'), deck);
    const before = readFileSync(deck);
    await app.evaluate(({ dialog }, path) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [path] });
    }, folder);
    await expect(page.getByText('a library that is there already')).toBeVisible();
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await breaches(page), colorScheme).toEqual([]);
    }
    await page.getByRole('button', { name: 'Use another folder…' }).click();
    const offer = page.getByRole('dialog', { name: 'There is a deck in this folder' });
    await expect(offer).toContainText('interview-notes.md');
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await breaches(page), `decks found, ${colorScheme}`).toEqual([]);
    }
    await offer.getByRole('button', { name: 'Bring in 1 deck' }).click();
    await expect(page.getByRole('dialog', { name: '1 deck imported' })).toContainText('5 slides');
    expect(readFileSync(deck)).toEqual(before);
  });

  test('runs with every switch that keeps Chromium off the network', async ({ launchKitbag }) => {
    const { app } = await launchKitbag();
    const running = await app.evaluate(
      ({ app: { commandLine } }, names) =>
        Object.fromEntries(
          names.map((name) => [name, commandLine.hasSwitch(name) ? commandLine.getSwitchValue(name) : null]),
        ),
      Object.keys(networkSwitches),
    );
    expect(running).toEqual(networkSwitches);
  });

  // The processes are read from /proc, which only Linux has.
  if (process.platform === 'linux') {
    test("runs as an ordinary person, with Chromium's sandbox on", async ({ launchKitbag }) => {
      const { app } = await launchKitbag();
      expect(await app.evaluate(() => process.getuid?.())).toBeGreaterThan(0);
      const processes = family(app.process().pid ?? 0);
      const pages = processes.filter(({ commandLine }) => commandLine.includes('--type=renderer'));
      expect(pages.length).toBeGreaterThan(0);
      expect(pages.map(({ seccomp }) => seccomp)).toEqual(pages.map(() => 2));
      expect(processes.filter(({ commandLine }) => commandLine.includes('--no-sandbox'))).toEqual([]);
    });

    test('keeps the filter of system calls on its pages where an AppImage says that there is no sandbox', async ({
      launchKitbag,
    }) => {
      const { app } = await launchKitbag({ args: ['--no-sandbox'] });
      const pages = family(app.process().pid ?? 0).filter(({ commandLine }) => commandLine.includes('--type=renderer'));
      expect(pages.length).toBeGreaterThan(0);
      expect(pages.map(({ seccomp }) => seccomp)).toEqual(pages.map(() => 2));
    });
  }

  test('gives the page no Node, no Electron and a sandboxed preload', async ({ launchKitbag }) => {
    const { app, page } = await launchKitbag();
    const seen = await page.evaluate(() => ({
      process: typeof process,
      require: typeof require,
      module: typeof module,
    }));
    expect(seen).toEqual({ process: 'undefined', require: 'undefined', module: 'undefined' });
    const preferences = await app.evaluate(({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents as unknown as {
        getLastWebPreferences(): { sandbox?: boolean; contextIsolation?: boolean; nodeIntegration?: boolean };
      };
      const { sandbox, contextIsolation, nodeIntegration } = contents.getLastWebPreferences();
      return { sandbox, contextIsolation, nodeIntegration };
    });
    expect(preferences).toEqual({ sandbox: true, contextIsolation: true, nodeIntegration: false });
  });
});
