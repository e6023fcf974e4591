/** A finished PDF opened twice: its objects by pdf-lib, what its pages draw by pdf.js. Neither is the program that wrote it. */
import { inflateSync } from 'node:zlib';
import {
  PDFArray,
  PDFBool,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFRawStream,
  type PDFRef,
  PDFStream,
  PDFString,
  type PDFObject,
} from '@cantoo/pdf-lib';
import { getDocument, OPS, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** Dictionaries, arrays and streams with their references followed on demand. */
export type Value = PDFObject | undefined;

export interface PdfElement {
  readonly type: string;
  readonly dict: PDFDict;
  readonly parent: PdfElement | null;
  readonly kids: readonly PdfElement[];
  /** Pieces of content by page object and number, and the annotations. */
  readonly content: readonly { readonly page: string; readonly mcid: number }[];
  readonly annotations: readonly PDFRef[];
  /** The text alternatives and languages as they are written. */
  readonly alt: string | null;
  readonly lang: string | null;
}

export interface Operation {
  readonly name: string;
  readonly args: readonly unknown[];
}

export interface OpenedPage {
  readonly ref: string;
  readonly dict: PDFDict;
  readonly annotations: readonly { readonly ref: string; readonly dict: PDFDict }[];
  readonly operations: readonly Operation[];
}

export interface OpenedPdf {
  readonly bytes: Uint8Array;
  readonly document: PDFDocument;
  readonly catalog: PDFDict;
  readonly roots: readonly PdfElement[];
  /** In the order of reading. */
  readonly elements: readonly PdfElement[];
  readonly pages: readonly OpenedPage[];
  /** Every object of the file by its number. */
  readonly objects: readonly (readonly [string, PDFObject])[];
  readonly xmp: string;
  at(value: Value, ...path: readonly (string | number)[]): Value;
}

const operatorNames = new Map(Object.entries(OPS).map(([name, code]) => [code, name]));

export interface OpenOptions {
  readonly password?: string;
  /** Without what pages draw, which takes most of the time. */
  readonly objectsAlone?: boolean;
}

export async function openPdf(bytes: Uint8Array, options: OpenOptions = {}): Promise<OpenedPdf> {
  const { password } = options;
  const document = await PDFDocument.load(bytes, {
    updateMetadata: false,
    ...(password === undefined ? {} : { password }),
  });
  const { context, catalog } = document;
  const at = (value: Value, ...path: readonly (string | number)[]): Value =>
    path.reduce<Value>((found, step) => {
      const inside = context.lookup(found);
      if (inside instanceof PDFStream) return inside.dict.get(PDFName.of(String(step)));
      if (inside instanceof PDFDict) return inside.get(PDFName.of(String(step)));
      return inside instanceof PDFArray && typeof step === 'number' ? inside.get(step) : undefined;
    }, value);
  const follow = (value: Value): Value => context.lookup(value);
  const elements: PdfElement[] = [];
  const roots = listed(follow(at(catalog, 'StructTreeRoot', 'K'))).map((kid) => read(kid, null, ''));

  function read(value: Value, parent: PdfElement | null, inherited: string): PdfElement {
    const dict = follow(value) as PDFDict;
    const page = at(dict, 'Pg')?.toString() ?? inherited;
    const kids: PdfElement[] = [];
    const content: { page: string; mcid: number }[] = [];
    const annotations: PDFRef[] = [];
    const element: PdfElement = {
      type: nameOf(follow(at(dict, 'S'))) ?? '',
      dict,
      parent,
      kids,
      content,
      annotations,
      alt: textOf(follow(at(dict, 'Alt'))) ?? textOf(follow(at(dict, 'ActualText'))),
      lang: textOf(follow(at(dict, 'Lang'))),
    };
    elements.push(element);
    const entry = follow(at(dict, 'K'));
    for (const kid of entry instanceof PDFArray ? entry.asArray() : entry ? [at(dict, 'K')] : []) {
      const inside = follow(kid);
      if (inside instanceof PDFNumber) content.push({ page, mcid: inside.asNumber() });
      else if (nameOf(at(inside, 'Type')) === 'MCR')
        content.push({
          page: at(inside, 'Pg')?.toString() ?? page,
          mcid: (follow(at(inside, 'MCID')) as PDFNumber).asNumber(),
        });
      else if (nameOf(at(inside, 'Type')) === 'OBJR') annotations.push(at(inside, 'Obj') as PDFRef);
      else kids.push(read(kid, element, page));
    }
    return element;
  }

  return {
    bytes,
    document,
    catalog,
    roots,
    elements,
    at,
    pages: await readPages(document, bytes, options),
    objects: context.enumerateIndirectObjects().map(([ref, object]) => [ref.toString(), object]),
    xmp: streamText(follow(at(catalog, 'Metadata'))),
  };
}

async function readPages(
  document: PDFDocument,
  bytes: Uint8Array,
  { password, objectsAlone = false }: OpenOptions,
): Promise<readonly OpenedPage[]> {
  const operations = objectsAlone ? [] : await readOperations(bytes, password);
  return document.getPages().map(({ node, ref }, index) => ({
    ref: ref.toString(),
    dict: node,
    annotations: (node.Annots()?.asArray() ?? []).map((one) => ({
      ref: one.toString(),
      dict: node.context.lookup(one) as PDFDict,
    })),
    operations: operations[index] ?? [],
  }));
}

async function readOperations(
  bytes: Uint8Array,
  password: string | undefined,
): Promise<readonly (readonly Operation[])[]> {
  const loading = getDocument({
    data: bytes.slice(),
    verbosity: VerbosityLevel.ERRORS,
    useSystemFonts: false,
    isEvalSupported: false,
    ...(password === undefined ? {} : { password }),
  });
  const read = await loading.promise;
  const pages: Operation[][] = [];
  for (let number = 1; number <= read.numPages; number++) {
    const list = await (await read.getPage(number)).getOperatorList();
    pages.push(
      list.fnArray.map((code, at) => ({
        name: operatorNames.get(code) ?? String(code),
        args: (list.argsArray[at] ?? []) as readonly unknown[],
      })),
    );
  }
  await loading.destroy();
  return pages;
}

function listed(value: Value): readonly PDFObject[] {
  return value instanceof PDFArray ? value.asArray() : value ? [value] : [];
}

export function nameOf(value: Value): string | null {
  return value instanceof PDFName ? value.decodeText() : null;
}

export function textOf(value: Value): string | null {
  return value instanceof PDFString || value instanceof PDFHexString ? value.decodeText() : null;
}

export function numberOf(value: Value): number | null {
  return value instanceof PDFNumber ? value.asNumber() : null;
}

export function isTrue(value: Value): boolean {
  return value instanceof PDFBool && value.asBoolean();
}

/** A stream's bytes, one a character, unpacked where it is packed. */
export function streamText(value: Value): string {
  return Buffer.from(streamBytes(value)).toString('latin1');
}

export function streamBytes(value: Value): Uint8Array {
  if (!(value instanceof PDFRawStream)) return new Uint8Array();
  return nameOf(value.dict.get(PDFName.of('Filter'))) === 'FlateDecode' ? inflateSync(value.contents) : value.contents;
}
