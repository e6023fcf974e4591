/** Files that break a rule: a sound handout, changed by another program. */
import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFRawStream,
  PDFRef,
  PDFString,
  type PDFObject,
} from '@cantoo/pdf-lib';

export { PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName, PDFRawStream, PDFRef, PDFString };

export const name = (text: string): PDFName => PDFName.of(text);

export async function openPdf(bytes: Uint8Array): Promise<PDFDocument> {
  return PDFDocument.load(bytes, { updateMetadata: false, preserveXFA: true });
}

export async function savePdf(pdf: PDFDocument): Promise<Uint8Array> {
  return pdf.save({ useObjectStreams: false, updateFieldAppearances: false, addDefaultPage: false });
}

/** Changes a file's objects and writes it anew. */
export function withObjects(change: (pdf: PDFDocument) => void | Promise<void>) {
  return async (bytes: Uint8Array): Promise<Uint8Array> => {
    const pdf = await openPdf(bytes);
    await change(pdf);
    return savePdf(pdf);
  };
}

/** Changes the content of a page, the last one unless said: its operators as single bytes. */
export function withContent(change: (content: string) => string, index?: number) {
  return withObjects((pdf) => {
    rewrite(pdf, index ?? pdf.getPageCount() - 1, change);
  });
}

export function contentOf(pdf: PDFDocument, index: number): string {
  const stream = pdf.context.lookup(pdf.getPage(index).node.get(name('Contents')));
  return stream instanceof PDFRawStream ? Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1') : '';
}

export function rewrite(pdf: PDFDocument, index: number, change: (content: string) => string): void {
  const { node } = pdf.getPage(index);
  const reference = node.get(name('Contents'));
  const stream = pdf.context.lookup(reference);
  if (!(stream instanceof PDFRawStream) || !(reference instanceof PDFRef))
    throw new Error('A page has one content stream.');
  const content = Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1');
  const changed = change(content);
  if (changed === content) throw new Error('The content was not changed.');
  pdf.context.assign(reference, pdf.context.flateStream(Buffer.from(changed, 'latin1')));
}

/** Every dictionary in the file, those of streams too. */
export function dictionaries(pdf: PDFDocument): readonly PDFDict[] {
  const found: PDFDict[] = [];
  const walk = (object: PDFObject): void => {
    if (object instanceof PDFDict) {
      found.push(object);
      object.values().forEach(walk);
    } else if (object instanceof PDFArray) object.asArray().forEach(walk);
    else if (object instanceof PDFRawStream) walk(object.dict);
  };
  for (const [, object] of pdf.context.enumerateIndirectObjects()) walk(object);
  return found;
}

/** The first dictionary with an entry. */
export function first(pdf: PDFDocument, key: string, value: string): PDFDict {
  const found = dictionaries(pdf).find((entries) => String(entries.get(name(key))) === value);
  if (!found) throw new Error(`No dictionary has ${key} ${value}.`);
  return found;
}

export function streams(pdf: PDFDocument, filter: string): readonly (readonly [PDFRef, PDFRawStream])[] {
  return pdf.context
    .enumerateIndirectObjects()
    .flatMap(([ref, object]) =>
      object instanceof PDFRawStream && String(object.dict.get(name('Filter'))) === filter
        ? [[ref, object] as const]
        : [],
    );
}

/** The picture of a kind with other bytes: `FlateDecode` for PNG, `DCTDecode` for JPEG. */
export function withPicture(filter: 'FlateDecode' | 'DCTDecode', change: (packed: Uint8Array) => Uint8Array) {
  return withObjects((pdf) => {
    const [found] = streams(pdf, `/${filter}`).filter(([, { dict }]) => String(dict.get(name('Subtype'))) === '/Image');
    if (!found) throw new Error('There is no such picture.');
    const [ref, stream] = found;
    pdf.context.assign(ref, PDFRawStream.of(stream.dict, change(stream.getContents())));
  });
}

/** A segment put behind the start of a JPEG. */
export function jpegWith(marker: number, data: string | Uint8Array): (jpeg: Uint8Array) => Uint8Array {
  const bytes = Buffer.from(data as string, 'latin1');
  const head = Buffer.from([0xff, marker, (bytes.length + 2) >> 8, (bytes.length + 2) & 255]);
  return (jpeg) => Buffer.concat([jpeg.subarray(0, 2), head, bytes, jpeg.subarray(2)]);
}

/** Changes the packet of metadata. */
export function withPacket(change: (xmp: string) => string) {
  return withObjects((pdf) => {
    const reference = pdf.catalog.get(name('Metadata')) as PDFRef;
    const stream = pdf.context.lookup(reference) as PDFRawStream;
    const xmp = Buffer.from(stream.getContents()).toString('utf8');
    const changed = change(xmp);
    if (changed === xmp) throw new Error('The packet was not changed.');
    pdf.context.assign(
      reference,
      pdf.context.stream(Buffer.from(changed, 'utf8'), { Type: 'Metadata', Subtype: 'XML' }),
    );
  });
}

export function info(pdf: PDFDocument): PDFDict {
  return pdf.context.lookup(pdf.context.trailerInfo.Info, PDFDict);
}
