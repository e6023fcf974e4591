/** PDF/A-2 (ISO 19005-2), clauses 6.2 and 6.3: what pages draw with, so that they look the same in every reader. */
import { PDFArray, PDFDict, PDFName, PDFStream, type PDFObject } from '@cantoo/pdf-lib';
import { operationsIn } from '../../../main/foreign/content-tokens';
import { drawnFonts, toUnicode } from '../matterhorn/font-rules';
import type { Rule } from '../matterhorn/rule';
import { isTrue, nameOf, numberOf, streamBytes, streamText, textOf, type OpenedPdf } from '../opened-pdf';
import { dicts, having, namesIn, unless, values } from './file-rules';

const blendModes =
  'Normal Compatible Multiply Screen Overlay Darken Lighten ColorDodge ColorBurn HardLight SoftLight Difference Exclusion Hue Saturation Color Luminosity'.split(
    ' ',
  );

function images({ objects }: OpenedPdf): readonly (readonly [ref: string, image: PDFStream])[] {
  return objects.flatMap(([ref, object]) =>
    object instanceof PDFStream && nameOf(object.dict.get(PDFName.of('Subtype'))) === 'Image'
      ? [[ref, object] as const]
      : [],
  );
}

/** The content of pages and forms. */
function contents(pdf: OpenedPdf): readonly (readonly [ref: string, content: string])[] {
  const forms = pdf.objects.flatMap(([ref, object]) =>
    object instanceof PDFStream && nameOf(object.dict.get(PDFName.of('Subtype'))) === 'Form'
      ? [[ref, streamText(object)] as const]
      : [],
  );
  const pages = pdf.pages.map(({ ref, dict }) => {
    const entry = pdf.document.context.lookup(pdf.at(dict, 'Contents'));
    const parts = entry instanceof PDFArray ? entry.asArray() : [entry];
    return [ref, parts.map((one) => streamText(pdf.document.context.lookup(one))).join('\n')] as const;
  });
  return [...forms, ...pages];
}

const isOnly = (value: PDFObject | undefined, ...allowed: readonly string[]): boolean =>
  value === undefined || allowed.includes(nameOf(value) ?? '');

export const lookRules: readonly Rule[] = [
  {
    number: '6.2.2',
    holds: 'each page names its own resources',
    failures: ({ pages, document }) =>
      pages
        .filter(({ dict }) => !(document.context.lookup(dict.get(PDFName.of('Resources'))) instanceof PDFDict))
        .map(({ ref }) => ref),
  },
  {
    number: '6.2.3',
    holds: 'the file says what its red, green and blue are, by a profile',
    failures: (pdf) => {
      const { at, catalog, document } = pdf;
      const intent = document.context.lookup(at(catalog, 'OutputIntents', 0));
      const profile = document.context.lookup(at(intent, 'DestOutputProfile'));
      const bytes = Buffer.from(streamBytes(profile));
      return [
        ...unless(
          nameOf(at(intent, 'S')) === 'GTS_PDFA1' && Boolean(textOf(at(intent, 'OutputConditionIdentifier'))),
          'no intent',
        ),
        ...unless(numberOf(at(profile, 'N')) === 3, 'not three colours'),
        ...unless(bytes.toString('latin1', 36, 40) === 'acsp' && bytes.readUInt32BE(0) === bytes.length, 'no profile'),
        ...unless(
          ['mntr', 'prtr'].includes(bytes.toString('latin1', 12, 16)) && bytes.toString('latin1', 16, 20) === 'RGB ',
          'another kind',
        ),
      ];
    },
  },
  {
    number: '6.2.4.3',
    holds: 'no colour is of four inks',
    failures: (pdf) => [
      ...[...values(pdf)].flatMap(([ref, value]) => unless(nameOf(value) !== 'DeviceCMYK', ref)),
      ...contents(pdf).flatMap(([ref, content]) =>
        [...operationsIn(content)].filter(({ operator }) => operator === 'k' || operator === 'K').map(() => ref),
      ),
    ],
  },
  {
    number: '6.2.5',
    holds: 'no state of graphics is for one press alone',
    failures: (pdf) =>
      dicts(pdf).flatMap(([ref, dict]) => {
        if (nameOf(dict.get(PDFName.of('Type'))) !== 'ExtGState') return [];
        const get = (key: string): PDFObject | undefined => pdf.document.context.lookup(dict.get(PDFName.of(key)));
        return unless(
          !dict.has(PDFName.of('TR')) && !dict.has(PDFName.of('HTP')) && isOnly(get('TR2'), 'Default'),
          ref,
        );
      }),
  },
  {
    number: '6.2.6',
    holds: 'no rendering intent is unknown',
    failures: (pdf) =>
      ['RI', 'Intent'].flatMap((key) =>
        having(pdf, key).flatMap(([ref, value]) =>
          unless(isOnly(value, 'RelativeColorimetric', 'AbsoluteColorimetric', 'Perceptual', 'Saturation'), ref),
        ),
      ),
  },
  {
    number: '6.2.8',
    holds: 'each picture is one picture, is not smoothed, and has a depth that readers know',
    failures: (pdf) =>
      images(pdf).flatMap(([ref, { dict }]) => {
        const get = (key: string): PDFObject | undefined => pdf.document.context.lookup(dict.get(PDFName.of(key)));
        return [
          ...unless(!dict.has(PDFName.of('Alternates')) && !dict.has(PDFName.of('OPI')), `${ref} has others`),
          ...unless(!isTrue(get('Interpolate')), `${ref} is smoothed`),
          ...unless([1, 2, 4, 8, 16].includes(numberOf(get('BitsPerComponent')) ?? 0), `${ref} of another depth`),
        ];
      }),
  },
  {
    number: '6.2.9',
    holds: 'no form is of PostScript or stands for another file',
    failures: (pdf) =>
      dicts(pdf).flatMap(([ref, dict]) =>
        unless(
          nameOf(dict.get(PDFName.of('Subtype'))) !== 'PS' &&
            (nameOf(dict.get(PDFName.of('Subtype'))) !== 'Form' ||
              ['OPI', 'PS', 'Subtype2', 'Ref'].every((key) => !dict.has(PDFName.of(key)))),
          ref,
        ),
      ),
  },
  {
    number: '6.2.10',
    holds: 'colours blend in ways and spaces that every reader knows',
    failures: (pdf) => [
      ...having(pdf, 'BM').flatMap(([ref, mode]) =>
        unless(
          namesIn(pdf, mode).every((one) => blendModes.includes(one)),
          ref,
        ),
      ),
      ...having(pdf, 'CS').flatMap(([ref, space]) => unless(isOnly(space, 'DeviceGray', 'DeviceRGB'), ref)),
    ],
  },
  {
    number: '6.2.11.3.1',
    holds: 'each font numbers its glyphs by the identity',
    failures: (pdf) =>
      drawnFonts(pdf).flatMap(({ name, descendant }) => {
        const get = (key: string): string | null =>
          textOf(pdf.document.context.lookup(pdf.at(descendant, 'CIDSystemInfo', key)));
        return unless(get('Registry') === 'Adobe' && get('Ordering') === 'Identity', name);
      }),
  },
  {
    number: '6.2.11.7.3',
    holds: 'no glyph stands for a character of private use',
    failures: (pdf) =>
      drawnFonts(pdf).flatMap((font) => {
        const map = toUnicode(pdf, font);
        return [...font.codes]
          .filter((code) => /[\ue000-\uf8ff]|[\udb80-\udbff]/.test(map.get(code) ?? ''))
          .map((code) => `${font.name} ${String(code)}`);
      }),
  },
  {
    number: '6.3.2',
    holds: 'each link is printed as it is shown',
    failures: ({ pages, at }) =>
      pages.flatMap(({ annotations }) =>
        annotations.flatMap(({ ref, dict }) => {
          const flags = numberOf(at(dict, 'F')) ?? 0;
          const hidden = 1 | 2 | 32 | 256;
          return unless(nameOf(at(dict, 'Subtype')) === 'Link' && (flags & 4) !== 0 && (flags & hidden) === 0, ref);
        }),
      ),
  },
];
