/** Categories on several levels: the innermost at the axis, the outer ones in rows beneath, each centred under its own. */
import type { DrawnPart } from '../../../model/drawing';
import type { Box } from '../../../model/geometry';
import { textPart, thin, type Letters } from './chart-look';

export interface Span {
  readonly text: string;
  /** The first category under it, and how many stand there. */
  readonly first: number;
  readonly count: number;
}

/** The names of one outer level, which its author's program noted at the first category of each. */
export function spansOf(level: readonly (string | null)[], count: number): readonly Span[] {
  const starts = Array.from({ length: count }, (_, index) => index).filter((index) => (level[index] ?? null) !== null);
  return starts.map((first, order) => ({
    text: level[first] ?? '',
    first,
    count: (starts[order + 1] ?? count) - first,
  }));
}

/** How high one row of names is, in points. */
export const rowOfLevel = ({ sizePt }: Letters): number => sizePt * 1.35;

/** Rows of names beneath `top`, with marks between them; `count` categories share the plot's width. */
export function levelParts(
  levels: readonly (readonly Span[])[],
  {
    plot,
    top,
    count,
    reversed,
  }: { readonly plot: Box; readonly top: number; readonly count: number; readonly reversed: boolean },
  letters: Letters,
): readonly DrawnPart[] {
  const slot = plot.widthPt / Math.max(1, count);
  const rowPt = rowOfLevel(letters);
  const x = (index: number): number => plot.xPt + slot * (reversed ? count - index : index);
  return levels.flatMap((spans, row): readonly DrawnPart[] => {
    const yPt = top + row * rowPt;
    const marks = spans.flatMap(({ first, count: wide }) => [first, first + wide]);
    const path = [...new Set(marks)].map(
      (index) => `M${mark(x(index))} ${mark(yPt)}L${mark(x(index))} ${mark(yPt + rowPt)}`,
    );
    return [
      ...spans.map(({ text, first, count: wide }) => {
        const xPt = Math.min(x(first), x(first + wide));
        return textPart(text, { xPt, yPt, widthPt: slot * wide, heightPt: rowPt }, letters, 'centre', 'middle');
      }),
      ...(path.length > 0 ? [{ kind: 'path', path: path.join(''), fill: null, stroke: thin('868686') } as const] : []),
    ];
  });
}

const mark = (value: number): number => Math.round(value * 100) / 100;
