import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import { ContextMenu, type MenuEntry } from '../../../parts/menu';
import { useSay } from '../../../words';
import { goToPage } from '../handout-store';
import { pagesInSight, pageTop, stripHeight, type Strip } from './page-window';
import { drawThumbnails, thumbnailOf, thumbnailWidth } from './thumbnail-drawing';
import { useSize } from './use-size';
import type { PreviewReport } from '../../../../main/contract/views';
import styles from './thumbnails.module.css';

/** Between two pages, with the number under each. */
const gap = 30;

/** The page that a key leads to; null for any other key. */
function pageOfKey(key: string, current: number, pages: number, inSight: number): number | null {
  const steps: Readonly<Record<string, number>> = {
    ArrowDown: current + 1,
    ArrowUp: current - 1,
    PageDown: current + inSight,
    PageUp: current - inSight,
    Home: 0,
    End: pages - 1,
  };
  const page = steps[key];
  return page === undefined ? null : Math.max(0, Math.min(pages - 1, page));
}

interface Props {
  readonly report: PreviewReport;
  readonly current: number;
  /** What a page offers by a right click. */
  readonly entriesOf: (page: number) => MenuEntry[];
}

/** All pages, small and under each other: a press goes there. */
export function Thumbnails({ report, current, entriesOf }: Props) {
  const say = useSay();
  const id = useId();
  const place = useRef<HTMLDivElement>(null);
  const { height } = useSize(place);
  const [scrollTop, setScrollTop] = useState(0);
  const [, setDrawn] = useState(0);
  const pageHeight = Math.round((thumbnailWidth * report.heightPt) / report.widthPt);
  const strip: Strip = { pages: report.pages, pageHeight, gap };
  const [first, last] = pagesInSight(strip, scrollTop, height);
  const indexes = height === 0 ? [] : Array.from({ length: last - first + 1 }, (_, index) => first + index);
  useEffect(() => {
    if (height === 0) return;
    const ended = new AbortController();
    void drawThumbnails(report, report.keys.slice(first, last + 1), ended.signal, () => {
      setDrawn((count) => count + 1);
    });
    return () => {
      ended.abort();
    };
  }, [report, first, last, height]);
  const step = pageHeight + gap;
  useEffect(() => {
    const element = place.current;
    if (!element) return;
    const top = gap + current * step;
    const isSeen = top >= element.scrollTop && top + step <= element.scrollTop + element.clientHeight;
    if (!isSeen) element.scrollTo({ top: top - element.clientHeight / 3 });
  }, [current, step]);
  const clicked = useRef(current);
  const onKeyDown = (event: KeyboardEvent): void => {
    const page = pageOfKey(event.key, current, report.pages, Math.max(1, Math.floor(height / step)));
    if (page === null) return;
    event.preventDefault();
    goToPage(page);
  };
  return (
    <div
      ref={place}
      className={styles.list}
      role="listbox"
      tabIndex={0}
      aria-label={say('window.thumbnails')}
      aria-activedescendant={indexes.includes(current) ? `${id}-${String(current)}` : undefined}
      data-offers-within
      onKeyDown={onKeyDown}
      onContextMenuCapture={({ target }) => {
        const option = target instanceof Element ? target.closest('[role="option"]') : null;
        clicked.current = option ? Number(option.getAttribute('aria-posinset')) - 1 : current;
      }}
      onScroll={(event) => {
        setScrollTop(event.currentTarget.scrollTop);
      }}
    >
      <ContextMenu label={say('window.handout.page-menu')} entries={() => entriesOf(clicked.current)}>
        <div role="presentation" style={{ height: stripHeight(strip) }}>
          {indexes.map((index) => (
            <div
              key={index}
              id={`${id}-${String(index)}`}
              role="option"
              aria-selected={index === current}
              aria-setsize={report.pages}
              aria-posinset={index + 1}
              aria-label={say('window.handout.page', { number: index + 1 })}
              className={styles.page}
              style={{ top: pageTop(strip, index) - 4, width: thumbnailWidth + 8 }}
              onClick={() => {
                goToPage(index);
              }}
            >
              <Small picture={thumbnailOf(report.keys[index] ?? '')} height={pageHeight} />
              <span className={styles.number} aria-hidden>
                {report.labels[index] || index + 1}
              </span>
            </div>
          ))}
        </div>
      </ContextMenu>
    </div>
  );
}

/** What it showed before stays until the new picture is there. */
function Small({ picture, height }: { readonly picture: HTMLCanvasElement | null; readonly height: number }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!picture || !place.current) return;
    const copy = document.createElement('canvas');
    copy.width = picture.width;
    copy.height = picture.height;
    copy.getContext('2d')?.drawImage(picture, 0, 0);
    place.current.replaceChildren(copy);
  }, [picture]);
  return <div ref={place} className={styles.picture} style={{ width: thumbnailWidth, height }} />;
}
