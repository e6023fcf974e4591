/**
 * Copies what a foreign page draws with (fonts, pictures, forms, colours) into a file of ours, each object once. Only what
 * shows goes along: no annotation, action, script, attachment, tag or metadata, and nothing of a layer that is switched off.
 */
import { deflateSync } from 'node:zlib';
import {
  PDFArray,
  PDFBool,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFNull,
  PDFNumber,
  PDFRawStream,
  PDFRef,
  PDFString,
  type PDFObject,
} from '@cantoo/pdf-lib';
import { KitbagFault } from '../model/fault';
import { cleanContent, type CleanedContent } from './clean-content';
import type { ForeignPdf } from './open-foreign-pdf';
import { unpacked } from './unpacked';
import { at, dictAt, dictOf, nameAt, numberAt } from './values';

/** Where copied objects go. Bodies hold one byte a character. */
export interface ObjectSink {
  reserve(): number;
  pack(id: number, body: string): void;
  /** A stream of its own; `entries` are those of its dictionary but for the length. */
  stream(id: number, entries: string, bytes: Uint8Array): void;
}

export interface ObjectCopier {
  /** Of the resources of a piece of cleaned content those that it names, as the inside of a dictionary, with what they use written out. */
  resources(resources: PDFDict | undefined, content: string): string;
  /** A dictionary or a list in place: a page's transparency group. */
  inline(value: PDFDict | PDFArray): string;
  /** Content without what is not ours to show, by the layers that its resources name. */
  cleaned(content: string, resources: PDFDict | undefined): CleanedContent;
}

/** More than any page of the real files at hand takes; a file made to be endless ends here. */
const mostObjects = 60_000;
const deepest = 80;
const largestCopy = 200e6;

/** The kinds of resources that drawing needs; Properties belong to marked content, ProcSet to printers of old. */
const resourceKinds = ['Font', 'XObject', 'ExtGState', 'ColorSpace', 'Pattern', 'Shading'];

/** What says something about an object, leads away from what is drawn, or acts. */
const left = new Set(
  'Metadata PieceInfo LastModified StructParent StructParents AF OC OPI Alternates Interpolate Ref Measure PtData A AA Annots JS JavaScript Dest Parent P Thumb PS Name'.split(
    ' ',
  ),
);
/** Whole things that no picture of a page is made of. */
const refused = new Set(
  'Page Pages Catalog Annot StructElem StructTreeRoot Filespec F EmbeddedFile OCG OCMD Action Outlines'.split(' '),
);

/**
 * `forArchive`: throws a KitbagFault `pdf.inks` where something is coloured by four inks, which a file for the archive with the
 * colours of a screen may not be.
 */
export function createCopier(pdf: ForeignPdf, sink: ObjectSink, forArchive = false): ObjectCopier {
  const { name } = pdf;
  const copied = new Map<PDFRef, number>();
  let [objects, bytes] = [0, 0];

  const cleaned = (content: string, resources: PDFDict | undefined): CleanedContent => {
    const clean = cleanContent(content, (property) =>
      pdf.isSeen(dictAt(resources, 'Properties')?.get(PDFName.of(property))),
    );
    if (forArchive && clean.usesInks) throw new KitbagFault('pdf.inks', { name });
    return clean;
  };

  const count = (size: number): void => {
    objects++;
    bytes += size;
    if (objects > mostObjects || bytes > largestCopy) throw new KitbagFault('pdf.too-complex', { name });
  };

  /** `around` are the resources of the content that uses the value: old forms take theirs from there. */
  const written = (value: PDFObject | undefined, around: PDFDict | undefined, depth: number): string => {
    if (depth > deepest) throw new KitbagFault('pdf.too-complex', { name });
    if (value instanceof PDFRef) return reference(value, around, depth);
    if (value instanceof PDFDict) return `<<${entries(value, around, depth)}>>`;
    if (value instanceof PDFArray)
      return `[${value
        .asArray()
        .map((one) => written(one, around, depth + 1))
        .join(' ')}]`;
    if (value instanceof PDFNumber) return numeral(value.asNumber());
    if (forArchive && value instanceof PDFName && value.decodeText() === 'DeviceCMYK')
      throw new KitbagFault('pdf.inks', { name });
    if (
      value instanceof PDFName ||
      value instanceof PDFString ||
      value instanceof PDFHexString ||
      value instanceof PDFBool
    )
      return value.toString();
    if (value === undefined || value === PDFNull) return 'null';
    throw new KitbagFault('pdf.damaged', { name });
  };

  const entries = (dict: PDFDict, around: PDFDict | undefined, depth: number, without?: ReadonlySet<string>): string =>
    dict
      .entries()
      .filter(([key]) => !left.has(key.decodeText()) && without?.has(key.decodeText()) !== true)
      .map(([key, value]) => `${key.toString()} ${written(value, around, depth + 1)}`)
      .join(' ');

  const reference = (ref: PDFRef, around: PDFDict | undefined, depth: number): string => {
    const known = copied.get(ref);
    if (known !== undefined) return `${String(known)} 0 R`;
    const value = pdf.lookup(ref);
    if (value === undefined || value === PDFNull || refused.has(nameAt(dictOf(value), 'Type') ?? '')) return 'null';
    const id = sink.reserve();
    copied.set(ref, id);
    count(0);
    if (value instanceof PDFRawStream) writeStream(id, value, around, depth);
    else sink.pack(id, written(value, around, depth + 1));
    return `${String(id)} 0 R`;
  };

  const writeStream = (id: number, stream: PDFRawStream, around: PDFDict | undefined, depth: number): void => {
    const { dict } = stream;
    if (!pdf.isSeen(dict.get(PDFName.of('OC')))) {
      sink.stream(id, '/Type/XObject/Subtype/Form/BBox[0 0 1 1]/Resources<<>>', new Uint8Array(0));
      return;
    }
    if (nameAt(dict, 'Subtype') === 'Form' || numberAt(dict, 'PatternType') === 1) {
      const own = dictAt(dict, 'Resources') ?? around;
      const { content } = cleaned(unpacked(stream, name), own);
      const resources = resourcesOf(own, content, depth);
      writeContent(id, `${entries(dict, own, depth, contentKeys)}/Resources<<${resources}>>`, content);
      return;
    }
    count(stream.contents.length);
    sink.stream(id, entries(dict, around, depth, fileKeys), stream.contents);
  };

  const writeContent = (id: number, head: string, content: string): void => {
    const packed = deflateSync(Buffer.from(content, 'latin1'));
    count(packed.length);
    sink.stream(id, `${head}/Filter/FlateDecode`, packed);
  };

  // Programs give all pages the same resources: what another page shows, one that was left out perhaps, is among them.
  const resourcesOf = (resources: PDFDict | undefined, content: string, depth: number): string => {
    const named = namesIn(content);
    const isUsed = (key: PDFName): boolean => named.has(key) || implied.has(key.decodeText());
    return resourceKinds
      .flatMap((kind) => {
        const inside = (dictAt(resources, kind)?.entries() ?? [])
          .filter(([key, value]) => isUsed(key) && (kind !== 'XObject' || isPicture(pdf, value)))
          .map(([key, value]) => `${key.toString()} ${resource(kind, value, resources, depth)}`);
        return inside.length === 0 ? [] : [`/${kind}<<${inside.join(' ')}>>`];
      })
      .join('');
  };

  const resource = (kind: string, value: PDFObject, around: PDFDict | undefined, depth: number): string => {
    const dict = dictOf(pdf.lookup(value));
    if (kind === 'ExtGState') return dict ? `<<${entries(dict, around, depth, pressKeys)}>>` : 'null';
    if (kind === 'Font' && dict && nameAt(dict, 'Subtype') === 'Type3') return drawnFont(value, dict, around, depth);
    return written(value, around, depth + 1);
  };

  /** A font whose glyphs are little pieces of content, which are cleaned as any other. */
  const drawnFont = (value: PDFObject, font: PDFDict, around: PDFDict | undefined, depth: number): string => {
    const known = value instanceof PDFRef ? copied.get(value) : undefined;
    if (known !== undefined) return `${String(known)} 0 R`;
    const id = sink.reserve();
    if (value instanceof PDFRef) copied.set(value, id);
    count(0);
    const own = dictAt(font, 'Resources') ?? around;
    const glyphs = dictAt(font, 'CharProcs')?.entries() ?? [];
    const contents: string[] = [];
    const procedures = glyphs.map(([key, glyph]) => {
      const stream = pdf.lookup(glyph);
      const glyphId = sink.reserve();
      const content = stream instanceof PDFRawStream ? cleaned(unpacked(stream, name), own).content : '';
      contents.push(content);
      writeContent(glyphId, '', content);
      return `${key.toString()} ${String(glyphId)} 0 R`;
    });
    const head = entries(font, own, depth, drawnFontKeys);
    sink.pack(
      id,
      `<<${head}/CharProcs<<${procedures.join(' ')}>>/Resources<<${resourcesOf(own, contents.join('\n'), depth + 1)}>>>>`,
    );
    return `${String(id)} 0 R`;
  };

  return {
    resources: (resources, content) => resourcesOf(resources, content, 0),
    inline: (value) => written(value, undefined, 0),
    cleaned,
  };
}

const fileKeys: ReadonlySet<string> = new Set(['Length', 'F', 'FFilter', 'FDecodeParms', 'DL']);
const contentKeys: ReadonlySet<string> = new Set([...fileKeys, 'Filter', 'DecodeParms', 'Resources']);
/** Halftones, transfer functions and black generation are for one press alone. */
const pressKeys: ReadonlySet<string> = new Set(['TR', 'TR2', 'HT', 'HTP', 'BG', 'BG2', 'UCR', 'UCR2']);
const drawnFontKeys: ReadonlySet<string> = new Set(['CharProcs', 'Resources']);

/** Colour spaces that stand for those of devices without being named (ISO 32000-1, 8.6.5.6). */
const implied: ReadonlySet<string> = new Set(['DefaultGray', 'DefaultRGB', 'DefaultCMYK']);

/** Every name that a piece of content may mean; what only looks like one does no harm. */
function namesIn(content: string): ReadonlySet<PDFName> {
  return new Set([...content.matchAll(/\/([^\0\s/[\]()<>{}%]+)/g)].map(([, written]) => PDFName.of(written ?? '')));
}

/** Pictures and forms; PostScript and whatever else there may be is for no reader. */
function isPicture(pdf: ForeignPdf, value: PDFObject): boolean {
  const dict = dictOf(pdf.lookup(value));
  return ['Image', 'Form'].includes(nameAt(dict, 'Subtype') ?? '') && at(dict, 'Subtype2') === undefined;
}

/** Numbers of a PDF have no exponent. */
function numeral(value: number): string {
  if (!Number.isFinite(value)) return '0';
  return Number.isInteger(value) ? value.toFixed(0) : value.toFixed(8).replace(/0+$/, '').replace(/\.$/, '');
}
