/** For each rule of PDF/A-2 a change to a sound file that breaks it. */
import { PDFArray, PDFBool, PDFName, PDFNumber, PDFString, type PDFDict, type PDFObject } from '@cantoo/pdf-lib';
import { streamText } from '../../matchers/opened-pdf';
import { metadata, type Breaking } from './matterhorn-breaks';

const name = (text: string): PDFName => PDFName.of(text);
const word = (text: string): PDFString => PDFString.of(text);
const typed = ({ first }: Breaking, type: string): PDFDict => first((dict) => dict.get(name('Type')) === name(type));
const image = ({ first }: Breaking): PDFDict => first((dict) => dict.get(name('Subtype')) === name('Image'));
const link = ({ first }: Breaking): PDFDict => first((dict) => dict.get(name('Subtype')) === name('Link'));
const cidFont = ({ first }: Breaking): PDFDict => first((dict) => dict.get(name('Subtype')) === name('CIDFontType2'));
const stream = ({ document }: Breaking, content: string, entries: Record<string, string | number>): PDFObject =>
  document.context.register(document.context.stream(content, entries));

/** A change to the objects. */
export const archiveBreakers: readonly (readonly [number: string, what: string, (file: Breaking) => unknown])[] = [
  ['6.1.7.1', 'a stream in another file', (file) => image(file).set(name('F'), word('elsewhere'))],
  ['6.1.7.2', 'a picture packed by LZW', (file) => image(file).set(name('Filter'), name('LZWDecode'))],
  ['6.1.13', 'a number without an end', ({ catalog }) => catalog.set(name('Big'), PDFNumber.of(1e12))],
  ['6.1.13', 'a name without an end', ({ catalog }) => catalog.set(name('Long'), name('n'.repeat(128)))],
  ['6.1.13', 'a text without an end', ({ catalog }) => catalog.set(name('Long'), word('n'.repeat(33000)))],
  ['6.1.13', 'thirty saved states', ({ content }) => content((c) => `${'q '.repeat(30)}${'Q '.repeat(30)}${c}`)],
  ['6.1.13', 'a page of a kilometre', ({ document }) => document.getPage(0).setMediaBox(0, 0, 20000, 800)],
  ['6.2.2', 'a page that inherits its resources', ({ document }) => document.getPage(0).node.delete(name('Resources'))],
  ['6.2.3', 'no profile', ({ catalog }) => catalog.delete(name('OutputIntents'))],
  [
    '6.2.3',
    'a profile of another kind',
    (file) => typed(file, 'OutputIntent').set(name('DestOutputProfile'), stream(file, 'none', { N: 3 })),
  ],
  ['6.2.4.3', 'a picture of four inks', (file) => image(file).set(name('ColorSpace'), name('DeviceCMYK'))],
  ['6.2.4.3', 'a path of four inks', ({ content }) => content((c) => c.replace(/(BDC\n)/, '$1 0 0 0 1 k\n'))],
  ['6.2.5', 'a transfer function', (file) => typed(file, 'ExtGState').set(name('TR'), name('Identity'))],
  ['6.2.6', 'an intent of its own', (file) => typed(file, 'ExtGState').set(name('RI'), name('Bright'))],
  ['6.2.8', 'a picture that is smoothed', (file) => image(file).set(name('Interpolate'), PDFBool.True)],
  [
    '6.2.8',
    'a picture with others in its place',
    (file) => image(file).set(name('Alternates'), file.document.context.obj([])),
  ],
  ['6.2.9', 'a form of PostScript', (file) => stream(file, '', { Type: 'XObject', Subtype: 'PS' })],
  ['6.2.10', 'a way to blend of its own', (file) => typed(file, 'ExtGState').set(name('BM'), name('Glow'))],
  ['6.2.10', 'a group of four inks', (file) => stream(file, '', { CS: 'DeviceCMYK' })],
  [
    '6.2.11.3.1',
    'glyphs numbered in another way',
    (file) => file.at(cidFont(file), 'CIDSystemInfo').set(name('Ordering'), word('Japan1')),
  ],
  [
    '6.2.11.7.3',
    'a glyph of private use',
    (file) => {
      const font = file.first((dict) => dict.has(name('ToUnicode')));
      const map = streamText(font.lookup(name('ToUnicode')));
      font.set(name('ToUnicode'), stream(file, map.replace(/(\[<0000> )<[0-9a-f]+>/, '$1<e000>'), {}));
    },
  ],
  ['6.3.2', 'a link that is not printed', (file) => link(file).set(name('F'), PDFNumber.of(0))],
  [
    '6.5.1',
    'a link that starts a program',
    (file) => link(file).set(name('A'), file.document.context.obj({ S: 'Launch' })),
  ],
  [
    '6.5.1',
    'a file that acts when it is opened',
    (file) => file.catalog.set(name('OpenAction'), file.document.context.obj({ S: 'GoTo' })),
  ],
  [
    '6.6.2.1',
    'metadata without a packet',
    (file) => metadata(file, (xmp) => xmp.replace(/<\?xpacket begin[^>]*>/, '')),
  ],
  [
    '6.6.2.3',
    'a property that nothing describes',
    (file) => metadata(file, (xmp) => xmp.replace('<pdfaProperty:name>part<', '<pdfaProperty:name>other<')),
  ],
  ['6.6.3', 'two titles', (file) => metadata(file, (xmp) => xmp.replace('assets', 'coins'))],
  ['6.6.3', 'two dates', (file) => metadata(file, (xmp) => xmp.replace(/<xmp:ModifyDate>\d/, '<xmp:ModifyDate>9'))],
  [
    '6.6.4',
    'another level',
    (file) => metadata(file, (xmp) => xmp.replace('<pdfaid:conformance>A', '<pdfaid:conformance>B')),
  ],
  [
    '6.8',
    'an embedded file',
    ({ catalog, at }) => at(catalog, 'Names').set(name('EmbeddedFiles'), PDFArray.withContext(catalog.context)),
  ],
  ['6.9', 'a layer', (file) => file.catalog.set(name('OCProperties'), file.document.context.obj({}))],
  [
    '6.10',
    'another presentation',
    ({ catalog, at }) =>
      at(catalog, 'Names').set(name('AlternatePresentations'), PDFArray.withContext(catalog.context)),
  ],
  [
    '6.11',
    'a wish of its reader',
    ({ catalog }) => catalog.set(name('Requirements'), PDFArray.withContext(catalog.context)),
  ],
];

/** A change to the bytes. */
export const archiveByteBreakers: readonly (readonly [number: string, what: string, (bytes: Buffer) => Buffer])[] = [
  ['6.1.2', 'a head without its four bytes', (bytes) => replaced(bytes, '\n%\xff\xff\xff\xff\n', '\n%abcd\n')],
  ['6.1.3', 'something after the end', (bytes) => Buffer.concat([bytes, Buffer.from('\nmore')])],
  [
    '6.1.7.1',
    'a stream of another length',
    (bytes) => replaced(bytes, /\/Length (\d)(\d+)>>\nstream/, '/Length 1$2>>\nstream'),
  ],
];

function replaced(bytes: Buffer, from: string | RegExp, to: string): Buffer {
  return Buffer.from(bytes.toString('latin1').replace(from, to), 'latin1');
}
