/** Where the reader of the preview is, and where they are led. */
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { keepPage, keptPage } from '../../../parts/kept-places';
import { scopeKey } from '../first-recipe';
import { useHandout } from '../handout-store';
import { pageTop, samePlace, type Strip } from './page-window';
import type { PreviewReport } from '../../../../main/contract/views';
import type { Box } from '../../../../main/model/geometry';

/** The page at the top of what is seen, and how far into it, as a share of a page's step. */
function spotAt(strip: Strip, scrollTop: number): { readonly page: number; readonly within: number } {
  const step = strip.pageHeight + strip.gap;
  const page = Math.max(0, Math.floor((scrollTop - strip.gap / 2) / step));
  return { page, within: (scrollTop - pageTop(strip, page)) / step };
}

/** Keeps the reader's place: the same spot after a zoom, the same slide after a change of the handout. */
export function usePlaceKept(
  place: React.RefObject<HTMLElement | null>,
  strip: Strip,
  scrollTop: number,
  report: PreviewReport,
) {
  const before = useRef({ strip, scrollTop, report });
  useLayoutEffect(() => {
    const element = place.current;
    const old = before.current;
    if (element && (old.strip.pageHeight !== strip.pageHeight || old.report !== report)) {
      const { page, within } = spotAt(old.strip, old.scrollTop);
      const now = old.report === report ? page : samePlace(old.report.pageOf, report.pageOf, page);
      if (old.strip.pageHeight > 0 && old.scrollTop > 0) {
        element.scrollTo({ top: pageTop(strip, now) + within * (strip.pageHeight + strip.gap) });
      }
    }
    before.current = { strip, scrollTop: element?.scrollTop ?? scrollTop, report };
  });
}

/** Keeps the reader's place while another screen is shown; `isMeasured` once the strip is as it is seen. */
export function usePlaceLeft(
  place: React.RefObject<HTMLElement | null>,
  { strip, scrollTop, report }: { readonly strip: Strip; readonly scrollTop: number; readonly report: PreviewReport },
  isMeasured: boolean,
): void {
  const [key] = useState(() => scopeKeyNow());
  const kept = useRef(keptPage(key));
  useLayoutEffect(() => {
    const back = kept.current;
    if (!isMeasured || !back) return;
    kept.current = null;
    const page = samePlace(back.pageOf, report.pageOf, back.page);
    place.current?.scrollTo({ top: pageTop(strip, page) + back.within * (strip.pageHeight + strip.gap) });
  }, [isMeasured, place, report, strip]);
  useEffect(() => {
    if (!isMeasured || kept.current) return;
    keepPage(key, { ...spotAt(strip, scrollTop), pageOf: report.pageOf });
  });
}

function scopeKeyNow(): string {
  const { recipe } = useHandout.getState();
  return recipe ? scopeKey(recipe.scope) : '';
}

/** Scrolls to a spot of a page where it is not in sight: into the upper third, where one reads. */
function showSpot(element: HTMLElement, pageTopPx: number, spot: Box, scale: number): void {
  const top = pageTopPx + spot.yPt * scale;
  const isSeen =
    top > element.scrollTop + 8 && top + spot.heightPt * scale < element.scrollTop + element.clientHeight - 56;
  // In a page that is wider than its place, from its left edge on.
  const left = spot.xPt * scale;
  const isBeside = left < element.scrollLeft || left + spot.widthPt * scale > element.scrollLeft + element.clientWidth;
  element.scrollTo({
    top: isSeen ? element.scrollTop : top - element.clientHeight / 3,
    left: isBeside ? left - element.clientWidth / 3 : element.scrollLeft,
  });
}

/** Goes where “take me there” asked to go. */
export function useWishes(place: React.RefObject<HTMLElement | null>, strip: Strip, scale: number): void {
  const wish = useHandout((handout) => handout.wish);
  const granted = useRef(wish);
  useEffect(() => {
    if (wish === null || wish === granted.current) return;
    granted.current = wish;
    const element = place.current;
    const top = pageTop(strip, Math.min(wish.page, strip.pages - 1));
    if (wish.spot === null) element?.scrollTo({ top: top - strip.gap / 2 });
    else if (element) showSpot(element, top, wish.spot, scale);
  }, [wish, strip, place, scale]);
}
