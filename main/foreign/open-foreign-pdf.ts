/** A PDF that others made, opened so that its pages can stand in ours. It is not trusted: everything has a limit. */
import {
  EncryptedPDFError,
  type PDFArray,
  PDFDict,
  PDFDocument,
  PDFRawStream,
  type PDFObject,
  type PDFPage,
  type PDFStream,
} from '@cantoo/pdf-lib';
import { KitbagFault } from '../model/fault';
import type { Matrix } from '../model/geometry';
import { layersOf, type IsSeen } from './layers';
import { inflated, largestContent, unpacked } from './unpacked';
import { at, dictAt, listAt, nameAt, numberAt, numbersIn } from './values';

export interface ForeignPdf {
  /** For the sentences about it. */
  readonly name: string;
  readonly pages: readonly ForeignPage[];
  readonly isSeen: IsSeen;
  /** Fonts that are used and are not in the file, by name. */
  readonly missingFonts: readonly string[];
  /** It says of itself that it is PDF/A, of one of the parts that ours can take in: 1 or 2. */
  readonly isArchive: boolean;
  /** The inks that its colours are meant for, as a file for the archive must say. */
  readonly outputIntents: PDFArray | undefined;
  /** What a reference points to; anything else is itself. */
  readonly lookup: (value: PDFObject | undefined) => PDFObject | undefined;
}

/** As readers show it: cropped, turned and in its own unit. */
export interface ForeignPage {
  readonly widthPt: number;
  readonly heightPt: number;
  /** Quarters clockwise. */
  readonly turns: number;
  /** How many points its own unit is. */
  readonly unit: number;
  /** What is seen, in the page's own coordinates: left, bottom, right, top. */
  readonly box: readonly [number, number, number, number];
  /** Maps the page's own coordinates to the unit square, upright, its origin at the lower left. */
  readonly toUnit: Matrix;
  readonly resources: PDFDict | undefined;
  readonly group: PDFDict | undefined;
  /** Of how many streams its content is: one that is named twice counts twice. */
  readonly streams: number;
  /** The page's content, one byte a character. Throws what `unpacked` throws, for all streams together. */
  readonly content: () => string;
}

export const largestFileBytes = 200e6;
const mostPages = 2000;
/** What the packed objects of a file may come to in all. */
const largestPacked = 64e6;

/**
 * `name` is what sentences call it. Throws a KitbagFault: `pdf.encrypted`, `pdf.damaged`, `pdf.empty`, `pdf.too-large` or
 * `pdf.too-complex`.
 */
export async function openForeignPdf(bytes: Uint8Array, name: string): Promise<ForeignPdf> {
  if (bytes.length > largestFileBytes)
    throw new KitbagFault('pdf.too-large', { name, sizeBytes: bytes.length, limitBytes: largestFileBytes });
  try {
    refuseBombs(bytes, name);
    const document = await PDFDocument.load(bytes, {
      updateMetadata: false,
      throwOnInvalidObject: false,
      warnOnInvalidObjects: false,
    });
    const count = document.getPageCount();
    if (count === 0) {
      const said = numberAt(dictAt(document.catalog, 'Pages'), 'Count') ?? 0;
      throw new KitbagFault(said > 0 ? 'pdf.damaged' : 'pdf.empty', { name });
    }
    if (count > mostPages) throw new KitbagFault('pdf.too-many-pages', { name, pages: count, limit: mostPages });
    return {
      name,
      pages: document.getPages().map((page) => foreignPage(page, name)),
      isSeen: layersOf(document.catalog),
      missingFonts: missingFontsOf(document),
      isArchive: claimsArchive(document.catalog, name),
      outputIntents: listAt(document.catalog, 'OutputIntents'),
      lookup: (value) => document.context.lookup(value),
    };
  } catch (error) {
    if (error instanceof KitbagFault) throw error;
    if (error instanceof EncryptedPDFError) throw new KitbagFault('pdf.encrypted', { name }, { cause: error });
    throw new KitbagFault('pdf.damaged', { name }, { cause: error });
  }
}

/** A font is there when its descriptor has a program; one drawn by content (Type 3) needs none, and a composite one has it below. */
function missingFontsOf(document: PDFDocument): readonly string[] {
  const names = document.context.enumerateIndirectObjects().flatMap(([, object]) => {
    if (!(object instanceof PDFDict) || nameAt(object, 'Type') !== 'Font') return [];
    if (['Type0', 'Type3'].includes(nameAt(object, 'Subtype') ?? '')) return [];
    const descriptor = dictAt(object, 'FontDescriptor');
    const isThere = ['FontFile', 'FontFile2', 'FontFile3'].some((key) => at(descriptor, key) !== undefined);
    return isThere ? [] : [nameAt(object, 'BaseFont') ?? ''];
  });
  return [...new Set(names.filter((name) => name !== ''))].sort();
}

function claimsArchive(catalog: PDFDict, name: string): boolean {
  const metadata = at(catalog, 'Metadata');
  if (!(metadata instanceof PDFRawStream)) return false;
  try {
    return /pdfaid:part(>|=["'])\s*[12]\b/.test(unpacked(metadata, name));
  } catch {
    return false; // What cannot be read claims nothing, and its pages are as good as before.
  }
}

/** The parser unpacks object streams without a limit, so each is unpacked with one before. */
function refuseBombs(bytes: Uint8Array, name: string): void {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let left = largestPacked;
  for (let start = view.indexOf('stream'); start >= 0; start = view.indexOf('stream', start + 6)) {
    const head = view.toString('latin1', Math.max(0, start - 512), start);
    if (!/\/Type\s*\/(ObjStm|XRef)\b/.test(head.slice(head.lastIndexOf(' obj')))) continue;
    const data = start + 6 + (view[start + 6] === 13 ? 2 : 1);
    const end = view.indexOf('endstream', data);
    try {
      left -= inflated(view.subarray(data, end < 0 ? view.length : end), left, name).length;
    } catch (error) {
      if (error instanceof KitbagFault) throw error;
      // Not packed, or damaged: the parser says so.
    }
  }
}

function foreignPage({ node }: PDFPage, name: string): ForeignPage {
  const inherited = (key: string): PDFDict | undefined => {
    let dict: PDFDict | undefined = node;
    for (let depth = 0; dict && depth < 64; depth++) {
      if (at(dict, key) !== undefined) return dict;
      dict = dictAt(dict, 'Parent');
    }
    return undefined;
  };
  const media = boxOf(numbersIn(listAt(inherited('MediaBox'), 'MediaBox'))) ?? [0, 0, 612, 792];
  const crop = boxOf(numbersIn(listAt(inherited('CropBox'), 'CropBox'))) ?? media;
  const box = inside(crop, media) ?? media;
  const turns = ((Math.round((numberAt(inherited('Rotate'), 'Rotate') ?? 0) / 90) % 4) + 4) % 4;
  const unit = Math.min(Math.max(numberAt(node, 'UserUnit') ?? 1, 0.01), 100);
  const [width, height] = [(box[2] - box[0]) * unit, (box[3] - box[1]) * unit];
  return {
    widthPt: turns % 2 === 0 ? width : height,
    heightPt: turns % 2 === 0 ? height : width,
    turns,
    unit,
    box,
    toUnit: toUnit(box, turns),
    resources: dictAt(inherited('Resources'), 'Resources'),
    group: dictAt(node, 'Group'),
    streams: contentStreams(node).length,
    content: () => joined(contentStreams(node), name),
  };
}

/** A page may name one stream a thousand times: all of them together have the limit of one. */
function joined(streams: readonly PDFStream[], name: string): string {
  const parts: string[] = [];
  let length = 0;
  for (const stream of streams) {
    const part = unpacked(stream, name);
    length += part.length;
    if (length > largestContent) throw new KitbagFault('pdf.too-complex', { name });
    parts.push(part);
  }
  return parts.join('\n');
}

function contentStreams(node: PDFDict): readonly PDFStream[] {
  const contents = at(node, 'Contents');
  if (contents instanceof PDFRawStream) return [contents];
  const parts = listAt(node, 'Contents');
  return (
    parts
      ?.asArray()
      .map((one) => node.context.lookup(one))
      .filter((one) => one instanceof PDFRawStream) ?? []
  );
}

type Sides = readonly [number, number, number, number];

/** Opposite corners in any order; a box without an area counts as absent. */
function boxOf(corners: readonly number[] | undefined): Sides | undefined {
  const [a = 0, b = 0, c = 0, d = 0] = corners ?? [];
  const sides: Sides = [Math.min(a, c), Math.min(b, d), Math.max(a, c), Math.max(b, d)];
  const sound = sides.every((side) => Math.abs(side) < 1e6) && sides[2] - sides[0] >= 1 && sides[3] - sides[1] >= 1;
  return corners?.length === 4 && sound ? sides : undefined;
}

function inside(crop: Sides, media: Sides): Sides | undefined {
  const [left, bottom] = [Math.max(crop[0], media[0]), Math.max(crop[1], media[1])];
  const [right, top] = [Math.min(crop[2], media[2]), Math.min(crop[3], media[3])];
  return boxOf(
    [left, bottom, right, top].map((side, index, all) => (index > 1 && side < (all[index - 2] ?? 0) ? NaN : side)),
  );
}

/** `turns` are quarters clockwise, as /Rotate counts them. */
function toUnit([left, bottom, right, top]: Sides, turns: number): Matrix {
  const [x, y] = [1 / (right - left), 1 / (top - bottom)];
  switch (turns) {
    case 1:
      return [0, -x, y, 0, -bottom * y, right * x];
    case 2:
      return [-x, 0, 0, -y, right * x, top * y];
    case 3:
      return [0, x, -y, 0, top * y, -left * x];
    default:
      return [x, 0, 0, y, -left * x, -bottom * y];
  }
}
