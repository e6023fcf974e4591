/** Words of an SVG picture, set with the bundled fonts where they stood. */
import { solid, type Paint } from '../../model/geometry';
import type { Item, LineItem } from '../../model/scene';
import type { SetParagraph, StyledRun, Typesetter } from '../../typeset/typesetter';
import { placeItems } from '../../typeset/place-line';
import { hasHan } from '../blocks/flow';
import { boxPath } from '../shapes';
import type { BoxLabel, Label, LabelParagraph, LabelRun, LineLabel } from './label';

export interface LabelTools {
  readonly typesetter: Typesetter;
  readonly lang: string;
  /** Labels are set this much larger, as all of the picture's units are. */
  readonly scale: number;
  readonly missing: (character: string) => void;
}

/** Most drawings are made with Helvetica; our Latin is a twentieth wider, and labels must keep to their boxes. */
const slimming = 0.95;

/** So wide that no line breaks. */
const unbounded = 1e6;

export function setLabel(label: Label, paint: Paint, tools: LabelTools): readonly Item[] {
  return label.kind === 'line' ? setLine(label, paint, tools) : setBox(label, paint, tools);
}

function runOf(run: LabelRun, paint: Paint, tools: LabelTools): StyledRun {
  return {
    text: run.text,
    family: run.family,
    weight: run.bold ? 700 : 400,
    slant: run.italic,
    sizePt: Math.max(
      run.size * tools.scale * (run.narrow && run.family === 'sans' && !hasHan(run.text) ? slimming : 1),
      0.1,
    ),
    paint: run.colour ? solid(run.colour.rgb, run.colour.alpha) : paint,
    lang: tools.lang,
    tag: 'artifact',
    ...(run.underline ? { underline: true } : {}),
  };
}

function setLine(label: LineLabel, paint: Paint, tools: LabelTools): readonly Item[] {
  const { scale } = tools;
  const parts: { readonly items: readonly Item[]; readonly x: number; readonly y: number }[] = [];
  let x = 0;
  for (const run of label.runs) {
    const styled = runOf(run, paint, tools);
    const set = paragraph([styled], { widthPt: unbounded, align: 'start', leadingPt: styled.sizePt * 1.2 }, tools);
    x += run.skip * scale;
    const items = set.lines.flatMap((line) => line.items);
    parts.push({ items, x, y: run.drop * scale - baselineOf(items) });
    // Blanks at a line's end are not in its width, yet the next run stands behind them.
    x += tools.typesetter.widthOf([styled]);
  }
  const left = label.x * scale - (label.anchor === 'middle' ? x / 2 : label.anchor === 'end' ? x : 0);
  return parts.flatMap((part) => placeItems(part.items, left + part.x, label.y * scale + part.y));
}

function baselineOf(items: readonly Item[]): number {
  return items.find((item): item is LineItem => item.kind === 'line')?.baselinePt ?? 0;
}

interface SetPart {
  readonly set: SetParagraph;
  readonly from: LabelParagraph;
  readonly topPt: number;
}

/** The words take the width they need, at most the box's where they may wrap; the whole then stands in the box as it asks. */
function setBox(label: BoxLabel, paint: Paint, tools: LabelTools): readonly Item[] {
  const { scale } = tools;
  const room = label.wrap ? Math.max(label.width * scale, longestWord(label, paint, tools)) : unbounded;
  const parts: SetPart[] = [];
  let heightPt = 0;
  let widthPt = 0;
  let after = 0;
  label.paragraphs.forEach((from, index) => {
    const largest = Math.max(...from.runs.map((run) => run.size));
    const style = {
      widthPt: room,
      align: 'start',
      leadingPt: largest * from.lineHeight * scale,
      firstIndentPt: from.indent * scale,
      restIndentPt: from.indent * scale,
    } as const;
    const set = paragraph(
      from.runs.map((run) => runOf(run, paint, tools)),
      style,
      tools,
    );
    heightPt += Math.max(after, from.before) * scale * (index === 0 && from.before === 0 ? 0 : 1);
    parts.push({ set, from, topPt: heightPt });
    heightPt += set.heightPt;
    widthPt = Math.max(widthPt, set.widthPt);
    after = from.after;
  });
  heightPt += after * scale;
  const left = label.x * scale + (label.width * scale - widthPt) * label.across;
  const top = label.y * scale + (label.height * scale - heightPt) * label.down;
  const words = parts.flatMap(({ set, from, topPt }) =>
    set.lines.flatMap((line, index) => {
      const before = set.lines.slice(0, index).reduce((sum, earlier) => sum + earlier.heightPt, 0);
      const slack = widthPt - line.widthPt;
      const shift = from.align === 'centre' ? slack / 2 : from.align === 'end' ? slack : 0;
      return placeItems(line.items, left + shift, top + topPt + before);
    }),
  );
  if (!label.ground) return words;
  const ground: Item = {
    kind: 'path',
    path: boxPath({ xPt: left, yPt: top, widthPt, heightPt }),
    fill: solid(label.ground.rgb, label.ground.alpha),
    stroke: null,
    tag: 'artifact',
  };
  return [ground, ...words];
}

function longestWord(label: BoxLabel, paint: Paint, tools: LabelTools): number {
  const widths = label.paragraphs.flatMap((paragraph) =>
    paragraph.runs.flatMap((run) =>
      run.text
        .split(/[\s\u200b]+|(?=[\p{Script=Han}])|(?<=[-/\p{Script=Han}])/u)
        .filter(Boolean)
        .map(
          (text) => tools.typesetter.widthOf([runOf({ ...run, text }, paint, tools)]) + paragraph.indent * tools.scale,
        ),
    ),
  );
  return Math.max(0, ...widths) + 0.5;
}

function paragraph(
  runs: readonly StyledRun[],
  style: Parameters<Typesetter['setParagraph']>[1],
  tools: LabelTools,
): SetParagraph {
  const set = tools.typesetter.setParagraph(runs, style);
  for (const { character } of set.missing) tools.missing(character);
  return set;
}
