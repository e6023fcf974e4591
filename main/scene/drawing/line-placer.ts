/** Set lines on baselines of our own, as high as the sizes that the drawing names. */
import type { Item } from '../../model/scene';
import { placeItems } from '../../typeset/place-line';
import type { SetLine } from '../../typeset/typesetter';
import { hasHan } from '../blocks/flow';
import type { StyledPiece } from './styled-runs';

export interface Heights {
  readonly linePt: number;
  readonly ascentPt: number;
  /** How close tightened lines may come. */
  readonly leastPt: number;
}

export const noHeight: Heights = { linePt: 0, ascentPt: 0, leastPt: 0 };

/**
 * A line at single spacing is 1.2 times its size high, whatever its font: so high are the frames that PowerPoint fitted to
 * lines of Calibri, Cambria, Arial and Times New Roman, and so does LibreOffice set them, with the baseline one size down.
 */
export function heightsOf(sizePt: number): Heights {
  return { linePt: 1.2 * sizePt, ascentPt: sizePt, leastPt: 0 };
}

/**
 * Han fill their square, so lines of them that are tightened like Latin ones touch. In PowerPoint they do not: single spacing of
 * Microsoft JhengHei is 1.33 sizes, and a fifth is what its automatic fit takes off at most.
 */
const leastOfHan = 1.33 * 0.8;

export function taller(a: Heights, b: Heights): Heights {
  const ascentPt = Math.max(a.ascentPt, b.ascentPt);
  const belowPt = Math.max(a.linePt - a.ascentPt, b.linePt - b.ascentPt);
  return { ascentPt, linePt: ascentPt + belowPt, leastPt: Math.max(a.leastPt, b.leastPt) };
}

/** What a set line becomes: its items on a baseline of our own, without those that nobody may see. */
export class LinePlacer {
  constructor(
    private readonly pieces: readonly StyledPiece[],
    private readonly stretch: number,
  ) {}

  private pieceOf(item: Item): StyledPiece | null {
    const paint = item.kind === 'line' ? item.paint : item.kind === 'path' ? item.fill : null;
    return this.pieces.find(({ styled }) => styled.paint === paint || styled.ground === paint) ?? null;
  }

  heights(line: SetLine): Heights {
    let heights = noHeight;
    for (const item of line.items) {
      const piece = item.kind === 'line' ? this.pieceOf(item) : null;
      if (piece && item.kind === 'line') {
        const own = heightsOf(item.sizePt / (piece.raisePt === 0 ? 1 : 2 / 3));
        heights = taller(heights, hasHan(piece.run.text) ? { ...own, leastPt: leastOfHan * item.sizePt } : own);
      }
    }
    return heights;
  }

  place(line: SetLine, baselinePt: number): readonly Item[] {
    const own = line.items.find((item) => item.kind === 'line')?.baselinePt ?? 0;
    const seen = line.items.flatMap((item) => {
      const piece = this.pieceOf(item);
      if (piece?.run.concealed) return [];
      return placeItems([item], 0, baselinePt - own - (piece?.raisePt ?? 0));
    });
    if (Math.abs(this.stretch - 1) < 1e-3) return seen;
    return seen.length === 0
      ? []
      : [{ kind: 'group', matrix: [this.stretch, 0, 0, 1, 0, 0], clip: null, alpha: 1, items: seen }];
  }
}
