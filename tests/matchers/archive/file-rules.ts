/** PDF/A-2 (ISO 19005-2), clauses 6.1, 6.5, 6.6 and 6.8 to 6.11: how the file is written, what it may do, and what it says of itself. */
import {
  PDFArray,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFStream,
  PDFString,
  type PDFObject,
} from '@cantoo/pdf-lib';
import { operationsIn } from '../../../main/foreign/content-tokens';
import { nameOf, streamText, textOf, type OpenedPdf } from '../opened-pdf';
import type { Rule } from '../matterhorn/rule';

export const unless = (holds: boolean, says: string): readonly string[] => (holds ? [] : [says]);

/** Every value of the file, with the number of the object it stands in. */
export function* values({ objects }: OpenedPdf): Generator<readonly [ref: string, value: PDFObject]> {
  const open: (readonly [string, PDFObject])[] = [...objects];
  for (let next = open.pop(); next; next = open.pop()) {
    yield next;
    const [ref, value] = next;
    if (value instanceof PDFStream) open.push([ref, value.dict]);
    else if (value instanceof PDFDict) open.push(...value.values().map((one) => [ref, one] as const));
    else if (value instanceof PDFArray) open.push(...value.asArray().map((one) => [ref, one] as const));
  }
}

export function dicts(pdf: OpenedPdf): readonly (readonly [ref: string, dict: PDFDict])[] {
  return [...values(pdf)].flatMap(([ref, value]) => (value instanceof PDFDict ? [[ref, value] as const] : []));
}

/** The dictionaries that have a key, with what it holds. */
export function having(pdf: OpenedPdf, key: string): readonly (readonly [ref: string, value: PDFObject | undefined])[] {
  return dicts(pdf)
    .filter(([, dict]) => dict.has(PDFName.of(key)))
    .map(([ref, dict]) => [ref, pdf.document.context.lookup(dict.get(PDFName.of(key)))]);
}

export const namesIn = (pdf: OpenedPdf, value: PDFObject | undefined): readonly string[] =>
  (value instanceof PDFArray ? value.asArray().map((one) => pdf.document.context.lookup(one)) : [value]).flatMap(
    (one) => nameOf(one) ?? [],
  );

const without =
  (...keys: readonly string[]): Rule['failures'] =>
  (pdf) =>
    keys.flatMap((key) => having(pdf, key).map(([ref]) => `${key} in ${ref}`));

/** Where the bytes of each stream begin and end as the file says, and what stands there. */
function streams({ bytes }: OpenedPdf): readonly { readonly ref: string; readonly sound: boolean }[] {
  const raw = Buffer.from(bytes).toString('latin1');
  return [...raw.matchAll(/(\d+) 0 obj\r?\n<<(?:[^]*?)>>\r?\nstream(\r\n|\n|)/g)].map((match) => {
    const head = match[0];
    const length = Number([...head.matchAll(/\/Length (\d+)/g)].at(-1)?.[1] ?? -1);
    const end = match.index + head.length + length;
    return {
      ref: match[1] ?? '',
      sound: match[2] !== '' && /^\r?\nendstream\r?\nendobj/.test(raw.slice(end, end + 24)),
    };
  });
}

/** How deep states of graphics are saved inside one another. */
function deepestSave(pdf: OpenedPdf): number {
  let deepest = 0;
  for (const { dict } of pdf.pages) {
    let depth = 0;
    for (const { operator } of operationsIn(streamText(pdf.document.context.lookup(pdf.at(dict, 'Contents'))))) {
      if (operator === 'q') deepest = Math.max(deepest, ++depth);
      if (operator === 'Q') depth--;
    }
  }
  return deepest;
}

const xmpText = ({ xmp }: OpenedPdf, tag: string): string | undefined =>
  new RegExp(`<${tag}>(?:<rdf:(?:Alt|Seq|Bag)><rdf:li[^>]*>)?([^<]*)`).exec(
    Buffer.from(xmp, 'latin1').toString('utf8'),
  )?.[1];

const plain = (text: string | undefined): string | undefined =>
  text?.replace(
    /&(amp|lt|gt|quot|apos);/g,
    (_, name: string) => ({ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" })[name] ?? '',
  );

/** `D:20260302000000Z` as XMP writes it. */
const instant = (date: string | null): string =>
  (date ?? '').replace(/^D:(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z');

/** The schemas whose properties PDF/A knows (ISO 19005-2, table 7 of XMP 2005). */
const knownSchemas = [
  'http://purl.org/dc/elements/1.1/',
  'http://ns.adobe.com/xap/1.0/',
  'http://ns.adobe.com/pdf/1.3/',
  'http://www.aiim.org/pdfa/ns/id/',
  'http://www.aiim.org/pdfa/ns/extension/',
  'http://www.aiim.org/pdfa/ns/schema#',
  'http://www.aiim.org/pdfa/ns/property#',
  'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  'adobe:ns:meta/',
];

export const fileRules: readonly Rule[] = [
  {
    number: '6.1.2',
    holds: 'the file begins as a binary PDF 1.7',
    failures: ({ bytes }) =>
      unless(
        /^%PDF-1\.[0-7]\r?\n%[\x80-\xff]{4}/.test(Buffer.from(bytes.subarray(0, 20)).toString('latin1')),
        'the head',
      ),
  },
  {
    number: '6.1.3',
    holds: 'the file has an identifier, is not encrypted, and nothing stands after its end',
    failures: ({ document, bytes }) => [
      ...unless(document.context.trailerInfo.ID !== undefined, 'no ID'),
      ...unless(document.context.trailerInfo.Encrypt === undefined, 'encrypted'),
      ...unless(/%%EOF\r?\n?$/.test(Buffer.from(bytes.subarray(-8)).toString('latin1')), 'something after the end'),
    ],
  },
  {
    number: '6.1.7.1',
    holds: 'each stream is as long as it says, stands on lines of its own and in this file',
    failures: (pdf) => [
      ...streams(pdf)
        .filter(({ sound }) => !sound)
        .map(({ ref }) => `stream ${ref}`),
      ...pdf.objects.flatMap(([ref, object]) =>
        object instanceof PDFStream ? unless(!object.dict.has(PDFName.of('F')), `outside: ${ref}`) : [],
      ),
    ],
  },
  {
    number: '6.1.7.2',
    holds: 'nothing is packed by LZW or by a way of its own',
    failures: (pdf) =>
      having(pdf, 'Filter').flatMap(([ref, filter]) =>
        namesIn(pdf, filter)
          .filter(
            (one) =>
              ![
                'FlateDecode',
                'DCTDecode',
                'CCITTFaxDecode',
                'JBIG2Decode',
                'ASCII85Decode',
                'ASCIIHexDecode',
                'RunLengthDecode',
              ].includes(one),
          )
          .map((one) => `${one} in ${ref}`),
      ),
  },
  {
    number: '6.1.13',
    holds: 'numbers, names, texts, saved states and pages are within the limits',
    failures: (pdf) => [
      ...[...values(pdf)].flatMap(([ref, value]) => {
        if (value instanceof PDFNumber)
          return unless(Math.abs(value.asNumber()) <= 2147483647, `${value.toString()} in ${ref}`);
        if (value instanceof PDFName) return unless(Buffer.byteLength(value.decodeText()) <= 127, `a name in ${ref}`);
        if (value instanceof PDFString || value instanceof PDFHexString)
          return unless(value.asBytes().length <= 32767, `a text in ${ref}`);
        return [];
      }),
      ...unless(deepestSave(pdf) <= 28, `${String(deepestSave(pdf))} saved states`),
      ...pdf.pages.flatMap(({ ref, dict }) => {
        const box = pdf.document.context.lookup(pdf.at(dict, 'MediaBox'));
        const sides = box instanceof PDFArray ? box.asRectangle() : { width: 0, height: 0 };
        return unless(
          [sides.width, sides.height].every((side) => side >= 3 && side <= 14400),
          `page ${ref}`,
        );
      }),
    ],
  },
  {
    number: '6.5.1',
    holds: 'the only actions are to go somewhere in the file and to open an address',
    failures: (pdf) => [
      ...having(pdf, 'A').flatMap(([ref, action]) => {
        if (!(action instanceof PDFDict) || action.has(PDFName.of('O'))) return [];
        return unless(
          ['URI', 'GoTo'].includes(nameOf(action.get(PDFName.of('S'))) ?? ''),
          `${String(action)} in ${ref}`,
        );
      }),
      ...without('JS', 'AA')(pdf),
      ...unless(
        !(pdf.document.context.lookup(pdf.at(pdf.catalog, 'OpenAction')) instanceof PDFDict),
        'the file acts when it is opened',
      ),
    ],
  },
  {
    number: '6.6.2.1',
    holds: 'the metadata are one XMP packet that is not packed and names no encoding',
    failures: (pdf) => {
      const metadata = pdf.document.context.lookup(pdf.at(pdf.catalog, 'Metadata'));
      return [
        ...unless(metadata instanceof PDFStream && !metadata.dict.has(PDFName.of('Filter')), 'packed'),
        ...unless(
          /^<\?xpacket begin="[^"]*" id="W5M0MpCehiHzreSzNTczkc9d"\?>[^]*<\?xpacket end="[rw]"\?>\s*$/.test(pdf.xmp),
          'no packet',
        ),
      ];
    },
  },
  {
    number: '6.6.2.3',
    holds: 'each property of a schema that PDF/A does not know is described',
    failures: (pdf) => {
      const spaces = [...pdf.xmp.matchAll(/xmlns:(\w+)="([^"]+)"/g)].map(([, prefix = '', uri = '']) => ({
        prefix,
        uri,
      }));
      return spaces
        .filter(({ uri }) => !knownSchemas.includes(uri))
        .flatMap(({ prefix, uri }) => {
          const used = [...pdf.xmp.matchAll(new RegExp(`<${prefix}:(\\w+)>`, 'g'))].map(
            ([, property = '']) => property,
          );
          const isDescribed = (property: string): boolean =>
            pdf.xmp.includes(`<pdfaSchema:namespaceURI>${uri}<`) && pdf.xmp.includes(`<pdfaProperty:name>${property}<`);
          return used.filter((property) => !isDescribed(property)).map((property) => `${prefix}:${property}`);
        });
    },
  },
  {
    number: '6.6.3',
    holds: 'what the file says of itself is the same in both places',
    failures: (pdf) => {
      const info = (key: string): string | null =>
        textOf(pdf.document.context.lookup(pdf.at(pdf.document.context.trailerInfo.Info, key)));
      const pairs = [
        ['Title', info('Title'), plain(xmpText(pdf, 'dc:title'))],
        ['Creator', info('Creator'), xmpText(pdf, 'xmp:CreatorTool')],
        ['Producer', info('Producer'), xmpText(pdf, 'pdf:Producer')],
        ['CreationDate', instant(info('CreationDate')), xmpText(pdf, 'xmp:CreateDate')],
        ['ModDate', instant(info('ModDate')), xmpText(pdf, 'xmp:ModifyDate')],
      ] as const;
      return pairs.filter(([, one, other]) => one !== other).map((pair) => pair.join(': '));
    },
  },
  {
    number: '6.6.4',
    holds: 'the file says that it is PDF/A-2 with tags',
    failures: (pdf) =>
      unless(xmpText(pdf, 'pdfaid:part') === '2' && xmpText(pdf, 'pdfaid:conformance') === 'A', 'no pdfaid'),
  },
  { number: '6.8', holds: 'no file is embedded', failures: without('EF', 'EmbeddedFiles') },
  { number: '6.9', holds: 'there are no layers', failures: without('OCProperties', 'OC') },
  {
    number: '6.10',
    holds: 'there is one presentation of the file',
    failures: without('AlternatePresentations', 'PresSteps'),
  },
  { number: '6.11', holds: 'the file asks nothing of its reader', failures: without('Requirements') },
];
