import { createHash } from 'node:crypto';
import { chmodSync, cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildSample } from './build-sample';

const assets = fileURLToPath(new URL('../../../assets/', import.meta.url));
const kept = join(assets, 'sample');
let built = '';

/** Every file below a folder that belongs to the library itself, with the hash of its bytes; the cache may be deleted at any time. */
function contents(folder: string): Readonly<Record<string, string>> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const named = files
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => !relative(folder, file).startsWith('.'));
  return Object.fromEntries(
    named
      .map((file) => [
        relative(folder, file).split(sep).join('/'),
        createHash('sha256').update(readFileSync(file)).digest('hex'),
      ])
      .sort(),
  );
}

beforeAll(async () => {
  built = mkdtempSync(join(tmpdir(), 'kitbag-sample-'));
  // A temporary folder is its owner's alone; the sample is read by everybody.
  chmodSync(built, 0o755);
  await buildSample(join(assets, 'sample-source'), built);
  // `npm run sample` puts the fresh one in place; it is then reviewed and committed like any other file.
  if (process.env['KITBAG_WRITE_SAMPLE'] === '1') {
    rmSync(kept, { recursive: true, force: true });
    cpSync(built, kept, { recursive: true, filter: (file) => !relative(built, file).startsWith('.') });
  }
}, 60_000);

afterAll(() => {
  rmSync(built, { recursive: true, force: true });
});

describe('The sample library', () => {
  it('is what our importer makes of its sources', () => {
    expect(contents(built)).toEqual(contents(kept));
  });

  it('holds one course and at least six decks with seventy slides in two languages', () => {
    const decks = readdirSync(join(built, 'decks')).map(
      (file) =>
        JSON.parse(readFileSync(join(built, 'decks', file), 'utf8')) as {
          slides: { texts: object }[];
          marking: { label: string };
        },
    );
    expect(readdirSync(join(built, 'courses'))).toHaveLength(1);
    expect(decks.length).toBeGreaterThanOrEqual(6);
    const slides = decks.flatMap((deck) => deck.slides);
    expect(slides.length).toBeGreaterThanOrEqual(70);
    expect(slides.filter(({ texts }) => 'en' in texts && 'zh-Hant' in texts).length).toBeGreaterThanOrEqual(70);
    expect(new Set(decks.map(({ marking }) => marking.label)).size).toBeGreaterThanOrEqual(2);
  });
});
