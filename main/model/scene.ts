/**
 * Scene: one slide as placed things, in the slide's own points; painted as SVG in the window and by PDFKit in the handout.
 * Never stored, never sent over IPC: only bytes (SVG, PNG, PDF) leave the worker.
 */
import type { Finding } from './finding';
import type { Box, Matrix, Paint, PathData, Stroke } from './geometry';
import type { Sha256, SlideId } from './ids';

/** A bundled face, such as `NotoSans-Regular`: the file's name without its ending. */
export type FaceId = string;

/** One word or one Han, shaped once per face and shared by reference: a glyph object each would cost 157 MB where words cost 16. */
export interface Shaped {
  readonly text: string;
  readonly glyphs: readonly number[];
  /** The advance of each glyph with kerning, in thousandths of an em. */
  readonly advances: readonly number[];
  /** The sum of the advances, in thousandths of an em. */
  readonly width: number;
  /** How far each glyph stands above its line, in thousandths of an em: only where one does, such as a point over a letter. */
  readonly rises?: readonly number[];
  /** What each glyph says, in a word that runs to the left: nothing where it is a point of a letter that is put together. */
  readonly said?: readonly string[];
}

export type Target =
  | { readonly kind: 'web'; readonly url: string }
  | { readonly kind: 'slide'; readonly slide: SlideId }
  | { readonly kind: 'place'; readonly name: string };

export type TagId = number;
/** `artifact` is what a reader of tags passes over: running lines, frames, ornaments. */
export type TagRef = TagId | 'artifact';
/** Which of a page's running lines an artifact belongs to, so that readers of tags can tell them from ornaments. */
export type RunningPart = 'header' | 'footer' | 'tab';

/** A run of words of one face, size and paint on one baseline. */
export interface LineItem {
  readonly kind: 'line';
  readonly face: FaceId;
  readonly sizePt: number;
  readonly xPt: number;
  readonly baselinePt: number;
  readonly words: readonly Shaped[];
  /** Extra space after word i in points (justification, the sliver between Han and Latin); undefined where all are 0. Spaces are words of their own. */
  readonly gapsPt?: Float32Array;
  /** The whole advance in points with gaps. */
  readonly widthPt: number;
  readonly paint: Paint;
  /** BCP 47. */
  readonly lang: string;
  readonly tag: TagRef;
  readonly link?: Target;
  readonly running?: RunningPart;
}

export interface PathItem {
  readonly kind: 'path';
  readonly path: PathData;
  readonly fill: Paint | null;
  readonly stroke: Stroke | null;
  readonly evenOdd?: boolean;
  readonly tag: TagRef;
  readonly link?: Target;
  readonly running?: RunningPart;
}

/** A raster picture (PNG or JPEG), fitted exactly into its box. */
export interface PictureItem {
  readonly kind: 'picture';
  readonly picture: Sha256;
  /** The bytes where `media` does not hold them: a picture inside an SVG, or a drawing turned into pixels. `picture` is their hash. */
  readonly inline?: { readonly ext: 'png' | 'jpg'; readonly bytes: Uint8Array };
  readonly box: Box;
  readonly alpha: number;
  readonly tag: TagRef;
  readonly link?: Target;
  readonly running?: RunningPart;
}

export interface GroupItem {
  readonly kind: 'group';
  readonly matrix: Matrix;
  readonly clip: PathData | null;
  readonly alpha: number;
  readonly items: readonly Item[];
  /** Set where the group is the picture of a slide. */
  readonly slide?: SlideId;
}

/** A page of a PDF that others made, as its readers show it (cropped and turned), fitted exactly into its box. */
export interface PageItem {
  readonly kind: 'page';
  readonly pdf: Sha256;
  /** From 1. */
  readonly number: number;
  /** What a sentence calls it. */
  readonly called: string;
  /** Stands for it where no PDF can be drawn: in the window, and in a file for the archive. */
  readonly picture?: Sha256;
  /** Printed without its colours. */
  readonly grey?: true;
  readonly box: Box;
  readonly tag: TagRef;
  readonly link?: Target;
  readonly running?: RunningPart;
}

export type Item = LineItem | PathItem | PictureItem | GroupItem | PageItem;

export type TagType =
  | 'Document'
  | 'Part'
  | 'Sect'
  | 'TOC'
  | 'TOCI'
  | 'H1'
  | 'H2'
  | 'H3'
  | 'P'
  | 'Span'
  | 'L'
  | 'LI'
  | 'Lbl'
  | 'LBody'
  | 'Table'
  | 'TR'
  | 'TH'
  | 'TD'
  | 'Figure'
  | 'Link'
  | 'Note'
  | 'Code'
  | 'BlockQuote';

export interface Tag {
  readonly id: TagId;
  readonly parent: TagId | null;
  readonly type: TagType;
  readonly lang?: string;
  readonly alt?: string;
  readonly scope?: 'Column' | 'Row';
  /** How many columns and rows a table's cell takes, where it is more than one. */
  readonly across?: number;
  readonly down?: number;
  /** An ordered list counts its items. */
  readonly numbering?: 'Decimal' | 'LowerAlpha' | 'UpperAlpha' | 'LowerRoman' | 'UpperRoman';
}

/** What a tag says beside its type and its place. */
export type TagDetails = Omit<Tag, 'id' | 'parent' | 'type'>;

/** Text the author hid (off the slide, covered, of the background's colour): kept in the deck, never in a participant's file. */
export interface Concealed {
  readonly why: 'off-slide' | 'covered' | 'same-colour';
  readonly text: string;
}

export interface Scene {
  readonly widthPt: number;
  readonly heightPt: number;
  readonly items: readonly Item[];
  /** Ids count from 0 within the scene; the handout renumbers them. */
  readonly tags: readonly Tag[];
  /** The smallest text that was set, in the slide's points: Latin and Han apart, Infinity where there is none. */
  readonly smallestLatinPt: number;
  readonly smallestHanPt: number;
  readonly concealed: readonly Concealed[];
  readonly findings: readonly Finding[];
}
