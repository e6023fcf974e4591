/** The real PDF, read by pdf.js: another program than the one that wrote it. */
import { getDocument, GlobalWorkerOptions, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import workerUrl from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url';

GlobalWorkerOptions.workerSrc = workerUrl;

export interface OpenPdf {
  readonly pdf: PDFDocumentProxy;
  readonly pages: number;
  /** The numbers printed on the pages, such as `ii` or `5`; null where the file names none. */
  readonly labels: readonly string[] | null;
  /** The first page's size in points: a handout has one size of paper. */
  readonly widthPt: number;
  readonly heightPt: number;
}

/** Opens a PDF's bytes. Nothing is fetched and nothing is evaluated: its fonts are inside it. */
export async function openPdf(bytes: Uint8Array): Promise<OpenPdf> {
  const pdf = await getDocument({
    // pdf.js hands the bytes to its worker and empties this array, so it gets one of its own.
    data: bytes.slice(),
    isEvalSupported: false,
    useWasm: false,
    useSystemFonts: false,
    enableXfa: false,
    stopAtErrors: false,
  }).promise;
  const [, , width, height] = (await pdf.getPage(1)).view;
  const labels = await pdf.getPageLabels();
  return { pdf, pages: pdf.numPages, labels, widthPt: width ?? 595, heightPt: height ?? 842 };
}

/** Lets a PDF go with all that was made from it. */
export function closePdf(open: OpenPdf): void {
  void open.pdf.loadingTask.destroy();
}
