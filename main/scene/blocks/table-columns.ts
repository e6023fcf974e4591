/** How wide a table's columns are: from what is in them, between their longest word and their whole text. */

export interface ColumnNeed {
  /** The longest word. */
  readonly least: number;
  /** The longest cell on one line. */
  readonly most: number;
  /** The longest word of the head: the last to be broken, since it names what stands under it. */
  readonly head?: number;
}

/** No column's longest word takes more than this of the table before the others have theirs. */
const mostShare = 0.35;

/** Of the table, for the words of its head. */
const mostForHeads = 0.98;

/**
 * Natural widths where they fit; otherwise every column gets its longest word
 * and what is left goes by what each still wants. No column's needs may starve the others: where not even the longest words fit,
 * the widest columns give way first, and none breaks its head before all others have broken what stands under theirs.
 */
export function columnWidths(needs: readonly ColumnNeed[], widthPt: number): readonly number[] {
  const total = sum(needs.map((need) => need.most));
  if (total <= widthPt) return stretch(needs, widthPt, total);
  const least = leastOf(needs, widthPt);
  const leastTotal = sum(least);
  if (leastTotal >= widthPt) return shared(needs, least, widthPt);
  const wants = needs.map((need, index) => Math.max(0, Math.min(need.most, widthPt) - (least[index] ?? 0)));
  const wantTotal = sum(wants) || 1;
  return least.map((width, index) => width + ((wants[index] ?? 0) / wantTotal) * (widthPt - leastTotal));
}

/** True where no word has to be broken but one that is longer than a third of the table. */
export function keepsWords(needs: readonly ColumnNeed[], widthPt: number): boolean {
  return sum(leastOf(needs, widthPt)) <= widthPt;
}

function leastOf(needs: readonly ColumnNeed[], widthPt: number): readonly number[] {
  const cap = Math.max(widthPt / needs.length, widthPt * mostShare);
  return needs.map((need) => Math.max(Math.min(need.least, cap), Math.min(headOf(need), widthPt)));
}

function headOf({ head = 0, least }: ColumnNeed): number {
  return Math.min(head, least);
}

/** Less than the longest words, all columns but the narrow ones as wide as each other. */
function shared(needs: readonly ColumnNeed[], least: readonly number[], widthPt: number): readonly number[] {
  const heads = needs.map(headOf);
  // Heads that leave the others nothing are broken as any word is.
  const floors = sum(heads) <= widthPt * mostForHeads ? heads : heads.map(() => 0);
  const levelled = (level: number): readonly number[] =>
    least.map((width, index) => Math.max(floors[index] ?? 0, Math.min(width, level)));
  let [low, high] = [0, widthPt];
  for (let step = 0; step < 40; step += 1) {
    const middle = (low + high) / 2;
    if (sum(levelled(middle)) <= widthPt) low = middle;
    else high = middle;
  }
  return levelled(low);
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
