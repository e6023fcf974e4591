/**
 * A Drawing is what an importer leaves of a slide: inheritance resolved, not laid out (no glyphs, no line breaks), so
 * that fonts can change without a re-import. Stored as JSON in `media/`. Lengths in points, y downwards.
 */
import type { Box, CompoundStroke, Matrix, Paint, PathData, Stroke } from './geometry';
import type { Sha256, SlideId } from './ids';
import type { Language } from './language';
import type { MediaSource } from './media';
import type { Slide } from './slide';
import type { Warp } from './warp';

export interface Drawing {
  readonly format: 'kitbag.drawing';
  readonly version: 1;
  /** Set where the marks say all that is not seen once it is laid out, and not only what its file tells. Written third, to be found fast. */
  readonly sight?: 1;
  readonly widthPt: number;
  readonly heightPt: number;
  /** In the order of painting, the background first. */
  readonly shapes: readonly DrawnShape[];
}

export type ShapeRole = 'background' | 'title' | 'subtitle' | 'body' | 'footer' | 'number' | 'date' | 'other';

/** Why a participant shall not see it: off the slide, under an opaque shape, of the ground's colour, or switched off by its author. */
export type ConcealedWhy = 'off-slide' | 'covered' | 'same-colour' | 'switched-off';

/** Of what runs along under every slide: its words are no part of what a slide says. */
export const runningRoles: ReadonlySet<ShapeRole> = new Set(['background', 'footer', 'number', 'date']);

export type DrawnTarget =
  { readonly kind: 'web'; readonly url: string } | { readonly kind: 'slide'; readonly slide: SlideId };

export interface DrawnShape {
  /** The same in every import of the same file: where it stands (`s` slide, `l` layout, `m` master) and its number there. */
  readonly id: string;
  readonly name: string;
  readonly alt: string;
  readonly role: ShapeRole;
  /** From the shape's own space, (0, 0) to (width, height), to the slide: turned and placed, never scaled. */
  readonly matrix: Matrix;
  readonly widthPt: number;
  readonly heightPt: number;
  readonly link: DrawnTarget | null;
  readonly concealed: ConcealedWhy | null;
  readonly parts: readonly DrawnPart[];
}

export type DrawnPart =
  | { readonly kind: 'path'; readonly path: PathData; readonly fill: Paint | null; readonly stroke: Stroke | null }
  | DrawnPicture
  | { readonly kind: 'text'; readonly frame: TextFrame }
  | { readonly kind: 'table'; readonly table: TableGrid };

export interface DrawnPicture {
  readonly kind: 'picture';
  readonly picture: Sha256;
  /** More than one for a tiled fill. */
  readonly boxes: readonly Box[];
  /** In the shape's space; null for the boxes themselves. */
  readonly clip: PathData | null;
  readonly alpha: number;
  readonly flipped: 'none' | 'across' | 'down' | 'both';
  /** Its turn when it does not turn with the shape, in degrees. */
  readonly turnedDeg: number;
}

export type Fit =
  | { readonly kind: 'none' }
  /** As its author's program had shrunk it; both 1 where it had not. */
  | { readonly kind: 'shrink'; readonly fontScale: number; readonly lineReduction: number }
  | { readonly kind: 'grow' };

export interface TextFrame {
  readonly box: Box;
  /** Degrees clockwise about the box's centre, beyond the shape's own turn. */
  readonly turnedDeg: number;
  readonly insetPt: { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number };
  readonly anchor: 'top' | 'middle' | 'bottom';
  /** The block of lines stands in the middle of the box, whatever their own alignment. */
  readonly anchorCentred: boolean;
  readonly writing: 'horizontal' | 'vertical' | 'rotated90' | 'rotated270' | 'stacked';
  readonly columns: number;
  readonly columnGapPt: number;
  readonly columnsFromRight?: true;
  readonly wrap: boolean;
  readonly fit: Fit;
  readonly warp?: Warp;
  readonly paragraphs: readonly Paragraph[];
}

/** `times` multiplies the font's own line height. */
export type Spacing = { readonly kind: 'times' | 'points'; readonly value: number };

export interface Bullet {
  readonly text: string;
  /** Null: that of the paragraph's first run. */
  readonly family: string | null;
  readonly sizePt: number;
  readonly weight: number;
  readonly slant: boolean;
  readonly paint: Paint;
  /** Drawn in place of the text, as high as that would be. */
  readonly picture?: Sha256;
}

export interface Paragraph {
  /** From 0. */
  readonly level: number;
  readonly align: 'start' | 'centre' | 'end' | 'justify';
  readonly rightToLeft: boolean;
  /** A Chinese pause that would begin the next line stands beyond the line's edge instead. */
  readonly pausesHang?: true;
  readonly bullet: Bullet | null;
  /** Where its lines begin, and how far from there its first line does (negative: it hangs). */
  readonly marginPt: number;
  readonly indentPt: number;
  readonly rightPt: number;
  readonly tabs: readonly { readonly atPt: number; readonly align: 'start' | 'centre' | 'end' | 'decimal' }[];
  readonly tabEveryPt: number;
  readonly line: Spacing;
  readonly before: Spacing;
  readonly after: Spacing;
  /** A line feed within a run's text is a line break. */
  readonly runs: readonly Run[];
  /** How high an empty paragraph is. */
  readonly emptySizePt: number;
  readonly emptyFamily: string;
}

export interface Run {
  readonly text: string;
  /** BCP 47, as its author's program noted it. */
  readonly lang: string | null;
  readonly family: string;
  readonly familyHan: string;
  readonly sizePt: number;
  readonly weight: number;
  readonly slant: boolean;
  /** Smaller than its author's program kerns letters. */
  readonly unkerned?: true;
  readonly underline: boolean;
  readonly strike: boolean;
  /** As a share of the size, positive upwards. */
  readonly raise: number;
  readonly caps: 'none' | 'all' | 'small';
  /** Extra space after each character. */
  readonly spacedPt: number;
  readonly paint: Paint;
  /** What its letters are outlined with, where they are: letters of their ground's colour are seen by it. */
  readonly outline?: Paint;
  /** A marker pen behind it. */
  readonly ground: Paint | null;
  readonly link: DrawnTarget | null;
  readonly field: 'number' | 'date' | null;
  readonly concealed: ConcealedWhy | null;
}

export interface TableCell {
  readonly frame: TextFrame;
  readonly across: number;
  readonly down: number;
  readonly fill: Paint | null;
  readonly edges: {
    readonly left: CompoundStroke | null;
    readonly top: CompoundStroke | null;
    readonly right: CompoundStroke | null;
    readonly bottom: CompoundStroke | null;
    /** From corner to corner: down from the top left, up from the bottom left. */
    readonly falling?: CompoundStroke;
    readonly rising?: CompoundStroke;
  };
}

export interface TableGrid {
  readonly columnsPt: readonly number[];
  /** A null cell lies under a merged one. */
  readonly rows: readonly { readonly heightPt: number; readonly cells: readonly (TableCell | null)[] }[];
  readonly headRows: number;
  readonly rightToLeft?: true;
}

/** Reads a stored Drawing; null where the bytes are none, or of a later version. */
export function parseDrawing(bytes: Uint8Array): Drawing | null {
  try {
    const value = JSON.parse(new TextDecoder('utf-8').decode(bytes)) as Partial<Drawing> | null;
    return value?.format === 'kitbag.drawing' && value.version === 1 && Array.isArray(value.shapes)
      ? (value as Drawing)
      : null;
  } catch {
    return null;
  }
}

/** The drawing that a slide is shown by in a language; null where it is shown otherwise, or the drawing is not there. */
export function drawingOf(
  slide: Pick<Slide, 'looks'>,
  language: Language,
  media: Pick<MediaSource, 'bytes'>,
): Drawing | null {
  const look = slide.looks[language];
  const bytes = look?.kind === 'drawing' ? media.bytes(look.drawing) : null;
  return bytes && parseDrawing(bytes);
}

/** All text frames of a part: a table has one a cell. */
export function framesOf(part: DrawnPart): readonly TextFrame[] {
  if (part.kind === 'text') return [part.frame];
  if (part.kind !== 'table') return [];
  return part.table.rows.flatMap(({ cells }) => cells.flatMap((cell) => (cell ? [cell.frame] : [])));
}

/** The part with its text frames changed; what has none stays. */
export function withFrames(part: DrawnPart, change: (frame: TextFrame) => TextFrame): DrawnPart {
  if (part.kind === 'text') return { ...part, frame: change(part.frame) };
  if (part.kind !== 'table') return part;
  const rows = part.table.rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell) => cell && { ...cell, frame: change(cell.frame) }),
  }));
  return { ...part, table: { ...part.table, rows } };
}

/** Runs that look alike and follow one another become one. */
export function joinAlike(runs: readonly Run[]): readonly Run[] {
  const joined: Run[] = [];
  for (const run of runs) {
    const last = joined.at(-1);
    if (last && looksLike(last, run)) joined[joined.length - 1] = { ...last, text: last.text + run.text };
    else joined.push(run);
  }
  return joined;
}

function looksLike(a: Run, b: Run): boolean {
  return JSON.stringify({ ...a, text: '' }) === JSON.stringify({ ...b, text: '' });
}

/** True for what stands on the slide itself and says something there: not for running lines, nor for what its layout gives it. */
export function isItsOwn({ role, id }: Pick<DrawnShape, 'role' | 'id'>): boolean {
  return !runningRoles.has(role) && id.startsWith('s');
}

/** A shape's words, a line for each paragraph. */
export function wordsOfShape(shape: Pick<DrawnShape, 'parts'>): string {
  return shape.parts
    .flatMap(framesOf)
    .flatMap(({ paragraphs }) => paragraphs.map(({ runs }) => runs.map(({ text }) => text).join('')))
    .join('\n');
}
