/** Colours, lines and letters of a chart: what it says itself, else what Office takes. */
import type { DrawnPart, Paragraph } from '../../../model/drawing';
import { compose, solid, type Box, type Matrix, type Paint, type Stroke } from '../../../model/geometry';
import { plainFrame, plainParagraph, plainRun } from '../slide/label';
import type { Scope } from '../slide/scope';
import { colourIn } from '../style/colour';
import { blend } from '../style/colour-space';
import { fillElements, readFill } from '../style/fill';
import { readLine } from '../style/line';
import { styledFill } from '../style/theme';
import { resolveFamily } from '../text/fonts';
import {
  attribute,
  child,
  descend,
  firstOf,
  flagAttribute,
  numberAttribute,
  pointsAttribute,
  type Xml,
} from '../xml/xml';

export interface Letters {
  readonly sizePt: number;
  readonly weight: number;
  readonly slant: boolean;
  readonly paint: Paint;
  readonly family: string;
  readonly familyHan: string;
}

export interface ChartLook {
  readonly scope: Scope;
  /** The chart's own box, from its corner. */
  readonly whole: Box;
  readonly letters: Letters;
  /** Of its title, where that has no size of its own. */
  readonly titlePt: number;
  /** 1 to 48: how much its fills and lines are dressed where nothing is said of them. */
  readonly style: number;
}

/** Without a word about it a chart has the second style; files of 2010 and later say it once more, a hundred higher. */
function styleOf(root: Xml): number {
  const said = numberAttribute(child(root, 'c14:style'), 'val');
  return said === null ? (numberAttribute(child(root, 'c:style'), 'val') ?? 2) : said - 100;
}

/** Letters as an element says, over those around it: what its first run says counts before its paragraph. */
export function lettersOf(element: Xml | null, around: Letters, scope: Scope): Letters {
  const paragraph = child(child(element, 'c:txPr') ?? descend(element, 'c:tx', 'c:rich'), 'a:p');
  const ofParagraph = withLetters(descend(paragraph, 'a:pPr', 'a:defRPr'), around, scope);
  return withLetters(descend(paragraph, 'a:r', 'a:rPr'), ofParagraph, scope);
}

function withLetters(said: Xml | null, around: Letters, scope: Scope): Letters {
  if (!said) return around;
  const size = numberAttribute(said, 'sz');
  const colour = colourIn(child(said, 'a:solidFill'), scope.colours);
  const bold = flagAttribute(said, 'b');
  return {
    sizePt: size === null ? around.sizePt : Math.max(4, Math.min(200, size / 100)),
    weight: bold === null ? around.weight : bold ? 700 : 400,
    slant: flagAttribute(said, 'i') ?? around.slant,
    paint: colour ? { kind: 'solid', ...colour } : around.paint,
    family: resolveFamily(attribute(child(said, 'a:latin'), 'typeface') ?? '', scope.theme, null) || around.family,
    familyHan:
      resolveFamily(attribute(child(said, 'a:ea'), 'typeface') ?? '', scope.theme, 'zh-Hant') || around.familyHan,
  };
}

export function openLook(root: Xml, whole: Box, scope: Scope): ChartLook {
  const rgb = scope.colours.scheme.get(scope.colours.map.get('tx1') ?? 'dk1') ?? '000000';
  const plain: Letters = {
    sizePt: 10,
    weight: 400,
    slant: false,
    paint: solid(rgb),
    family: scope.theme.minor.latin,
    familyHan: resolveFamily('+mn-ea', scope.theme, 'zh-Hant'),
  };
  const letters = lettersOf(root, plain, scope);
  // A fifth larger than the chart's other words; 18 points where it says nothing of these, as Office and LibreOffice have it.
  const titlePt = child(root, 'c:txPr') ? letters.sizePt * 1.2 : 18;
  return { scope, whole, letters, titlePt, style: styleOf(root) };
}

/** The styles that dress fills in the theme's strongest way, mostly a gradient; the others leave them plain. As LibreOffice reads them. */
const dressed = (style: number): boolean => (style >= 17 && style <= 32) || (style >= 41 && style <= 48);

/** What fills a series of which nothing is said. */
export function seriesFill(index: number, box: Box, look: ChartLook): Paint {
  const rgb = seriesColour(index, look);
  if (!dressed(look.style)) return solid(rgb);
  const { scope } = look;
  const fill = readFill(
    styledFill(scope.theme, 3),
    { scope, extent: { widthPt: box.widthPt, heightPt: box.heightPt, turnedDeg: 0 }, group: null },
    { ...scope.colours, placeholder: { rgb, alpha: 1 } },
  );
  return fill?.kind === 'paint' ? placedIn(fill.paint, box, box) : solid(rgb);
}

/** In widths of the theme's finest line: 3 for the first styles, 7 for the strongest. As LibreOffice reads them. */
export function seriesLinePt({ style, scope }: ChartLook): number {
  const finest = pointsAttribute(scope.theme.lines[0], 'w') ?? 0.75;
  return finest * (style <= 8 ? 3 : style >= 25 && style <= 32 ? 7 : 5);
}

/** The accents in turn, then darker and lighter ones. */
export function seriesColour(index: number, { scope }: ChartLook): string {
  const accent = scope.colours.scheme.get(`accent${(index % 6) + 1}`) ?? '808080';
  const round = Math.floor(index / 6) % 3;
  return round === 0 ? accent : blend(accent, round === 1 ? '000000' : 'ffffff', 0.6);
}

export function paintIn(properties: Xml | null, box: Box, { scope }: ChartLook): Paint | 'none' | null {
  const element = firstOf(properties, fillElements);
  const fill =
    element &&
    readFill(element, { scope, extent: { widthPt: box.widthPt, heightPt: box.heightPt, turnedDeg: 0 }, group: null });
  if (!fill || fill.kind === 'picture') return null;
  if (fill.kind === 'none') return 'none';
  return placedIn(fill.paint, box, box);
}

/** A gradient that was made for one box, from its own corner, in another of the same drawing. */
export function placedIn(paint: Paint, from: Box, to: Box): Paint {
  if (paint.kind !== 'gradient') return paint;
  const move: Matrix = [to.widthPt / (from.widthPt || 1), 0, 0, to.heightPt / (from.heightPt || 1), to.xPt, to.yPt];
  return { ...paint, matrix: compose(move, paint.matrix) };
}

export function strokeIn(properties: Xml | null, { scope }: ChartLook): Stroke | 'none' | null {
  const element = child(properties, 'a:ln');
  if (!element) return null;
  const line = readLine([{ element, colours: scope.colours }]);
  if (line) return line.stroke;
  return child(element, 'a:noFill') ? 'none' : null;
}

export function thin(rgb: string, widthPt = 0.75): Stroke {
  return { paint: solid(rgb), widthPt, dashPt: [], cap: 'butt', join: 'miter' };
}

/** Words in a box; `turned` for those that run upwards. */
export function textPart(
  text: string,
  box: Box,
  letters: Letters,
  align: Paragraph['align'],
  anchor: 'top' | 'middle' | 'bottom',
  how: { readonly wrap?: boolean; readonly upwards?: boolean } = {},
): DrawnPart {
  const paragraphs = text.split('\n').map((line) => plainParagraph([plainRun({ ...letters, text: line })], align));
  const frame = plainFrame(box, paragraphs, anchor, how.wrap ?? false);
  return { kind: 'text', frame: how.upwards ? { ...frame, writing: 'rotated270' } : frame };
}
