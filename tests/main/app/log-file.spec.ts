import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openLog } from '../../../main/app/log-file';
import { temporaryFolder } from '../../builders/temporary-folder';

const now = (): string => '2027-01-02T03:04:05Z';

describe('The log of the program', () => {
  it('is begun with the first text, each with its date', async () => {
    const folder = join(await temporaryFolder(), 'logs');
    const log = openLog(folder, now);
    log('one');
    log('two');
    expect(readFileSync(join(folder, 'kitbag.log'), 'utf8')).toBe(`${now()} one\n${now()} two\n`);
  });

  it('keeps one older file of a megabyte and no more, however long it is written', async () => {
    const folder = await temporaryFolder();
    const log = openLog(folder, now);
    for (let time = 0; time < 40; time += 1) log(`${String(time)} ${'x'.repeat(100_000)}`);
    expect(readdirSync(folder).sort()).toEqual(['kitbag.log', 'kitbag.log.1']);
    for (const name of readdirSync(folder)) expect(statSync(join(folder, name)).size).toBeLessThan(1_200_000);
    expect(readFileSync(join(folder, 'kitbag.log'), 'utf8')).toContain(' 39 x');
  });

  it('is silent where it cannot be written, and the work goes on', async () => {
    const file = join(await temporaryFolder(), 'a-file');
    writeFileSync(file, '');
    expect(() => {
      openLog(join(file, 'logs'), now)('one');
    }).not.toThrow();
  });
});
