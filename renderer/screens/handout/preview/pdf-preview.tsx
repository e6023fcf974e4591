import { memo, useEffect, useRef, useState } from 'react';
import { ContextMenu } from '../../../parts/menu';
import { useSay } from '../../../words';
import { HitMarks } from '../find/hit-marks';
import { makeAgain, useHandout } from '../handout-store';
import { pageOf, see, useArrivals } from './page-asking';
import { usePageEntries } from './page-entries';
import { AskedSpot } from './asked-spot';
import { PageView } from './page-view';
import type { Room } from './page-picture';
import { pageAt, pagesInSight, pageTop, stripHeight, type Strip } from './page-window';
import { useReading } from './reading';
import { Thumbnails } from './thumbnails';
import { usePlaceKept, usePlaceLeft, useWishes } from './use-place';
import { useSize } from './use-size';
import { largestZoom, smallestZoom, ZoomPill, type Zoom } from './zoom-pill';
import type { PreviewReport } from '../../../../main/contract/views';
import { habitOf, keepHabit } from '../../../state/habits';
import type { Point } from '../contents';
import styles from './pdf-preview.module.css';

const gap = 16;
const margin = 24;
/** What lies over the foot of the desk: a whole page ends above it. */
const pillRoom = 56;
/** Pixels on the screen for one point at 100 %. */
const actual = 96 / 72;

/** Whether the person wants small pages beside the large ones; until they say so, where there is room. */
const roomForThumbnails = 1600;

function wantsThumbnails(): boolean {
  const said = habitOf('thumbnails');
  return said === null ? window.innerWidth >= roomForThumbnails : said === 'true';
}

/** As the person looked at pages last. */
function wantedZoom(): Zoom {
  const said = habitOf('handout-zoom');
  if (said === 'page') return said;
  const share = Number(said);
  return share >= smallestZoom && share <= largestZoom ? share : 'fit';
}

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

function scaleFor(zoom: Zoom, size: { readonly width: number; readonly height: number }, room: Room): number {
  if (typeof zoom === 'number') return zoom * actual;
  // On a very wide screen a page is no poster: of one that filled it nothing but a heading would be seen.
  const across = Math.min((size.width - 2 * margin) / room.widthPt, largestZoom * actual);
  const whole = zoom === 'page' ? (size.height - gap - pillRoom) / room.heightPt : Infinity;
  return Math.max(0.25, Math.min(across, whole));
}

function Pages({ report }: { readonly report: PreviewReport }) {
  const say = useSay();
  const { widthPt, heightPt, keys } = report;
  const place = useRef<HTMLDivElement>(null);
  const { width, height } = useSize(place);
  const [zoom, setZoom] = useState<Zoom>(wantedZoom);
  const [scrollTop, setScrollTop] = useState(0);
  const [small, setSmall] = useState(wantsThumbnails);
  const scale = scaleFor(zoom, { width, height }, report);
  const strip: Strip = { pages: report.pages, pageHeight: heightPt * scale, gap };
  const current = pageAt(strip, scrollTop, height);
  usePlaceKept(place, strip, scrollTop, report);
  usePlaceLeft(place, { strip, scrollTop, report }, width > 0);
  useWishes(place, strip, scale);
  useEffect(() => {
    useReading.setState({ page: current });
  }, [current]);
  const [first, last] = pagesInSight(strip, scrollTop, height);
  const arrived = useArrivals((arrivals) => arrivals.arrived);
  useEffect(() => {
    if (width > 0) void see(report, first, last, makeAgain);
  }, [report, first, last, width, arrived]);
  const zoomTo = (chosen: Zoom): void => {
    keepHabit('handout-zoom', String(chosen));
    setZoom(chosen);
  };
  const entriesOf = usePageEntries(zoom, zoomTo);
  const clicked = useRef<{ readonly page: number; readonly point: Point | null }>({ page: current, point: null });
  const indexes = width === 0 ? [] : Array.from({ length: last - first + 1 }, (_, index) => first + index);
  return (
    <div className={styles.whole}>
      {small ? <Thumbnails report={report} current={current} entriesOf={entriesOf} /> : null}
      <div
        ref={place}
        data-pages
        data-offers-within
        className={styles.desk}
        tabIndex={0}
        role="region"
        aria-label={say('window.handout.preview')}
        onScroll={(event) => {
          setScrollTop(event.currentTarget.scrollTop);
        }}
        onContextMenuCapture={({ target, clientX, clientY }) => {
          const page = target instanceof Element ? target.closest<HTMLElement>('[data-page]') : null;
          // A key asks the place itself, and means the page that is read.
          const edge = page?.getBoundingClientRect();
          clicked.current = {
            page: page ? Number(page.dataset['page']) - 1 : current,
            point: edge ? { xPt: (clientX - edge.left) / scale, yPt: (clientY - edge.top) / scale } : null,
          };
        }}
      >
        <ContextMenu
          label={say('window.handout.page-menu')}
          entries={() => entriesOf(clicked.current.page, clicked.current.point)}
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
            <AskedSpot room={report} scale={scale} topOf={(index) => pageTop(strip, index)} />
            <HitMarks indexes={indexes} room={report} scale={scale} topOf={(index) => pageTop(strip, index)} />
          </div>
        </ContextMenu>
      </div>
      <ZoomPill
        page={current + 1}
        pages={report.pages}
        zoom={zoom}
        percent={Math.round((scale / actual) * 100)}
        onZoom={zoomTo}
        labels={report.labels}
        thumbnails={small}
        onThumbnails={(shown) => {
          keepHabit('thumbnails', String(shown));
          setSmall(shown);
        }}
      />
    </div>
  );
}
