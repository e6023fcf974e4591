/** How many of a page's rows are left where a head stands over them. */

/** A row keeps this share of its height: rows close up a little before one of them goes to the next page. */
const leastShare = 0.84;

/** Rows on `heightPt` of a page that holds `rows` of them where all of its `fullPt` are free; at least one. */
export function rowsIn(heightPt: number, fullPt: number, rows: number, gapPt: number): number {
  const pitchPt = (fullPt + gapPt) / rows;
  return Math.max(1, Math.min(rows, Math.floor((heightPt + gapPt) / (pitchPt * leastShare) + 0.001)));
}

/** The least height that holds one of them. */
export function leastRow(fullPt: number, rows: number, gapPt: number): number {
  return ((fullPt + gapPt) / rows) * leastShare - gapPt;
}
