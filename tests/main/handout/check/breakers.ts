/** For every way in which a rule can be broken, a builder of a file that breaks it. A way without one does not compile. */
import { inflateSync } from 'node:zlib';
import { solid } from '../../../../main/model/geometry';
import type { PassportBreach } from '../../../../main/model/passport';
import { noteText, type Made } from './a-handout';
import {
  contentOf,
  dictionaries,
  first,
  info,
  jpegWith,
  name,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFRawStream,
  PDFString,
  rewrite,
  withContent,
  withObjects,
  withPacket,
  withPicture,
} from './break-file';
import { aLine, box, clippedNote, coveredPicture, drawn, hiddenNote, lastPage, lines, withPage } from './break-plan';

type Breaker = (made: Made) => Promise<Uint8Array>;

/** For breakers that change the finished file. */
const inFile =
  (change: (bytes: Uint8Array) => Promise<Uint8Array>): Breaker =>
  ({ bytes }) =>
    change(bytes);

const isLabel = (text: string): boolean => text.startsWith('TLP:');
const isBand = (text: string): boolean => text.includes('INSTRUCTOR COPY');
const isPageNumber = (text: string): boolean => text.startsWith('Page ');
const inHead = (line: { readonly baselinePt: number }): boolean => line.baselinePt < 100;

/** The link annotation of a page that leads to the web, or to a place. */
function link(pdf: PDFDocument, key: 'A' | 'Dest'): PDFDict {
  const found = dictionaries(pdf).find(
    (entries) => String(entries.get(name('Subtype'))) === '/Link' && entries.has(name(key)),
  );
  if (!found) throw new Error('There is no such link.');
  return found;
}

const structure = (pdf: PDFDocument, type: string): PDFDict => first(pdf, 'S', `/${type}`);

const parentTree = (pdf: PDFDocument): PDFArray =>
  pdf.catalog
    .lookup(name('StructTreeRoot'), PDFDict)
    .lookup(name('ParentTree'), PDFDict)
    .lookup(name('Nums'), PDFArray);

/** A text in a stream of its own that is drawn through so many forms. */
function throughForms(pdf: PDFDocument, depth: number): void {
  const page = pdf.getPage(pdf.getPageCount() - 1);
  const fonts = page.node.Resources()?.lookup(name('Font'), PDFDict);
  const [font] = fonts?.entries() ?? [];
  if (!font) throw new Error('The page has no font.');
  let form = pdf.context.register(
    pdf.context.flateStream(`BT /${font[0].decodeText()} 10 Tf 60 60 Td <0001000200030004> Tj ET`, {
      Type: 'XObject',
      Subtype: 'Form',
      BBox: [0, 0, 600, 850],
      Resources: { Font: { [font[0].decodeText()]: font[1] } },
    }),
  );
  for (let i = 0; i < depth; i++)
    form = pdf.context.register(
      pdf.context.flateStream('/X0 Do', {
        Type: 'XObject',
        Subtype: 'Form',
        BBox: [0, 0, 600, 850],
        Resources: { XObject: { X0: form } },
      }),
    );
  const resources = page.node.Resources();
  const objects = resources?.lookupMaybe(name('XObject'), PDFDict) ?? pdf.context.obj({});
  objects.set(name('Hidden'), form);
  resources?.set(name('XObject'), objects);
  rewrite(pdf, pdf.getPageCount() - 1, (content) => `${content}\n/Artifact BMC /Hidden Do EMC`);
}

/** Puts a key into the catalogue. */
const inCatalogue = (key: string, value: (pdf: PDFDocument) => Parameters<PDFDict['set']>[1]): Breaker =>
  inFile(
    withObjects((pdf) => {
      pdf.catalog.set(name(key), value(pdf));
    }),
  );

/** The dictionary of a font, and its descriptor. */
function aFont(pdf: PDFDocument): {
  readonly font: PDFDict;
  readonly descendant: PDFDict;
  readonly descriptor: PDFDict;
} {
  const font = first(pdf, 'Subtype', '/Type0');
  const descendant = font.lookup(name('DescendantFonts'), PDFArray).lookup(0, PDFDict);
  return { font, descendant, descriptor: descendant.lookup(name('FontDescriptor'), PDFDict) };
}

export const breakers: Readonly<Record<PassportBreach, Breaker>> = {
  'file.earlier-version': async ({ bytes }) => {
    const pdf = await PDFDocument.load(bytes, { updateMetadata: false, forIncrementalUpdate: true });
    const snapshot = pdf.takeSnapshot();
    snapshot.markObjForSave(pdf.catalog);
    return Buffer.concat([bytes, await pdf.saveIncremental(snapshot)]);
  },
  'file.loose-object': inFile(
    withObjects((pdf) => {
      pdf.context.register(pdf.context.flateStream('Who was warned beforehand'));
    }),
  ),
  'file.loose-bytes': inFile((bytes) =>
    Promise.resolve(Buffer.concat([bytes, Buffer.from('% Ask the clerk first\n')])),
  ),
  'file.unread-content': inFile(
    withObjects((pdf) => {
      const { node } = pdf.getPage(pdf.getPageCount() - 1);
      const damaged = PDFRawStream.of(pdf.context.obj({ Filter: 'FlateDecode' }), Buffer.from('not packed at all'));
      node.set(name('Contents'), pdf.context.register(damaged));
    }),
  ),
  'file.cropped-page': inFile(
    withObjects((pdf) => {
      pdf.getPage(0).setCropBox(100, 100, 300, 300);
    }),
  ),
  'file.readers-differ': inFile(
    withObjects((pdf) => {
      throughForms(pdf, 20);
    }),
  ),
  'file.page-count': (made) => drawn(made, { pages: made.plan.pages.slice(0, -1) }),
  'file.paper': (made) =>
    drawn(made, {
      pages: made.plan.pages.map((page, at) => (at === lastPage(made.plan) ? { ...page, heightPt: 1000 } : page)),
    }),

  'label.missing': withPage(lines(isLabel, (line) => (inHead(line) ? null : line))),
  'label.other': withPage((items) =>
    lines(isLabel, (line) =>
      inHead(line) ? aLine('TLP:CLEAR', items, { ...place(line), tag: 'artifact', running: 'header' }) : line,
    )(items),
  ),
  'label.small': withPage(lines(isLabel, (line) => ({ ...line, sizePt: 11 }))),
  'label.colour': withPage(lines(isLabel, (line) => ({ ...line, paint: solid('33fe00') }))),
  'label.ground': withPage((items) =>
    items.map((item) =>
      item.kind === 'path' && item.fill?.kind === 'solid' && item.fill.rgb === '000000'
        ? { ...item, fill: solid('333333') }
        : item,
    ),
  ),
  'label.restrictions': withPage(
    lines(
      (text) => text.includes('RESTRICTED'),
      (line) => (inHead(line) ? null : line),
    ),
  ),
  'band.missing': withPage(lines(isBand, () => null)),
  'band.unexpected': withPage((items) => [
    ...items,
    aLine('INSTRUCTOR COPY', items, { baselinePt: 100, tag: 'artifact', running: 'header' }),
  ]),

  'instructor-text.found': withPage((items) => [...items, aLine(noteText, items)]),
  'instructor-text.found-behind': inFile(
    withObjects((pdf) => {
      structure(pdf, 'Figure').set(name('Alt'), PDFHexString.fromText(`Slide 1. ${noteText}`));
    }),
  ),

  'unseen-text.no-ink': inFile(withContent((content) => content.replace('\nBT\n', '\nBT\n3 Tr\n'))),
  'unseen-text.clear': hiddenNote({ paint: solid('000000', 0) }),
  'unseen-text.off-page': hiddenNote({ xPt: 700 }),
  'unseen-text.clipped': clippedNote,
  'unseen-text.covered': hiddenNote({}, box(50, 740, 300, 30, solid('ffffff'))),
  'unseen-text.same-colour': hiddenNote({ paint: solid('fefefe') }),
  'unseen-text.tiny': hiddenNote({ sizePt: 0.2 }),
  'unseen-text.apart': inFile(
    withObjects((pdf) => {
      const page = pdf.getPage(pdf.getPageCount() - 1).node;
      const fonts = page.Resources()?.lookup(name('Font'), PDFDict);
      const [font] = fonts?.entries() ?? [];
      if (!font) throw new Error('The page has no font.');
      const group = pdf.context.register(
        pdf.context.flateStream(`BT /F 10 Tf 60 60 Td <0001000200030004> Tj ET`, {
          Type: 'XObject',
          Subtype: 'Form',
          BBox: [0, 0, 600, 850],
          Group: { S: 'Transparency', CS: 'DeviceGray' },
          Resources: { Font: { F: font[1] } },
        }),
      );
      const states = page.Resources()?.lookupMaybe(name('ExtGState'), PDFDict) ?? pdf.context.obj({});
      states.set(name('Mask'), pdf.context.obj({ SMask: { S: 'Luminosity', G: group } }));
      page.Resources()?.set(name('ExtGState'), states);
      rewrite(pdf, pdf.getPageCount() - 1, (content) => `${content}\nq /Mask gs Q`);
    }),
  ),

  'pictures.cropped': inFile(
    withObjects((pdf) => {
      // Every place where the first picture stands shows its left half alone.
      const cut = (content: string): string => content.replaceAll('/I1 Do', '0 0 0.5 1 re W n /I1 Do');
      for (let index = 0; index < pdf.getPageCount(); index++)
        if (contentOf(pdf, index).includes('/I1 Do')) rewrite(pdf, index, cut);
    }),
  ),
  'pictures.unseen': coveredPicture,
  'picture-data.metadata': inFile(withPicture('DCTDecode', jpegWith(0xe1, 'Exif\0\0MM\0*\0\0\0\b\0\0'))),
  'picture-data.comment': inFile(withPicture('DCTDecode', jpegWith(0xfe, 'taken at the station'))),
  'picture-data.profile': inFile(withPicture('DCTDecode', jpegWith(0xe2, 'ICC_PROFILE\0\x01\x01 my own screen'))),
  'picture-data.thumbnail': inFile(withPicture('DCTDecode', jpegWith(0xe0, 'JFIF\0\x01\x02\0\0\x01\0\x01\x01\x01abc'))),
  'picture-data.hidden-bytes': inFile(
    withPicture('DCTDecode', (jpeg) => Buffer.concat([jpeg, Buffer.from('behind the end')])),
  ),
  'picture-data.unreadable': inFile(withPicture('DCTDecode', (jpeg) => jpeg.subarray(0, 200))),

  'fonts.not-embedded': inFile(
    withObjects((pdf) => {
      const { descriptor } = aFont(pdf);
      const program = descriptor.get(name('FontFile2'));
      descriptor.delete(name('FontFile2'));
      if (program) pdf.context.delete(program as never);
    }),
  ),
  'fonts.whole': inFile(
    withObjects((pdf) => {
      aFont(pdf).font.set(name('BaseFont'), name('NotoSans-Regular'));
    }),
  ),
  'fonts.drawn': inFile(
    withObjects((pdf) => {
      const fonts = pdf.getPage(0).node.Resources()?.lookup(name('Font'), PDFDict);
      const drawnFont = pdf.context.obj({
        Type: 'Font',
        Subtype: 'Type3',
        FontBBox: [0, 0, 1, 1],
        FontMatrix: [1, 0, 0, 1, 0, 0],
        CharProcs: {},
        Encoding: { Type: 'Encoding', Differences: [] },
        FirstChar: 0,
        LastChar: 0,
        Widths: [0],
      });
      fonts?.set(name('Drawn'), pdf.context.register(drawnFont));
    }),
  ),
  'glyphs.missing': inFile(withContent((content) => content.replace(/Tm\[\(/, 'Tm[<0000> 0 ('))),
  'glyphs.blank': inFile(
    withObjects((pdf) => {
      // The glyph of a space, said to be a letter.
      for (const entries of dictionaries(pdf)) {
        const reference = entries.get(name('ToUnicode'));
        const map = pdf.context.lookup(reference);
        if (!(map instanceof PDFRawStream)) continue;
        const text = Buffer.from(unpacked(map)).toString('latin1');
        if (text.includes('<0020>'))
          pdf.context.assign(
            reference as never,
            pdf.context.flateStream(Buffer.from(text.replaceAll('<0020>', '<0041>'), 'latin1')),
          );
      }
    }),
  ),
  'glyphs.unexplained': inFile(
    withObjects((pdf) => {
      const { font } = aFont(pdf);
      const map = font.get(name('ToUnicode'));
      font.delete(name('ToUnicode'));
      pdf.context.delete(map as never);
    }),
  ),

  'links.nowhere': inFile(
    withObjects((pdf) => {
      link(pdf, 'Dest').set(name('Dest'), PDFString.of('no-such-place'));
    }),
  ),
  'links.scheme': inFile(
    withObjects((pdf) => {
      link(pdf, 'A').set(
        name('A'),
        pdf.context.obj({ S: 'URI', URI: PDFString.of('file:///home/someone/notes.docx') }),
      );
    }),
  ),
  'links.off-page': inFile(
    withObjects((pdf) => {
      link(pdf, 'A').set(name('Rect'), pdf.context.obj([700, 700, 800, 720]));
    }),
  ),
  'bookmarks.nowhere': inFile(
    withObjects((pdf) => {
      const outline = pdf.catalog.lookup(name('Outlines'), PDFDict).lookup(name('First'), PDFDict);
      outline.set(name('Dest'), PDFString.of('no-such-place'));
    }),
  ),
  'bookmarks.untitled': inFile(
    withObjects((pdf) => {
      pdf.catalog
        .lookup(name('Outlines'), PDFDict)
        .lookup(name('First'), PDFDict)
        .set(name('Title'), PDFString.of(' '));
    }),
  ),
  'bookmarks.differ': (made) => drawn(made, { outline: made.plan.outline.slice(0, -1) }),
  'page-numbers.unlabelled': inFile(
    withObjects((pdf) => {
      const labels = pdf.catalog.get(name('PageLabels'));
      pdf.catalog.delete(name('PageLabels'));
      pdf.context.delete(labels as never);
    }),
  ),
  'page-numbers.differ': (made) =>
    drawn(made, {
      pages: made.plan.pages.map((page, at) => (at === lastPage(made.plan) ? { ...page, number: '7' } : page)),
    }),
  'page-numbers.unprinted': withPage(lines(isPageNumber, () => null)),
  'page-numbers.total': withPage((items) =>
    lines(isPageNumber, (line) => {
      const number = /^Page (\d+)/.exec(line.words.map(({ text }) => text).join(''))?.[1] ?? '';
      return aLine(`Page ${number} of 99`, items, { ...place(line), tag: 'artifact', running: 'footer' });
    })(items),
  ),
  'contents.differ': (made) => {
    // The session's page and the timetable's change places; the numbers stay.
    const entries = Object.entries(made.plan.places);
    const [session, timetable] = ['session-', 'timetable'].map((start) =>
      entries.find(([key]) => key.startsWith(start)),
    );
    if (!session || !timetable) throw new Error('The plan has no such places.');
    return drawn(made, { places: { ...made.plan.places, [session[0]]: timetable[1], [timetable[0]]: session[1] } });
  },

  'tags.untagged': inFile(withContent((content) => `${content}\n0 0 1 RG 60 60 m 90 60 l S`)),
  'tags.content': inFile(withContent((content) => `${content}\n/P <</MCID 0>> BDC 60 60 m 90 60 l S EMC`)),
  'tags.not-in-tree': inFile(withContent((content) => `${content}\n/P <</MCID 999>> BDC 60 60 m 90 60 l S EMC`)),
  'tags.no-tree': inFile(
    withObjects((pdf) => {
      pdf.catalog.lookup(name('MarkInfo'), PDFDict).set(name('Marked'), pdf.context.obj(false));
    }),
  ),
  'tags.parent-tree': inFile(
    withObjects((pdf) => {
      const marks = parentTree(pdf).lookup(1, PDFArray);
      marks.set(0, structureReference(pdf, 'Document'));
    }),
  ),
  'tags.type': inFile(
    withObjects((pdf) => {
      structure(pdf, 'H1').set(name('S'), name('Headline'));
    }),
  ),
  'tags.parent': inFile(
    withObjects((pdf) => {
      structure(pdf, 'Figure').set(name('P'), structureReference(pdf, 'Document'));
    }),
  ),
  'tags.annotation': inFile(
    withObjects((pdf) => {
      link(pdf, 'A').delete(name('StructParent'));
    }),
  ),
  'descriptions.figure': inFile(
    withObjects((pdf) => {
      structure(pdf, 'Figure').delete(name('Alt'));
    }),
  ),
  'descriptions.language': inCatalogue('Lang', () => PDFString.of('fr')),
  'descriptions.title': inCatalogue('ViewerPreferences', (pdf) => pdf.context.obj({ DisplayDocTitle: false })),
  'descriptions.link': inFile(
    withObjects((pdf) => {
      link(pdf, 'A').delete(name('Contents'));
    }),
  ),

  'metadata.field': inFile(
    withPacket((xmp) =>
      xmp.replace(
        '</rdf:Description>',
        '<dc:creator><rdf:Seq><rdf:li>A. Person</rdf:li></rdf:Seq></dc:creator></rdf:Description>',
      ),
    ),
  ),
  'metadata.value': inFile(
    withObjects((pdf) => {
      info(pdf).set(name('Title'), PDFString.of('A title of last year'));
    }),
  ),
  'metadata.differ': inFile(
    withPacket((xmp) => xmp.replace(/<xmp:CreateDate>[^<]*/, '<xmp:CreateDate>2001-01-01T00:00:00Z')),
  ),
  'metadata.elsewhere': inFile(
    withObjects((pdf) => {
      pdf.getPage(0).node.set(name('PieceInfo'), pdf.context.obj({ Editor: { Private: PDFString.of('kept') } }));
    }),
  ),
  'actions.script': inFile(
    withObjects((pdf) => {
      link(pdf, 'A').set(name('A'), pdf.context.obj({ S: 'JavaScript', JS: PDFString.of('app.alert(1)') }));
    }),
  ),
  'actions.action': inFile(
    withObjects((pdf) => {
      link(pdf, 'A').set(name('A'), pdf.context.obj({ S: 'Launch', F: PDFString.of('notes.docx') }));
    }),
  ),
  'actions.opening': inCatalogue('OpenAction', (pdf) =>
    pdf.context.obj({ S: 'URI', URI: PDFString.of('https://example.org/') }),
  ),
  'extras.attachment': inFile(
    withObjects((pdf) => pdf.attach(Buffer.from('notes'), 'notes.txt', { mimeType: 'text/plain' })),
  ),
  'extras.form': inCatalogue('AcroForm', (pdf) => pdf.context.obj({ Fields: [] })),
  'extras.annotation': inFile(
    withObjects((pdf) => {
      const note = pdf.context.obj({
        Type: 'Annot',
        Subtype: 'Text',
        Rect: [60, 60, 80, 80],
        Contents: PDFString.of('see me'),
      });
      pdf.getPage(0).node.set(name('Annots'), pdf.context.obj([pdf.context.register(note)]));
    }),
  ),
  'extras.layer': inFile(
    withContent((content) => `${content}\n/OC /Layer BDC /Artifact BMC 60 60 m 90 60 l S EMC EMC`),
  ),
  'extras.other': inFile(
    withObjects((pdf) => {
      pdf.catalog.set(name('Threads'), pdf.context.obj([]));
    }),
  ),
};

function place({
  xPt,
  baselinePt,
  sizePt,
  paint,
}: {
  xPt: number;
  baselinePt: number;
  sizePt: number;
  paint: ReturnType<typeof solid>;
}) {
  return { xPt, baselinePt, sizePt, paint };
}

function structureReference(pdf: PDFDocument, type: string) {
  const wanted = structure(pdf, type);
  const found = pdf.context.enumerateIndirectObjects().find(([, object]) => object === wanted);
  if (!found) throw new Error('There is no such element.');
  return found[0];
}

function unpacked(stream: PDFRawStream): Uint8Array {
  return stream.dict.has(PDFName.of('Filter')) ? inflateSync(stream.getContents()) : stream.getContents();
}
