/** What pdf.js reads: the text of pages, their labels, bookmarks and places. It knows nothing of the program that wrote the file. */
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { loadPdfJs, reading } from './load-pdfjs';

export interface ReadText {
  readonly text: string;
  /** From the page's top left corner. */
  readonly xPt: number;
  readonly baselinePt: number;
  readonly sizePt: number;
  readonly widthPt: number;
}

export interface ReadBookmark {
  readonly title: string;
  /** From 1. */
  readonly level: number;
  /** Counted from 0; null where it leads nowhere. */
  readonly page: number | null;
}

export interface OpenByPdfJs {
  readonly pages: number;
  /** The texts of a page, counted from 0, in the order of its content. */
  readonly textsOf: (page: number) => Promise<readonly ReadText[]>;
  /** The number of each page as readers show it; null where the file says none. */
  readonly labels: () => Promise<readonly string[] | null>;
  readonly bookmarks: () => Promise<readonly ReadBookmark[]>;
  /** The page that each named place leads to; null where there is no such page. */
  readonly places: () => Promise<ReadonlyMap<string, number | null>>;
  readonly close: () => Promise<void>;
}

/** `pdfjs` throws its own PasswordException where the file is locked, and others where it is damaged. */
export async function openByPdfJs(bytes: Uint8Array, password: string | undefined): Promise<OpenByPdfJs> {
  const { getDocument, VerbosityLevel } = await loadPdfJs();
  const opening = getDocument({
    ...reading,
    // It takes the bytes for itself.
    data: new Uint8Array(bytes),
    verbosity: VerbosityLevel.ERRORS,
    ...(password === undefined ? {} : { password }),
  });
  const document = await opening.promise;
  const pageOf = (destination: unknown): Promise<number | null> => resolvePage(document, destination);
  return {
    pages: document.numPages,
    textsOf: async (index) => {
      const page = await document.getPage(index + 1);
      const texts = await readTexts(page);
      page.cleanup();
      return texts;
    },
    labels: () => document.getPageLabels(),
    bookmarks: () => readBookmarks(document, pageOf),
    places: async () => {
      const places = new Map<string, number | null>();
      for (const [name, destination] of Object.entries(await document.getDestinations()))
        places.set(name, await pageOf(destination));
      return places;
    },
    close: () => opening.destroy(),
  };
}

async function readTexts(page: PDFPageProxy): Promise<readonly ReadText[]> {
  const [left = 0, , , top = 0] = page.view;
  const { items } = await page.getTextContent();
  return items.flatMap((item): readonly ReadText[] => {
    if (!('str' in item) || item.str === '') return [];
    const [, , c = 0, d = 0, e = 0, f = 0] = item.transform as readonly number[];
    return [{ text: item.str, xPt: e - left, baselinePt: top - f, sizePt: Math.hypot(c, d), widthPt: item.width }];
  });
}

interface OutlineNode {
  readonly title: string;
  readonly dest: unknown;
  readonly items: readonly OutlineNode[];
}

async function readBookmarks(
  document: PDFDocumentProxy,
  pageOf: (destination: unknown) => Promise<number | null>,
): Promise<readonly ReadBookmark[]> {
  const read: ReadBookmark[] = [];
  const walk = async (nodes: readonly OutlineNode[], level: number): Promise<void> => {
    for (const { title, dest, items } of nodes) {
      read.push({ title, level, page: await pageOf(dest) });
      await walk(items, level + 1);
    }
  };
  // Null where a file has no bookmarks, whatever its types say.
  const nodes = (await document.getOutline()) as readonly OutlineNode[] | null;
  await walk(nodes ?? [], 1);
  return read;
}

async function resolvePage(document: PDFDocumentProxy, destination: unknown): Promise<number | null> {
  const explicit: unknown = typeof destination === 'string' ? await document.getDestination(destination) : destination;
  const target: unknown = Array.isArray(explicit) ? (explicit as unknown[])[0] : null;
  if (target === null || target === undefined) return null;
  if (typeof target === 'number') return target < document.numPages ? target : null;
  return document.getPageIndex(target as { num: number; gen: number }).catch(() => null);
}
