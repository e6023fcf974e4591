import { useEffect, useRef, useState } from 'react';
import { showFault } from '../../state/faults';
import { useSay } from '../../words';
import { closePdf, openPdf, type OpenPdf } from '../handout/preview/open-pdf';
import type { TemplatePreview } from '../../../main/contract/views';
import styles from './sample-pages.module.css';

/** The newest sample that could be opened; the one before it stays until then. */
function useOpenSample(preview: TemplatePreview | null): OpenPdf | null {
  const [open, setOpen] = useState<OpenPdf | null>(null);
  useEffect(() => {
    if (preview === null) return;
    let wanted = true;
    openPdf(preview.pdf).then((next) => {
      if (wanted) setOpen(next);
      else closePdf(next);
    }, showFault);
    return () => {
      wanted = false;
    };
  }, [preview]);
  useEffect(() => {
    if (open === null) return;
    // Pages in flight still draw from the old file for a moment.
    return () => {
      setTimeout(closePdf, 2000, open);
    };
  }, [open]);
  return open;
}

/** The pages of the sample beside each other: a cover, contents, a timetable, an opener and slides. */
export function SamplePages({ preview }: { readonly preview: TemplatePreview | null }) {
  const say = useSay();
  const open = useOpenSample(preview);
  return (
    <div className={styles.desk} role="region" tabIndex={0} aria-label={say('window.template.preview')}>
      {open
        ? Array.from({ length: open.pages }, (_, index) => <SamplePage key={index} open={open} index={index} />)
        : null}
    </div>
  );
}

/** Wide enough for two beside each other in the narrowest window. */
const widthPx = 300;

function SamplePage({ open, index }: { readonly open: OpenPdf; readonly index: number }) {
  const say = useSay();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const ended = new AbortController();
    const draw = async (): Promise<void> => {
      const page = await open.pdf.getPage(index + 1);
      ended.signal.throwIfAborted();
      const viewport = page.getViewport({ scale: (widthPx / open.widthPt) * window.devicePixelRatio });
      const canvas = document.createElement('canvas');
      canvas.width = Math.round(viewport.width);
      canvas.height = Math.round(viewport.height);
      canvas.setAttribute('aria-hidden', 'true');
      const task = page.render({ canvas, viewport, background: '#ffffff' });
      ended.signal.addEventListener('abort', () => {
        task.cancel();
      });
      await task.promise;
      place.current?.replaceChildren(canvas);
    };
    draw().catch((error: unknown) => {
      if (!ended.signal.aborted) showFault(error);
    });
    return () => {
      ended.abort();
    };
  }, [open, index]);
  return (
    <div
      role="img"
      aria-label={say('window.template.page', { number: index + 1 })}
      className={styles.page}
      style={{ width: widthPx, height: (widthPx * open.heightPt) / open.widthPt }}
      ref={place}
    />
  );
}
