/** How a reader shows the file when it is opened, and what its window for printing offers (ISO 32000-1, 12.2). */
import type { PdfFile } from './pdfkit-insides';

export interface Viewing {
  /** A reference to the first page, and its height. */
  readonly firstPage: unknown;
  readonly heightPt: number;
  /** What a printer is asked for; null where either will do. */
  readonly duplex: 'Simplex' | 'DuplexFlipLongEdge' | null;
}

/** At the width of its page; printed at its own size, since ruled lines and margins are measured, and on the sides that it is made for. */
export function writeViewing({ root }: Pick<PdfFile, 'root'>, { firstPage, heightPt, duplex }: Viewing): void {
  root['OpenAction'] = [firstPage, 'FitH', heightPt];
  root['PageLayout'] = 'OneColumn';
  const { data } = root['ViewerPreferences'] as { readonly data: Record<string, unknown> };
  data['PrintScaling'] = 'None';
  data['PickTrayByPDFSize'] = true;
  if (duplex !== null) data['Duplex'] = duplex;
}
