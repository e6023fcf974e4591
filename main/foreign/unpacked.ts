/** Unpacks content streams of foreign PDFs, up to a size: a few kilobytes can be packed so that they unpack to gigabytes. */
import { constants, inflateSync } from 'node:zlib';
import { decodePDFRawStream, PDFArray, PDFName, PDFRawStream, type PDFStream } from '@cantoo/pdf-lib';
import { KitbagFault } from '../model/fault';
import { at } from './values';

/** The content of one page or form in bytes: pages of maps with a hundred thousand lines have less. */
export const largestContent = 48e6;
/** The other filters pack less well, and their reader knows no limit. */
const largestOtherwise = 2e6;

/** One byte a character. Throws a KitbagFault: `pdf.too-complex` over the limit, `pdf.damaged` where it cannot be unpacked. */
export function unpacked(stream: PDFStream, name: string): string {
  try {
    return unpackedBy(stream, filtersOf(stream), name);
  } catch (error) {
    if (error instanceof KitbagFault) throw error;
    // Damaged, or packed by a filter that nobody knows.
    throw new KitbagFault('pdf.damaged', { name }, { cause: error });
  }
}

function unpackedBy(stream: PDFStream, filters: readonly string[], name: string): string {
  if (!(stream instanceof PDFRawStream)) return Buffer.from(stream.getContents()).toString('latin1');
  if (filters.length === 0) return Buffer.from(stream.contents).toString('latin1');
  if (filters.length === 1 && filters[0] === 'FlateDecode' && !at(stream.dict, 'DecodeParms'))
    return Buffer.from(inflated(stream.contents, largestContent, name)).toString('latin1');
  if (stream.contents.length > largestOtherwise) throw new KitbagFault('pdf.too-complex', { name });
  return Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1');
}

/** Readers take what there is of a stream that ends too early, and so do we. Throws what zlib throws for damage. */
export function inflated(bytes: Uint8Array, most: number, name: string): Uint8Array {
  try {
    return inflateSync(bytes, { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: most });
  } catch (error) {
    if (error instanceof RangeError) throw new KitbagFault('pdf.too-complex', { name }, { cause: error });
    throw error;
  }
}

export function filtersOf({ dict }: PDFStream): readonly string[] {
  const filter = at(dict, 'Filter');
  const all = filter instanceof PDFArray ? filter.asArray().map((one) => dict.context.lookup(one)) : [filter];
  const short: Readonly<Record<string, string>> = { Fl: 'FlateDecode', AHx: 'ASCIIHexDecode', A85: 'ASCII85Decode' };
  return all.flatMap((one) => (one instanceof PDFName ? [short[one.decodeText()] ?? one.decodeText()] : []));
}
