import { readFileSync } from 'node:fs';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

export interface PdfRead {
  /** The text of each page. */
  readonly pages: readonly string[];
  readonly outline: readonly string[];
  readonly title: string;
}

/** Reads a PDF back with another program than the one that wrote it. */
export async function readPdf(file: string, password?: string): Promise<PdfRead> {
  const document = await getDocument({
    data: new Uint8Array(readFileSync(file)),
    useSystemFonts: false,
    isEvalSupported: false,
    verbosity: 0,
    ...(password === undefined ? {} : { password }),
  }).promise;
  const pages: string[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const { items } = await (await document.getPage(number)).getTextContent();
    pages.push(items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join(''));
  }
  const titles: string[] = [];
  const walk = (entries: Awaited<ReturnType<typeof document.getOutline>> | null): void => {
    for (const entry of entries ?? []) {
      titles.push(entry.title);
      walk(entry.items as Awaited<ReturnType<typeof document.getOutline>>);
    }
  };
  walk(await document.getOutline());
  const { info } = (await document.getMetadata()) as { info: { Title?: string } };
  await document.destroy();
  return { pages, outline: titles, title: info.Title ?? '' };
}
