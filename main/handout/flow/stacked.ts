/** Lines under each other: of a set paragraph, or of any pieces whose spaces do not count. */
import type { Item } from '../../model/scene';
import { placeItems } from '../../typeset/place-line';

interface Lying {
  readonly heightPt: number;
  readonly items: readonly Item[];
}

/** The items of all, the first with its top left corner at the place. */
export function stacked(lines: readonly Lying[], xPt: number, yPt: number): readonly Item[] {
  let y = yPt;
  return lines.flatMap((line) => {
    const placed = placeItems(line.items, xPt, y);
    y += line.heightPt;
    return placed;
  });
}

/** How high they are together. */
export function heightOf(lying: readonly { readonly heightPt: number }[]): number {
  return lying.reduce((sum, { heightPt }) => sum + heightPt, 0);
}
