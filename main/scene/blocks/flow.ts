/** What setting a block needs to know, and what it gives back. */
import type { Block } from '../../model/blocks';
import type { TagId } from '../../model/scene';
import type { Typesetter } from '../../typeset/typesetter';
import type { Fragment } from '../fragment';
import type { Ledger } from '../ledger';
import type { PictureShop } from '../pictures/picture-shop';
import type { Palette } from '../themes/theme';

export interface Flow {
  readonly typesetter: Typesetter;
  readonly pictures: PictureShop;
  readonly palette: Palette;
  readonly ledger: Ledger;
  /** BCP 47 of the text. */
  readonly lang: string;
  /** Body text's size here; nested lists and tables go below it. */
  readonly sizePt: number;
  /** No text goes below this while the slide is not crowded. */
  readonly floorPt: number;
  /** What `code-NN-percent` asks for, 1 where nothing does. */
  readonly codeScale: number;
  /** The tag that blocks set here belong to. */
  readonly parent: TagId | null;
  /** Code may be parted between its lines, so that columns can share it. */
  readonly breakCode: boolean;
  /** How deep in lists, from 0. */
  readonly depth: number;
  /** The height that pictures may count on. */
  readonly areaHeightPt: number;
  readonly setBlocks: SetBlocks;
}

/** Sets blocks to a width: one piece for each place where a column may break. */
export type SetBlocks = (blocks: readonly Block[], flow: Flow, widthPt: number) => readonly Piece[];

/** Material that stays together in a column. */
export interface Piece {
  readonly kind: 'text' | 'heading' | 'picture';
  /** Space above, not used at a column's top. */
  readonly beforePt: number;
  /** Ignored for pictures, which take the height they are given. */
  readonly fragment: Fragment;
  readonly picture?: FlexiblePicture;
  /** Two-column slides start the next column here. */
  readonly opensColumn?: boolean;
}

/** A row of pictures: as high as wanted where there is room, smaller where there is not. */
export interface FlexiblePicture {
  readonly wantedPt: number;
  readonly set: (heightPt: number) => Fragment;
}

/** What a person can read: no text of a fitting slide is set smaller. */
export const smallestBodyPt = 9;

/** Han are written closer to the full square and take more air between lines. */
export function leadingOf(sizePt: number, text: string): number {
  return sizePt * (hasHan(text) ? 1.6 : 1.4);
}

export function hasHan(text: string): boolean {
  // Asked of every word, and the question by scripts costs ten times as much.
  if (withoutHan.test(text)) return false;
  return /[\p{Script=Han}\p{Script=Bopomofo}\u3000-\u303f\uff00-\uffef]/u.test(text);
}

/** Nothing from the scripts' blocks: what is left are the two Bopomofo letters among the modifiers, and East Asia. */
const withoutHan = /^[\u0000-\u02e9\u02ec-\u2e7f]*$/;
