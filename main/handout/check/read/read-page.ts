/** Reads one page with both readers. */
import type { OpenFile, ReadPage } from '../check.types';
import { linksOf, type LinkTargets } from './page-links';
import { contentOfPage } from './pages';
import { readContent, type ContentReader } from './read-content';

export type Watch = Pick<ContentReader, 'onCode' | 'onForm'>;

/** The page is counted from 0; `takesForeign`: it may show a page of a PDF that others made. */
export async function readPage(
  file: OpenFile,
  index: number,
  takesForeign: boolean,
  watch: Watch,
): Promise<ReadPage | null> {
  const { objects, pages, fontOf, pdfjs } = file;
  const page = pages[index];
  if (!page) return null;
  const [left, bottom, right, top] = page.box;
  const [widthPt, heightPt] = [right - left, top - bottom];
  const bytes = contentOfPage(objects, page);
  const content = readContent(
    bytes ?? new Uint8Array(),
    page.resources,
    { left: 0, top: 0, right: widthPt, bottom: heightPt },
    [1, 0, 0, -1, -left, top],
    { objects, fontOf, ...watch },
    takesForeign,
  );
  const targets: LinkTargets = { places: file.places, pageIndex: new Map(pages.map(({ id }, at) => [id, at])) };
  return {
    index,
    page,
    widthPt,
    heightPt,
    content: bytes === null ? { ...content, unread: true } : content,
    texts: index < pdfjs.pages ? await pdfjs.textsOf(index) : [],
    links: linksOf(objects, page, targets),
  };
}
