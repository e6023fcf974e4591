import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import { ownEnvironment, program, test } from './launch';
import { wipe } from './wipe';

interface Bridge {
  request(name: string, input?: unknown): Promise<{ readonly ok: boolean; readonly value: unknown }>;
}

const rounds = 7;
const bareWindow = resolve(import.meta.dirname, 'bare-window');

/** Starts a program whose folders lie in `home`. */
function launched(home: string, args: readonly string[]): Promise<ElectronApplication> {
  const { executablePath } = program();
  return _electron.launch({ executablePath, args: [...args], env: ownEnvironment(home), chromiumSandbox: true });
}

/** Milliseconds from the start of the program to a window that is seen, shows what it holds and lets one press its first button. */
async function started(home: string, args: readonly string[]): Promise<number> {
  const from = performance.now();
  const app = await launched(home, args);
  // Asked anew each time: what waits inside of a program that starts is now and then answered with “garbage collected”.
  const isSeen = (): Promise<boolean> =>
    app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isVisible() ?? false).catch(() => false);
  const page = await app.firstWindow();
  // Looked for at short and even intervals: those of a locator grow to a tenth of a second, which is a tenth of a start.
  const canBePressed = (): boolean => {
    const [head, button] = [document.querySelector('h1'), document.querySelector('button')];
    if (!head || head.getBoundingClientRect().width === 0) return false;
    button?.focus();
    return button !== null && document.activeElement === button;
  };
  await page.waitForFunction(canBePressed, undefined, { polling: 4, timeout: 60_000 });
  while (!(await isSeen())) await setTimeout(4);
  const tookMs = performance.now() - from;
  await app.close();
  return tookMs;
}

/**
 * The best of several starts as on any day but the first, of each program: noise only ever adds. They take turns, so that a machine
 * that slows down or wakes up while it is measured does so for all of them.
 */
async function bestInTurn(...programs: readonly (readonly string[])[]): Promise<number[]> {
  const homes = programs.map(() => mkdtempSync(join(tmpdir(), 'kitbag-home-')));
  const best = programs.map(() => Infinity);
  for (let round = 0; round < rounds; round += 1)
    for (const [at, args] of programs.entries())
      best[at] = Math.min(best[at] ?? Infinity, await started(homes[at] ?? '', args));
  for (const home of homes) await wipe(home);
  return best;
}

interface Idle {
  /** Of the window's own process, in megabytes. */
  readonly windowMB: number;
  readonly allMB: number;
  /** Of one core, in per cent, over ten seconds in which nobody does anything. */
  readonly processor: number;
}

/** Of the window with nothing in it. */
async function bareIdleOf(): Promise<Idle> {
  const home = mkdtempSync(join(tmpdir(), 'kitbag-home-'));
  const app = await launched(home, [bareWindow]);
  const figures = await idle(app, await app.firstWindow());
  await app.close();
  await wipe(home);
  return figures;
}

async function idle(app: ElectronApplication, page: Page): Promise<Idle> {
  await page.waitForTimeout(8000);
  await app.evaluate(({ app: here }) => void here.getAppMetrics());
  await page.waitForTimeout(10_000);
  return app.evaluate(({ app: here }) => {
    const metrics = here.getAppMetrics();
    const sum = (of: (one: (typeof metrics)[number]) => number): number =>
      metrics.reduce((total, one) => total + of(one), 0);
    return {
      windowMB: Math.max(
        ...metrics.filter(({ type }) => type === 'Tab').map(({ memory }) => memory.workingSetSize / 1024),
      ),
      allMB: sum(({ memory }) => memory.workingSetSize / 1024),
      processor: sum(({ cpu }) => cpu.percentCPUUsage),
    };
  });
}

/** Milliseconds that the window waits for what it finds, each word asked for letter by letter as a person types it. */
function searched(page: Page, words: readonly string[]): Promise<number[]> {
  return page.evaluate(async (all) => {
    const { kitbag } = window as unknown as { kitbag: Bridge };
    const took: number[] = [];
    for (const word of all)
      for (let length = 1; length <= word.length; length += 1) {
        const from = performance.now();
        const answer = await kitbag.request('library.find-slides', { query: word.slice(0, length) });
        if (!answer.ok) throw new Error(JSON.stringify(answer));
        took.push(performance.now() - from);
      }
    return took;
  }, words);
}

/** Scrolls through the library at ten screens a second: the longest time between two frames, and how many took over 50 ms. */
function scrolled(page: Page): Promise<{ readonly frames: number; readonly late: number; readonly longestMs: number }> {
  return page.evaluate(async () => {
    const boxes = Array.from(document.querySelectorAll<HTMLElement>('main *, [role=grid], [role=listbox]'));
    const box = boxes.reduce(
      (most, one) => (one.scrollHeight - one.clientHeight > most.scrollHeight - most.clientHeight ? one : most),
      boxes[0] ?? document.body,
    );
    const gaps: number[] = [];
    let before = performance.now();
    for (let step = 0; step < 240; step += 1) {
      box.scrollTop += 120;
      const now = await new Promise<number>((done) => requestAnimationFrame(done));
      gaps.push(now - before);
      before = now;
    }
    return { frames: gaps.length, late: gaps.filter((gap) => gap > 50).length, longestMs: Math.max(...gaps) };
  });
}

test('a library of a thousand decks beside an empty one and a bare window', async ({ launchKitbag }) => {
  test.setTimeout(900_000);
  const folder = process.env.KITBAG_MEASURED ?? '';
  const empty = join(mkdtempSync(join(tmpdir(), 'kitbag-empty-')), 'library');
  const [bareMs, emptyMs, fullMs] = await bestInTurn(
    [bareWindow],
    [...program().args, '--library', empty],
    [...program().args, '--library', join(folder, 'library')],
  );
  const bareIdle = await bareIdleOf();
  const small = await launchKitbag({ library: empty });
  const emptyIdle = await idle(small.app, small.page);
  await small.app.close();
  const { app, page } = await launchKitbag({ library: join(folder, 'library') });
  const fullIdle = await idle(app, page);
  const scrolling = await scrolled(page);
  const [first = 0] = await searched(page, ['k']);
  const searching = await searched(page, ['blockchain', 'tracing', '區塊鏈', '虛擬資產']);
  const after = await idle(app, page);
  writeFileSync(
    process.env.KITBAG_FIGURES ?? '',
    JSON.stringify({ bareMs, emptyMs, fullMs, bareIdle, emptyIdle, fullIdle, after, scrolling, first, searching }),
  );
});
