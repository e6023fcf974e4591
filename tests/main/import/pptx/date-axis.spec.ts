import { describe, expect, it } from 'vitest';
import { readDates } from '../../../../main/import/pptx/chart/date-axis';
import { parseXml } from '../../../../main/import/pptx/xml/parse-xml';

/** The labels of an axis from the first of these days to the last. */
function labelsOf(days: readonly number[], step: string, base = '') {
  const axis = parseXml(
    `<c:dateAx xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart">${base}${step}</c:dateAx>`,
  );
  const dates = readDates(axis, days.map(String), 10);
  return { count: dates?.count ?? 0, slots: dates?.labels.map(({ slot }) => slot) ?? [] };
}

const every = (by: string, unit: string) => `<c:majorUnit val="${by}"/><c:majorTimeUnit val="${unit}"/>`;
const based = (unit: string) => `<c:baseTimeUnit val="${unit}"/>`;

describe('The labels of an axis of dates', () => {
  it('stand one in a place, also where the file steps in units finer than those of the axis', () => {
    expect(labelsOf([37257, 37288, 37377], every('1', 'days'))).toEqual({ count: 5, slots: [0, 1, 2, 3, 4] });
    expect(labelsOf([37257, 37288, 37377], every('61', 'days')).slots).toEqual([0, 2, 4]);
    expect(labelsOf([37257, 39448], every('18', 'months'), based('years')).slots).toEqual([0, 2, 4, 6]);
    // So many days that the axis is one of months.
    expect(labelsOf([10_000, 22_000], every('365', 'days'), based('days')).slots.slice(0, 3)).toEqual([0, 12, 24]);
  });

  it('reach to the end of the axis, however short the step of the file', () => {
    const days = labelsOf([30_000, 39_000], every('1', 'days'), based('days'));
    expect(days.count).toBe(9001);
    expect(days.slots.length).toBeLessThanOrEqual(500);
    expect(days.count - (days.slots.at(-1) ?? 0)).toBeLessThanOrEqual(19);
    const months = labelsOf([1, 2_900_000], every('1', 'months'), based('months'));
    expect(months.count - (months.slots.at(-1) ?? 0)).toBeLessThanOrEqual(months.count / 450);
  });

  it('are the first alone where the step is longer than the axis', () => {
    expect(labelsOf([37261, 37290], every('1e300', 'days')).slots).toEqual([0]);
  });
});
