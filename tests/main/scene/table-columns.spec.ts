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

  it('keep the words of the head whole where not even all the longest words fit', () => {
    fc.assert(
      fc.property(
        fc.array(
          need.map((one) => ({ ...one, head: one.least / 3 })),
          { minLength: 1, maxLength: 12 },
        ),
        fc.double({ min: 50, max: 900, noNaN: true }),
        (needs, width) => {
          fc.pre(sum(needs.map(({ head }) => head)) <= width * 0.98);
          columnWidths(needs, width).forEach((one, index) => {
            expect(one).toBeGreaterThanOrEqual((needs[index]?.head ?? 0) - 0.001);
          });
        },
      ),
    );
  });

  it('break the longest words first', () => {
    const widths = columnWidths(
      [
        { least: 400, most: 900 },
        { least: 120, most: 300 },
        { least: 120, most: 300 },
        { least: 40, most: 90 },
      ],
      200,
    );
    expect(widths.at(-1)).toBe(40);
    for (const one of widths.slice(0, -1)) expect(one).toBeCloseTo(160 / 3, 1);
  });
});
