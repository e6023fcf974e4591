/** Which pages are in sight, and where they stand: arithmetic of a long strip of equal pages. */

export interface Strip {
  readonly pages: number;
  /** One page's height and the room between two, in pixels on the screen. */
  readonly pageHeight: number;
  readonly gap: number;
}

/** Where a page's top edge stands. */
export function pageTop({ pageHeight, gap }: Strip, index: number): number {
  return gap + index * (pageHeight + gap);
}

/** How long the whole strip is, with room under the last page for what floats over it. */
export function stripHeight(strip: Strip): number {
  return pageTop(strip, strip.pages) + 48;
}

/** The first and last page in sight, with one more on either side so that scrolling meets no blank. */
export function pagesInSight(strip: Strip, scrollTop: number, height: number): readonly [number, number] {
  const step = strip.pageHeight + strip.gap;
  const first = Math.floor((scrollTop - strip.gap) / step) - 1;
  const last = Math.floor((scrollTop + height - strip.gap) / step) + 1;
  return [Math.max(0, Math.min(first, strip.pages - 1)), Math.max(0, Math.min(last, strip.pages - 1))];
}

/** The page that a reader is on: the one across the upper third of what is in sight. */
export function pageAt(strip: Strip, scrollTop: number, height: number): number {
  const index = Math.floor((scrollTop + height / 3 - strip.gap / 2) / (strip.pageHeight + strip.gap));
  return Math.max(0, Math.min(index, strip.pages - 1));
}

type PageOf = Readonly<Record<string, number>>;

/**
 * Where a reader of one page finds themselves in a new version of the handout: where the slide they were looking at went.
 * Without any slide up to there, the same page.
 */
export function samePlace(before: PageOf, after: PageOf, page: number): number {
  let best: { readonly page: number; readonly id: string } | null = null;
  for (const [id, at] of Object.entries(before)) {
    if (at <= page && id in after && (best === null || at > best.page)) best = { page: at, id };
  }
  if (best === null) return page;
  return (after[best.id] ?? page) + (best.page === page ? 0 : Math.min(1, page - best.page));
}
