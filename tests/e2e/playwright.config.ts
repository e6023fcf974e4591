import { availableParallelism } from 'node:os';
import { defineConfig } from '@playwright/test';

const results = process.env.KITBAG_E2E_RESULTS;

/** What is asked of the packed program: what differs in it from the built app, and everything that keeps others out. */
const packed = ['start.spec.ts', '*.packed.ts'];
const debian = ['*.debian.ts'];

function testFiles(): string | string[] {
  if (process.env.KITBAG_PICTURES) return '*.shoot.ts';
  if (process.env.KITBAG_MEASURED) return '*.measure.ts';
  if (process.env.KITBAG_WATCHED) return ['journey.spec.ts', 'kits.spec.ts', 'help.spec.ts'];
  if (!process.env.KITBAG_PACKED) return '*.spec.ts';
  return process.env.KITBAG_DEBS ? [...packed, ...debian] : packed;
}

/** Two where a worker can have its own screen and nothing is installed, photographed or measured meanwhile. */
function workers(): number {
  const { KITBAG_PACKED, KITBAG_PICTURES, KITBAG_MEASURED, KITBAG_WATCHED } = process.env;
  const alone = [KITBAG_PACKED, KITBAG_PICTURES, KITBAG_MEASURED, KITBAG_WATCHED].some(Boolean);
  return process.platform === 'linux' && !alone ? Math.min(2, availableParallelism()) : 1;
}

/** Started by scripts/test.mjs, which prepares the copy of the program that is tested. */
export default defineConfig({
  testDir: '.',
  // `npm run screenshots` photographs the window, `npm run bench -- --preview` measures it, `npm run pack` tries what was packed.
  testMatch: testFiles(),
  // Where every way out is watched: from an import over handouts and a kit that travels to the help and the settings.
  ...(process.env.KITBAG_WATCHED ? { grep: /@whole-path/ } : {}),
  outputDir: '../../test-results/e2e',
  timeout: 60_000,
  expect: { timeout: 10_000 },
  // A window that has the keyboard is one thing that two tests cannot share: where there can be two, each has a screen of its own.
  workers: workers(),
  fullyParallel: false,
  forbidOnly: Boolean(process.env.CI),
  retries: 0,
  reporter: results ? [['list'], ['json', { outputFile: results }]] : 'list',
});
