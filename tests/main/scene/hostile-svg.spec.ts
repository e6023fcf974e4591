/** A drawing never takes the worker with it. How long each takes is measured by `npm run bench -- --hostile`. */
import fc from 'fast-check';
import { readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { svgPicture } from '../../../main/scene/svg-picture/svg-picture';
import { typesetter } from './a-scene';
import { hostileSvgs } from './hostile-svg';
import { sha256 } from './sha256';

/** What repeats itself is counted when a drawing is imported: it never comes so far. */
const refusedBefore = /^(uses of|a marker|tiles of|clips of)/;

describe('a hostile drawing', () => {
  it.each(Object.entries(hostileSvgs).filter(([name]) => !refusedBefore.test(name)))(
    '%s is drawn or refused, in 300 MB',
    (_, source) => {
      const bytes = new TextEncoder().encode(source);
      const before = process.memoryUsage().rss;
      expect(() =>
        svgPicture(bytes, sha256(bytes), typesetter)?.draw({ xPt: 0, yPt: 0, widthPt: 400, heightPt: 200 }, 0),
      ).not.toThrow();
      expect((process.memoryUsage().rss - before) / 1e6).toBeLessThan(300);
    },
  );
});

const folder = resolve(import.meta.dirname, '../../../assets/sample-source/pictures');
const samples = readdirSync(folder)
  .filter((name) => name.endsWith('.svg'))
  .map((name) => readFileSync(join(folder, name), 'utf8'));
const oddValues = [
  '0',
  '-1',
  '1e30',
  'NaN',
  '',
  'none',
  '1e-9',
  '99999',
  'url(#a)',
  '#',
  '50%',
  'scale(0)',
  'matrix(1 0 0 0 9e9 1)',
];

/** Tags taken out, doubled, moved or renamed, and values made odd. */
function mutated(source: string, changes: readonly { at: number; kind: number; value: string }[]): string {
  const parts = source.split(/(<[^>]*>)/);
  for (const { at, kind, value } of changes) {
    const index = at % parts.length;
    const part = parts[index] ?? '';
    if (kind === 0) parts.splice(index, 1);
    else if (kind === 1) parts.splice(index, 0, part);
    else if (kind === 2) [parts[index], parts[(at * 7) % parts.length]] = [parts[(at * 7) % parts.length] ?? '', part];
    else if (kind === 3)
      parts[index] = part.replace(/^<\w+/, () => ['<pattern', '<use', '<mask', '<g', '<svg', '<text'][at % 6] ?? '');
    else if (kind === 4) parts[index] = part.replace(/="[^"]*"/, () => `="${value}"`);
    else parts[index] = part.replace(/(\d+)(?!.*\d)/, () => value);
  }
  return parts.join('');
}

describe('a sample drawing with 2,000 random changes', () => {
  it('is drawn or refused, and never an exception', () => {
    const change = fc.record({ at: fc.nat(1000), kind: fc.nat(5), value: fc.constantFrom(...oddValues) });
    fc.assert(
      fc.property(fc.constantFrom(...samples), fc.array(change, { minLength: 1, maxLength: 4 }), (sample, changes) => {
        const bytes = new TextEncoder().encode(mutated(sample, changes));
        expect(() =>
          svgPicture(bytes, sha256(bytes), typesetter)?.draw({ xPt: 0, yPt: 0, widthPt: 400, heightPt: 200 }, 0),
        ).not.toThrow();
      }),
      { numRuns: 2000, seed: 7319 },
    );
  }, 120_000);
});
