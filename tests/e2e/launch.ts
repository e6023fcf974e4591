import { mkdirSync, mkdtempSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test as base, _electron, type ElectronApplication, type Page } from '@playwright/test';
import { openOwnDisplay } from './own-display';
import { wipe } from './wipe';

export interface LaunchOptions {
  /** The library folder to open; left out, the app opens what a first start opens. */
  readonly library?: string;
  /** Further arguments for Kitbag itself. */
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}

export interface Kitbag {
  readonly app: ElectronApplication;
  readonly page: Page;
  /** This start's own home folder: nothing of the person at the machine is touched. */
  readonly home: string;
}

export type LaunchKitbag = (options?: LaunchOptions) => Promise<Kitbag>;

const appFolder = resolve(import.meta.dirname, '../..');

/** The packed program where one is named, and otherwise Electron with the folder of the built app. */
export function program(): { executablePath: string; args: readonly string[] } {
  const packed = process.env.KITBAG_PACKED;
  if (packed) return { executablePath: packed, args: [] };
  const electron = process.env.KITBAG_ELECTRON ?? (createRequire(import.meta.url)('electron') as string);
  return { executablePath: electron, args: [appFolder] };
}

/** The surroundings of one start: everything of a person lies in `home`. */
export function ownEnvironment(home: string, more: Readonly<Record<string, string>> = {}): Record<string, string> {
  const inherited = Object.entries(process.env).filter((pair): pair is [string, string] => pair[1] !== undefined);
  const folders = {
    HOME: home,
    USERPROFILE: home,
    APPDATA: home,
    LOCALAPPDATA: home,
    XDG_CONFIG_HOME: join(home, '.config'),
  };
  return { ...Object.fromEntries(inherited), ...folders, XDG_CACHE_HOME: join(home, '.cache'), ...more };
}

/**
 * V8's inspector holds the promise of an evaluation weakly: where garbage is collected before the answer is there, as while a program
 * starts, Playwright says “Resulting promise was garbage collected”, and Kitbag has no part in it. It is then asked once more;
 * tests therefore evaluate nothing that may not be done twice.
 */
function askAgainIfCollected(app: ElectronApplication): void {
  const evaluate = app.evaluate.bind(app) as (...asked: readonly unknown[]) => Promise<unknown>;
  app.evaluate = ((...asked: readonly unknown[]) =>
    evaluate(...asked).catch((error: unknown) => {
      if (!String(error).includes('promise was garbage collected')) throw error;
      return evaluate(...asked);
    })) as ElectronApplication['evaluate'];
}

/** Nobody presses in a window that is not seen yet; showing it would break off a press that is under way. */
export async function untilSeen(app: ElectronApplication): Promise<void> {
  const isSeen = () =>
    app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().some((one) => one.isVisible()));
  await expect.poll(isSeen, { intervals: [20, 50, 100], timeout: 30_000 }).toBe(true);
}

/** Playwright's `test` with `launchKitbag`, which closes what it opened and wipes its home folder. */
export const test = base.extend<{ launchKitbag: LaunchKitbag }, { ownDisplay: undefined }>({
  // Every program that a worker starts inherits its DISPLAY.
  ownDisplay: [
    // eslint-disable-next-line no-empty-pattern -- as below
    async ({}, use, { config }) => {
      if (process.platform !== 'linux' || config.workers === 1) return use(undefined);
      const display = await openOwnDisplay();
      process.env.DISPLAY = display.name;
      await use(undefined);
      display.close();
    },
    { scope: 'worker', auto: true },
  ],
  // eslint-disable-next-line no-empty-pattern -- Playwright reads the fixture's needs from this pattern.
  launchKitbag: async ({}, use) => {
    const opened: Kitbag[] = [];
    await use(async ({ library, args = [], env = {} } = {}) => {
      const home = mkdtempSync(join(tmpdir(), 'kitbag-home-'));
      mkdirSync(join(home, '.config'));
      const start = program();
      const app = await _electron.launch({
        executablePath: start.executablePath,
        args: [...start.args, ...(library ? ['--library', library] : []), ...args],
        env: ownEnvironment(home, env),
        chromiumSandbox: true,
      });
      askAgainIfCollected(app);
      const page = await app.firstWindow();
      await page.waitForLoadState('domcontentloaded');
      await untilSeen(app);
      const kitbag = { app, page, home };
      opened.push(kitbag);
      return kitbag;
    });
    for (const { app, home } of opened) {
      await app.close().catch(() => undefined); // A test may have closed or crashed it already.
      await wipe(home);
    }
  },
});

export { expect };
