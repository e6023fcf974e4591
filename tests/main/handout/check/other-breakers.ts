/** Further ways to break a rule that has its builder already: each was once overlooked. */
import type { PassportBreach } from '../../../../main/model/passport';
import {
  contentOf,
  dictionaries,
  name,
  PDFDict,
  PDFString,
  rewrite,
  withContent,
  withObjects,
  withPacket,
  type PDFDocument,
} from './break-file';

type Change = (bytes: Uint8Array) => Promise<Uint8Array>;

/** A line of text on the last page, after operators that hide it and before others that do. */
function hiddenText(pdf: PDFDocument, before: string, after = ''): void {
  const page = pdf.getPageCount() - 1;
  const [font] = pdf.getPage(page).node.Resources()?.lookup(name('Font'), PDFDict).keys() ?? [];
  rewrite(
    pdf,
    page,
    (content) =>
      `${content}\n/Artifact BMC q BT /${font?.decodeText() ?? ''} 10 Tf ${before} <0001000200030004> Tj ET ${after} Q EMC`,
  );
}

const withText = (before: string, after?: string): Change =>
  withObjects((pdf) => {
    hiddenText(pdf, before, after);
  });

/** Sets a graphics state before the text. */
const withState = (state: (pdf: PDFDocument) => PDFDict): Change =>
  withObjects((pdf) => {
    const resources = pdf.getPage(pdf.getPageCount() - 1).node.Resources();
    const states = resources?.lookupMaybe(name('ExtGState'), PDFDict) ?? pdf.context.obj({});
    states.set(name('Hides'), state(pdf));
    resources?.set(name('ExtGState'), states);
    hiddenText(pdf, '/Hides gs 1 0 0 1 60 60 Tm');
  });

/** A stream that the last page's resources name and nothing draws. */
const undrawn = (entries: Record<string, string | number | number[]>): Change =>
  withObjects((pdf) => {
    const resources = pdf.getPage(pdf.getPageCount() - 1).node.Resources();
    const objects = resources?.lookupMaybe(name('XObject'), PDFDict) ?? pdf.context.obj({});
    objects.set(name('Never'), pdf.context.register(pdf.context.flateStream('abc', { Type: 'XObject', ...entries })));
    resources?.set(name('XObject'), objects);
  });

const inHead = (bytes: Uint8Array, text: string): Uint8Array => {
  const at = Buffer.from(bytes).indexOf('\n') + 1;
  return Buffer.concat([bytes.subarray(0, at), Buffer.from(text), bytes.subarray(at)]);
};

export const otherBreakers: readonly (readonly [what: string, breach: PassportBreach, change: Change])[] = [
  ['text pressed to no width', 'unseen-text.tiny', withText('0 Tz 1 0 0 1 60 60 Tm')],
  ['text pressed to a line', 'unseen-text.tiny', withText('0.01 0 0 1 60 60 Tm')],
  [
    'text under a picture inside the content',
    'unseen-text.covered',
    withText('1 0 0 1 60 60 Tm', '200 0 0 60 40 40 cm BI /W 1 /H 1 /CS /G /BPC 8 ID a EI'),
  ],
  [
    'a picture inside the content',
    'extras.other',
    withContent((content) => `${content}\n/Artifact BMC BI /W 1 /H 1 /CS /G /BPC 8 ID a EI EMC`),
  ],
  ['text that blends into its ground', 'unseen-text.apart', withState((pdf) => pdf.context.obj({ BM: 'Screen' }))],
  [
    'text under a mask',
    'unseen-text.apart',
    withState((pdf) => {
      const form = {
        Type: 'XObject',
        Subtype: 'Form',
        BBox: [0, 0, 9, 9],
        Group: { S: 'Transparency', CS: 'DeviceGray' },
      };
      return pdf.context.obj({
        SMask: { S: 'Luminosity', G: pdf.context.register(pdf.context.flateStream('0 g', form)) },
      });
    }),
  ],
  [
    'a page in another unit',
    'file.paper',
    withObjects((pdf) => {
      pdf.getPage(0).node.set(name('UserUnit'), pdf.context.obj(2));
    }),
  ],
  [
    'a picture that no page draws',
    'pictures.unseen',
    undrawn({ Subtype: 'Image', Width: 1, Height: 1, BitsPerComponent: 8, ColorSpace: 'DeviceRGB' }),
  ],
  ['a form that no page draws', 'file.loose-object', undrawn({ Subtype: 'Form', BBox: [0, 0, 9, 9] })],
  [
    'an entry of a page that is of no use',
    'extras.other',
    withObjects((pdf) => {
      pdf.getPage(0).node.set(name('Draft'), PDFString.of('Who was warned'));
    }),
  ],
  [
    'a stream that hangs on the catalogue',
    'extras.other',
    withObjects((pdf) => {
      pdf.catalog.set(name('Draft'), pdf.context.register(pdf.context.flateStream('Who was warned')));
    }),
  ],
  [
    'a comment in the packet',
    'metadata.field',
    withPacket((packet) => packet.replace('<rdf:RDF', '<!-- drafted by C. Wong --><rdf:RDF')),
  ],
  [
    'another language than the packet says',
    'metadata.differ',
    withObjects((pdf) => {
      pdf.catalog.set(name('Lang'), PDFString.of('fr'));
    }),
  ],
  [
    'a comment before the first object',
    'file.loose-bytes',
    (bytes) => Promise.resolve(inHead(bytes, '%drafted by C. Wong\n')),
  ],
  [
    'bytes behind the end of a packed stream',
    'file.loose-bytes',
    withObjects((pdf) => {
      const content = Buffer.from(contentOf(pdf, 0), 'latin1');
      const packed = pdf.context.flateStream(content);
      const bytes = Buffer.concat([packed.getContents(), Buffer.from('Who was warned')]);
      pdf
        .getPage(0)
        .node.set(name('Contents'), pdf.context.register(pdf.context.stream(bytes, { Filter: 'FlateDecode' })));
    }),
  ],
  [
    'a title in the contents that leads elsewhere than its number',
    'contents.differ',
    withObjects((pdf) => {
      const title = dictionaries(pdf).find(
        (entries) => String(entries.get(name('Subtype'))) === '/Link' && entries.has(name('Dest')),
      );
      title?.set(name('Dest'), pdf.context.obj([pdf.getPage(0).ref, 'Fit']));
    }),
  ],
];
