/** Reads a PDF's objects with pdf-lib, which goes through the whole file and so also finds what no page refers to. */
import {
  decodePDFRawStream,
  PDFArray,
  PDFBool,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFRawStream,
  PDFRef,
  PDFStream,
  PDFString,
  type PDFObject,
} from '@cantoo/pdf-lib';
import type { PdfObjects, PdfValue } from './pdf-values';

/** What belongs to the file's own make and not to what it holds. */
const makings = new Set(['/XRef', '/ObjStm']);

/** Throws where the file is damaged or the password is wrong. */
export async function openObjects(bytes: Uint8Array, password: string | undefined): Promise<PdfObjects> {
  const { context } = await PDFDocument.load(bytes, {
    updateMetadata: false,
    preserveXFA: true,
    parseSpeed: Number.POSITIVE_INFINITY,
    ...(password === undefined ? {} : { password }),
  });
  const byId = new Map<number, PdfValue>();
  for (const [ref, object] of context.enumerateIndirectObjects()) {
    if (object instanceof PDFStream && makings.has(String(object.dict.get(PDFName.of('Type'))))) continue;
    byId.set(ref.objectNumber, plain(object));
  }
  const entries = new Map<string, PdfValue>();
  for (const key of ['Root', 'Info', 'ID', 'Encrypt'] as const) {
    const value = context.trailerInfo[key];
    const id = value ? null : nameInTrailer(bytes, key);
    if (value) entries.set(key, plain(value));
    else if (id !== null) entries.set(key, { kind: 'ref', id });
  }
  return { byId, trailer: { kind: 'dictionary', entries } };
}

/**
 * What the file's last trailer names by this key. pdf-lib, tried at 2.11.1, forgets what locks a file, and misses a trailer that is
 * a stream where a password locks the file: it takes that stream, which nobody locks, for locked as well.
 */
function nameInTrailer(bytes: Uint8Array, key: string): number | null {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const at = /startxref\s+(\d+)\s+%%EOF\s*$/.exec(file.toString('latin1', Math.max(0, file.length - 64)))?.[1];
  if (at === undefined) return null;
  const end = file.indexOf('stream', Number(at), 'latin1');
  const trailer = file.toString('latin1', Number(at), end < 0 ? file.length : end);
  const id = new RegExp(`/${key}\\s+(\\d+)\\s+\\d+\\s+R`).exec(trailer)?.[1];
  return id === undefined ? null : Number(id);
}

function plain(object: PDFObject): PdfValue {
  if (object instanceof PDFNumber) return object.asNumber();
  if (object instanceof PDFName) return { kind: 'name', name: object.decodeText() };
  if (object instanceof PDFRef) return { kind: 'ref', id: object.objectNumber };
  if (object instanceof PDFString || object instanceof PDFHexString) return { kind: 'text', bytes: object.asBytes() };
  if (object instanceof PDFArray) return object.asArray().map(plain);
  if (object instanceof PDFDict) return { kind: 'dictionary', entries: plainEntries(object) };
  if (object instanceof PDFBool) return object.asBoolean();
  if (object instanceof PDFStream) {
    return {
      kind: 'stream',
      entries: plainEntries(object.dict),
      packed: object.getContents(),
      unpackRare: () => {
        if (object instanceof PDFRawStream) return decodePDFRawStream(object).decode();
        throw new Error('This stream was not read from a file.');
      },
    };
  }
  return null;
}

function plainEntries(dictionary: PDFDict): Map<string, PdfValue> {
  return new Map(dictionary.entries().map(([key, value]) => [key.decodeText(), plain(value)]));
}
