/** What typesetting gives to scenes and handouts. Everything is in points; a paragraph is laid out whole and then placed. */
import type { Paint, PathData } from '../model/geometry';
import type { FaceId, Item, Shaped, TagRef, Target } from '../model/scene';

/**
 * The bundled families, each with its Latin and its Chinese: our own three, and those that are as wide, letter by letter, as
 * Calibri, Cambria, Arial, Times New Roman and Courier New.
 */
export type Family = 'sans' | 'serif' | 'mono' | 'carlito' | 'caladea' | 'arimo' | 'tinos' | 'cousine' | 'kai';
/** What a handout's own text is for: which family that means says its template, and sans where none says anything. */
export type FamilyRole = 'heading' | 'body';

export interface StyledRun {
  readonly text: string;
  readonly family: Family | FamilyRole;
  /** The family of the machine that stands before it, where `ownFont` says that there is one. */
  readonly own?: string;
  readonly weight: 400 | 700;
  /** Never applied to Han: Chinese takes emphasis by weight. */
  readonly slant: boolean;
  /** Letters stand as far apart as they are wide, however they lean. */
  readonly unkerned?: boolean;
  /** How far its letters stand apart beyond their own width, in thousandths of its size. */
  readonly spacing?: number;
  readonly sizePt: number;
  readonly paint: Paint;
  /** BCP 47 tag of the run: `en`, `zh-Hant`, `pt`. */
  readonly lang: string;
  readonly tag: TagRef;
  readonly link?: Target;
  readonly underline?: boolean;
  readonly strike?: boolean;
  /** A tint behind the run (inline code), or none. */
  readonly ground?: Paint;
}

export interface ParagraphStyle {
  readonly widthPt: number;
  readonly align: 'start' | 'centre' | 'end' | 'justify';
  /** From baseline to baseline: fonts' own line heights differ, so we set our own. */
  readonly leadingPt: number;
  readonly firstIndentPt?: number;
  readonly restIndentPt?: number;
  /** Code: spaces and line ends are kept; too long lines break anywhere. */
  readonly verbatim?: boolean;
  /**
   * As presentation programs set it, so that lines break where their author saw them break: Chinese marks keep their whole
   * square, and a line may end at every hyphen.
   */
  readonly asPresented?: boolean;
  /** A Chinese pause that would begin the next line stands beyond the line's edge. */
  readonly pausesHang?: boolean;
  /** Whether the paragraph as a whole runs to the left, as Hebrew and Arabic do; where it is absent its first letter says so. */
  readonly toTheLeft?: boolean;
}

/** A set line; its items are placed from the line's own top left corner (0, 0). */
export interface SetLine {
  readonly items: readonly Item[];
  /** As it was set (normalised), with the spaces that hang at its end: joined, the lines give the paragraph back. */
  readonly text: string;
  /** Of what is seen: hanging spaces are among the items' words, so that a copied text keeps them, but count for no width. */
  readonly widthPt: number;
  readonly heightPt: number;
}

/** A character that no bundled face has; it is drawn as a visible box and reported. */
export interface MissingGlyph {
  readonly character: string;
  /** Its place in the joined text of the runs, in UTF-16 units. */
  readonly index: number;
}

export interface SetParagraph {
  readonly lines: readonly SetLine[];
  readonly heightPt: number;
  /** The widest line. */
  readonly widthPt: number;
  readonly missing: readonly MissingGlyph[];
}

export interface Face {
  readonly id: FaceId;
  readonly unitsPerEm: number;
  /** In thousandths of an em, from the font's own tables; descent is negative. */
  readonly ascent: number;
  readonly descent: number;
  readonly capHeight: number;
  has(codePoint: number): boolean;
  /** How far a glyph moves the pen by itself, in thousandths of an em, not rounded: what a PDF declares. */
  advance(glyph: number): number;
  /** The glyph's outline in thousandths of an em, y upwards, as absolute M L C Z. */
  outline(glyph: number): PathData;
  /** `unkerned`: letters stand as far apart as they are wide. */
  shape(word: string, unkerned?: boolean): Shaped;
  /**
   * The code points that a glyph stands for, for the PDF's ToUnicode table: the same whatever was set before. Where
   * characters share a glyph (· and ‧ in Chinese) a word's own text says which was meant.
   */
  codePoints(glyph: number): readonly number[];
  /** The opened fontkit font and the file it was read from; the PDF painter alone may look inside. */
  readonly font: unknown;
  readonly bytes: Uint8Array;
}

export interface Typesetter {
  setParagraph(runs: readonly StyledRun[], style: ParagraphStyle): SetParagraph;
  /** The advance of one unbroken line of runs. */
  widthOf(runs: readonly StyledRun[]): number;
  face(id: FaceId): Face;
  /**
   * Whether text can be set in the machine's own font of a family: null where it has none such or where nobody wants its fonts, else
   * `used`, or why it is not (`rights`: its maker does not allow it in files; `form`: it is none that can go there).
   */
  ownFont(family: string, weight: 400 | 700, slant: boolean): 'used' | 'rights' | 'form' | null;
}
