import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { expect, test } from './launch';

/** A piece of work of the page's main thread. */
interface MainTask {
  readonly ms: number;
  readonly processorMs: number;
}

/** What is needed of Chromium's trace: times in microseconds, `tdur` those of the processor. */
interface TraceEvent {
  readonly ph: string;
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly args: { readonly name?: string };
}

/** As a quick typist does it. */
const betweenKeysMs = 90;

/** Traces the window while `work` goes on; gives every task of the page's main thread. */
async function traced(
  app: ElectronApplication,
  page: Page,
  file: string,
  work: () => Promise<void>,
): Promise<MainTask[]> {
  const pid = await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId());
  await app.evaluate(({ contentTracing }) =>
    contentTracing.startRecording({ included_categories: ['toplevel', '__metadata'], excluded_categories: ['*'] }),
  );
  await work();
  await app.evaluate(({ contentTracing }, path) => contentTracing.stopRecording(path), file);
  const { traceEvents } = JSON.parse(readFileSync(file, 'utf8')) as { readonly traceEvents: readonly TraceEvent[] };
  const main = traceEvents.find(
    (one) => one.pid === pid && one.name === 'thread_name' && one.args.name === 'CrRendererMain',
  );
  expect(main, 'the page’s main thread in the trace').toBeDefined();
  expect(page.isClosed()).toBe(false);
  return traceEvents
    .filter(({ name, tid, pid: of }) => name === 'ThreadControllerImpl::RunTask' && of === pid && tid === main?.tid)
    .map(({ dur = 0, tdur = 0 }) => ({ ms: dur / 1000, processorMs: tdur / 1000 }));
}

/** Notes how long each key waits for the frame after it. */
async function noteKeys(page: Page): Promise<() => Promise<number[]>> {
  await page.evaluate(() => {
    const noted: number[] = [];
    Object.assign(window, { keysNoted: noted });
    document.addEventListener(
      'keydown',
      ({ timeStamp }) => {
        requestAnimationFrame(() => {
          setTimeout(() => noted.push(performance.now() - timeStamp));
        });
      },
      true,
    );
  });
  return () => page.evaluate(() => (window as unknown as { readonly keysNoted: number[] }).keysNoted);
}

test('typing in a slide and in the search while a long handout is exported', async ({ launchKitbag }) => {
  test.setTimeout(600_000);
  const { app, page, home } = await launchKitbag({ library: process.env.KITBAG_MEASURED ?? '' });
  await page.setViewportSize({ width: 1280, height: 720 });
  await app.evaluate(({ dialog }, folder) => {
    let count = 0;
    dialog.showSaveDialog = () =>
      Promise.resolve({ canceled: false, filePath: `${folder}/handout ${String((count += 1))}.pdf` });
  }, home);
  const rail = page.getByRole('navigation').first().getByRole('button');
  const tasks = page.getByRole('banner').getByRole('button', { name: /task/i });
  const keysNoted = await noteKeys(page);
  const places: { place: string; letters: number; tasks: MainTask[] }[] = [];
  const typeDuringExport = async (place: string, open: () => Promise<void>, words: string): Promise<void> => {
    await rail.nth(2).click();
    const go = page.getByRole('button', { name: 'Export PDF' });
    await expect(go).toBeEnabled({ timeout: 120_000 });
    await go.click();
    await expect(tasks).toHaveText(/1 task running/);
    await open();
    const done = await traced(app, page, join(home, `${place}.json`), async () => {
      await page.keyboard.type(words, { delay: betweenKeysMs });
      await expect(tasks, 'the export goes on').toHaveText(/1 task running/);
    });
    places.push({ place, letters: words.length, tasks: done });
    await expect(tasks).toHaveText(/^Tasks/, { timeout: 300_000 });
  };
  const words = 'Every hop is written down, with the time at which somebody saw it. ';
  await typeDuringExport(
    'a slide',
    async () => {
      await rail.nth(0).click();
      await page.getByRole('main').getByRole('row').first().dblclick();
      await page.getByRole('textbox', { name: /^Text of the slide/ }).click();
    },
    words,
  );
  await typeDuringExport(
    'the search',
    async () => {
      await rail.nth(0).click();
      await page.getByRole('searchbox').click();
    },
    'tracing payment seizure',
  );
  writeFileSync(process.env.KITBAG_FIGURES ?? '', JSON.stringify({ places, keys: await keysNoted() }));
});
