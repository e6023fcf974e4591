/**
 * The one place that knows PDFKit from the inside (0.20): where its bytes go, its font subsets and how a file ends.
 * Small objects (tags, links, bookmarks) go into object streams, which PDFKit does not know: they cost a tenth there.
 * tests/main/handout/draw/pdfkit-insides.spec.ts fails when PDFKit changes any of this.
 */
import { createHash } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import PDFDocument from 'pdfkit';
import type { PdfEmbeddedFont, PdfPage, PdfReference } from 'pdfkit';
import type { Face } from '../../typeset/typesetter';
import { encodeSubset } from './font-subset';

/** The version whose insides are described here. */
export const pdfkitVersion = '0.20.2';

const objectsPerStream = 400;

/**
 * Contents and small objects are packed at level 4: over 747 pages that takes 0.2 s of processor time where PDFKit's level 6 takes
 * 0.45, and gives 3 % more bytes.
 */
const packing = { level: 4 } as const;

/** A stream that is still open: what was written to it, in pieces. */
interface OpenStream extends PdfReference {
  buffer: Uint8Array[];
  finalize(): void;
}

/** Packs a stream when it ends, in PDFKit's stead. */
function packQuickly(reference: PdfReference): PdfReference {
  const stream = reference as OpenStream;
  const { finalize } = stream;
  stream.finalize = () => {
    if (stream.compress && stream.buffer.length > 0) {
      stream.buffer = [deflateSync(Buffer.concat(stream.buffer), packing)];
      stream.compress = false;
    }
    finalize.call(stream);
  };
  return reference;
}

interface Insides {
  _offsets: (number | null)[];
  _offset: number;
  _root: PdfReference;
  _info: PdfReference;
  _font: PdfEmbeddedFont;
  _write(data: Uint8Array | string): void;
  _finalize(): void;
  endMetadata(): void;
  getMarkInfoDictionary(): PdfReference;
  getStructTreeRoot(): PdfReference;
}

export interface PdfFile {
  /** Begins a page; the one before it is written out. The origin is at the top left, y grows downwards. */
  addPage(widthPt: number, heightPt: number): PdfPage;
  /** The subset of a face, and the name it has in content. */
  font(face: Pick<Face, 'id' | 'font' | 'bytes'>): PdfEmbeddedFont;
  /** A stream or a large object of its own. */
  ref(data: Record<string, unknown>): PdfReference;
  /** The number of a small object whose body follows with `pack`. */
  reserve(): number;
  pack(id: number, body: string): void;
  /**
   * A stream of a reserved number, its bytes as they are: `entries` are those of its dictionary but for the length. Gives where
   * its bytes begin in the file.
   */
  stream(id: number, entries: string, bytes: Uint8Array): number;
  /** A reserved number in the form that PDFKit's dictionaries take. */
  pointer(id: number): unknown;
  /** Adds a node of the page tree that was written apart, with as many pages as it holds. */
  addPages(node: number, count: number): void;
  /** The number of the page tree's root. */
  readonly pages: number;
  readonly root: Record<string, unknown>;
  readonly names: Record<string, unknown>;
  readonly structure: Record<string, unknown>;
  /** Ends the file: `xmp` is its metadata packet. */
  finish(xmp: string): Promise<Uint8Array>;
}

export interface FileFacts {
  readonly title: string;
  readonly lang: string;
  readonly date: Date;
  /** Without a structure tree: for a file that is only printed. */
  readonly untagged?: boolean;
  /** Nothing in it is compressed: for a file that is looked at at once and never kept. */
  readonly passing?: boolean;
}

export function openPdfFile(facts: FileFacts): PdfFile {
  const document = new PDFDocument({
    autoFirstPage: false,
    compress: facts.passing !== true,
    font: null,
    pdfVersion: '1.7',
    lang: facts.lang,
    displayTitle: true,
    info: { Title: facts.title, Creator: 'Kitbag', Producer: 'Kitbag', CreationDate: facts.date, ModDate: facts.date },
  });
  const insides = document as unknown as Insides;
  const chunks: Uint8Array[] = [Buffer.from('%PDF-1.7\n%\xff\xff\xff\xff\n', 'latin1')];
  const hash = createHash('sha256');
  // PDFKit is a stream that fills its own buffer; taking the bytes where it writes them saves a copy and a turn each.
  insides._write = (data) => {
    const bytes = typeof data === 'string' ? Buffer.from(`${data}\n`, 'latin1') : data;
    chunks.push(bytes);
    hash.update(bytes);
    insides._offset += bytes.length;
  };

  const packed: Packed = { streams: [], indexes: [] };
  let waiting: { readonly id: number; readonly body: string }[] = [];
  const flushPacked = (): void => {
    if (waiting.length === 0) return;
    let header = '';
    let body = '';
    for (const object of waiting) {
      header += `${String(object.id)} ${String(body.length)} `;
      body += `${object.body}\n`;
    }
    const stream = packQuickly(document.ref({ Type: 'ObjStm', N: waiting.length, First: header.length }));
    waiting.forEach(({ id }, index) => {
      packed.streams[id] = stream.id;
      packed.indexes[id] = index;
    });
    stream.end(Buffer.from(header + body, 'latin1'));
    waiting = [];
  };

  if (facts.untagged !== true) insides.getMarkInfoDictionary().data['Marked'] = true;
  const structureRoot = facts.untagged === true ? null : insides.getStructTreeRoot();
  const pageTree = insides._root.data['Pages'] as PdfReference;
  const rootPrototype = Object.getPrototypeOf(insides._root) as object;
  const pointer = (id: number): unknown => Object.assign(Object.create(rootPrototype) as object, { id, gen: 0 });

  return {
    root: insides._root.data,
    names: (insides._root.data['Names'] as PdfReference).data,
    structure: structureRoot?.data ?? {},
    pages: pageTree.id,
    addPages: (node, count) => {
      (pageTree.data['Kids'] as unknown[]).push(pointer(node));
      pageTree.data['Count'] = Number(pageTree.data['Count']) + count;
    },
    addPage: (widthPt, heightPt) => {
      const { page } = document.addPage({ size: [widthPt, heightPt], margin: 0 });
      packQuickly(page.content);
      return page;
    },
    font: ({ id, font, bytes }) => {
      document.font(font, id);
      const opened = insides._font;
      opened.subset.encode = () => encodeSubset(bytes, opened.subset);
      return opened;
    },
    ref: (data) => document.ref(data),
    reserve: () => insides._offsets.push(null),
    pack: (id, body) => {
      waiting.push({ id, body });
      if (waiting.length >= objectsPerStream) flushPacked();
    },
    stream: (id, entries, bytes) => {
      insides._offsets[id - 1] = insides._offset;
      insides._write(`${String(id)} 0 obj\n<<${entries}/Length ${String(bytes.length)}>>\nstream`);
      const at = insides._offset;
      insides._write(bytes);
      insides._write('\nendstream\nendobj');
      return at;
    },
    pointer,
    finish: (xmp) =>
      new Promise((resolve, reject) => {
        insides.endMetadata = () => {
          const metadata = document.ref({ Type: 'Metadata', Subtype: 'XML' });
          metadata.compress = false;
          metadata.end(Buffer.from(xmp, 'utf8'));
          insides._root.data['Metadata'] = metadata;
        };
        insides._finalize = () => {
          try {
            const missing = insides._offsets.findIndex(
              (offset, index) => offset === null && packed.streams[index + 1] === undefined,
            );
            if (missing >= 0) throw new Error(`PDF object ${String(missing + 1)} was reserved and never written`);
            writeCrossReference(insides, packed, hash.copy().digest('hex').slice(0, 32));
            resolve(joined(chunks, insides._offset));
          } catch (error) {
            reject(error instanceof Error ? error : new Error(String(error)));
          }
        };
        flushPacked();
        document.end();
      }),
  };
}

/** In which stream of objects each small one stands, and at which place, by its number. */
interface Packed {
  readonly streams: number[];
  readonly indexes: number[];
}

/** The cross-reference as a stream: the classic table cannot point into object streams. The file's id comes from its bytes. */
function writeCrossReference(insides: Insides, packed: Packed, id: string): void {
  const count = insides._offsets.length + 2;
  const start = insides._offset;
  const table = Buffer.alloc(count * 7);
  table.writeUInt16BE(65535, 5);
  const put = (number: number, type: number, field: number, extra: number): void => {
    table.writeUInt8(type, number * 7);
    table.writeUInt32BE(field, number * 7 + 1);
    table.writeUInt16BE(extra, number * 7 + 5);
  };
  insides._offsets.forEach((offset, index) => {
    const stream = packed.streams[index + 1];
    if (stream !== undefined) put(index + 1, 2, stream, packed.indexes[index + 1] ?? 0);
    else put(index + 1, 1, offset ?? 0, 0);
  });
  put(count - 1, 1, start, 0);
  const bytes = deflateSync(table);
  insides._write(
    `${String(count - 1)} 0 obj\n<</Type/XRef/Size ${String(count)}/W[1 4 2]/Root ${String(insides._root.id)} 0 R/Info ${String(insides._info.id)} 0 R/ID[<${id}><${id}>]/Filter/FlateDecode/Length ${String(bytes.length)}>>\nstream`,
  );
  insides._write(bytes);
  insides._write(`\nendstream\nendobj\nstartxref\n${String(start)}\n%%EOF`);
}

/** Not a Buffer: plain bytes can be handed from worker to worker without a copy. */
function joined(chunks: readonly Uint8Array[], length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}
