/** A piece of a Markdown text: one block of lines with the containers it stands in. */

export type PieceKind = 'paragraph' | 'heading' | 'html' | 'code' | 'math' | 'comment' | 'rule' | 'blank';

export interface Piece {
  readonly kind: PieceKind;
  /** The line it starts on, from 1. */
  readonly line: number;
  /** How many quotes and list items it stands in. */
  readonly depth: number;
  /** What goes before its first line (list marker, quote marks), and before the others. */
  readonly prefix: string;
  readonly rest: string;
  /** Lines joined by line feeds, without prefixes; code keeps its lines as they stand in the file, prefixes and all. */
  readonly text: string;
  /** 1 to 6 for a heading, else 0. */
  readonly level: number;
  /** False for a comment or an HTML block whose end never comes. */
  readonly closed: boolean;
}
