import { useEffect, useState } from 'react';
import { showFault } from '../../../state/faults';
import { closePdf, openPdf, type OpenPdf } from './open-pdf';
import type { PreviewReport } from '../../../../main/contract/views';

export interface ShownPreview {
  readonly open: OpenPdf;
  readonly report: PreviewReport;
}

/** The newest preview that could be opened; the one before it lives on until its successor's pages are drawn. */
export function useOpenPdf(report: PreviewReport | null): ShownPreview | null {
  const [shown, setShown] = useState<ShownPreview | null>(null);
  useEffect(() => {
    if (report === null) return;
    let wanted = true;
    openPdf(report.pdf).then(
      (open) => {
        if (wanted) setShown({ open, report });
        else closePdf(open);
      },
      (error: unknown) => {
        if (wanted) showFault(error);
      },
    );
    return () => {
      wanted = false;
    };
  }, [report]);
  useEffect(() => {
    if (shown === null) return;
    // Pages in flight still draw from the old file for a moment.
    return () => {
      setTimeout(closePdf, 2000, shown.open);
    };
  }, [shown]);
  return shown;
}
