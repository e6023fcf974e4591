/** Checkpoints 01 (suspects), 02, 06, 07, 11, 20, 21, 25, 26 and 30: what the file says about itself as a whole. */
import { PDFArray, PDFDict, PDFName, PDFStream } from '@cantoo/pdf-lib';
import { isTrue, nameOf, numberOf, textOf, type OpenedPdf, type PdfElement } from '../opened-pdf';
import type { Rule } from './rule';
import { standardTypes } from './standard-types';

const unless = (holds: boolean, says: string): readonly string[] => (holds ? [] : [says]);
const isLanguage = (tag: string | null): boolean => tag !== null && /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(tag);

function roleMap({ at, catalog, document }: OpenedPdf): ReadonlyMap<string, string> {
  const map = document.context.lookup(at(catalog, 'StructTreeRoot', 'RoleMap'));
  if (!(map instanceof PDFDict)) return new Map();
  return new Map(map.entries().map(([from, to]) => [from.decodeText(), nameOf(to) ?? '']));
}

/** The types that a type is mapped to, one after the other; ends where a type comes again. */
function mapped(type: string, roles: ReadonlyMap<string, string>): readonly string[] {
  const way = [type];
  for (let next = roles.get(type); next !== undefined; next = roles.get(next)) {
    way.push(next);
    if (way.indexOf(next) < way.length - 1) break;
  }
  return way;
}

/** The language that holds for an element: its own, that of what it stands in, or the file's. */
export function languageOf(element: PdfElement | null, { at, catalog, document }: OpenedPdf): string | null {
  for (let one = element; one; one = one.parent) if (one.lang !== null) return one.lang;
  return textOf(document.context.lookup(at(catalog, 'Lang')));
}

const fileLanguage = (pdf: OpenedPdf): readonly string[] =>
  unless(isLanguage(languageOf(null, pdf)), 'the catalog has no language');

function optionalContent({ at, catalog, document }: OpenedPdf): readonly PDFDict[] {
  const lookup = document.context.lookup.bind(document.context);
  const properties = at(catalog, 'OCProperties');
  const others = lookup(at(properties, 'Configs'));
  return [at(properties, 'D'), ...(others instanceof PDFArray ? others.asArray() : [])]
    .map((one) => lookup(one))
    .filter((one) => one instanceof PDFDict);
}

const dictionaries = ({ objects }: OpenedPdf): readonly (readonly [string, PDFDict])[] =>
  objects.flatMap(([ref, object]) =>
    object instanceof PDFStream
      ? [[ref, object.dict] as const]
      : object instanceof PDFDict
        ? [[ref, object] as const]
        : [],
  );

export const documentRules: readonly Rule[] = [
  {
    number: '01-007',
    holds: 'nothing is marked as suspect, and the file says that it is tagged',
    failures: (pdf) => {
      const marks = pdf.at(pdf.catalog, 'MarkInfo');
      const lookup = (key: string) => pdf.document.context.lookup(pdf.at(marks, key));
      return [
        ...unless(!isTrue(lookup('Suspects')), 'Suspects is true'),
        ...unless(isTrue(lookup('Marked')), 'Marked is not true'),
      ];
    },
  },
  {
    number: '02-001',
    holds: 'each type of structure is a standard one or is mapped to one',
    failures: (pdf) =>
      pdf.elements.flatMap(({ type }) => {
        const last = mapped(type, roleMap(pdf)).at(-1) ?? '';
        return unless(standardTypes.has(last), `${type} comes to ${last}`);
      }),
  },
  {
    number: '02-003',
    holds: 'no mapping of types goes round in a circle',
    failures: (pdf) =>
      [...roleMap(pdf).keys()].flatMap((type) => {
        const way = mapped(type, roleMap(pdf));
        return unless(new Set(way).size === way.length, way.join(' → '));
      }),
  },
  {
    number: '02-004',
    holds: 'no standard type is mapped to another',
    failures: (pdf) => [...roleMap(pdf).keys()].filter((type) => standardTypes.has(type)),
  },
  {
    number: '06-001',
    holds: 'the file has metadata',
    failures: ({ xmp }) => unless(xmp.includes('<x:xmpmeta'), 'no XMP packet'),
  },
  {
    number: '06-002',
    holds: 'the metadata say that the file is PDF/UA-1',
    failures: ({ xmp }) =>
      unless(
        xmp.includes('xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"') && xmp.includes('<pdfuaid:part>1<'),
        'no pdfuaid:part',
      ),
  },
  {
    number: '06-003',
    holds: 'the metadata have the title',
    failures: ({ xmp }) =>
      unless(/<dc:title>\s*<rdf:Alt>\s*<rdf:li xml:lang="x-default">[^<]+</.test(xmp), 'no dc:title'),
  },
  {
    number: '07-001',
    holds: 'the file asks for its title in the window, with a value',
    failures: (pdf) => unless(pdf.at(pdf.catalog, 'ViewerPreferences', 'DisplayDocTitle') !== undefined, 'not said'),
  },
  {
    number: '07-002',
    holds: 'the title is shown in place of the file name',
    failures: (pdf) => unless(isTrue(pdf.at(pdf.catalog, 'ViewerPreferences', 'DisplayDocTitle')), 'not true'),
  },
  {
    number: '11-001',
    holds: 'the language of each text on the pages is known',
    failures: (pdf) =>
      pdf.elements
        .filter((element) => element.content.length > 0 && !isLanguage(languageOf(element, pdf)))
        .map(({ type }) => type),
  },
  {
    number: '11-002',
    holds: 'the language of each alternate text is known',
    failures: (pdf) =>
      pdf.elements
        .filter((element) => element.alt !== null && !isLanguage(languageOf(element, pdf)))
        .map(({ type }) => type),
  },
  { number: '11-003', holds: 'the language of the bookmarks is known', failures: fileLanguage },
  { number: '11-004', holds: 'the language of what links say is known', failures: fileLanguage },
  {
    number: '11-006',
    holds: 'the language of the metadata is known',
    failures: (pdf) =>
      unless(
        pdf.xmp.includes('<dc:language>') && isLanguage(languageOf(null, pdf)),
        'neither in XMP nor in the catalog',
      ),
  },
  {
    number: '20-001',
    holds: 'each set of layers that can be chosen has a name',
    failures: (pdf) =>
      optionalContent(pdf)
        .slice(1)
        .flatMap((one) => unless(Boolean(textOf(pdf.at(one, 'Name'))), 'no name')),
  },
  {
    number: '20-002',
    holds: 'the set of layers that is shown at first has a name',
    failures: (pdf) =>
      optionalContent(pdf)
        .slice(0, 1)
        .flatMap((one) => unless(Boolean(textOf(pdf.at(one, 'Name'))), 'no name')),
  },
  {
    number: '20-003',
    holds: 'no layer switches itself on or off',
    failures: (pdf) => optionalContent(pdf).flatMap((one) => unless(pdf.at(one, 'AS') === undefined, 'AS')),
  },
  {
    number: '21-001',
    holds: 'each embedded file has its name in both forms',
    failures: (pdf) =>
      dictionaries(pdf).flatMap(([ref, dict]) =>
        unless(!dict.has(PDFName.of('EF')) || (dict.has(PDFName.of('F')) && dict.has(PDFName.of('UF'))), ref),
      ),
  },
  {
    number: '25-001',
    holds: 'the file has no form of XFA',
    failures: (pdf) => unless(pdf.at(pdf.catalog, 'AcroForm', 'XFA') === undefined, 'XFA'),
  },
  {
    number: '26-001',
    holds: 'an encrypted file says what is allowed',
    failures: (pdf) => {
      const encryption = pdf.document.context.trailerInfo.Encrypt;
      return unless(encryption === undefined || numberOf(pdf.at(encryption, 'P')) !== null, 'no P');
    },
  },
  {
    number: '26-002',
    holds: 'an encrypted file lets its text be read out',
    failures: (pdf) => {
      const allowed = numberOf(pdf.at(pdf.document.context.trailerInfo.Encrypt, 'P'));
      return unless(allowed === null || (allowed & (1 << 9)) !== 0, 'reading out is not allowed');
    },
  },
  {
    number: '30-001',
    holds: 'no picture is taken from another file',
    failures: (pdf) =>
      dictionaries(pdf).flatMap(([ref, dict]) =>
        unless(nameOf(dict.get(PDFName.of('Subtype'))) !== 'Form' || !dict.has(PDFName.of('Ref')), ref),
      ),
  },
];
