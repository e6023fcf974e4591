/** Pages of foreign PDFs: each file is opened once, each page written once. The reader of PDFs is loaded only where there are any. */
import type { Sha256 } from '../../model/ids';
import type { MediaSource } from '../../model/media';
import type { PageItem } from '../../model/scene';
import type { PageWriter } from '../../foreign/write-page';
import type { Named } from './paint-box';
import type { PdfFile } from './pdfkit-insides';

export interface ForeignPages {
  /** `called` is what a sentence calls the page. Null where the library lost the file, or the file has no such page. */
  draw(item: PageItem, called: string): Promise<Named | null>;
}

export function createForeignPages(pdf: PdfFile, media: Pick<MediaSource, 'bytes'>, forArchive: boolean): ForeignPages {
  const writers = new Map<Sha256, Promise<PageWriter | null>>();
  const open = async (sha: Sha256, called: string): Promise<PageWriter | null> => {
    const bytes = media.bytes(sha);
    if (!bytes) return null;
    const [{ openForeignPdf }, { openPageWriter }] = await Promise.all([
      import('../../foreign/open-foreign-pdf'),
      import('../../foreign/write-page'),
    ]);
    return openPageWriter(await openForeignPdf(bytes, called), pdf, forArchive);
  };
  return {
    draw: async (item, called) => {
      const writer = writers.get(item.pdf) ?? open(item.pdf, called);
      writers.set(item.pdf, writer);
      const id = (await writer)?.write(item.number) ?? null;
      return id === null ? null : { name: `P${String(id)}`, reference: pdf.pointer(id) };
    },
  };
}
