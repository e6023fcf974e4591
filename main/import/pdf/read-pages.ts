/**
 * Pages of a PDF as pixels, and where each of their letters stands: by PDFium, compiled to WebAssembly. Whatever a file does
 * there, it reaches no further than the memory that PDFium was given; nothing is fetched, no script runs.
 */
import type { WrappedPdfiumModule } from '@embedpdf/pdfium';
import type { Box } from '../../model/geometry';
import type { Letter } from './letter';
import { bytesOf, loadPdfium, openMemory, type Memory } from './pdfium';

export interface Pixels {
  readonly width: number;
  readonly height: number;
  /** Red, green, blue and alpha, a byte each, from the upper left. */
  readonly rgba: Uint8Array;
}

export interface PageReader {
  readonly widthPt: number;
  readonly heightPt: number;
  /** The number that readers show for it; empty where the file says none. */
  readonly label: string;
  /** The words within a box, as PDFium puts them in order; the box counts from the upper left. */
  words(box: Box): string;
  /** Painted on white without annotations, its longer side so many pixels long. */
  picture(longestPx: number): Pixels;
  /** In the order of the file, with their places in a picture of that size. */
  letters(longestPx: number): readonly Letter[];
  /** Comments, stamps, filled fields: what a reader shows over the page and no handout prints. Links and their pop-ups aside. */
  readonly annotations: number;
}

export interface Bookmark {
  readonly title: string;
  /** From 0. */
  readonly page: number;
}

export interface PdfReader {
  readonly pages: number;
  readonly title: string;
  readonly author: string;
  /** BCP 47, or empty. */
  readonly language: string;
  /** Those of the first level that lead to a page. */
  readonly bookmarks: readonly Bookmark[];
  /** Reads one page and lets go of it. `number` counts from 1. */
  page<T>(number: number, read: (page: PageReader) => T): T;
  close(): void;
}

/** Of a list in a file that says of itself how long it is: a cycle must end. */
const mostBookmarks = 2000;
const mostLetters = 200_000;
const mostAnnotations = 2000;

/** PDF_ANNOT_LINK and FPDF_ANNOT_POPUP of `fpdf_annot.h`. */
const silentAnnotations = new Set([2, 16]);
/** FPDFBitmap_BGRA of `fpdfview.h`; with FPDF_REVERSE_BYTE_ORDER its bytes are red, green, blue, alpha. */
const [bgra, reversed] = [4, 0x10];

/** Null where PDFium cannot open the file. */
export async function openPdfReader(bytes: Uint8Array): Promise<PdfReader | null> {
  const pdfium = await loadPdfium();
  const memory = openMemory(pdfium);
  const file = memory.keep(bytes);
  const document = pdfium.FPDF_LoadMemDocument(file, bytes.length, '');
  if (document === 0) {
    memory.free();
    return null;
  }
  return {
    pages: pdfium.FPDF_GetPageCount(document),
    title: memory.words((at, size) => pdfium.FPDF_GetMetaText(document, 'Title', at, size)),
    author: memory.words((at, size) => pdfium.FPDF_GetMetaText(document, 'Author', at, size)),
    language: memory.words((at, size) => pdfium.EPDFCatalog_GetLanguage(document, at, size)),
    bookmarks: readBookmarks(pdfium, document, memory),
    page: (number, read) => {
      const page = pdfium.FPDF_LoadPage(document, number - 1);
      try {
        const label = memory.words((at, size) => pdfium.FPDF_GetPageLabel(document, number - 1, at, size));
        return read(pageReader(pdfium, page, memory, label));
      } finally {
        if (page !== 0) pdfium.FPDF_ClosePage(page);
      }
    },
    close: () => {
      pdfium.FPDF_CloseDocument(document);
      memory.free();
    },
  };
}

function readBookmarks(pdfium: WrappedPdfiumModule, document: number, memory: Memory): readonly Bookmark[] {
  const found: Bookmark[] = [];
  let mark = pdfium.FPDFBookmark_GetFirstChild(document, 0);
  for (let count = 0; mark !== 0 && count < mostBookmarks; count++) {
    const current = mark;
    const place =
      pdfium.FPDFBookmark_GetDest(document, current) ||
      pdfium.FPDFAction_GetDest(document, pdfium.FPDFBookmark_GetAction(current));
    const page = place === 0 ? -1 : pdfium.FPDFDest_GetDestPageIndex(document, place);
    const title = memory.words((at, size) => pdfium.FPDFBookmark_GetTitle(current, at, size));
    if (page >= 0 && title !== '') found.push({ title, page });
    mark = pdfium.FPDFBookmark_GetNextSibling(document, current);
  }
  return found;
}

function pageReader(pdfium: WrappedPdfiumModule, page: number, memory: Memory, label: string): PageReader {
  const [widthPt, heightPt] = [
    Math.max(1, pdfium.FPDF_GetPageWidthF(page)),
    Math.max(1, pdfium.FPDF_GetPageHeightF(page)),
  ];
  const sizePx = (longestPx: number): { readonly width: number; readonly height: number } => {
    const scale = longestPx / Math.max(widthPt, heightPt);
    return { width: Math.max(1, Math.round(widthPt * scale)), height: Math.max(1, Math.round(heightPt * scale)) };
  };
  return {
    widthPt,
    heightPt,
    label,
    picture: (longestPx) => {
      const { width, height } = sizePx(longestPx);
      const bitmap = pdfium.FPDFBitmap_CreateEx(width, height, bgra, 0, 0);
      try {
        pdfium.FPDFBitmap_FillRect(bitmap, 0, 0, width, height, 0xffffffff);
        pdfium.FPDF_RenderPageBitmap(bitmap, page, 0, 0, width, height, 0, reversed);
        const at = pdfium.FPDFBitmap_GetBuffer(bitmap);
        return { width, height, rgba: bytesOf(pdfium).slice(at, at + width * height * 4) };
      } finally {
        pdfium.FPDFBitmap_Destroy(bitmap);
      }
    },
    words: ({ xPt, yPt, widthPt: wide, heightPt: high }) => {
      const text = pdfium.FPDFText_LoadPage(page);
      if (text === 0) return '';
      const [top, bottom] = [heightPt - yPt, heightPt - yPt - high];
      const count = pdfium.FPDFText_GetBoundedText(text, xPt, top, xPt + wide, bottom, 0, 0);
      const found = memory.written(2 * count, (at) =>
        pdfium.FPDFText_GetBoundedText(text, xPt, top, xPt + wide, bottom, at, count),
      );
      pdfium.FPDFText_ClosePage(text);
      // As many as it told, without a zero at the end.
      return new TextDecoder('utf-16le').decode(found);
    },
    letters: (longestPx) => readLetters(pdfium, page, memory, sizePx(longestPx)),
    get annotations() {
      return countAnnotations(pdfium, page);
    },
  };
}

function countAnnotations(pdfium: WrappedPdfiumModule, page: number): number {
  let count = 0;
  const all = Math.min(pdfium.FPDFPage_GetAnnotCount(page), mostAnnotations);
  for (let index = 0; index < all; index++) {
    const annotation = pdfium.FPDFPage_GetAnnot(page, index);
    if (annotation === 0) continue;
    if (!silentAnnotations.has(pdfium.FPDFAnnot_GetSubtype(annotation))) count++;
    pdfium.FPDFPage_CloseAnnot(annotation);
  }
  return count;
}

function readLetters(
  pdfium: WrappedPdfiumModule,
  page: number,
  memory: Memory,
  size: { readonly width: number; readonly height: number },
): readonly Letter[] {
  const text = pdfium.FPDFText_LoadPage(page);
  if (text === 0) return [];
  /** Corners of a box as PDFium writes them, turned into the picture's pixels. */
  const inPixels = (x: number, y: number): readonly [number, number] => {
    const place = memory.written(8, (at) =>
      pdfium.FPDF_PageToDevice(page, 0, 0, size.width, size.height, 0, x, y, at, at + 4),
    );
    return [place.getInt32(0, true), place.getInt32(4, true)];
  };
  const boxOf = (corners: readonly [number, number, number, number]): Letter['box'] => {
    const [a, b] = [inPixels(corners[0], corners[1]), inPixels(corners[2], corners[3])];
    return {
      left: Math.min(a[0], b[0]),
      top: Math.min(a[1], b[1]),
      right: Math.max(a[0], b[0]),
      bottom: Math.max(a[1], b[1]),
    };
  };
  const letters: Letter[] = [];
  const count = Math.min(pdfium.FPDFText_CountChars(text), mostLetters);
  for (let index = 0; index < count; index++) {
    const code = pdfium.FPDFText_GetUnicode(text, index);
    const tight = memory.written(32, (at) => pdfium.FPDFText_GetCharBox(text, index, at, at + 8, at + 16, at + 24));
    const loose = memory.written(16, (at) => pdfium.FPDFText_GetLooseCharBox(text, index, at));
    const side = (at: number): number => tight.getFloat64(at, true);
    const looseSide = (at: number): number => loose.getFloat32(at, true);
    letters.push({
      text: code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '',
      box: boxOf([side(0), side(16), side(8), side(24)]),
      line: boxOf([looseSide(0), looseSide(12), looseSide(8), looseSide(4)]),
      isMade: pdfium.FPDFText_IsGenerated(text, index) === 1,
      isSoftHyphen: pdfium.FPDFText_IsHyphen(text, index) === 1,
      isUnknown: pdfium.FPDFText_HasUnicodeMapError(text, index) === 1,
    });
  }
  pdfium.FPDFText_ClosePage(text);
  return letters;
}
