/** No metadata but what we meant: title, language, dates and program, the same in both places, and none anywhere else. */
import { XMLParser } from 'fast-xml-parser';
import { isCopyCode } from '../../../model/copies';
import type { Meant } from '../../../model/passport';
import type { Note, OpenFile } from '../check.types';
import {
  decodeText,
  entriesOf,
  entry,
  isKind,
  textUnder,
  under,
  type PdfObjects,
  type PdfStream,
} from '../read/pdf-values';
import { contentOf } from '../read/unpack-stream';

const infoFields: ReadonlySet<string> = new Set(['Title', 'Creator', 'Producer', 'CreationDate', 'ModDate', 'Trapped']);

/** Elements of the packet that hold text, by their names in it. */
const packetFields: ReadonlySet<string> = new Set([
  'dc:format',
  'dc:title',
  'dc:language',
  'xmp:CreatorTool',
  'xmp:CreateDate',
  'xmp:ModifyDate',
  'xmp:MetadataDate',
  'pdf:Producer',
  'pdfuaid:part',
  'pdfaid:part',
  'pdfaid:conformance',
]);

/** Comments and the like in the packet, beside the marks of its beginning and end. */
const asideInPacket = /<!|<\?(?!xpacket )/;

/** How PDF/A wants the mark of PDF/UA described, word for word: there is no room for a word more. */
const archiveWords: Readonly<Record<string, string>> = {
  'pdfaSchema:schema': 'PDF/UA identification',
  'pdfaSchema:namespaceURI': 'http://www.aiim.org/pdfua/ns/id/',
  'pdfaSchema:prefix': 'pdfuaid',
  'pdfaProperty:name': 'part',
  'pdfaProperty:valueType': 'Integer',
  'pdfaProperty:category': 'internal',
  'pdfaProperty:description': 'The part of ISO 14289 that the file keeps',
};

/** Our program, and nobody's name. */
export const program = 'Kitbag';

export function checkMetadata({ objects, root }: OpenFile, meant: Meant | null, note: Note): void {
  const info = readInfo(objects);
  for (const field of info.keys()) if (!infoFields.has(field)) note('metadata.field', null, { field });
  for (const field of ['Creator', 'Producer'])
    if (info.get(field) !== program) note('metadata.value', null, { field, value: info.get(field) ?? '' });
  const stream = under(objects, root, 'Metadata');
  const bytes = isKind(stream, 'stream') ? contentOf(objects, stream) : null;
  if (bytes && asideInPacket.test(Buffer.from(bytes).toString('latin1')))
    note('metadata.field', null, { field: 'XMP' });
  const packet = readPacket(bytes);
  if (!packet) note('metadata.field', null, { field: 'XMP' });
  else {
    checkPacket(packet, info, note);
    if (packet.has('dc:language') && packet.get('dc:language') !== textUnder(objects, root, 'Lang'))
      note('metadata.differ', null, { field: 'dc:language' });
  }
  if (meant && info.get('Title') !== meant.title)
    note('metadata.value', null, { field: 'Title', value: info.get('Title') ?? '' });
  if (meant && info.has('CreationDate') && instantOfPdf(info.get('CreationDate') ?? '') !== instantOf(meant.date))
    note('metadata.value', null, { field: 'CreationDate', value: info.get('CreationDate') ?? '' });
  checkElsewhere(objects, isKind(stream, 'stream') ? stream : null, note);
}

/** True where the file says that it can be read by its tags (ISO 14289-1, 5). */
export function claimsTags({ objects, root }: Pick<OpenFile, 'objects' | 'root'>): boolean {
  const stream = under(objects, root, 'Metadata');
  return isKind(stream, 'stream') && readPacket(contentOf(objects, stream))?.has('pdfuaid:part') === true;
}

export function readInfo(objects: PdfObjects): ReadonlyMap<string, string> {
  const info = entriesOf(objects, objects.trailer.entries.get('Info'));
  const read = new Map<string, string>();
  for (const key of info?.entries.keys() ?? []) {
    const value = entry(objects, info, key);
    read.set(key, isKind(value, 'text') ? decodeText(value.bytes) : isKind(value, 'name') ? value.name : '');
  }
  return read;
}

function checkPacket(packet: ReadonlyMap<string, string>, info: ReadonlyMap<string, string>, note: Note): void {
  for (const [field, value] of packet)
    if (!packetFields.has(field) && archiveWords[field] !== value && !isCodeOfCopy(field, value))
      note('metadata.field', null, { field, value });
  for (const field of ['xmp:CreatorTool', 'pdf:Producer'])
    if (packet.get(field) !== program) note('metadata.value', null, { field, value: packet.get(field) ?? '' });
  if (clean(packet.get('dc:title') ?? '') !== clean(info.get('Title') ?? ''))
    note('metadata.differ', null, { field: 'dc:title' });
  for (const [field, own] of [
    ['xmp:CreateDate', 'CreationDate'],
    ['xmp:ModifyDate', 'ModDate'],
  ] as const) {
    const [said, other] = [packet.get(field), info.get(own)];
    if (said !== undefined && other !== undefined && instantOf(said) !== instantOfPdf(other))
      note('metadata.differ', null, { field });
  }
}

/** A numbered copy says which one it is, and nothing of who has it. */
function isCodeOfCopy(field: string, value: string): boolean {
  return field === 'dc:identifier' && isCopyCode(value);
}

function clean(text: string): string {
  return text.replace(/[\s\u0000-\u001f]+/g, ' ').trim();
}

/** Every element with text, and every attribute with a prefix of its own, by name; null where the packet cannot be read. */
export function readPacket(bytes: Uint8Array | null): ReadonlyMap<string, string> | null {
  if (!bytes) return null;
  const parser = new XMLParser({
    preserveOrder: true,
    ignoreAttributes: false,
    attributeNamePrefix: '',
    parseTagValue: false,
  });
  const read = new Map<string, string>();
  /** RDF's own containers take the name of what they are the value of. */
  const walk = (nodes: readonly Record<string, unknown>[], owner: string): void => {
    for (const node of nodes) {
      // The marks around the packet are none of it.
      if (Object.keys(node).some((name) => name.startsWith('?'))) continue;
      const attributes = node[':@'] as Readonly<Record<string, string>> | undefined;
      for (const [name, value] of Object.entries(attributes ?? {}))
        if (!/^(?:xmlns|xml:|rdf:|x:xmptk)/.test(name)) read.set(name, value);
      for (const [name, content] of Object.entries(node)) {
        if (name === ':@') continue;
        if (name === '#text') {
          const text = String(content);
          if (text.trim() !== '') read.set(owner, (read.get(owner) ?? '') + text);
        } else walk(content as Record<string, unknown>[], /^(?:rdf|x):/.test(name) ? owner : name);
      }
    }
  };
  try {
    walk(parser.parse(Buffer.from(bytes)) as Record<string, unknown>[], '');
    return read;
  } catch {
    return null;
  }
}

/** Pages, pictures and fonts have no metadata of their own, nor what editing programs leave. */
function checkElsewhere(objects: PdfObjects, packet: PdfStream | null, note: Note): void {
  for (const [id, value] of objects.byId) {
    const entries = entriesOf(objects, value);
    if (!entries) continue;
    for (const key of ['Metadata', 'PieceInfo', 'LastModified', 'Thumb', 'Measure', 'PtData'])
      if (entries.entries.has(key) && entry(objects, entries, key) !== packet)
        note('metadata.elsewhere', null, { key, object: id });
  }
}

/** Seconds since 1970; null where it is no date. */
function instantOf(text: string): number | null {
  const instant = Date.parse(text);
  return Number.isNaN(instant) ? null : Math.floor(instant / 1000);
}

/** `D:20270315000000Z` (ISO 32000-1, 7.9.4). */
function instantOfPdf(text: string): number | null {
  const match = /^D:(\d{4})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})(?:Z|([+-]\d{2})'?(\d{2})?'?)?/.exec(text);
  if (!match) return null;
  const [, year, month, day, hour, minute, second, hours = '+00', minutes = '00'] = match;
  return instantOf(
    `${year ?? ''}-${month ?? ''}-${day ?? ''}T${hour ?? ''}:${minute ?? ''}:${second ?? ''}${hours}:${minutes}`,
  );
}
