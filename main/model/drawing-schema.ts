/** What a drawing that a stranger brings must hold before any of it is laid out: the types of `drawing.ts`, with bounds. */
import { z } from 'zod';
import type { Drawing } from './drawing';
import { sha256Schema, slideIdSchema } from './ids';

/** A file of Office can place things as far as 27,273,042,316,900 EMU, 2.15e9 points (ECMA-376, 20.1.10.42); turning adds to it. */
const farthestPt = 1e11;
/** PowerPoint allows 16 columns and 75 by 75 cells. */
const mostColumns = 64;
const mostCells = 1000;

const pt = z.number().min(-farthestPt).max(farthestPt);
const share = z.number().min(-1000).max(1000);
const matrix = z.tuple([pt, pt, pt, pt, pt, pt]);
const box = z.object({ xPt: pt, yPt: pt, widthPt: pt, heightPt: pt });
const path = z.string().regex(/^[MLCZ\d\s.,e+-]*$/);
const rgb = z.string().regex(/^[0-9a-f]{6}$/i);

const ink = z.object({ rgb, alpha: share });
const paint = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('solid'), rgb, alpha: share }),
  z.object({
    kind: z.literal('gradient'),
    shape: z.enum(['linear', 'radial']),
    matrix,
    stops: z.array(z.object({ at: share, rgb, alpha: share })).max(1000),
  }),
  z.object({ kind: z.literal('pattern'), rows: z.string().regex(/^[0-9a-f]{16}$/i), matrix, front: ink, back: ink }),
]);
const stroke = z.object({
  paint,
  widthPt: pt,
  dashPt: z.array(pt).max(1000),
  cap: z.enum(['butt', 'round', 'square']),
  join: z.enum(['miter', 'round', 'bevel']),
});
const target = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('web'), url: z.string() }),
  z.object({ kind: z.literal('slide'), slide: slideIdSchema }),
]);
const concealed = z.enum(['off-slide', 'covered', 'same-colour', 'switched-off']).nullable();
const spacing = z.object({ kind: z.enum(['times', 'points']), value: pt });

const run = z.object({
  text: z.string(),
  lang: z.string().nullable(),
  family: z.string(),
  familyHan: z.string(),
  sizePt: pt,
  weight: z.number(),
  slant: z.boolean(),
  unkerned: z.literal(true).optional(),
  underline: z.boolean(),
  strike: z.boolean(),
  raise: share,
  caps: z.enum(['none', 'all', 'small']),
  spacedPt: pt,
  paint,
  outline: paint.optional(),
  ground: paint.nullable(),
  link: target.nullable(),
  field: z.enum(['number', 'date']).nullable(),
  concealed,
});
const bullet = z.object({
  text: z.string(),
  family: z.string().nullable(),
  sizePt: pt,
  weight: z.number(),
  slant: z.boolean(),
  paint,
  picture: sha256Schema.optional(),
});
const paragraph = z.object({
  level: z.number().int().min(0).max(100),
  align: z.enum(['start', 'centre', 'end', 'justify']),
  rightToLeft: z.boolean(),
  pausesHang: z.literal(true).optional(),
  bullet: bullet.nullable(),
  marginPt: pt,
  indentPt: pt,
  rightPt: pt,
  tabs: z.array(z.object({ atPt: pt, align: z.enum(['start', 'centre', 'end', 'decimal']) })).max(1000),
  tabEveryPt: pt,
  line: spacing,
  before: spacing,
  after: spacing,
  runs: z.array(run),
  emptySizePt: pt,
  emptyFamily: z.string(),
});
const frame = z.object({
  box,
  turnedDeg: pt,
  insetPt: z.object({ left: pt, top: pt, right: pt, bottom: pt }),
  anchor: z.enum(['top', 'middle', 'bottom']),
  anchorCentred: z.boolean(),
  writing: z.enum(['horizontal', 'vertical', 'rotated90', 'rotated270', 'stacked']),
  columns: z.number().min(0).max(mostColumns),
  columnGapPt: pt,
  columnsFromRight: z.literal(true).optional(),
  wrap: z.boolean(),
  fit: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('none') }),
    z.object({ kind: z.literal('shrink'), fontScale: share, lineReduction: share }),
    z.object({ kind: z.literal('grow') }),
  ]),
  warp: z
    .discriminatedUnion('kind', [
      z.object({ kind: z.literal('stretched'), rise: share }),
      z.object({ kind: z.literal('along-curve') }),
    ])
    .optional(),
  paragraphs: z.array(paragraph),
});
const strand = z.object({ asidePt: pt, widthPt: pt });
const cellEdge = stroke.extend({ strands: z.array(strand).max(3).optional() });
const edge = cellEdge.nullable();
const cell = z.object({
  frame,
  across: z.number().int().min(0).max(mostCells),
  down: z.number().int().min(0).max(mostCells),
  fill: paint.nullable(),
  edges: z.object({
    left: edge,
    top: edge,
    right: edge,
    bottom: edge,
    falling: cellEdge.optional(),
    rising: cellEdge.optional(),
  }),
});
const part = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('path'), path, fill: paint.nullable(), stroke: stroke.nullable() }),
  z.object({
    kind: z.literal('picture'),
    picture: sha256Schema,
    boxes: z.array(box).max(100_000),
    clip: path.nullable(),
    alpha: share,
    flipped: z.enum(['none', 'across', 'down', 'both']),
    turnedDeg: pt,
  }),
  z.object({ kind: z.literal('text'), frame }),
  z.object({
    kind: z.literal('table'),
    table: z.object({
      columnsPt: z.array(pt).max(mostCells),
      rows: z.array(z.object({ heightPt: pt, cells: z.array(cell.nullable()).max(mostCells) })).max(mostCells),
      headRows: z.number().int().min(0).max(mostCells),
      rightToLeft: z.literal(true).optional(),
    }),
  }),
]);

const drawingSchema = z.object({
  format: z.literal('kitbag.drawing'),
  version: z.literal(1),
  sight: z.literal(1).optional(),
  widthPt: z.number().positive().max(farthestPt),
  heightPt: z.number().positive().max(farthestPt),
  shapes: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      alt: z.string(),
      role: z.enum(['background', 'title', 'subtitle', 'body', 'footer', 'number', 'date', 'other']),
      matrix,
      widthPt: pt,
      heightPt: pt,
      link: target.nullable(),
      concealed,
      parts: z.array(part),
    }),
  ),
}) satisfies z.ZodType<Drawing>;

/** The drawing without fields that this Kitbag does not know; as it is where it cannot be laid out, which no kit may hold. */
export function knownDrawing(drawing: Drawing): Drawing {
  return drawingSchema.safeParse(drawing).data ?? drawing;
}

/** True for the bytes of a drawing that can be laid out, whoever made it. */
export function isDrawing(bytes: Uint8Array): boolean {
  try {
    return drawingSchema.safeParse(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))).success;
  } catch {
    return false;
  }
}
