/** Where a chart's title, legend and plot stand, as Office and LibreOffice share the room out. */
import type { DrawnPart } from '../../../model/drawing';
import type { Box } from '../../../model/geometry';
import { descend, type Xml } from '../xml/xml';
import type { Chart } from './chart-data';
import { lettersOf, textPart, type ChartLook, type Letters } from './chart-look';
import { readLegend, type Legend } from './legend';
import { placedByHand } from './placed-by-hand';
import { roughWidth } from './rough-width';

/** The share of the chart's width and height that is left free at its edges and between its pieces. */
const gap = 0.02;
/** How much further down a title begins, in points; measured. */
const aboveTitlePt = 9.5;
/** The share of the chart's width that a title may take before it breaks. */
const titleShare = 0.8;

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

/** A legend that was moved begins at its own corner; else it stands in the middle of its side. */
function legendParts(legend: Legend, chart: Chart, whole: Box, side: Box): readonly DrawnPart[] {
  const box = legendBox(legend, side);
  const { widthPt, heightPt } = legend;
  const own: Box = {
    xPt: box.xPt + (box.widthPt - widthPt) / 2,
    yPt: box.yPt + (box.heightPt - heightPt) / 2,
    widthPt,
    heightPt,
  };
  const moved = placedByHand(descend(chart.root, 'c:chart', 'c:legend'), whole, own);
  return moved ? legend.draw(moved, 'spread') : legend.draw(box, 'centred');
}

/** As wide as its words, but at most so great a share of the chart: then it breaks. */
function titleSize(text: string, whole: Box, letters: Letters): Pick<Box, 'widthPt' | 'heightPt'> {
  const mostPt = whole.widthPt * titleShare;
  const widths = text.split('\n').map((line) => roughWidth(line, letters));
  const lines = widths.reduce((sum, width) => sum + Math.max(1, Math.ceil(width / mostPt)), 0);
  return { widthPt: Math.min(mostPt, Math.max(...widths)), heightPt: letters.sizePt * 1.2 * lines };
}

/** A title has no size of its own: one that was moved begins where its author put it. */
function titlePart(text: string, element: Xml | null, whole: Box, box: Box, letters: Letters): DrawnPart {
  const { widthPt } = titleSize(text, whole, letters);
  const own: Box = { ...box, xPt: box.xPt + (box.widthPt - widthPt) / 2, widthPt };
  const moved = placedByHand(element, whole, own);
  const breaks = widthPt >= whole.widthPt * titleShare;
  return moved
    ? textPart(text, { ...moved, widthPt, heightPt: box.heightPt }, letters, 'centre', 'middle', { wrap: breaks })
    : textPart(text, breaks ? own : box, letters, 'centre', 'middle', { wrap: true });
}

/** Shares out a chart's box: the title above, the legend at its side, the plot in what is left. */
export function layChart(chart: Chart, whole: Box, look: ChartLook): LaidChart {
  const [across, down] = [whole.widthPt * gap, whole.heightPt * gap];
  const element = descend(chart.root, 'c:chart', 'c:title');
  const letters = lettersOf(element, { ...look.letters, sizePt: look.titlePt, weight: 700 }, look.scope);
  const titlePt = chart.title === null ? 0 : titleSize(chart.title, whole, letters).heightPt;
  const box: Box = { xPt: across, yPt: down + aboveTitlePt, widthPt: whole.widthPt - 2 * across, heightPt: titlePt };
  const title = chart.title === null ? [] : [titlePart(chart.title, element, whole, box, letters)];
  const top = titlePt === 0 ? down : box.yPt + titlePt + down;
  const below: Box = { ...box, yPt: top, heightPt: Math.max(10, whole.heightPt - top - down) };
  const beside: Box = { ...below, yPt: down, heightPt: whole.heightPt - 2 * down };
  const legend = readLegend(chart, below, look);
  return {
    title,
    legend: legend
      ? legendParts(legend, chart, whole, legend.side === 'left' || legend.side === 'right' ? beside : below)
      : [],
    free: legend ? besides(legend, below, across, down) : below,
  };
}
