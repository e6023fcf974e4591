/** A piece of Markdown with its words read. */
import type { InlineNode } from './inline-node';
import type { Hiding } from './part-hidden';
import type { Piece } from './piece';

export interface Part {
  readonly piece: Piece;
  readonly nodes: readonly InlineNode[];
  /** Written from an author's HTML: it never splits slides. */
  readonly fromHtml: boolean;
  /** The HTML element that hides it from the slide: it belongs to the notes. */
  readonly hiding?: Hiding;
}
