/** Opens a PDF with both readers, and says in one sentence why where that cannot be done. */
import { KitbagFault } from '../../../model/fault';
import type { OpenFile } from '../check.types';
import { openObjects } from './open-objects';
import { pagesOf } from './pages';
import { entriesOf, isKind, under, type PdfObjects, type PdfValue } from './pdf-values';
import { openByPdfJs, type OpenByPdfJs } from './read-by-pdfjs';
import { readFont, type ReadFont } from './read-font';
import { readStructure } from './structure';

export interface Locked {
  readonly password?: string;
}

/** Throws `check.not-pdf`, `check.damaged` or `check.locked`; `name` is what they call the file. */
export async function openFile(name: string, bytes: Uint8Array, { password }: Locked): Promise<OpenFile> {
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(1024, bytes.byteLength)).toString('latin1');
  if (!start.includes('%PDF-')) throw new KitbagFault('check.not-pdf', { file: name });
  let pdfjs: OpenByPdfJs;
  try {
    pdfjs = await openByPdfJs(bytes, password);
  } catch (cause) {
    const isLocked = cause instanceof Error && cause.name === 'PasswordException';
    if (isLocked && password === undefined) throw new KitbagFault('check.locked', { file: name }, { cause });
    if (isLocked) throw new KitbagFault('check.wrong-password', { file: name }, { cause });
    throw new KitbagFault('check.damaged', { file: name }, { cause });
  }
  let objects: PdfObjects;
  try {
    objects = await openObjects(bytes, password);
  } catch (cause) {
    await pdfjs.close();
    throw new KitbagFault('check.damaged', { file: name }, { cause });
  }
  const pages = pagesOf(objects);
  if (pages.length === 0) {
    await pdfjs.close();
    throw new KitbagFault('check.damaged', { file: name });
  }
  return {
    bytes,
    objects,
    root: under(objects, objects.trailer, 'Root'),
    pages,
    pdfjs,
    structure: readStructure(objects),
    places: await pdfjs.places(),
    pageNumbers: await pdfjs.labels(),
    fontOf: fontShelf(objects),
  };
}

/** Fonts by their reference, each opened once. */
function fontShelf(objects: PdfObjects): (font: PdfValue) => ReadFont | null {
  const shelf = new Map<number | PdfValue, ReadFont | null>();
  return (font) => {
    const key = isKind(font, 'ref') ? font.id : font;
    const known = shelf.get(key);
    if (known !== undefined) return known;
    const entries = entriesOf(objects, font);
    const read = entries && readFont(objects, entries);
    shelf.set(key, read);
    return read;
  };
}
