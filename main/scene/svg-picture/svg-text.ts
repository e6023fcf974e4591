/** `<text>` with its `<tspan>`s to line labels: a new one wherever a position is given. */
import { colourOf, lengthOf, type Declarations } from './css';
import { familyOf, isBold, isNarrow, type LabelRun, type LineLabel } from './label';
import { alphaOf, isSeen, isUnpainted } from './seen';
import { declarationsOf, type Sheet } from './sheet';
import { attributeOf, decoded, localName, type XmlElement } from './xml';

export interface TextSurroundings {
  readonly sheet: Sheet;
  readonly viewWidth: number;
  readonly viewHeight: number;
  /** Called for words that nobody would see. */
  readonly hidden: () => void;
}

interface Pen {
  x: number;
  y: number;
  /** How far the baseline has sunk since the label began (subscripts), and the step still to be taken. */
  drop: number;
  skip: number;
  labels: { x: number; y: number; anchor: LineLabel['anchor']; runs: LabelRun[] }[];
  /** SVG collapses blanks over the whole text element. */
  blankBefore: boolean;
}

/** `inherited` holds the declarations of all ancestors, `size` already resolved. */
export function readSvgText(
  text: XmlElement,
  inherited: Declarations,
  size: number,
  around: TextSurroundings,
): readonly LineLabel[] {
  const pen: Pen = { x: 0, y: 0, drop: 0, skip: 0, labels: [], blankBefore: true };
  walk(text, inherited, size, pen, around);
  return pen.labels
    .map((label) => ({ ...label, runs: trimEnd(label.runs) }))
    .filter((label) => label.runs.length > 0)
    .map((label) => ({ kind: 'line', ...label }));
}

function walk(
  element: XmlElement,
  inherited: Declarations,
  inheritedSize: number,
  pen: Pen,
  around: TextSurroundings,
): void {
  const own = declarationsOf(element, around.sheet);
  // The marker takes paint and opacity of the text element itself; what a tspan says is its own.
  const isText = localName(element.name) === 'text';
  const colour: Declarations = !isText && own.fill !== undefined ? { tspanFill: own.fill } : {};
  const alpha: Declarations = {
    tspanAlpha: isText ? '1' : String(Number(inherited.tspanAlpha ?? 1) * alphaOf(own.opacity)),
  };
  const gone: Declarations = inherited.display === 'none' ? { display: 'none' } : {};
  const style: Declarations = { ...inherited, ...own, ...colour, ...alpha, ...gone };
  const size =
    own['font-size'] === undefined
      ? inheritedSize
      : (lengthOf(own['font-size'], inheritedSize, inheritedSize) ?? inheritedSize);
  const keep = attributeOf(element, 'xml:space') === 'preserve' || (style['white-space'] ?? '').includes('pre');

  const numbers = (name: string, whole: number): readonly number[] =>
    (attributeOf(element, name) ?? '')
      .split(/[\s,]+/)
      .map((part) => lengthOf(part, size, whole))
      .filter((value): value is number => value !== null);
  const xs = numbers('x', around.viewWidth);
  const ys = numbers('y', around.viewHeight);
  const dx = numbers('dx', around.viewWidth)[0] ?? 0;
  const dy = numbers('dy', around.viewHeight)[0] ?? 0;
  if (xs.length > 0 || ys.length > 0 || pen.labels.length === 0) {
    pen.x = (xs[0] ?? pen.x) + dx;
    pen.y = (ys[0] ?? pen.y + pen.drop) + dy;
    begin(pen, style);
  } else {
    pen.drop += dy;
    pen.skip += dx;
  }
  const drop = baselineDrop(style, size);
  for (const child of element.children) {
    if (typeof child === 'object') {
      if (!/^(title|desc|animate|set|style)$/.test(localName(child.name))) walk(child, style, size, pen, around);
      continue;
    }
    const words = keep ? decoded(child).replace(/[\r\n\t]/g, ' ') : collapse(decoded(child), pen);
    if (words === '') continue;
    if (!isSeen(style) || size <= 0) {
      if (words.trim() !== '') around.hidden();
      continue;
    }
    if (xs.length > 1) spread(words, xs, pen, style, size, drop);
    else write(words, pen, style, size, drop);
  }
}

function begin(pen: Pen, style: Declarations): void {
  const anchor = style['text-anchor'];
  pen.labels.push({ x: pen.x, y: pen.y, anchor: anchor === 'middle' || anchor === 'end' ? anchor : 'start', runs: [] });
  pen.blankBefore = true;
  pen.drop = 0;
  pen.skip = 0;
}

function write(words: string, pen: Pen, style: Declarations, size: number, drop: number): void {
  pen.labels.at(-1)?.runs.push({ ...runOf(words, style, size), drop: pen.drop + drop, skip: pen.skip });
  pen.skip = 0;
}

/** Every character has a place of its own. */
function spread(words: string, xs: readonly number[], pen: Pen, style: Declarations, size: number, drop: number): void {
  [...words].forEach((character, index) => {
    const x = xs[index];
    if (x !== undefined && index > 0) {
      pen.x = x;
      begin(pen, style);
    }
    write(character, pen, style, size, drop);
  });
}

function runOf(text: string, style: Declarations, size: number): Omit<LabelRun, 'drop' | 'skip'> {
  return {
    text,
    size,
    bold: isBold(style['font-weight']),
    italic: /italic|oblique/.test(style['font-style'] ?? ''),
    family: familyOf(style['font-family']),
    narrow: isNarrow(style['font-family']),
    colour: tspanColourOf(style),
    underline: (style['text-decoration'] ?? '').includes('underline'),
  };
}

/** A tspan's own paint; null takes the marker's. */
function tspanColourOf(style: Declarations): LabelRun['colour'] {
  const own = paintedBy(style.tspanFill, style);
  return own && { ...own, alpha: own.alpha * Number(style.tspanAlpha ?? 1) * alphaOf(style['fill-opacity']) };
}

function paintedBy(fill: string | undefined, style: Declarations): LabelRun['colour'] {
  if (fill === undefined) return null;
  return isUnpainted(fill) ? colourOf(style.stroke) : colourOf(fill);
}

function baselineDrop(style: Declarations, size: number): number {
  const baseline = style['dominant-baseline'] ?? style['alignment-baseline'] ?? '';
  if (/middle|central/.test(baseline)) return size * 0.34;
  if (/hanging|text-before-edge|text-top/.test(baseline)) return size * 0.76;
  if (/text-after-edge|text-bottom|ideographic/.test(baseline)) return size * -0.2;
  return 0;
}

function collapse(text: string, pen: Pen): string {
  let words = text.replace(/[ \t\r\n\f]+/g, ' ');
  if (pen.blankBefore) words = words.replace(/^ /, '');
  if (words !== '') pen.blankBefore = words.endsWith(' ');
  return words;
}

function trimEnd(runs: readonly LabelRun[]): LabelRun[] {
  const kept = runs.map((run, index) => (index === runs.length - 1 ? { ...run, text: run.text.trimEnd() } : run));
  return kept.filter((run) => run.text !== '');
}
