/** The pages of a preview: what the worker draws of them and what the window knows of them are one and the same. */
import type { Box } from './geometry';

/** Some pages as a PDF of their own, drawn as an export draws them; each by its key, and equal keys draw the same. */
export interface DrawnPages {
  readonly keys: readonly string[];
  readonly pdf: Uint8Array;
}

export interface PreviewedPages {
  /** Names the plan when further pages are asked for: only the newest plan's can be had. */
  readonly plan: string;
  /** The key of every page, in order. */
  readonly keys: readonly string[];
  /** The number printed on every page, such as `ii` or `5`. */
  readonly labels: readonly string[];
  /** The first page's size. */
  readonly widthPt: number;
  readonly heightPt: number;
  /** The pages in sight that the window does not hold; null where it holds them all. */
  readonly drawn: DrawnPages | null;
}

/** Words that stand on a page: a box for each line that they go over, in the page's points from its top left corner. */
export interface WordsOnPage {
  /** From 0. */
  readonly page: number;
  /** That page's size. */
  readonly widthPt: number;
  readonly heightPt: number;
  readonly boxes: readonly Box[];
}

export interface WordsFound {
  readonly found: readonly WordsOnPage[];
  /** How often they stand there; more than `found` tells where they stand everywhere. */
  readonly total: number;
}
