/** Unpacks streams (ISO 32000-1, 7.4). A picture's own packing (JPEG, JPEG 2000, fax) is left as it is. */
import { constants, inflateSync } from 'node:zlib';
import { unfilteredRows } from '../../png-rows';
import {
  entriesOf,
  isKind,
  listUnder,
  numberUnder,
  type PdfEntries,
  type PdfObjects,
  type PdfStream,
} from './pdf-values';

export interface Unpacked {
  readonly bytes: Uint8Array;
  /** The filter that was not taken off: a picture's; null where everything was. */
  readonly left: string | null;
  /** How many bytes stand behind the end of what is packed. */
  readonly behind: number;
}

/** Line ends that writers put behind packed data. */
export const mostBehind = 2;

/** What one stream may unpack to: far over any page or font, and less than a worker may take. */
const mostBytes = 400_000_000;

const pictureFilters = new Set(['DCTDecode', 'DCT', 'JPXDecode', 'CCITTFaxDecode', 'CCF', 'JBIG2Decode']);

/** Null where the stream is damaged. */
export function unpackStream(objects: PdfObjects, stream: PdfStream): Unpacked | null {
  const filters = listUnder(objects, stream, stream.entries.has('Filter') ? 'Filter' : 'F').flatMap((filter) =>
    isKind(filter, 'name') ? [filter.name] : [],
  );
  const parameters = listUnder(objects, stream, 'DecodeParms');
  let bytes = stream.packed;
  let behind = 0;
  try {
    for (const [index, filter] of filters.entries()) {
      if (pictureFilters.has(filter)) return { bytes, left: filter, behind };
      if (filter !== 'FlateDecode' && filter !== 'Fl') return { bytes: stream.unpackRare(), left: null, behind };
      const packed = bytes.length;
      const inflated = inflate(bytes);
      bytes = inflated.bytes;
      behind += packed - inflated.taken;
      bytes = withoutPredictor(objects, bytes, entriesOf(objects, parameters[index]));
    }
    return { bytes, left: null, behind };
  } catch {
    return null;
  }
}

/** The whole content, or null where it is damaged or packed as a picture. */
export function contentOf(objects: PdfObjects, stream: PdfStream): Uint8Array | null {
  const unpacked = unpackStream(objects, stream);
  return unpacked?.left === null ? unpacked.bytes : null;
}

/** `taken`: how many of the packed bytes were needed for it. */
function inflate(packed: Uint8Array): { readonly bytes: Uint8Array; readonly taken: number } {
  const options = { maxOutputLength: mostBytes };
  try {
    // `info` gives more than the bytes, which its types do not say.
    const { buffer, engine } = inflateSync(packed, { ...options, info: true }) as unknown as {
      readonly buffer: Uint8Array;
      readonly engine: { readonly bytesWritten: number };
    };
    return { bytes: buffer, taken: engine.bytesWritten };
  } catch (error) {
    // A stream whose end is missing is shown by readers as far as it goes.
    const part = inflateSync(packed, { ...options, finishFlush: constants.Z_SYNC_FLUSH });
    if (part.length === 0) throw error;
    return { bytes: part, taken: packed.length };
  }
}

/** Takes PNG's filters off the rows of a stream; TIFF's are no business of text or cross-references. */
function withoutPredictor(objects: PdfObjects, bytes: Uint8Array, parameters: PdfEntries | null): Uint8Array {
  if ((numberUnder(objects, parameters, 'Predictor') ?? 1) < 10) return bytes;
  const colours = numberUnder(objects, parameters, 'Colors') ?? 1;
  const bits = numberUnder(objects, parameters, 'BitsPerComponent') ?? 8;
  const columns = numberUnder(objects, parameters, 'Columns') ?? 1;
  const step = Math.max(1, (colours * bits) >> 3);
  const stride = Math.ceil((colours * bits * columns) / 8);
  return unfilteredRows(bytes, step, stride);
}
