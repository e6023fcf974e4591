/** The blocks of a diagram as parts of a shape, in the colours that its author chose and the fonts of the slide's theme. */
import { contrastBetween } from '../../../model/colour';
import type { DrawnPart } from '../../../model/drawing';
import { solid, type Box, type Paint, type Stroke } from '../../../model/geometry';
import { roughWidth } from '../chart/rough-width';
import { arcSteps, boxSteps, formatSteps, type Step } from '../geometry/trace';
import { bulleted, plainFrame, plainParagraph, plainRun } from '../slide/label';
import type { Scope } from '../slide/scope';
import { blend } from '../style/colour-space';
import type { BlockColours } from './block-colours';
import type { Block, LaidDiagram } from './lay-blocks';

/** Sizes of words, and the step by which they are tried. */
const sizes = { largest: 20, least: 5.5, step: 0.5 } as const;
const padPt = 4;
const leading = 1.2;
/** Lines are not filled to their end. */
const filled = 0.9;
/** How much of the colour is in the ground of a list. */
const paleShare = 0.16;
/** How deep the point of an arrow goes, as a share of its height. */
const pointShare = 0.28;

const isArrow = ({ form }: Block): boolean => form === 'arrow';
const pointOf = ({ box }: Block): number => Math.min(box.heightPt * pointShare, box.widthPt * 0.2);

/** Where a block's words stand. */
function wordsBox(block: Block): Box {
  const { box } = block;
  const pointPt = isArrow(block) ? pointOf(block) : 0;
  return {
    xPt: box.xPt + padPt,
    yPt: box.yPt + padPt / 2,
    widthPt: Math.max(1, box.widthPt - 2 * padPt - pointPt),
    heightPt: Math.max(1, box.heightPt - padPt),
  };
}

function holds(block: Block, sizePt: number, family: string): boolean {
  const { widthPt, heightPt } = wordsBox(block);
  let lines = 0;
  for (const { text, level } of block.lines) {
    const room = widthPt - (block.form === 'items' ? sizePt * (level + 1) : 0);
    const widest = Math.max(...text.split(/[\s\u2e80-\uffff]+/u).map((word) => roughWidth(word, { sizePt, family })));
    if (room <= 0 || widest > room) return false;
    lines += Math.ceil(roughWidth(text, { sizePt, family }) / (room * filled));
  }
  return lines * sizePt * leading <= heightPt;
}

/** The largest size in which all blocks of a kind hold their words; null where none does. */
function sizeFor(blocks: readonly Block[], family: string): number | null {
  for (let sizePt: number = sizes.largest; sizePt >= sizes.least; sizePt -= sizes.step)
    if (blocks.every((block) => holds(block, sizePt, family))) return sizePt;
  return null;
}

function arrowSteps(block: Block): readonly Step[] {
  const { xPt: x, yPt: y, widthPt, heightPt } = block.box;
  const right = x + widthPt;
  const points = [
    [x, y],
    [right - pointOf(block), y],
    [right, y + heightPt / 2],
    [right - pointOf(block), y + heightPt],
    [x, y + heightPt],
  ] as const;
  return [
    ...points.map(([px, py], index): Step => ({ kind: index === 0 ? 'move' : 'line', to: { x: px, y: py } })),
    { kind: 'close' },
  ];
}

/** `chosen` are the colours of its points. Null where the words would be too small to read: then a list serves better. */
export function drawBlocks(
  { blocks, joins, ring }: LaidDiagram,
  chosen: ReadonlyMap<string, BlockColours>,
  scope: Scope,
): readonly DrawnPart[] | null {
  const { scheme, map } = scope.colours;
  const colour = (name: string, otherwise: string): string => scheme.get(map.get(name) ?? name) ?? otherwise;
  const family = scope.theme.minor.latin;
  const accent = colour('accent1', '4472c4');
  const [light, dark] = [colour('lt1', 'ffffff'), colour('dk1', '000000')];
  const inkOn = (ground: string): Paint =>
    // White words are what such blocks have; black ones where these could hardly be read.
    solid(contrastBetween(light, ground) >= contrastBetween(dark, ground) * 0.5 ? light : dark);
  const groundOf = ({ of, form }: Block): string => {
    const fill = chosen.get(of)?.fill ?? accent;
    return form === 'items' ? blend(fill, 'ffffff', paleShare) : fill;
  };
  // A block in the colour of the ground is seen by its edge.
  const edgeOf = ({ of, form }: Block): Stroke | null => {
    const { fill = accent, line = null } = chosen.get(of) ?? {};
    return form === 'items' || line === null || line === fill ? null : { ...stroke(1), paint: solid(line) };
  };
  const stroke = (widthPt: number): Stroke => ({
    paint: solid(accent),
    widthPt,
    dashPt: [],
    cap: 'butt',
    join: 'miter',
  });
  const [heads, items] = [true, false].map((isHead) => blocks.filter(({ form }) => (form !== 'items') === isHead));
  const [headPt, itemPt] = [sizeFor(heads ?? [], family), sizeFor(items ?? [], family)];
  if (headPt === null || itemPt === null) return null;

  const textPart = (block: Block): DrawnPart => {
    const isHead = block.form !== 'items';
    const sizePt = isHead ? headPt : Math.min(itemPt, headPt);
    const paragraphs = block.lines.map(({ text, level }, index) => {
      const paint = inkOn(groundOf(block));
      const run = plainRun({ text, sizePt, paint, family, weight: isHead && index === 0 ? 700 : 400 });
      return isHead ? plainParagraph([run], 'centre') : bulleted(plainParagraph([run], 'start'), level, sizePt, paint);
    });
    return { kind: 'text', frame: plainFrame(wordsBox(block), paragraphs, isHead ? 'middle' : 'top', true) };
  };
  const blockParts = (block: Block): readonly DrawnPart[] => {
    const { xPt, yPt, widthPt, heightPt } = block.box;
    const steps = isArrow(block) ? arrowSteps(block) : boxSteps(xPt, yPt, widthPt, heightPt);
    return [
      // Not quite opaque: what stands in for a drawing must not count as covering what is beneath.
      { kind: 'path', path: formatSteps(steps), fill: solid(groundOf(block), 0.98), stroke: edgeOf(block) },
      textPart(block),
    ];
  };
  const line = (steps: readonly Step[], widthPt: number): DrawnPart => ({
    kind: 'path',
    path: formatSteps(steps),
    fill: null,
    stroke: stroke(widthPt),
  });
  return [
    ...(ring ? [line(ellipse(ring), 2)] : []),
    ...joins.map((points) =>
      line(
        points.map(([x, y], index): Step => ({ kind: index === 0 ? 'move' : 'line', to: { x, y } })),
        1,
      ),
    ),
    ...blocks.flatMap(blockParts),
  ];
}

function ellipse({ xPt, yPt, widthPt, heightPt }: Box): readonly Step[] {
  const from = { x: xPt + widthPt, y: yPt + heightPt / 2 };
  return [{ kind: 'move', to: from }, ...arcSteps(from, widthPt / 2, heightPt / 2, 0, 360 * 60_000), { kind: 'close' }];
}
