import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { unfilteredRows } from '../../../main/handout/png-rows';

/** As the standard has a writer do it (PNG, chapter 9), each byte by itself. */
function filtered(pixels: Uint8Array, filters: readonly number[], step: number, stride: number): Uint8Array {
  const rows: number[] = [];
  for (const [row, filter] of filters.entries()) {
    rows.push(filter);
    for (let x = 0; x < stride; x++) {
      const at = (across: number, down: number): number =>
        across < 0 || down < 0 ? 0 : (pixels[down * stride + across] ?? 0);
      const [left, up, corner] = [at(x - step, row), at(x, row - 1), at(x - step, row - 1)];
      const estimate = left + up - corner;
      const near = [left, up, corner].reduce((best, one) =>
        Math.abs(estimate - one) < Math.abs(estimate - best) ? one : best,
      );
      rows.push((at(x, row) - ([0, left, up, Math.floor((left + up) / 2), near][filter] ?? 0)) & 255);
    }
  }
  return Uint8Array.from(rows);
}

const pictures = fc
  .record({
    step: fc.integer({ min: 1, max: 8 }),
    samples: fc.integer({ min: 1, max: 9 }),
    rows: fc.integer({ min: 1, max: 6 }),
  })
  .chain(({ step, samples, rows }) =>
    fc.record({
      step: fc.constant(step),
      stride: fc.constant(step * samples),
      filters: fc.array(fc.integer({ min: 0, max: 4 }), { minLength: rows, maxLength: rows }),
      pixels: fc.uint8Array({ minLength: step * samples * rows, maxLength: step * samples * rows }),
    }),
  );

describe('the rows of a PNG', () => {
  test('are the pixels that were filtered, whichever of the five filters each row has', () => {
    fc.assert(
      fc.property(pictures, ({ pixels, filters, step, stride }) => {
        expect(unfilteredRows(filtered(pixels, filters, step, stride), step, stride)).toEqual(pixels);
      }),
    );
  });

  test('that end too early are filled with noughts', () => {
    expect([...unfilteredRows(Uint8Array.from([0, 7, 8, 2, 1]), 1, 2)]).toEqual([7, 8, 8, 8]);
  });
});
