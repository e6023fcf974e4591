import { TextLayer, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { useEffect, useRef } from 'react';
import { showFault } from '../../../state/faults';
import { useSay } from '../../../words';
import type { OpenPdf } from './open-pdf';
import styles from './page-view.module.css';

/** Draws a page beside the old picture and puts it in its place when it is whole. */
async function drawPage(
  open: OpenPdf,
  index: number,
  scale: number,
  place: HTMLElement,
  signal: AbortSignal,
): Promise<void> {
  const page = await open.pdf.getPage(index + 1);
  signal.throwIfAborted();
  const pageScale = scale * fitOf(page, open);
  const viewport = page.getViewport({ scale: pageScale * window.devicePixelRatio });
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(viewport.width);
  canvas.height = Math.round(viewport.height);
  canvas.setAttribute('aria-hidden', 'true');
  const task = page.render({ canvas, viewport, background: '#ffffff' });
  signal.addEventListener('abort', () => {
    task.cancel();
  });
  await task.promise;
  const text = document.createElement('div');
  text.className = styles.text ?? '';
  const layer = new TextLayer({
    textContentSource: page.streamTextContent(),
    container: text,
    viewport: page.getViewport({ scale: pageScale }),
  });
  await layer.render();
  signal.throwIfAborted();
  layPage(place, page, pageScale, open);
  place.replaceChildren(canvas, text);
}

/** Every page has the room of the first; one that lies across is made smaller to fit into it. */
function fitOf(page: PDFPageProxy, open: OpenPdf): number {
  const { width, height } = page.getViewport({ scale: 1 });
  return Math.min(1, open.widthPt / width, open.heightPt / height);
}

/** A page of another shape stands in the middle of its room, with an edge of its own. */
function layPage(place: HTMLElement, page: PDFPageProxy, pageScale: number, open: OpenPdf): void {
  const { width, height } = page.getViewport({ scale: pageScale });
  const isOther = Math.abs(width / height - open.widthPt / open.heightPt) > 0.01;
  place.toggleAttribute('data-other', isOther);
  place.style.width = isOther ? `${String(width)}px` : '';
  place.style.height = isOther ? `${String(height)}px` : '';
  place.style.setProperty('--total-scale-factor', String(pageScale));
}

interface Props {
  readonly open: OpenPdf;
  readonly index: number;
  /** Pixels on the screen for one point. */
  readonly scale: number;
  readonly top: number;
  readonly onDrawn: () => void;
}

/** One page of the preview; what it showed before stays until the new picture is ready. */
export function PageView({ open, index, scale, top, onDrawn }: Props) {
  const say = useSay();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const ended = new AbortController();
    if (place.current) {
      drawPage(open, index, scale, place.current, ended.signal).then(onDrawn, (error: unknown) => {
        if (!ended.signal.aborted) showFault(error);
      });
    }
    return () => {
      ended.abort();
    };
  }, [open, index, scale, onDrawn]);
  return (
    <div
      role="region"
      aria-label={say('window.handout.page', { number: index + 1 })}
      className={styles.page}
      data-page={index + 1}
      style={{
        top,
        width: open.widthPt * scale,
        height: open.heightPt * scale,
        ['--total-scale-factor' as string]: String(scale),
      }}
    >
      <div ref={place} className={styles.place} />
    </div>
  );
}
