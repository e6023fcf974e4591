import { spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';
import { expect } from '@playwright/test';

export const appFolder = resolve(import.meta.dirname, '../..');
export const sampleTitle = 'Commercial Crime and Virtual Assets: Advanced Course';

/** Runs the built command line on plain Node, without a display. */
export function kitbag(...words: string[]): {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
} {
  const env = { ...process.env, DISPLAY: undefined };
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(appFolder, 'out/main/kitbag.js'), ...words], {
    encoding: 'utf8',
    env,
  });
  return { code: status, out: stdout, err: stderr };
}

/** The one object that a command answers with. */
export function answered<T>(...words: string[]): T {
  const { code, out, err } = kitbag(...words, '--json');
  expect(code, err).toBe(0);
  return JSON.parse(out) as T;
}
