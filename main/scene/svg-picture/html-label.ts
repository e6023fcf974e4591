/**
 * HTML in a `foreignObject` to a box label. Written for what draw.io writes (a flex box of one pixel's height,
 * placed by margin and padding, around an inline block), and kind to other plain HTML.
 */
import { colourOf, lengthOf, type Declarations } from './css';
import { familyOf, isBold, isNarrow, type BoxLabel, type LabelParagraph, type LabelRun } from './label';
import { seenOf, type HtmlSeen, type HtmlSurroundings } from './html-seen';
import { alphaOf, leastAlpha } from './seen';
import { declarationsOf } from './sheet';
import { attributeOf, decoded, elementsOf, localName, type XmlElement } from './xml';

interface Style {
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly family: LabelRun['family'];
  readonly narrow: boolean;
  readonly colour: LabelRun['colour'];
  readonly underline: boolean;
  readonly align: LabelParagraph['align'];
  readonly lineHeight: number;
  readonly indent: number;
  readonly keepBlanks: boolean;
  /** All opacities on the way multiplied. */
  readonly alpha: number;
  readonly seen: HtmlSeen;
}

interface Page extends Pick<HtmlSurroundings, 'sheet' | 'hidden'> {
  readonly paragraphs: {
    runs: LabelRun[];
    align: LabelParagraph['align'];
    lineHeight: number;
    before: number;
    after: number;
    indent: number;
  }[];
  ground: BoxLabel['ground'];
  wrap: boolean;
  /** The next words begin a new paragraph. */
  open: boolean;
  /** What empty paragraphs leave above the next one. */
  pending: number;
}

const blocks = /^(div|p|h[1-6]|ul|ol|li|table|tbody|thead|tr|pre|blockquote|section|hr|body|html)$/;

export function readHtmlLabel(
  object: XmlElement,
  size: number,
  inherited: Declarations,
  { sheet, hidden, viewWidth, viewHeight }: HtmlSurroundings,
): BoxLabel | null {
  const outer = {
    x: lengthOf(attributeOf(object, 'x'), size, viewWidth) ?? 0,
    y: lengthOf(attributeOf(object, 'y'), size, viewHeight) ?? 0,
    width: lengthOf(attributeOf(object, 'width'), size, viewWidth) ?? viewWidth,
    height: lengthOf(attributeOf(object, 'height'), size, viewHeight) ?? viewHeight,
  };
  const first = elementsOf(object)[0];
  const style = first ? declarationsOf(first, sheet) : {};
  const flex = style.display === 'flex';
  const page: Page = { paragraphs: [], ground: null, wrap: true, open: true, pending: 0, sheet, hidden };
  const start: Style = {
    size,
    bold: false,
    italic: false,
    family: 'sans',
    narrow: true,
    colour: { rgb: '000000', alpha: 1 },
    underline: false,
    align: flex ? 'start' : 'centre',
    lineHeight: 1.2,
    indent: 0,
    keepBlanks: false,
    alpha: 1,
    seen: {
      visible: !/^(?:hidden|collapse)$/.test(inherited.visibility ?? ''),
      sized: size > 0,
      coloured: true,
      // A frame without extent is not drawn at all.
      shown: inherited.display !== 'none' && outer.width > 0 && outer.height > 0,
    },
  };
  for (const child of object.children) read(child, start, page);
  const paragraphs = page.paragraphs
    .map((paragraph) => ({ ...paragraph, runs: tidy(paragraph.runs) }))
    .filter((paragraph) => paragraph.runs.length > 0);
  if (paragraphs.every((paragraph) => paragraph.runs.every((run) => run.text.trim() === ''))) return null;
  const box = flex ? flexBox(style, outer, size) : { ...outer, across: 0.5, down: 0.5 };
  return { kind: 'box', ...box, wrap: page.wrap, ground: page.ground, paragraphs };
}

type Outer = Pick<BoxLabel, 'x' | 'y' | 'width' | 'height'>;

function flexBox(style: Declarations, outer: Outer, size: number): Outer & Pick<BoxLabel, 'across' | 'down'> {
  const length = (name: string): number | null => lengthOf(style[name], size, outer.width);
  const share = (value: string | undefined): number =>
    (value ?? '').includes('center') ? 0.5 : (value ?? '').includes('end') ? 1 : 0;
  return {
    x: outer.x + (length('margin-left') ?? length('padding-left') ?? 0),
    y: outer.y + (length('padding-top') ?? length('margin-top') ?? 0),
    width: length('width') ?? outer.width,
    height: length('height') ?? 1,
    across: share(style['justify-content']),
    down: share(style['align-items']),
  };
}

function read(node: XmlElement | string, style: Style, page: Page): void {
  if (typeof node === 'string') {
    write(decoded(node), style, page);
    return;
  }
  const name = localName(node.name).toLowerCase();
  if (/^(style|script|title|svg|math|head)$/.test(name)) return;
  if (name === 'br') {
    if (!style.seen.shown) return;
    if (page.open) begin(page, style);
    page.paragraphs.at(-1)?.runs.push(runOf('\n', style));
    return;
  }
  const declarations = declarationsOf(node, page.sheet);
  const inner = styleOf(node, name, declarations, style);
  const ground = colourOf(declarations['background-color'] ?? declarations.background);
  if (ground && inner.seen.shown) page.ground ??= ground;
  if (declarations['white-space'] === 'nowrap') page.wrap = false;
  const isBlock = blocks.test(name) && declarations.display !== 'inline' && declarations.display !== 'inline-block';
  const margin =
    name === 'p' || name === 'ul' || name === 'ol' || /^h[1-6]$/.test(name)
      ? (lengthOf(declarations.margin, inner.size, 0) ?? inner.size)
      : 0;
  const count = page.paragraphs.length;
  if (isBlock) page.open = true;
  if (name === 'li') write('• ', inner, page);
  for (const child of node.children) read(child, inner, page);
  if (/^(td|th)$/.test(name)) write('  ', { ...inner, keepBlanks: true }, page);
  if (!isBlock) return;
  page.open = true;
  const [first, last] = [page.paragraphs[count], page.paragraphs.length > count ? page.paragraphs.at(-1) : undefined];
  if (!first) page.pending = Math.max(page.pending, margin);
  if (first) first.before = Math.max(first.before, margin);
  if (last) last.after = Math.max(last.after, margin);
}

const fontSizes = [10, 13, 16, 18, 24, 32, 48];

function styleOf(element: XmlElement, name: string, css: Declarations, outer: Style): Style {
  const html = name === 'font' ? lengthOf(attributeOf(element, 'size'), 1, 1) : null;
  const heading = /^h([1-6])$/.exec(name);
  const scale = heading
    ? [2, 1.5, 1.17, 1, 0.83, 0.67][Number(heading[1]) - 1]
    : /^(sub|sup|small)$/.test(name)
      ? 0.8
      : 1;
  const asked = lengthOf(css['font-size'], outer.size, outer.size);
  // draw.io sets its frame to 0 and its text to a size of its own.
  const size =
    asked !== null && asked > 0
      ? asked
      : html !== null
        ? (fontSizes[Math.round(html) - 1] ?? outer.size)
        : outer.size * (scale ?? 1);
  const family = css['font-family'] ?? (name === 'font' ? attributeOf(element, 'face') : undefined);
  const align = css['text-align'] ?? attributeOf(element, 'align') ?? (name === 'center' ? 'center' : undefined);
  const lineHeight = /^\d*\.?\d+$/.test(css['line-height'] ?? '') ? Number(css['line-height']) : outer.lineHeight;
  const colour = colourOf(css.color ?? (name === 'font' ? attributeOf(element, 'color') : undefined));
  return {
    size,
    bold:
      css['font-weight'] === undefined
        ? outer.bold || heading !== null || /^(b|strong|th)$/.test(name)
        : isBold(css['font-weight']),
    italic: outer.italic || /^(i|em)$/.test(name) || /italic|oblique/.test(css['font-style'] ?? ''),
    narrow: family === undefined ? outer.narrow : isNarrow(family),
    family: family !== undefined ? familyOf(family) : /^(code|pre|tt|kbd)$/.test(name) ? 'mono' : outer.family,
    colour: colour ?? outer.colour,
    underline:
      outer.underline ||
      name === 'u' ||
      (css['text-decoration'] ?? css['text-decoration-line'] ?? '').includes('underline'),
    align:
      align === undefined
        ? outer.align
        : align.includes('center')
          ? 'centre'
          : /right|end/.test(align)
            ? 'end'
            : 'start',
    lineHeight: Math.min(Math.max(lineHeight, 0.8), 3),
    indent: outer.indent + (name === 'ul' || name === 'ol' || name === 'blockquote' ? size * 1.5 : 0),
    keepBlanks: outer.keepBlanks || name === 'pre' || (css['white-space'] ?? '').startsWith('pre'),
    alpha: outer.alpha * alphaOf(css.opacity),
    seen: seenOf(element, css, asked, outer.seen),
  };
}

function begin(page: Page, style: Style): void {
  page.paragraphs.push({
    runs: [],
    align: style.align,
    lineHeight: style.lineHeight,
    before: page.pending,
    after: 0,
    indent: style.indent,
  });
  page.open = false;
  page.pending = 0;
}

function write(text: string, style: Style, page: Page): void {
  const { visible, sized, coloured, shown } = style.seen;
  if (!(visible && sized && coloured && shown && style.alpha >= leastAlpha)) {
    if (text.trim() !== '' && text !== '• ') page.hidden();
    return;
  }
  const words = style.keepBlanks ? text : text.replace(/[ \t\r\n\f]+/g, ' ');
  if (words === '' || (page.open && words.trim() === '' && !style.keepBlanks)) return;
  if (page.open) begin(page, style);
  page.paragraphs.at(-1)?.runs.push(runOf(words, style));
}

function runOf(text: string, style: Style): LabelRun {
  const { size, bold, italic, family, narrow, underline, alpha } = style;
  const colour = style.colour && { ...style.colour, alpha: style.colour.alpha * alpha };
  return { text, size, bold, italic, family, narrow, colour, underline, drop: 0, skip: 0 };
}

/** Blanks fall away at both ends and where two meet; a break at the very end opens no line. */
function tidy(runs: readonly LabelRun[]): LabelRun[] {
  const kept: LabelRun[] = [];
  for (const run of runs) {
    const before = kept.at(-1)?.text ?? '\n';
    const blank = /[ \n]$/.test(before);
    const text = run.text !== '\n' && blank ? run.text.replace(/^ +/, '') : run.text;
    const last = kept.at(-1);
    if (run.text === '\n' && last && last.text !== '\n')
      kept[kept.length - 1] = { ...last, text: last.text.replace(/ +$/, '') };
    if (text !== '') kept.push({ ...run, text });
  }
  while (kept.length > 0 && kept.at(-1)?.text.trim() === '' && kept.at(-1)?.text !== '\n') kept.pop();
  if (kept.length > 1 && kept.at(-1)?.text === '\n') kept.pop();
  const last = kept.at(-1);
  if (last && last.text !== '\n') kept[kept.length - 1] = { ...last, text: last.text.trimEnd() };
  return kept.filter((run) => run.text !== '');
}
