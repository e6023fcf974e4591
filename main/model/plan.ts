/** Plan: the pages of a handout as data, in points. PDFKit executes it and decides nothing. Never stored. */
import type { Finding } from './finding';
import type { Box } from './geometry';
import type { SlideId } from './ids';
import type { TlpLabel } from './marking';
import type { FaceId, Item, Tag } from './scene';

/** Where a name points: a page by its index (from 0) and a height from the top in points. */
export interface Place {
  readonly page: number;
  readonly yPt: number;
}

export interface PlanPage {
  readonly widthPt: number;
  readonly heightPt: number;
  /** The number printed on the page, which is also its page label: `i`, `ii`, `1`, `2`. */
  readonly number: string;
  readonly items: readonly Item[];
  /** The slides whose picture or text stands on this page. */
  readonly shows: readonly SlideId[];
  /** Kept free in the foot for a numbered copy's stamp; absent in a handout without numbers. */
  readonly stamp?: Box;
  /** Room over the foot, where a replacement page says what it replaces; absent where its content reaches so far. */
  readonly note?: Box;
  /** Kept free for the number, name and agency of a numbered copy: on the cover and on the page on distribution. */
  readonly holder?: Box;
}

export interface OutlineEntry extends Place {
  readonly title: string;
  /** 1 for a day, 2 for a session, 3 for a slide. */
  readonly level: number;
}

export interface Plan {
  readonly title: string;
  /** BCP 47 of the main language. */
  readonly lang: string;
  readonly label: TlpLabel;
  /** Grading and caveats as they stand beside the label on every page; empty where there are none. */
  readonly restrictions: string;
  readonly pages: readonly PlanPage[];
  /** Ends a numbered copy in the print file where it is printed on both sides and its pages are odd in number, so that the next begins on a front side. */
  readonly closing?: PlanPage;
  readonly tags: readonly Tag[];
  readonly outline: readonly OutlineEntry[];
  readonly places: Readonly<Record<string, Place>>;
  readonly faces: readonly FaceId[];
  /** Slides shown, each counted once. */
  readonly slides: number;
  readonly findings: readonly Finding[];
  /** Written into the file as its dates: an ISO 8601 instant. */
  readonly date: string;
  /** PDF/A-2 as well as PDF/UA. */
  readonly archive?: boolean;
  /** Made for both sides of its sheets. */
  readonly isTwoSided?: boolean;
  /** Pictures have no more dots an inch than this where they are printed; null or absent leaves them as they are. */
  readonly picturesDpi?: number | null;
}
