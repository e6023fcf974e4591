/** What a layout is: it takes the slides of one session and fills as many leaves as they need. */
import type { Box } from '../../model/geometry';
import type { TagId } from '../../model/scene';
import type { Composing, OpenLeaf } from '../composing';
import type { Paper } from '../page/paper';
import type { LaidSlide } from '../slides/lay-slides';

export interface LayoutRoom extends Composing {
  /** The session's tag. */
  readonly sect: TagId;
  /** Some slides are printed in two languages. */
  readonly hasPairs: boolean;
  /** The next leaf; the first one may have less room, under a head. */
  readonly nextLeaf: () => OpenLeaf;
}

export interface SlideLayout {
  /** Slides come one by one and are let go when they are placed. */
  readonly fill: (slides: Iterable<LaidSlide>, room: LayoutRoom) => void;
  /**
   * The cell that a slide's picture is fitted into, on a page without a head: what `auto` measures by. Sessions with slides
   * in two languages have cells of their own.
   */
  readonly cell: (paper: Paper, hasPairs: boolean) => Pick<Box, 'widthPt' | 'heightPt'>;
}
