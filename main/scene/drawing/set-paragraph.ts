/**
 * One paragraph of a drawing as lines: heights from its sizes, tabs, bullet, indents.
 * Long because: lines, tabs and bullet share one reckoning of where a line begins and how high it is.
 */
import type { Paragraph, Run } from '../../model/drawing';
import type { Sha256 } from '../../model/ids';
import type { Item, TagRef } from '../../model/scene';
import { isOwnFace } from '../../typeset/installed/own-faces';
import { placeItems } from '../../typeset/place-line';
import type { SetLine, Typesetter } from '../../typeset/typesetter';
import { hasHan } from '../blocks/flow';
import type { Ledger } from '../ledger';
import { stretchOf, styleRuns, type RunSetting, type StyledPiece } from './styled-runs';
import { heightsOf, LinePlacer, noHeight, taller, type Heights } from './line-placer';

/** A line from its own top, its items from the column's left edge. */
export interface DrawnLine {
  readonly heightPt: number;
  readonly items: readonly Item[];
  readonly widthPt: number;
}

export interface SetDrawnParagraph {
  readonly beforePt: number;
  readonly afterPt: number;
  readonly lines: readonly DrawnLine[];
}

export interface ParagraphSetting extends RunSetting {
  readonly widthPt: number;
  /** What is taken off the spacing of lines, as a share. */
  readonly lineReduction: number;
  readonly bulletTag: RunSetting['tag'];
  readonly isFirst: boolean;
}

export interface ParagraphTools {
  readonly typesetter: Typesetter;
  readonly ledger: Ledger;
  /** Draws a picture that stands for a bullet; null where the library does not have it. */
  readonly bulletPicture?: (picture: Sha256, foot: BulletFoot, tag: TagRef) => BulletDrawn | null;
}

/** Where the picture of a bullet stands: its left end and its foot, and how high it is. */
export interface BulletFoot {
  readonly xPt: number;
  readonly footPt: number;
  readonly heightPt: number;
}

export interface BulletDrawn {
  readonly items: readonly Item[];
  readonly widthPt: number;
}

/** Usual spacing of 90 % less the fifth that automatic fit takes at most: an author who sets Han closer than that means it. */
const closestOfFit = 0.7;

/**
 * Proportional spacing takes from above a line or adds there, above the first as well: two lines of 18 points at 125 % fill a
 * frame of 54 points in PowerPoint. A fixed one shares it four to one.
 */
function spaced(heights: Heights, { line }: Paragraph, reduction: number): Heights {
  if (line.kind === 'points') return { ...heights, linePt: line.value, ascentPt: line.value * 0.8 };
  const times = Math.max(0.1, line.value - reduction * Math.min(1, line.value));
  const leastPt = heights.leastPt * Math.min(1, line.value / closestOfFit);
  const linePt = Math.max(heights.linePt * times, Math.min(heights.linePt, leastPt));
  return { ...heights, linePt, ascentPt: heights.ascentPt + linePt - heights.linePt };
}

/** Runs between line breaks. */
function hardLines(runs: readonly Run[]): readonly (readonly Run[])[] {
  const lines: Run[][] = [[]];
  for (const run of runs) {
    run.text.split('\n').forEach((text, index) => {
      if (index > 0) lines.push([]);
      if (text !== '') lines.at(-1)?.push({ ...run, text });
    });
  }
  return lines;
}

interface Piece {
  readonly runs: readonly Run[];
  /** How large the tab before it is: its line is as high as that; 0 for the first. */
  readonly tabSizePt: number;
}

function tabPieces(runs: readonly Run[]): readonly Piece[] {
  const pieces: { runs: Run[]; tabSizePt: number }[] = [{ runs: [], tabSizePt: 0 }];
  for (const run of runs) {
    run.text.split('\t').forEach((text, index) => {
      if (index > 0) pieces.push({ runs: [], tabSizePt: run.sizePt });
      if (text !== '') pieces.at(-1)?.runs.push({ ...run, text });
    });
  }
  return pieces;
}

/**
 * The next stop: one of the paragraph's own, the margin where its first line hangs before it, else the next of the usual ones.
 * Stops are counted from the frame's inner edge, not from the margin, as PowerPoint counts them.
 */
function nextTab(
  paragraph: Paragraph,
  fromPt: number,
): { readonly atPt: number; readonly align: 'start' | 'centre' | 'end' | 'decimal' } {
  const margin = paragraph.indentPt < 0 ? [{ atPt: paragraph.marginPt, align: 'start' as const }] : [];
  const stops = [...paragraph.tabs, ...margin].sort((a, b) => a.atPt - b.atPt);
  const own = stops.find(({ atPt }) => atPt > fromPt + 0.1);
  if (own) return own;
  const every = Math.max(6, paragraph.tabEveryPt);
  return { atPt: (Math.floor(fromPt / every + 0.001) + 1) * every, align: 'start' };
}

function tellMissing(missing: readonly { readonly character: string }[], ledger: Ledger): void {
  for (const { character } of missing) {
    const codePoint = `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
    ledger.find('glyph.missing', 'look', { character, codePoint });
  }
}

/** Fonts of the machine make a handout that another machine does not make; those that stay out of it are told as well. */
function tellFonts(pieces: readonly StyledPiece[], lines: readonly SetLine[], ledger: Ledger): void {
  const isOwn = lines.some(({ items }) => items.some((item) => item.kind === 'line' && isOwnFace(item.face)));
  for (const { ownFont, run } of pieces) {
    if (ownFont === null || run.text.trim() === '') continue;
    if (ownFont === 'used') {
      // One that has none of the letters leaves them to ours.
      if (isOwn) ledger.find('font.own', 'information', { font: run.family });
    } else ledger.find('font.refused', 'information', { font: run.family, why: ownFont });
  }
}

interface Setting extends ParagraphSetting {
  readonly paragraph: Paragraph;
  readonly tools: ParagraphTools;
}

/**
 * Frames are drawn to hold so many Han a line: the last is let in where the sizes' fractions add up to a hair more. PowerPoint fitted
 * frames round one line of 5, 13 and 14 Han that are just as wide as these, and none round a line that is wider than its frame.
 */
const spareOfHan = 1.0003;

interface Row {
  readonly placer: LinePlacer;
  readonly line: SetLine;
  /** Where its words begin and how wide they are. */
  readonly startPt: number;
  readonly widthPt: number;
  /** Where its words end, were they to begin at the left. */
  readonly endPt: number;
}

/** Sets runs in lines that begin at `firstPt`, the following ones at `restPt`. */
function setRows(
  runs: readonly Run[],
  align: Paragraph['align'],
  firstPt: number,
  restPt: number,
  { paragraph, tools, ...setting }: Setting,
): readonly Row[] {
  const stretch = stretchOf(runs, tools.typesetter);
  const pieces = styleRuns(runs, setting, tools.typesetter);
  const spare = runs.some(({ text }) => hasHan(text)) ? spareOfHan : 1;
  const room = Math.max(4, (setting.widthPt - paragraph.rightPt) * spare);
  const set = tools.typesetter.setParagraph(
    pieces.map(({ styled }) => styled),
    {
      widthPt: room / stretch,
      align,
      leadingPt: 10,
      firstIndentPt: firstPt / stretch,
      restIndentPt: restPt / stretch,
      asPresented: true,
      ...(paragraph.pausesHang ? { pausesHang: true } : {}),
      toTheLeft: paragraph.rightToLeft,
    },
  );
  tellMissing(set.missing, tools.ledger);
  tellFonts(pieces, set.lines, tools.ledger);
  const placer = new LinePlacer(pieces, stretch);
  return set.lines.map((line, index) => {
    const indentPt = index === 0 ? firstPt : restPt;
    const widthPt = line.widthPt * stretch;
    const slack = Math.max(0, room - indentPt - widthPt);
    const share = align === 'end' ? 1 : align === 'centre' ? 0.5 : 0;
    return { placer, line, startPt: indentPt + slack * share, widthPt, endPt: indentPt + widthPt };
  });
}

interface TabbedLine {
  readonly row: readonly Row[];
  readonly heights: Heights;
}

/** How wide the spaces are that a piece ends with, which count for nothing at the end of a line. */
function spacesPt(runs: readonly Run[], setting: Setting): number {
  const from = runs.findLastIndex(({ text }) => text.trim() !== '');
  const trailing = runs.slice(Math.max(0, from)).map((run) => ({ ...run, text: / *$/.exec(run.text)?.[0] ?? '' }));
  const { typesetter } = setting.tools;
  const styled = styleRuns(trailing, setting, typesetter).map((piece) => piece.styled);
  return typesetter.widthOf(styled) * stretchOf(runs, typesetter);
}

/** Lines with tabs: each piece goes on where the one before ended, at the next stop. */
function setTabbed(pieces: readonly Piece[], firstPt: number, restPt: number, setting: Setting): readonly TabbedLine[] {
  const { paragraph, tools } = setting;
  const lines: { row: Row[]; heights: Heights }[] = [{ row: [], heights: noHeight }];
  let atPt = firstPt;
  pieces.forEach(({ runs, tabSizePt }, index) => {
    if (index > 0) {
      const { typesetter } = tools;
      const styled = styleRuns(runs, setting, typesetter).map((piece) => piece.styled);
      const widthPt = typesetter.widthOf(styled) * stretchOf(runs, typesetter);
      const tab = nextTab(paragraph, atPt);
      const share = tab.align === 'end' || tab.align === 'decimal' ? 1 : tab.align === 'centre' ? 0.5 : 0;
      atPt = Math.max(atPt, tab.atPt - widthPt * share);
      if (atPt > setting.widthPt - paragraph.rightPt - 4 && lines.at(-1)?.row.length !== 0) {
        lines.push({ row: [], heights: noHeight });
        atPt = restPt;
      }
    }
    const current = lines.at(-1);
    if (current) current.heights = taller(current.heights, heightsOf(tabSizePt * setting.scale));
    if (runs.length === 0) return;
    setRows(runs, 'start', atPt, restPt, setting).forEach((row, line) => {
      if (line > 0) lines.push({ row: [], heights: noHeight });
      lines.at(-1)?.row.push(row);
      atPt = row.endPt;
    });
    // Spaces before a tab are no end of a line: the tab goes on behind them.
    if (index < pieces.length - 1) atPt += spacesPt(runs, setting);
  });
  return lines.filter(({ row }) => row.length > 0);
}

/**
 * A picture at the whole size is as high as capital letters: the size that it is a share of is another than that of the letters
 * (LibreOffice reckons seven tenths, both when it reads and when it writes such files).
 */
const pictureHeight = 0.7;

function bulletItems(paragraph: Paragraph, baselinePt: number, setting: Setting): Placed & { readonly endPt: number } {
  const { bullet } = paragraph;
  const startPt = Math.max(0, paragraph.marginPt + paragraph.indentPt);
  const [model] = paragraph.runs;
  const none = { items: [], startPt, widthPt: 0, endPt: startPt };
  if (!bullet || !model) return none;
  const sizePt = bullet.sizePt * setting.scale;
  const foot = { xPt: startPt, footPt: baselinePt, heightPt: sizePt * pictureHeight };
  const drawn = bullet.picture && setting.tools.bulletPicture?.(bullet.picture, foot, setting.bulletTag);
  if (drawn) return { ...drawn, startPt, endPt: startPt + drawn.widthPt };
  const run: Run = {
    ...model,
    text: bullet.text,
    family: bullet.family ?? model.family,
    sizePt: bullet.sizePt,
    weight: bullet.weight,
    slant: bullet.slant,
    paint: bullet.paint,
    underline: false,
    strike: false,
    raise: 0,
    caps: 'none',
    link: null,
    ground: null,
    concealed: null,
  };
  const rows = setRows([run], 'start', startPt, startPt, { ...setting, tag: setting.bulletTag, widthPt: 10_000 });
  const [row] = rows;
  return row ? { ...row, items: row.placer.place(row.line, baselinePt) } : none;
}

/** The bullet goes with its line: words in the middle or at the end have it before them, not at the margin. */
function bulletBefore(first: Row, baselinePt: number, setting: Setting): Placed {
  const { paragraph } = setting;
  const bullet = bulletItems(paragraph, baselinePt, setting);
  const align = alignFromMargin(paragraph);
  if (!paragraph.bullet || align === 'start' || align === 'justify') return bullet;
  const shiftPt = Math.max(0, first.startPt - firstLinePt(paragraph, setting));
  return { ...bullet, startPt: bullet.startPt + shiftPt, items: placeItems(bullet.items, shiftPt, 0) };
}

/**
 * Where the first line's words begin: at the margin, or behind a bullet that reaches over it. Nothing stands between those two:
 * authors who see their words stick to the bullet put a space there themselves, and LibreOffice leaves none either.
 */
function firstLinePt(paragraph: Paragraph, setting: Setting): number {
  const startPt = Math.max(0, paragraph.marginPt + paragraph.indentPt);
  if (!paragraph.bullet) return startPt;
  const { endPt } = bulletItems(paragraph, 0, setting);
  return paragraph.indentPt < 0 && endPt <= paragraph.marginPt + 0.5 ? paragraph.marginPt : endPt;
}

/**
 * Shares are of a line at single spacing: two lines of 18 points with a fifth before and after each fill a frame of 51.84 points
 * in PowerPoint, so that each fifth is 4.32 points. Automatic fit leaves them alone: with them tightened, the next larger size on
 * PowerPoint's ladder would have had room in the frames that it fitted.
 */
function sizeOfSpacing(spacing: Paragraph['before'], sizePt: number, reduction: number): number {
  return spacing.kind === 'points' ? spacing.value * (1 - reduction) : spacing.value * heightsOf(sizePt).linePt;
}

export function setDrawnParagraph(
  paragraph: Paragraph,
  setting: ParagraphSetting,
  tools: ParagraphTools,
): SetDrawnParagraph {
  const whole: Setting = { ...setting, paragraph, tools };
  const lines: DrawnLine[] = [];
  const empty = heightsOf(paragraph.emptySizePt * setting.scale);
  hardLines(paragraph.runs).forEach((runs, index) => {
    const firstPt = index === 0 ? firstLinePt(paragraph, whole) : Math.max(0, paragraph.marginPt);
    const pieces = tabPieces(runs);
    const rows =
      pieces.length > 1
        ? setTabbed(pieces, firstPt, paragraph.marginPt, whole)
        : runs.length === 0
          ? []
          : setRows(runs, alignFromMargin(paragraph), firstPt, Math.max(0, paragraph.marginPt), whole).map((row) => ({
              row: [row],
              heights: noHeight,
            }));
    if (rows.length === 0) lines.push({ ...lineAround([], empty, whole, lines.length), widthPt: 0 });
    for (const { row, heights: least } of rows) {
      const heights = row.map(({ placer, line }) => placer.heights(line)).reduce(taller, least);
      lines.push(lineAround(row, heights.linePt > 0 ? heights : empty, whole, lines.length));
    }
  });
  const sizePt = (paragraph.runs[0]?.sizePt ?? paragraph.emptySizePt) * setting.scale;
  return {
    beforePt: setting.isFirst ? 0 : sizeOfSpacing(paragraph.before, sizePt, setting.lineReduction),
    afterPt: sizeOfSpacing(paragraph.after, sizePt, setting.lineReduction),
    lines,
  };
}

function lineAround(row: readonly Row[], heights: Heights, setting: Setting, index: number): DrawnLine {
  const { paragraph } = setting;
  const { linePt, ascentPt } = spaced(heights, paragraph, setting.lineReduction);
  const placed: readonly Placed[] = [
    ...(index === 0 && row[0] ? [bulletBefore(row[0], ascentPt, setting)] : []),
    ...row.map((one) => ({ ...one, items: one.placer.place(one.line, ascentPt) })),
  ];
  return {
    heightPt: linePt,
    items: placed.flatMap((one) => (paragraph.rightToLeft ? fromTheRight(one, setting) : one.items)),
    widthPt: Math.max(0, ...row.map(({ endPt }) => endPt)),
  };
}

/** The file names sides as they are seen; lines are set from the margin, which may be at the right. */
function alignFromMargin({ align, rightToLeft }: Paragraph): Paragraph['align'] {
  if (!rightToLeft) return align;
  return align === 'start' ? 'end' : align === 'end' ? 'start' : align;
}

interface Placed extends Pick<Row, 'startPt' | 'widthPt'> {
  readonly items: readonly Item[];
}

/** A paragraph that runs to the left has its margin, its bullet and its tabs at the right: each goes there as it is. */
function fromTheRight({ items, startPt, widthPt }: Placed, setting: Setting): readonly Item[] {
  return placeItems(items, setting.widthPt - startPt * 2 - widthPt, 0);
}
