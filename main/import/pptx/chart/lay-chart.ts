/** Where a chart's title, legend and plot stand, as Office and LibreOffice share the room out. */
import type { DrawnPart } from '../../../model/drawing';
import type { Box } from '../../../model/geometry';
import { descend } from '../xml/xml';
import type { Chart } from './chart-data';
import { lettersOf, textPart, type ChartLook } from './chart-look';
import { readLegend, type Legend } from './legend';

/** The share of the chart's width and height that is left free at its edges and between its pieces. */
const gap = 0.02;
/** How much further down a title begins, in points; measured. */
const aboveTitlePt = 9.5;

export interface LaidChart {
  readonly title: readonly DrawnPart[];
  readonly legend: readonly DrawnPart[];
  /** What the plot may take, its axes' labels with it. */
  readonly free: Box;
}

function legendBox({ side, sizePt }: Legend, within: Box): Box {
  const { xPt, yPt, widthPt, heightPt } = within;
  switch (side) {
    case 'right':
      return { ...within, xPt: xPt + widthPt - sizePt, widthPt: sizePt };
    case 'left':
      return { ...within, widthPt: sizePt };
    case 'bottom':
      return { ...within, yPt: yPt + heightPt - sizePt, heightPt: sizePt };
    case 'top':
      return { ...within, heightPt: sizePt };
  }
}

function besides({ side, sizePt, overlay }: Legend, within: Box, across: number, down: number): Box {
  if (overlay) return within;
  const { xPt, yPt, widthPt, heightPt } = within;
  if (side === 'left' || side === 'right')
    return {
      ...within,
      xPt: side === 'left' ? xPt + sizePt + across : xPt,
      widthPt: Math.max(10, widthPt - sizePt - across),
    };
  return {
    ...within,
    yPt: side === 'top' ? yPt + sizePt + down : yPt,
    heightPt: Math.max(10, heightPt - sizePt - down),
  };
}

/** Shares out a chart's box: the title above, the legend at its side, the plot in what is left. */
export function layChart(chart: Chart, whole: Box, look: ChartLook): LaidChart {
  const [across, down] = [whole.widthPt * gap, whole.heightPt * gap];
  const element = descend(chart.root, 'c:chart', 'c:title');
  const letters = lettersOf(element, { ...look.letters, sizePt: look.letters.sizePt * 1.2, weight: 700 }, look.scope);
  const titlePt = chart.title === null ? 0 : letters.sizePt * 1.2 * chart.title.split('\n').length;
  const box: Box = { xPt: across, yPt: down + aboveTitlePt, widthPt: whole.widthPt - 2 * across, heightPt: titlePt };
  const title = chart.title === null ? [] : [textPart(chart.title, box, letters, 'centre', 'middle', { wrap: true })];
  const top = titlePt === 0 ? down : box.yPt + titlePt + down;
  const below: Box = { ...box, yPt: top, heightPt: Math.max(10, whole.heightPt - top - down) };
  const beside: Box = { ...below, yPt: down, heightPt: whole.heightPt - 2 * down };
  const legend = readLegend(chart, below, look);
  return {
    title,
    legend: legend
      ? legend.draw(legendBox(legend, legend.side === 'left' || legend.side === 'right' ? beside : below))
      : [],
    free: legend ? besides(legend, below, across, down) : below,
  };
}
