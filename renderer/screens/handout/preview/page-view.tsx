import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { memo, useEffect, useRef } from 'react';
import { showFault } from '../../../state/faults';
import { useSay } from '../../../words';
import type { OpenPdf } from './open-pdf';
import { pictureOf, type Room } from './page-picture';
import type { HeldPage } from './page-shelf';
import styles from './page-view.module.css';

/** Draws a page beside the old picture and puts it in its place when it is whole; its text, to search and select, follows. */
async function drawPage(
  held: HeldPage<OpenPdf>,
  room: Room,
  scale: number,
  place: HTMLElement,
  signal: AbortSignal,
  onPicture: () => void,
): Promise<void> {
  const { page, canvas, scale: pageScale } = await pictureOf(held, room, scale, signal);
  signal.throwIfAborted();
  layPage(place, page, pageScale, room);
  place.replaceChildren(canvas);
  onPicture();
  // Setting the text takes as long as a frame: the picture is seen first.
  await nextFrame();
  signal.throwIfAborted();
  const text = document.createElement('div');
  text.className = styles.text ?? '';
  // It came with the page.
  const { TextLayer } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const layer = new TextLayer({
    textContentSource: page.streamTextContent(),
    container: text,
    viewport: page.getViewport({ scale: pageScale }),
  });
  await layer.render();
  signal.throwIfAborted();
  place.replaceChildren(canvas, text);
}

/** After the next frame is on the screen. */
function nextFrame(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => {
      setTimeout(resolve, 0);
    });
  });
}

/** A page of another shape stands in the middle of its room, with an edge of its own. */
function layPage(place: HTMLElement, page: PDFPageProxy, pageScale: number, room: Room): void {
  const { width, height } = page.getViewport({ scale: pageScale });
  const isOther = Math.abs(width / height - room.widthPt / room.heightPt) > 0.01;
  place.toggleAttribute('data-other', isOther);
  place.style.width = isOther ? `${String(width)}px` : '';
  place.style.height = isOther ? `${String(height)}px` : '';
  place.style.setProperty('--total-scale-factor', String(pageScale));
}

interface Props {
  /** Null while it is on its way. */
  readonly page: HeldPage<OpenPdf> | null;
  readonly index: number;
  readonly widthPt: number;
  readonly heightPt: number;
  /** Pixels on the screen for one point. */
  readonly scale: number;
  readonly top: number;
  /** What is drawn, for whoever waits until it is seen. */
  readonly pageKey: string;
}

/** One page of the preview; what it showed before stays until the new picture is ready. */
export const PageView = memo(function PageView({ page, index, widthPt, heightPt, scale, top, pageKey }: Props) {
  const say = useSay();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const ended = new AbortController();
    const { current } = place;
    if (current && page) {
      drawPage(page, { widthPt, heightPt }, scale, current, ended.signal, () => {
        current.dataset['drawn'] = pageKey;
      }).catch((error: unknown) => {
        if (!ended.signal.aborted) showFault(error);
      });
    }
    return () => {
      ended.abort();
    };
  }, [page, pageKey, widthPt, heightPt, scale]);
  return (
    <div
      role="region"
      aria-label={say('window.handout.page', { number: index + 1 })}
      className={styles.page}
      data-page={index + 1}
      style={{
        top,
        width: widthPt * scale,
        height: heightPt * scale,
        ['--total-scale-factor' as string]: String(scale),
      }}
    >
      <div ref={place} className={styles.place} />
    </div>
  );
});
