/** For each rule of the Matterhorn Protocol that our files could break, a change to a sound file that breaks it. */
import {
  PDFArray,
  PDFBool,
  PDFDict,
  PDFName,
  PDFNumber,
  PDFRawStream,
  PDFString,
  type PDFDocument,
  type PDFObject,
} from '@cantoo/pdf-lib';
import { streamText } from '../../matchers/opened-pdf';

/** A file as a program changes it: enough to break one rule at a time. */
export interface Breaking {
  readonly document: PDFDocument;
  readonly catalog: PDFDict;
  /** Looks through references. */
  at(from: PDFObject | undefined, ...path: readonly (string | number)[]): PDFDict;
  /** The first object that a rule of the file is about. */
  first(is: (dict: PDFDict) => boolean): PDFDict;
  element(type: string): PDFDict;
  /** Changes the content of the first page. */
  content(change: (content: string) => string): void;
}

const name = (text: string): PDFName => PDFName.of(text);
const words = (text: string): PDFString => PDFString.of(text);

export function breaking(document: PDFDocument): Breaking {
  const { context, catalog } = document;
  const dicts = context
    .enumerateIndirectObjects()
    .map(([, object]) => (object instanceof PDFRawStream ? object.dict : object))
    .filter((object) => object instanceof PDFDict);
  const first = (is: (dict: PDFDict) => boolean): PDFDict => {
    const found = dicts.find(is);
    if (!found) throw new Error('The file has nothing to break.');
    return found;
  };
  return {
    document,
    catalog,
    at: (from, ...path) =>
      path.reduce<PDFObject | undefined>((found, step) => {
        const inside = context.lookup(found);
        return inside instanceof PDFArray
          ? inside.lookup(Number(step))
          : (inside as PDFDict).lookup(name(String(step)));
      }, from) as PDFDict,
    first,
    element: (type) => first((dict) => dict.get(name('S')) === name(type) && dict.has(name('P'))),
    content: (change) => {
      const { node } = document.getPage(0);
      const content = change(streamText(node.lookup(name('Contents'))));
      node.set(name('Contents'), context.register(context.stream(content)));
    },
  };
}

/** The first annotation of the file. */
const link = ({ first }: Breaking): PDFDict => first((dict) => dict.get(name('Subtype')) === name('Link'));
/** The first page with a link. */
const linkedPage = ({ document }: Breaking): PDFDict => {
  const page = document.getPages().find(({ node }) => (node.Annots()?.size() ?? 0) > 0);
  if (!page) throw new Error('The file has no links.');
  return page.node;
};
const font = ({ first }: Breaking): PDFDict => first((dict) => dict.get(name('Subtype')) === name('Type0'));
const cidFont = ({ first }: Breaking): PDFDict => first((dict) => dict.get(name('Subtype')) === name('CIDFontType2'));
export const metadata = ({ document, catalog, at }: Breaking, change: (xmp: string) => string): void => {
  const { context } = document;
  catalog.set(name('Metadata'), context.register(context.stream(change(streamText(at(catalog, 'Metadata'))))));
};
const glyphs = ({ document, ...file }: Breaking, change: (map: string) => string): void => {
  const dict = font({ document, ...file });
  dict.set(
    name('ToUnicode'),
    document.context.register(document.context.stream(change(streamText(dict.lookup(name('ToUnicode')))))),
  );
};
const rename =
  (type: string, to: string) =>
  ({ element }: Breaking) =>
    element(type).set(name('S'), name(to));
const obj = ({ document }: Breaking, value: Readonly<Record<string, unknown>> | readonly unknown[]): PDFObject =>
  (document.context.obj as (value: unknown) => PDFObject)(value);

/** For each rule what breaks it. */
export const breakers: readonly (readonly [number: string, what: string, (file: Breaking) => unknown])[] = [
  [
    '01-003',
    'an artifact in tagged words',
    ({ content }) => content((c) => c.replace(/(\/P<<\/MCID \d+>>BDC)/, '$1 /Artifact BMC EMC')),
  ],
  [
    '01-004',
    'tagged words in an artifact',
    ({ content }) => content((c) => c.replace('/Artifact BMC', '/Artifact BMC /P<</MCID 0>>BDC EMC')),
  ],
  ['01-005', 'a path without a mark', ({ content }) => content((c) => `${c}\n0 0 9 9 re f`)],
  ['01-005', 'words that no element claims', ({ content }) => content((c) => `${c}\n/P<</MCID 999>>BDC EMC`)],
  [
    '01-005',
    'an element without its words',
    ({ content }) => content((c) => c.replace(/\/P<<\/MCID 0>>BDC/, '/Artifact BMC')),
  ],
  [
    '01-007',
    'a file that is suspect',
    ({ catalog, at }) => at(catalog, 'MarkInfo').set(name('Suspects'), PDFBool.True),
  ],
  ['01-007', 'a file that does not say that it is tagged', ({ catalog }) => catalog.delete(name('MarkInfo'))],
  ['02-001', 'a type of its own', rename('P', 'Paragraph')],
  [
    '02-003',
    'a mapping in a circle',
    (file) => file.at(file.catalog, 'StructTreeRoot').set(name('RoleMap'), obj(file, { A: 'B', B: 'A' })),
  ],
  [
    '02-004',
    'a paragraph that is mapped to a heading',
    (file) => file.at(file.catalog, 'StructTreeRoot').set(name('RoleMap'), obj(file, { P: 'H1' })),
  ],
  ['06-001', 'no metadata', ({ catalog }) => catalog.delete(name('Metadata'))],
  [
    '06-002',
    'metadata without the mark of PDF/UA',
    (file) => metadata(file, (xmp) => xmp.replace('<pdfuaid:part>1', '<pdfuaid:part>')),
  ],
  [
    '06-003',
    'metadata without a title',
    (file) => metadata(file, (xmp) => xmp.replace(/<dc:title>[^]*<\/dc:title>/, '')),
  ],
  ['07-001', 'no wish for the title', ({ catalog }) => catalog.delete(name('ViewerPreferences'))],
  [
    '07-002',
    'the file name in place of the title',
    ({ catalog, at }) => at(catalog, 'ViewerPreferences').set(name('DisplayDocTitle'), PDFBool.False),
  ],
  ['09-004', 'a row outside of a table', rename('Table', 'Sect')],
  ['09-005', 'an item outside of a list', rename('L', 'Sect')],
  ['09-006', 'an entry outside of contents', rename('TOC', 'Sect')],
  ['09-007', 'the base of ruby outside of ruby', rename('P', 'RB')],
  ['09-008', 'the text of warichu outside of warichu', rename('P', 'WT')],
  [
    '10-001',
    'a glyph without a character',
    (file) => glyphs(file, (map) => map.replace(/<0000> <[0-9a-f]+> \[<0000> <[0-9a-f]+>/, '<0002> <0002> [<0041>')),
  ],
  [
    '11-001',
    'no language',
    ({ catalog, element }) => [catalog.delete(name('Lang')), element('Document').delete(name('Lang'))],
  ],
  [
    '11-002',
    'an alternate text of no language',
    ({ catalog, element, at }) => [
      catalog.delete(name('Lang')),
      element('Document').delete(name('Lang')),
      element('Figure').delete(name('Lang')),
      at(element('Figure'), 'P').delete(name('Lang')),
    ],
  ],
  ['11-003', 'bookmarks of no language', ({ catalog }) => catalog.delete(name('Lang'))],
  ['11-004', 'links of no language', ({ catalog }) => catalog.delete(name('Lang'))],
  [
    '11-006',
    'metadata of no language',
    (file) => metadata(file, (xmp) => xmp.replace(/<dc:language>[^]*<\/dc:language>/, '')),
  ],
  [
    '13-001 (in part)',
    'a figure without a place',
    ({ first }) => first((dict) => dict.get(name('S')) === name('Figure') && dict.has(name('A'))).delete(name('A')),
  ],
  ['13-004', 'a figure without a text', ({ element }) => element('Figure').delete(name('Alt'))],
  ['14-002', 'a second level first', rename('H1', 'H2')],
  ['14-003', 'a level that is skipped', rename('H2', 'H4')],
  [
    '14-006',
    'two headings without a level in one place',
    ({ element, document }) => {
      const [parent, one] = [element('Sect'), document.context.register(document.context.obj({ S: 'H' }))];
      parent.set(name('K'), document.context.obj([one, one]));
    },
  ],
  ['14-007', 'headings with a level and without', rename('P', 'H')],
  ['15-003', 'a head that heads nothing', ({ element }) => element('TH').delete(name('A'))],
  [
    '15-005 (in part)',
    'a row that misses a cell',
    ({ element, document }) => element('TR').set(name('K'), document.context.obj([])),
  ],
  ['17-002', 'a formula without a text', rename('P', 'Formula')],
  ['19-003', 'a note without an id', rename('P', 'Note')],
  [
    '19-004',
    'two notes of one id',
    ({ element }) =>
      ['P', 'LBody'].map((type) => {
        const note = element(type);
        note.set(name('S'), name('Note'));
        note.set(name('ID'), words('note-1'));
      }),
  ],
  [
    '20-001',
    'a choice of layers without a name',
    (file) => file.catalog.set(name('OCProperties'), obj(file, { D: {}, Configs: [{}] })),
  ],
  ['20-002', 'layers without a name', (file) => file.catalog.set(name('OCProperties'), obj(file, { D: {} }))],
  [
    '20-003',
    'layers that switch themselves',
    (file) => file.catalog.set(name('OCProperties'), obj(file, { D: { AS: [] } })),
  ],
  [
    '21-001',
    'an embedded file of one name',
    (file) => file.document.context.register(obj(file, { EF: {}, F: PDFString.of('a') })),
  ],
  ['25-001', 'a form of XFA', (file) => file.catalog.set(name('AcroForm'), obj(file, { XFA: PDFString.of('x') }))],
  ['28-002', 'a comment in a link', (file) => link(file).set(name('Subtype'), name('Text'))],
  ['28-004', 'a link without words', (file) => link(file).delete(name('Contents'))],
  ['28-006', 'an annotation of an unknown kind', (file) => link(file).set(name('Subtype'), name('Sparkle'))],
  ['28-007', 'a trap network', (file) => link(file).set(name('Subtype'), name('TrapNet'))],
  ['28-008', 'a page without an order for the tab key', (file) => linkedPage(file).delete(name('Tabs'))],
  ['28-009', 'a tab key that goes by rows', (file) => linkedPage(file).set(name('Tabs'), name('R'))],
  ['28-010', 'a field outside of a form', (file) => link(file).set(name('Subtype'), name('Widget'))],
  ['28-011', 'a link that is no link', rename('Link', 'Span')],
  ['28-012', 'a link that says nothing', (file) => link(file).set(name('Contents'), words(' '))],
  ['28-017', 'a printer mark in the structure', (file) => link(file).set(name('Subtype'), name('PrinterMark'))],
  [
    '30-001',
    'a picture from another file',
    ({ document }) => document.context.register(document.context.stream('', { Subtype: 'Form', Ref: {} })),
  ],
  [
    '30-002',
    'tagged words in a form',
    ({ document }) => document.context.register(document.context.stream('/P <</MCID 0>> BDC EMC', { Subtype: 'Form' })),
  ],
  ['31-004', 'another map to glyphs', (file) => cidFont(file).set(name('CIDToGIDMap'), name('Other'))],
  ['31-005', 'no map to glyphs', (file) => cidFont(file).delete(name('CIDToGIDMap'))],
  ['31-006', 'another encoding', (file) => font(file).set(name('Encoding'), name('Own-H'))],
  ['31-009', 'a font that is not there', (file) => file.at(cidFont(file), 'FontDescriptor').delete(name('FontFile2'))],
  [
    '31-011',
    'a glyph beyond the font',
    ({ content }) => content((c) => c.replace(/\[\((?:\\[^]|[^\\()])*\)/, '[<4fff>')),
  ],
  [
    '31-014',
    'a list of glyphs that misses some',
    (file) =>
      file
        .at(cidFont(file), 'FontDescriptor')
        .set(name('CIDSet'), file.document.context.register(file.document.context.stream('\0'))),
  ],
  ['31-016', 'widths of another font', (file) => cidFont(file).set(name('W'), obj(file, [0, 999, 77]))],
  ['31-027', 'no map to characters', (file) => font(file).delete(name('ToUnicode'))],
  [
    '31-028',
    'a glyph that stands for zero',
    (file) => glyphs(file, (map) => map.replace(/(\[<0000> )<[0-9a-f]+>/, '$1<0000>')),
  ],
  [
    '31-029',
    'a glyph that stands for a byte order',
    (file) => glyphs(file, (map) => map.replace(/(\[<0000> )<[0-9a-f]+>/, '$1<feff>')),
  ],
  [
    '31-030',
    'the glyph for what is missing',
    ({ content }) => content((c) => c.replace(/\[\((?:\\[^]|[^\\()])*\)/, '[<0000>')),
  ],
  [
    'ISO 32000-1, 14.9.3',
    'words that an alternate text takes the place of',
    ({ element }) => element('L').set(name('Alt'), words('a list')),
  ],
  [
    'ISO 32000-1, 14.7.4.4',
    'a page under another number',
    ({ first }) => first((dict) => dict.has(name('StructParents'))).set(name('StructParents'), PDFNumber.of(9999)),
  ],
];
