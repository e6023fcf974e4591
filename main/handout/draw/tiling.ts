/** A pattern as a tile that readers of PDF repeat by themselves (ISO 32000-1, 8.7.3). */
import { compose, type Matrix } from '../../model/geometry';
import { boxesOfPattern } from '../../model/pattern';
import type { Pattern } from './paint-box';
import { fine, rgbOperands } from './syntax';

/**
 * Tiles are placed from the page's own corner, not from where the content stands. They begin there, whatever they fill: so all
 * shapes of one look share one tile, and theirs meet without a step.
 */
export function matrixOfPattern({ matrix }: Pattern, map: Matrix): readonly string[] {
  const [a, b, c, d] = compose([1, 0, 0, -1, 0, 0], compose(map, matrix));
  return [a, b, c, d, 0, 0].map(fine);
}

/**
 * Tiles reach over into each other by a cell with what stands there anyway: readers that soften the edges of each would show
 * seams between them. What lies between the pattern's lines is no part of it: it is filled beneath, all at once.
 */
export function tilingOf(matrix: readonly string[]): Record<string, unknown> {
  return {
    Type: 'Pattern',
    PatternType: 1,
    PaintType: 1,
    TilingType: 1,
    BBox: [-1, -1, 9, 9],
    XStep: 8,
    YStep: 8,
    Matrix: matrix.map(Number),
    Resources: {},
  };
}

export function tileOperators({ rows, front }: Pattern): string {
  const around = [-8, 0, 8];
  const cells = boxesOfPattern(rows).flatMap(({ x, y, width, height }) =>
    around.flatMap((dx) => around.flatMap((dy) => clipped(x + dx, y + dy, x + dx + width, y + dy + height))),
  );
  return [`${rgbOperands(front.rgb)} rg`, ...cells, 'f'].join('\n');
}

function clipped(x1: number, y1: number, x2: number, y2: number): readonly string[] {
  const [left, top, right, bottom] = [Math.max(-1, x1), Math.max(-1, y1), Math.min(9, x2), Math.min(9, y2)];
  return right > left && bottom > top ? [`${[left, top, right - left, bottom - top].map(String).join(' ')} re`] : [];
}
