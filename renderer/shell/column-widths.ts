/** How wide the columns are: kept within bounds, remembered on this machine. */

export interface ColumnWidths {
  readonly list: number;
  readonly properties: number;
}

export const firstWidths: ColumnWidths = { list: 232, properties: 264 };
const bounds = { list: { least: 176, most: 420 }, properties: { least: 232, most: 440 } } as const;
/** What the thing in the middle keeps at least, so that a page stays readable. */
const leastMiddle = 480;

/** A column's width after it was pulled: within its bounds, leaving the middle its room. */
export function pulled(widths: ColumnWidths, column: keyof ColumnWidths, by: number, available: number): ColumnWidths {
  const { least, most } = bounds[column];
  const other = column === 'list' ? widths.properties : widths.list;
  const room = Math.max(least, available - other - leastMiddle);
  const width = Math.round(Math.min(most, room, Math.max(least, widths[column] + by)));
  return { ...widths, [column]: width };
}

/** Reads what was remembered; anything that is not two sensible widths is the first widths again. */
export function parseWidths(text: string | null): ColumnWidths {
  try {
    const { list, properties } = JSON.parse(text ?? '{}') as Partial<Record<keyof ColumnWidths, unknown>>;
    if (typeof list !== 'number' || typeof properties !== 'number') return firstWidths;
    return pulled(pulled({ list, properties }, 'list', 0, Infinity), 'properties', 0, Infinity);
  } catch {
    return firstWidths;
  }
}
