/** The title of an axis: its words, its letters, its turn, the room that it takes and where it stands. */
import type { DrawnPart } from '../../../model/drawing';
import type { Box } from '../../../model/geometry';
import { unitsPerDegree } from '../geometry/guides';
import { attribute, child, childrenOf, descend, numberAttribute, textBelow, type Xml } from '../xml/xml';
import { cacheOf, pointTexts } from './chart-data';
import { lettersOf, textPart, type ChartLook, type Letters } from './chart-look';
import { placedByHand } from './placed-by-hand';
import { roughWidth } from './rough-width';

/** Around the words of a title, in points; measured. */
const paddingPt = 5;
/** The share of the chart that is left free between an axis and its title. */
const gap = 0.02;
/** The share of the chart along which a title runs before it breaks. */
const longest = 0.8;

/** An axis as its title sees it. */
export interface TitledAxis {
  readonly element: Xml | null;
  /** `across` runs along the foot, `up` along a side. */
  readonly direction: 'across' | 'up';
  /** Its labels stand at the right of it, or above. */
  readonly far: boolean;
  readonly title: string;
}

/** As its author wrote it or a cell has it; where there is neither, Office shows a word of its own language, which says nothing. */
export function titleOf(axis: Xml | null): string {
  const title = child(axis, 'c:title');
  if (!title) return '';
  const written = child(title, 'c:tx');
  if (!written) return '';
  const paragraphs = childrenOf(descend(written, 'c:rich'), 'a:p').map((paragraph) => textBelow(paragraph));
  return [...paragraphs, ...pointTexts(cacheOf(written))].filter(Boolean).join(' ').trim();
}

/** Bold, and as large as the chart's words, unless it says so itself. */
function titleLetters(axis: Xml | null, look: ChartLook): Letters {
  return lettersOf(child(axis, 'c:title'), { ...look.letters, weight: 700 }, look.scope);
}

/** In degrees, clockwise: beside a side of the plot a title reads upwards unless it says otherwise. */
function titleTurn({ element, direction }: TitledAxis): number {
  const title = child(element, 'c:title');
  const body = descend(title, 'c:tx', 'c:rich', 'a:bodyPr') ?? descend(title, 'c:txPr', 'a:bodyPr');
  const way = attribute(body, 'vert');
  if (way === 'vert270' || way === 'vert') return way === 'vert' ? 90 : -90;
  const said = numberAttribute(body, 'rot');
  // Beyond a quarter turn it stands for "as usual".
  if (said !== null && Math.abs(said) <= 90 * unitsPerDegree) return said / unitsPerDegree;
  return direction === 'up' ? -90 : 0;
}

interface SetTitle {
  readonly letters: Letters;
  readonly turnDeg: number;
  /** Of its words before they are turned. */
  readonly words: Pick<Box, 'widthPt' | 'heightPt'>;
  /** Of the box around them as they stand. */
  readonly stands: Pick<Box, 'widthPt' | 'heightPt'>;
  readonly breaks: boolean;
}

function setTitle(axis: TitledAxis, look: ChartLook): SetTitle {
  const [letters, turnDeg] = [titleLetters(axis.element, look), titleTurn(axis)];
  const whole = roughWidth(axis.title, letters) * 1.02;
  const turn = Math.abs((turnDeg * Math.PI) / 180);
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
  const mostPt = Math.max(1, longest * (sin > cos ? look.whole.heightPt : look.whole.widthPt));
  const words = {
    widthPt: Math.min(whole, mostPt),
    heightPt: letters.sizePt * 1.22 * Math.max(1, Math.ceil(whole / mostPt)),
  };
  const stands = {
    widthPt: words.widthPt * cos + words.heightPt * sin,
    heightPt: words.widthPt * sin + words.heightPt * cos,
  };
  return { letters, turnDeg, words, stands, breaks: whole > mostPt };
}

/** What it takes across the axis, in points; measured with LibreOffice at several sizes of letters and charts. */
export function titleRoom(axis: TitledAxis, look: ChartLook): number {
  if (axis.title === '') return 0;
  const { letters, stands } = setTitle(axis, look);
  return (axis.direction === 'up' ? stands.widthPt : stands.heightPt) + letters.sizePt * 0.65 + 11;
}

/** Beside the middle of the plot, behind `labelsPt` of labels, or where its author put it; never out of the chart. */
export function titleParts(axis: TitledAxis, plot: Box, labelsPt: number, look: ChartLook): readonly DrawnPart[] {
  if (axis.title === '') return [];
  const { whole } = look;
  const { letters, turnDeg, words, stands, breaks } = setTitle(axis, look);
  const isUp = axis.direction === 'up';
  const [widthPt, heightPt] = [stands.widthPt + 2 * paddingPt, stands.heightPt + 2 * paddingPt];
  const away = labelsPt + gap * (isUp ? whole.widthPt : whole.heightPt) - 1;
  const [right, foot] = [plot.xPt + plot.widthPt, plot.yPt + plot.heightPt];
  const beside: Box = isUp
    ? {
        xPt: axis.far ? right + away : plot.xPt - away - widthPt,
        yPt: plot.yPt + (plot.heightPt - heightPt) / 2,
        widthPt,
        heightPt,
      }
    : {
        xPt: plot.xPt + (plot.widthPt - widthPt) / 2,
        yPt: axis.far ? plot.yPt - away - heightPt : foot + away,
        widthPt,
        heightPt,
      };
  const kept = (start: number, length: number, from: number, all: number): number =>
    Math.max(from, Math.min(start, from + all - length));
  const own: Box = {
    ...beside,
    xPt: kept(beside.xPt, widthPt, whole.xPt, whole.widthPt),
    yPt: kept(beside.yPt, heightPt, whole.yPt, whole.heightPt),
  };
  const box = placedByHand(child(axis.element, 'c:title'), whole, own) ?? own;
  const [x, y] = [box.xPt + box.widthPt / 2, box.yPt + box.heightPt / 2];
  const upwards = turnDeg === -90;
  // Words that read upwards are set in a box that stands; others lie, and are turned about its middle.
  const [across, down] = upwards ? [words.heightPt, words.widthPt] : [words.widthPt, words.heightPt];
  const part = textPart(
    axis.title,
    { xPt: x - across / 2, yPt: y - down / 2, widthPt: across, heightPt: down },
    letters,
    'centre',
    'middle',
    { wrap: breaks, upwards },
  );
  if (part.kind !== 'text' || upwards || turnDeg === 0) return [part];
  return [{ ...part, frame: { ...part.frame, turnedDeg: turnDeg } }];
}
