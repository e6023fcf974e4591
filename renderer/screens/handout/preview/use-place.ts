/** Where the reader of the preview is, and where they are led. */
import { useEffect, useLayoutEffect, useRef } from 'react';
import { useHandout } from '../handout-store';
import { pageTop, samePlace, type Strip } from './page-window';
import type { PreviewReport } from '../../../../main/contract/views';
import type { Box } from '../../../../main/model/geometry';

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
      const step = old.strip.pageHeight + old.strip.gap;
      const page = Math.max(0, Math.floor((old.scrollTop - old.strip.gap / 2) / step));
      const within = (old.scrollTop - pageTop(old.strip, page)) / step;
      const now = old.report === report ? page : samePlace(old.report.pageOf, report.pageOf, page);
      if (old.strip.pageHeight > 0 && old.scrollTop > 0) {
        element.scrollTo({ top: pageTop(strip, now) + within * (strip.pageHeight + strip.gap) });
      }
    }
    before.current = { strip, scrollTop: element?.scrollTop ?? scrollTop, report };
  });
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
