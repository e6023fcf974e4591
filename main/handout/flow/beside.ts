/** Two columns that begin on one line: a short text at the left, and at the right one that may go on on the next page. */
import type { SetParagraph } from '../../typeset/typesetter';
import { movedRight } from './piece';
import type { Piece } from './piece';
import { heightOf, stacked } from './stacked';

/** The right pieces, with the left text beside the first of them; those stay together as far down as the left text reaches. */
export function beside(left: readonly SetParagraph[], right: readonly Piece[], indentPt: number): readonly Piece[] {
  const leftPt = heightOf(left);
  const items = stacked(
    left.flatMap(({ lines }) => lines),
    0,
    0,
  );
  const moved = movedRight(right, indentPt);
  const first = moved[0] ?? { heightPt: 0, beforePt: 0, items: [], withNext: false };
  let reached = 0;
  const together = [{ ...first, items: [...items, ...first.items] }, ...moved.slice(1)].map((piece, index) => {
    reached += piece.heightPt + (index === 0 ? 0 : piece.beforePt);
    return reached < leftPt ? { ...piece, withNext: true } : piece;
  });
  const missingPt = leftPt - reached;
  return missingPt > 0.01 ? [...together, { heightPt: missingPt, beforePt: 0, items: [], withNext: false }] : together;
}
