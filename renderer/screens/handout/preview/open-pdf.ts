/** Pages of the real handout, read by pdf.js: another program than the one that wrote them. */
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import workerUrl from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url';

export interface OpenPdf {
  readonly pdf: PDFDocumentProxy;
  readonly pages: number;
  /** The first page's size in points. */
  readonly widthPt: number;
  readonly heightPt: number;
}

/** Its code is read with the first handout. One worker for every PDF that is opened: starting one takes longer than drawing a page. */
async function startReader() {
  const { getDocument, GlobalWorkerOptions, PDFWorker } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  GlobalWorkerOptions.workerSrc = workerUrl;
  return { getDocument, worker: new PDFWorker() };
}

let reader: ReturnType<typeof startReader> | null = null;

/** Opens a PDF's bytes. Nothing is fetched and nothing is evaluated: its fonts are inside it. */
export async function openPdf(bytes: Uint8Array): Promise<OpenPdf> {
  const { getDocument, worker } = await (reader ??= startReader());
  const pdf = await getDocument({
    // pdf.js hands the bytes to its worker and empties this array, so it gets one of its own.
    data: bytes.slice(),
    worker,
    isEvalSupported: false,
    // Letters are drawn from their outlines, as a printer does: to have Chromium take in each font first costs twice the time.
    disableFontFace: true,
    useWasm: false,
    useSystemFonts: false,
    enableXfa: false,
    stopAtErrors: false,
  }).promise;
  const [, , width, height] = (await pdf.getPage(1)).view;
  return { pdf, pages: pdf.numPages, widthPt: width ?? 595, heightPt: height ?? 842 };
}

/** Lets a PDF go with all that was made from it. */
export function closePdf(open: OpenPdf): void {
  void open.pdf.loadingTask.destroy();
}
