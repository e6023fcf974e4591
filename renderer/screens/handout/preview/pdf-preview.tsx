import { memo, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useSay } from '../../../words';
import { makeAgain, useHandout } from '../handout-store';
import { pageOf, see, useArrivals } from './page-asking';
import { PageView } from './page-view';
import { pageAt, pagesInSight, pageTop, samePlace, stripHeight, type Strip } from './page-window';
import { ZoomPill, type Zoom } from './zoom-pill';
import type { PreviewReport } from '../../../../main/contract/views';
import styles from './pdf-preview.module.css';

const gap = 16;
const margin = 24;
/** Pixels on the screen for one point at 100 %. */
const actual = 96 / 72;

/** The real pages of the handout, one under the other; only those in sight are drawn. Until it is `ready` it is another's. */
export const PdfPreview = memo(function PdfPreview({ ready }: { readonly ready: boolean }) {
  const say = useSay();
  const preview = useHandout((handout) => handout.preview);
  if (!ready || preview === null) {
    return (
      <div className={styles.desk}>
        <div className={styles.skeleton} role="status" aria-label={say('window.handout.following')} />
      </div>
    );
  }
  return <Pages report={preview} />;
});

/** The size of an element, followed. */
function useSize(place: React.RefObject<HTMLElement | null>): { readonly width: number; readonly height: number } {
  const [size, setSize] = useState({ width: 0, height: 0 });
  useLayoutEffect(() => {
    const element = place.current;
    if (!element) return;
    const watcher = new ResizeObserver(() => {
      setSize({ width: element.clientWidth, height: element.clientHeight });
    });
    watcher.observe(element);
    return () => {
      watcher.disconnect();
    };
  }, [place]);
  return size;
}

function scaleFor(zoom: Zoom, width: number, widthPt: number): number {
  return zoom === 'fit' ? Math.max(0.25, (width - 2 * margin) / widthPt) : zoom * actual;
}

function Pages({ report }: { readonly report: PreviewReport }) {
  const say = useSay();
  const { widthPt, heightPt, keys } = report;
  const place = useRef<HTMLDivElement>(null);
  const { width, height } = useSize(place);
  const [zoom, setZoom] = useState<Zoom>('fit');
  const [scrollTop, setScrollTop] = useState(0);
  const scale = scaleFor(zoom, width, widthPt);
  const strip: Strip = { pages: report.pages, pageHeight: heightPt * scale, gap };
  const current = pageAt(strip, scrollTop, height);
  usePlaceKept(place, strip, scrollTop, report);
  useWishes(place, strip);
  const [first, last] = pagesInSight(strip, scrollTop, height);
  const arrived = useArrivals((arrivals) => arrivals.arrived);
  useEffect(() => {
    if (width > 0) void see(report, first, last, makeAgain);
  }, [report, first, last, width, arrived]);
  const indexes = width === 0 ? [] : Array.from({ length: last - first + 1 }, (_, index) => first + index);
  return (
    <div className={styles.whole}>
      <div
        ref={place}
        className={styles.desk}
        tabIndex={0}
        role="region"
        aria-label={say('window.handout.preview')}
        onScroll={(event) => {
          setScrollTop(event.currentTarget.scrollTop);
        }}
      >
        <div className={styles.strip} style={{ height: stripHeight(strip), minWidth: widthPt * scale + 2 * margin }}>
          {indexes.map((index) => (
            <PageView
              key={index}
              page={pageOf(keys[index] ?? '')}
              pageKey={keys[index] ?? ''}
              index={index}
              widthPt={widthPt}
              heightPt={heightPt}
              scale={scale}
              top={pageTop(strip, index)}
            />
          ))}
        </div>
      </div>
      <ZoomPill
        page={current + 1}
        printed={report.labels[current] ?? null}
        pages={report.pages}
        zoom={zoom}
        percent={Math.round((scale / actual) * 100)}
        onZoom={setZoom}
      />
    </div>
  );
}

/** Keeps the reader's place: the same spot after a zoom, the same slide after a change of the handout. */
function usePlaceKept(
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
      const step = old.strip.pageHeight + gap;
      const page = Math.max(0, Math.floor((old.scrollTop - gap / 2) / step));
      const within = (old.scrollTop - pageTop(old.strip, page)) / step;
      const now = old.report === report ? page : samePlace(old.report.pageOf, report.pageOf, page);
      if (old.strip.pageHeight > 0 && old.scrollTop > 0) {
        element.scrollTo({ top: pageTop(strip, now) + within * (strip.pageHeight + gap) });
      }
    }
    before.current = { strip, scrollTop: element?.scrollTop ?? scrollTop, report };
  });
}

/** Goes where “take me there” asked to go. */
function useWishes(place: React.RefObject<HTMLElement | null>, strip: Strip): void {
  const wish = useHandout((handout) => handout.wish);
  const granted = useRef(wish);
  useEffect(() => {
    if (wish === null || wish === granted.current) return;
    granted.current = wish;
    const top = pageTop(strip, Math.min(wish.page, strip.pages - 1)) - gap / 2;
    place.current?.scrollTo({ top });
  }, [wish, strip, place]);
}
