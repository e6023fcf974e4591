import { defineConfig } from '@playwright/test';

const results = process.env.KITBAG_E2E_RESULTS;

/** Started by scripts/test.mjs, which prepares the copy of the program that is tested. */
export default defineConfig({
  testDir: '.',
  // `npm run screenshots` photographs the window, `npm run bench -- --preview` measures it; `npm test` tests it.
  testMatch: process.env.KITBAG_PICTURES ? '*.shoot.ts' : process.env.KITBAG_MEASURED ? '*.measure.ts' : '*.spec.ts',
  outputDir: '../../test-results/e2e',
  timeout: 60_000,
  expect: { timeout: 10_000 },
  // A window that has the keyboard is one thing that two tests cannot share.
  workers: 1,
  fullyParallel: false,
  forbidOnly: Boolean(process.env.CI),
  retries: 0,
  reporter: results ? [['list'], ['json', { outputFile: results }]] : 'list',
});
