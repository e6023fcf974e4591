/** What stands over the pages' own content and is filled in after the file is drawn: the stamps of numbered copies. */
import type { PlanPage } from '../../model/plan';
import type { PageNeeds } from './page-needs';
import type { PainterTools } from './page-painter';
import type { PdfFile } from './pdfkit-insides';

export interface Overlay {
  /** Stands in the file's metadata as its identifier. */
  readonly identifier: string;
  /** Called before the first page is drawn. */
  prepare(pdf: PdfFile, painter: PainterTools): Promise<void>;
  /** The streams that a page shows after its own, and what they call by name. */
  over(page: PlanPage): { readonly streams: readonly unknown[]; readonly needs: readonly PageNeeds[] };
  /** Called after the last page: writes the streams that pages share. */
  finish(pdf: PdfFile): void;
}
