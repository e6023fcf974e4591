/** How wide the columns of a table are. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columnWidths } from '../../../main/scene/blocks/table-columns';

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
const need = fc
  .tuple(fc.double({ min: 1, max: 300, noNaN: true }), fc.double({ min: 0, max: 900, noNaN: true }))
  .map(([least, more]) => ({ least, most: least + more }));

describe('columns of a table', () => {
  it('never take more than there is, and none is left without width', () => {
    fc.assert(
      fc.property(
        fc.array(need, { minLength: 1, maxLength: 12 }),
        fc.double({ min: 50, max: 900, noNaN: true }),
        (needs, width) => {
          const widths = columnWidths(needs, width);
          expect(sum(widths)).toBeLessThanOrEqual(width + 0.001);
          for (const one of widths) expect(one).toBeGreaterThan(0);
        },
      ),
    );
  });

  it('are as wide as their text where that fits, and a table that nearly fills its room is stretched to it', () => {
    expect(
      columnWidths(
        [
          { least: 10, most: 60 },
          { least: 10, most: 40 },
        ],
        400,
      ),
    ).toEqual([60, 40]);
    expect(
      sum(
        columnWidths(
          [
            { least: 10, most: 160 },
            { least: 10, most: 140 },
          ],
          400,
        ),
      ),
    ).toBeCloseTo(400);
  });

  it('give every column its longest word before any gets its whole text', () => {
    const [long = 0, short = 0] = columnWidths(
      [
        { least: 50, most: 2000 },
        { least: 80, most: 90 },
      ],
      300,
    );
    expect(long).toBeGreaterThan(150);
    expect(short).toBeGreaterThanOrEqual(80);
  });
});
