/** What the content of a page paints, in the order in which it does, in points from the page's top left corner. */
import type { Matrix } from '../../../model/geometry';
import type { Edges, FlatPath } from '../../../model/flat-path';

/** To what a reader of tags it belongs: `none` is what was forgotten, `running` what stands on every page. */
export type MarkedAs =
  | { readonly kind: 'content'; readonly mcid: number }
  | { readonly kind: 'artifact'; readonly running: boolean }
  | { readonly kind: 'none' };

export interface Painted {
  readonly mark: MarkedAs;
  /** It is seen where all of these hold it. */
  readonly clips: readonly FlatPath[];
  /** The box around what the clips leave of the page. */
  readonly clipBox: Edges;
  /** Of a form: of a page that others made. */
  readonly foreign: boolean;
}

/** One word, or one Han: what can be hidden or seen by itself. */
export interface PaintedWord {
  readonly text: string;
  /** From its space (x from 0 to its width, y from 0 at the baseline to 1 em, both in points) to the page. */
  readonly matrix: Matrix;
  readonly widthPt: number;
  readonly sizePt: number;
  readonly glyphs: number;
}

export interface PaintedText extends Painted {
  readonly kind: 'text';
  /** As its codes say, spaces and all. */
  readonly text: string;
  /** What is said in place of it, by the first of the texts that it stands for; by the others nothing. As `text` where nothing is. */
  readonly spoken: string;
  readonly words: readonly PaintedWord[];
  /** As large as it is seen. */
  readonly sizePt: number;
  /** Of its first glyph: on the baseline, from the top left of the page. */
  readonly xPt: number;
  readonly baselinePt: number;
  readonly endPt: number;
  readonly rgb: string | null;
  readonly alpha: number;
  /** The text rendering mode (ISO 32000-1, 9.3.6): 3 and 7 leave no ink. */
  readonly mode: number;
  /** Inside or under a mask, a pattern or a blend: nothing that a page surely shows as text. */
  readonly apart: boolean;
}

export interface PaintedShape extends Painted {
  readonly kind: 'shape';
  readonly path: FlatPath;
  /** Null where it is not one colour. */
  readonly rgb: string | null;
  /** Nothing beneath comes through. */
  readonly opaque: boolean;
  /** A line along the path, which hides nothing. */
  readonly stroke: boolean;
}

export interface PaintedPicture extends Painted {
  readonly kind: 'picture';
  /** The number of its object; null for a picture inside the content itself. */
  readonly id: number | null;
  /** From the unit square, y upwards, to the page. */
  readonly matrix: Matrix;
  readonly opaque: boolean;
  /** How many pixels it has; 0 where that is not known. */
  readonly pixelsAcross: number;
  readonly pixelsDown: number;
}

export type PaintedThing = PaintedText | PaintedShape | PaintedPicture;
