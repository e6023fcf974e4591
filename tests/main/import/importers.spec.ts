import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { importers } from '../../../main/import/importers';
import { readableExtensions } from '../../../main/model/deck-endings';

const names = new Set(await Promise.all([...importers.values()].map(async (load) => (await load()).name)));

describe('Each importer', () => {
  const fuzzed = readFileSync(join('bench', 'fuzz', 'parsers.mjs'), 'utf8');

  it.each([...names])('is fuzzed: %s', (name) => {
    const isFuzzed = fuzzed.includes(`${name}Importer.read(`);
    expect(isFuzzed, `bench/fuzz/parsers.mjs calls ${name}Importer.read, and limits.mjs bounds it`).toBe(true);
  });

  it.each(readableExtensions)('keeps its file as the media are named: %s', (ending) => {
    expect(ending).toMatch(/^\.[a-z0-9]{1,8}$/);
  });
});
