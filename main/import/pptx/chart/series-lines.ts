/** What joins the bars of a heap from one category to the next, and how lines that join are drawn. */
import type { DrawnPart } from '../../../model/drawing';
import type { Stroke } from '../../../model/geometry';
import { child, type Xml } from '../xml/xml';
import type { Plot } from './chart-data';
import { strokeIn, thin, type ChartLook } from './chart-look';
import { pair, type Spot } from './spots';

/** Where the file says nothing of it, Office draws these lines in the colour of text. */
export function joinStroke(element: Xml, look: ChartLook): Stroke | null {
  const stroke = strokeIn(child(element, 'c:spPr'), look) ?? textLine(look);
  return stroke === 'none' ? null : stroke;
}

export function textLine({ letters }: ChartLook): Stroke {
  return { ...thin('000000'), paint: letters.paint };
}

/** `c:serLines`: from the end of each bar of a heap to the end of its next one. `tops` are the middles of the ends, series by series. */
export function drawSeriesLines(
  plot: Plot,
  tops: readonly (readonly (Spot | null)[])[],
  barPt: number,
  look: ChartLook,
): readonly DrawnPart[] {
  const element = child(plot.element, 'c:serLines');
  const stroke = element && plot.grouping !== 'side' ? joinStroke(element, look) : null;
  if (!stroke) return [];
  const path = tops
    .flatMap((spots) =>
      spots.slice(1).map((to, index) => {
        const from = spots[index];
        if (!from || !to) return '';
        // From edge to edge, in the direction in which the categories run.
        const [dx, dy] = plot.horizontal
          ? [0, (Math.sign(to.y - from.y) * barPt) / 2]
          : [(Math.sign(to.x - from.x) * barPt) / 2, 0];
        return `M${pair({ x: from.x + dx, y: from.y + dy })}L${pair({ x: to.x - dx, y: to.y - dy })}`;
      }),
    )
    .join('');
  return path === '' ? [] : [{ kind: 'path', path, fill: null, stroke }];
}
