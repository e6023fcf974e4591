/** What a layout is: it takes slides of one session that follow each other and fills as many leaves as they need. */
import type { Box } from '../../model/geometry';
import type { Language } from '../../model/language';
import type { TagId } from '../../model/scene';
import type { Composing, OpenLeaf } from '../composing';
import type { Leaf } from '../page/book';
import type { Paper } from '../page/paper';
import type { LaidSlide } from '../slides/lay-slides';

export interface LayoutRoom extends Composing {
  /** The session's tag. */
  readonly sect: TagId;
  /** Some slides are printed in two languages beside each other. */
  readonly hasPairs: boolean;
  /** Some slides have words beneath their picture, so that cells cannot have one height. */
  readonly hasWords: boolean;
  /** The next leaf, on a sheet of its own where one is given; the first one may have less room, under a head. */
  readonly nextLeaf: (sheet?: Paper) => OpenLeaf;
}

/** Two pages that face each other: the main language on the left one. */
export interface FacingRoom extends LayoutRoom {
  readonly second: Language;
  readonly nextSpread: () => readonly OpenLeaf[];
  /** A page that has no place yet; the first one of each language may have less room, under a head. */
  readonly loosePage: (isSecond: boolean, sheet?: Paper) => OpenLeaf;
  /** Gives two loose pages their places, opposite each other. */
  readonly addSpread: (left: Leaf, right: Leaf) => void;
}

export interface SlideLayout {
  /** Slides come one by one and are let go when they are placed. */
  readonly fill: (slides: Iterable<LaidSlide>, room: LayoutRoom) => void;
  /** The same on facing pages, the slides opposite each other. */
  readonly fillFacing: (slides: Iterable<LaidSlide>, room: FacingRoom) => void;
  /**
   * The cell that a slide's picture is fitted into, on a page without a head: what `auto` measures by. Sessions with slides
   * in two languages have cells of their own. Null where no picture is printed.
   */
  readonly cell: (paper: Paper, hasPairs: boolean) => Pick<Box, 'widthPt' | 'heightPt'> | null;
  /**
   * The height that its first slides need on a page with a session's opening over them; null where they want the whole page, so
   * that the session opens on one of its own.
   */
  readonly underHead: (paper: Paper, hasPairs: boolean) => number | null;
}
