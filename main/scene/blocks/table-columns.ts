/** How wide a table's columns are: from what is in them, between their longest word and their whole text. */

export interface ColumnNeed {
  /** The longest word. */
  readonly least: number;
  /** The longest cell on one line. */
  readonly most: number;
}

/**
 * Natural widths where they fit; otherwise every column gets its longest word
 * and what is left goes by what each still wants. No column's needs may starve the others.
 */
export function columnWidths(needs: readonly ColumnNeed[], widthPt: number): readonly number[] {
  const total = sum(needs.map((need) => need.most));
  if (total <= widthPt) return stretch(needs, widthPt, total);
  const cap = Math.max(widthPt / needs.length, widthPt * 0.35);
  const least = needs.map((need) => Math.min(need.least, cap));
  const leastTotal = sum(least);
  if (leastTotal >= widthPt) return least.map((width) => (width / leastTotal) * widthPt);
  const wants = needs.map((need, index) => Math.max(0, Math.min(need.most, widthPt) - (least[index] ?? 0)));
  const wantTotal = sum(wants) || 1;
  return least.map((width, index) => width + ((wants[index] ?? 0) / wantTotal) * (widthPt - leastTotal));
}

/** A table that nearly fills its column is stretched to it; a small one keeps its size. */
function stretch(needs: readonly ColumnNeed[], widthPt: number, total: number): readonly number[] {
  if (total < widthPt * 0.5) return needs.map((need) => need.most);
  const spare = (widthPt - total) / needs.length;
  return needs.map((need) => need.most + spare);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
