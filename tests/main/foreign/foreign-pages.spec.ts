import { deflateSync } from 'node:zlib';
import { PDFDocument } from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import { drawPlan } from '../../../main/handout/draw/draw-plan';
import { holdsText } from '../../../main/foreign/holds-text';
import { openForeignPdf } from '../../../main/foreign/open-foreign-pdf';
import { rewritePdf } from '../../../main/foreign/rewrite-pdf';
import { pdfImporter } from '../../../main/import/pdf/pdf-importer';
import { KitbagFault } from '../../../main/model/fault';
import type { Plan } from '../../../main/model/plan';
import type { Item, PageItem } from '../../../main/model/scene';
import { aHash } from '../../builders/ids';
import { onePagePdf, rawPdf, rawStream } from '../../builders/raw-pdf';
import { readPdf, unpackedBytes, type ReadText } from '../../matchers/read-pdf';
import { typesetter } from '../typeset/bundled-fonts';

const box = { xPt: 50, yPt: 100, widthPt: 200, heightPt: 300 };

function aPage(fields: Partial<PageItem> = {}): PageItem {
  return { kind: 'page', pdf: aHash('a'), number: 1, called: 'Statute, page 1', box, tag: 1, ...fields };
}

function drawn(pages: readonly (readonly Item[])[], pdf: Uint8Array, archive = false): Promise<Uint8Array> {
  const plan: Plan = {
    title: 'With appendix',
    lang: 'en',
    label: 'TLP:GREEN',
    restrictions: '',
    pages: pages.map((items, index) => ({
      widthPt: 595.28,
      heightPt: 841.89,
      number: String(index + 1),
      items,
      shows: [],
    })),
    tags: [
      { id: 0, parent: null, type: 'Document' },
      { id: 1, parent: 0, type: 'Figure', alt: 'Statute, page 1' },
    ],
    outline: [],
    places: {},
    faces: [],
    slides: 0,
    findings: [],
    date: '2026-03-02T00:00:00Z',
    archive,
  };
  return drawPlan(plan, { typesetter, media: { info: () => null, bytes: () => pdf } });
}

async function textsIn(pdf: Uint8Array, item: PageItem = aPage()): Promise<readonly ReadText[]> {
  return (await readPdf(await drawn([[item]], pdf))).pages[0]?.texts ?? [];
}

/** The words at (100, 500) of a page of 400 by 600: a quarter from the left, a sixth from the top. */
const words = 'BT /F1 20 Tf 100 500 Td (Section 1) Tj ET';

describe('A page of a foreign PDF in a handout', () => {
  it('fills its box exactly, and its text stays text at its place', async () => {
    const [text] = await textsIn(onePagePdf(words));
    expect(text?.text).toBe('Section 1');
    expect(text?.xPt).toBeCloseTo(50 + 200 / 4, 2);
    expect(text?.baselinePt).toBeCloseTo(100 + 300 / 6, 2);
    expect(text?.sizePt).toBeCloseTo(10, 2);
  });

  it('is as large as readers show it: cropped, turned, in its own unit', async () => {
    const sizes = async (page: string): Promise<readonly number[]> => {
      const [first] = (await openForeignPdf(onePagePdf(words, { page }), 'a')).pages;
      return [first?.widthPt ?? 0, first?.heightPt ?? 0];
    };
    expect(await sizes('')).toEqual([400, 600]);
    expect(await sizes('/Rotate 90')).toEqual([600, 400]);
    expect(await sizes('/Rotate -90/UserUnit 2')).toEqual([1200, 800]);
    expect(await sizes('/CropBox[100 100 350 500]')).toEqual([250, 400]);
    expect(await sizes('/CropBox[350 500 100 -50]')).toEqual([250, 500]);
    expect(await sizes('/CropBox[900 900 950 950]')).toEqual([400, 600]);
  });

  it('stands upright however the file turns it', async () => {
    const place = async (rotate: number): Promise<readonly number[]> => {
      const [text] = await textsIn(onePagePdf(words, { page: `/Rotate ${String(rotate)}` }));
      return [((text?.xPt ?? 0) - 50) / 200, ((text?.baselinePt ?? 0) - 100) / 300].map(
        (share) => Math.round(share * 1000) / 1000,
      );
    };
    expect(await place(0)).toEqual([0.25, 0.167]);
    expect(await place(90)).toEqual([0.833, 0.25]);
    expect(await place(180)).toEqual([0.75, 0.833]);
    expect(await place(270)).toEqual([0.167, 0.75]);
  });

  it('shows what lies inside its crop alone', async () => {
    const bytes = await drawn([[aPage()]], onePagePdf(words, { page: '/CropBox[50 400 250 600]' }));
    expect(unpackedBytes(bytes)).toContain('/BBox[50 400 250 600]');
    const [text] = (await readPdf(bytes)).pages[0]?.texts ?? [];
    expect(text?.xPt).toBeCloseTo(50 + 200 / 4, 2);
    expect(text?.baselinePt).toBeCloseTo(100 + 300 / 2, 2);
  });

  it('gives its resources to forms that have none of their own', async () => {
    const pdf = onePagePdf('q /X1 Do Q', {
      page: '/Resources<</Font<</F1 5 0 R>>/XObject<</X1 6 0 R>>>>',
      more: [rawStream(words, '/Type/XObject/Subtype/Form/BBox[0 0 400 600]')],
    });
    expect((await textsIn(pdf)).map(({ text }) => text)).toEqual(['Section 1']);
  });

  it('is in the file once however often it is shown, and so is the font that two pages share', async () => {
    const pdf = rawPdf([
      '<</Type/Catalog/Pages 2 0 R>>',
      '<</Type/Pages/Kids[3 0 R 4 0 R]/Count 2/MediaBox[0 0 400 600]/Resources<</Font<</F1 6 0 R>>>>>>',
      '<</Type/Page/Parent 2 0 R/Contents 5 0 R>>',
      '<</Type/Page/Parent 2 0 R/Contents[5 0 R 5 0 R]>>',
      rawStream(words),
      '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
    ]);
    const raw = unpackedBytes(await drawn([[aPage(), aPage({ number: 2 })], [aPage()]], pdf));
    expect(raw.split('/Subtype/Form')).toHaveLength(3);
    expect(raw.split('/BaseFont /Helvetica')).toHaveLength(2);
  });

  it('belongs to its tag as one piece, whatever tags the file had', async () => {
    const content = `/P <</MCID 0>> BDC ${words} EMC /Artifact BMC EMC`;
    const bytes = await drawn([[aPage()]], onePagePdf(content, { page: '/StructParents 0' }));
    expect((await readPdf(bytes)).structure[0]).toContain('Statute, page 1');
    expect(unpackedBytes(bytes).match(/BDC|BMC/g)).toHaveLength(1);
  });

  it('has the same bytes when it is drawn again', async () => {
    const [first, second] = [await drawn([[aPage()]], onePagePdf(words)), await drawn([[aPage()]], onePagePdf(words))];
    expect(Buffer.compare(first, second)).toBe(0);
  });

  it('leaves its place free where the library lost the file or the file has no such page', async () => {
    const lost = await readPdf(await drawn([[aPage({ number: 7 })]], onePagePdf(words)));
    expect(lost.pages[0]?.text).toBe('');
  });
});

describe('What does not come along with a foreign page', () => {
  it('is its annotations, actions, scripts, attachments, metadata and form fields', async () => {
    const pdf = onePagePdf(words, {
      catalog:
        '/OpenAction 6 0 R/Names<</EmbeddedFiles<</Names[(a) 7 0 R]>>/JavaScript<</Names[(j) 6 0 R]>>>>/Metadata 8 0 R/AcroForm<</Fields[9 0 R]>>',
      page: '/Annots[9 0 R]/AA<</O 6 0 R>>/Metadata 8 0 R/PieceInfo<</X<</Private(QZPRIVATE)>>>>',
      more: [
        '<</S/JavaScript/JS(QZSCRIPT)>>',
        '<</Type/Filespec/F(QZFILE)/EF<</F 8 0 R>>>>',
        rawStream('QZMETADATA', '/Type/Metadata/Subtype/XML'),
        '<</Type/Annot/Subtype/Widget/T(QZFIELD)/V(QZVALUE)/Rect[0 0 9 9]/P 3 0 R>>',
      ],
      trailer: '/Info<</Author(QZAUTHOR)/Title(QZTITLE)>>',
    });
    const raw = unpackedBytes(await drawn([[aPage()]], pdf));
    expect(raw).toContain('(Section 1) Tj');
    expect(raw).not.toMatch(/QZ[A-Z]+|\/JavaScript|\/Annots|\/Filespec/);
  });

  it('is what its pictures and forms carry beside what they show', async () => {
    const pdf = onePagePdf('/X1 Do', {
      page: '/Resources<</XObject<</X1 6 0 R>>>>',
      more: [
        rawStream('1 0 0 rg 0 0 9 9 re f', '/Subtype/Form/BBox[0 0 9 9]/Metadata 7 0 R/PieceInfo<</A(QZPRIVATE)>>'),
        rawStream('QZMETADATA', '/Type/Metadata/Subtype/XML'),
      ],
    });
    const raw = unpackedBytes(await drawn([[aPage()]], pdf));
    expect(raw).toContain('0 0 9 9 re');
    expect(raw).not.toMatch(/QZ[A-Z]+/);
  });

  it('is a layer that is switched off: words, pictures and paths', async () => {
    const layered = (settings: string): Uint8Array =>
      onePagePdf(
        '/OC /L1 BDC BT /F1 20 Tf 100 500 Td (QZHIDDEN) Tj ET 0 0 7 7 re f EMC /X1 Do BT /F1 9 Tf (seen) Tj ET',
        {
          catalog: `/OCProperties<</OCGs[6 0 R]/D<<${settings}>>>>`,
          page: '/Resources<</Font<</F1 5 0 R>>/XObject<</X1 7 0 R>>/Properties<</L1 6 0 R>>>>',
          more: [
            '<</Type/OCG/Name(QZLAYER)>>',
            rawStream('BT /F1 9 Tf (QZFORM) Tj ET', '/Subtype/Form/BBox[0 0 9 9]/OC 6 0 R'),
          ],
        },
      );
    const off = unpackedBytes(await drawn([[aPage()]], layered('/OFF[6 0 R]')));
    expect(off).toContain('(seen) Tj');
    expect(off).toContain('0 0 7 7 re\nn');
    expect(off).not.toMatch(/QZ[A-Z]+/);
    expect(unpackedBytes(await drawn([[aPage()]], layered('/BaseState/OFF')))).not.toMatch(/QZ[A-Z]+/);
    const on = unpackedBytes(await drawn([[aPage()]], layered('')));
    expect(on).toMatch(/\(QZHIDDEN\) Tj[^]*\(seen\) Tj/);
    expect(on).toContain('(QZFORM) Tj');
    expect(on).not.toContain('QZLAYER');
  });
});

describe('A foreign page in a handout for the archive', () => {
  const archived = (content: string): Uint8Array =>
    onePagePdf(content, {
      catalog: '/Metadata 6 0 R',
      more: [rawStream('<pdfaid:part>1</pdfaid:part>', '/Type/Metadata/Subtype/XML')],
    });

  it('comes from a file that says that it is PDF/A, and has the colours of a screen', async () => {
    const refused = (pdf: Uint8Array) => expect(drawn([[aPage()]], pdf, true)).rejects;
    await refused(onePagePdf(words)).toMatchObject({ code: 'pdf.not-archive', facts: { name: 'Statute, page 1' } });
    await refused(archived('0 0 0 1 k 0 0 9 9 re f')).toMatchObject({ code: 'pdf.inks' });
    const bytes = await drawn([[aPage()]], archived('1 0 0 rg 0 0 9 9 re f'), true);
    expect(unpackedBytes(bytes)).toContain('1 0 0 rg');
  });
});

describe('A foreign page', () => {
  const hasWords = async (pdf: Uint8Array): Promise<boolean> => holdsText(await openForeignPdf(pdf, 'Statute'), 1);

  it('says whether it holds words, also in a form, or is a mere picture', async () => {
    const formed = (entries: string): Uint8Array =>
      onePagePdf('/X1 Do', {
        catalog: '/OCProperties<</D<</OFF[7 0 R]>>>>',
        page: '/Resources<</Font<</F1 5 0 R>>/XObject<</X1 6 0 R>>>>',
        more: [rawStream(words, `/Subtype/Form/BBox[0 0 9 9]${entries}`), '<</Type/OCG>>'],
      });
    expect(await hasWords(onePagePdf(words))).toBe(true);
    expect(await hasWords(onePagePdf('0 0 9 9 re f'))).toBe(false);
    expect(await hasWords(formed(''))).toBe(true);
    expect(await hasWords(formed('/OC 7 0 R'))).toBe(false);
  });
});

describe('A foreign PDF', () => {
  const refusal = async (pdf: Uint8Array): Promise<unknown> =>
    openForeignPdf(pdf, 'Statute').then(
      () => 'opened',
      (fault: unknown) => (fault instanceof KitbagFault ? [fault.code, fault.facts['name']] : fault),
    );

  it('is refused with a sentence where it is encrypted, damaged or empty', async () => {
    const locked = await PDFDocument.create();
    locked.addPage();
    locked.encrypt({ userPassword: 'x' });
    expect(await refusal(await locked.save())).toEqual(['pdf.encrypted', 'Statute']);
    expect(await refusal(Buffer.from('%PDF-1.7 and nothing else'))).toEqual(['pdf.damaged', 'Statute']);
    expect(await refusal(onePagePdf(words).subarray(0, 200))).toEqual(['pdf.damaged', 'Statute']);
    const empty = rawPdf(['<</Type/Catalog/Pages 2 0 R>>', '<</Type/Pages/Kids[]/Count 0>>']);
    expect(await refusal(empty)).toEqual(['pdf.empty', 'Statute']);
  });

  it.each([
    ['a stream that is damaged', '/Filter/FlateDecode'],
    ['a filter that nobody knows', '/Filter/FlateDecode5'],
    ['a chain of filters that does not fit', '/Filter[/ASCIIHexDecode/LZWDecode/FlateDecode]'],
    ['filters that are none', '/Filter[7 null/FlateDecode]/DecodeParms[null]'],
  ])('with %s is refused with its name wherever its content is asked for', async (_what, entries) => {
    const bytes = rawPdf([
      '<</Type/Catalog/Pages 2 0 R>>',
      '<</Type/Pages/Kids[3 0 R]/Count 1/MediaBox[0 0 400 600]>>',
      '<</Type/Page/Parent 2 0 R/Contents 4 0 R>>',
      rawStream('BT (words) Tj ET, and no more', entries),
    ]);
    const damaged = { code: 'pdf.damaged', facts: { name: 'form.pdf' } };
    const pdf = await openForeignPdf(bytes, 'form.pdf');
    expect(() => pdf.pages[0]?.content()).toThrow(expect.objectContaining(damaged) as Error);
    expect(() => holdsText(pdf, 1)).toThrow(expect.objectContaining(damaged) as Error);
    await expect(rewritePdf(bytes, 'form.pdf')).rejects.toMatchObject(damaged);
  });

  it('is read where what it says of itself is damaged: its pages are as good as before', async () => {
    const bytes = onePagePdf('BT /F1 20 Tf (words) Tj ET', {
      catalog: '/Metadata 6 0 R',
      more: [rawStream('no metadata', '/Type/Metadata/Filter/FlateDecode')],
    });
    expect(await openForeignPdf(bytes, 'form.pdf')).toMatchObject({ isArchive: false, pages: [{ widthPt: 400 }] });
  });

  it('is refused where it unpacks to more than a page may have', async () => {
    const bomb = deflateSync(Buffer.alloc(70e6));
    const packed = onePagePdf('', {
      more: [{ entries: '/Type/ObjStm/N 1/First 4/Filter/FlateDecode', bytes: bomb }],
    });
    expect(await refusal(packed)).toEqual(['pdf.too-complex', 'Statute']);
    const page = onePagePdf('', {
      page: '/Contents 6 0 R',
      more: [{ entries: '/Filter/FlateDecode', bytes: bomb }],
    });
    await expect(drawn([[aPage()]], page)).rejects.toMatchObject({ code: 'pdf.too-complex' });
  });

  it('is refused where it names one stream so often that all of them are more than a page may have', async () => {
    const bytes = rawPdf([
      '<</Type/Catalog/Pages 2 0 R>>',
      '<</Type/Pages/Kids[3 0 R]/Count 1/MediaBox[0 0 400 600]>>',
      `<</Type/Page/Parent 2 0 R/Contents[${'4 0 R '.repeat(200)}]>>`,
      { entries: '/Filter/FlateDecode', bytes: deflateSync(Buffer.from('0 0 m 1 1 l S\n'.repeat(1_000_000))) },
    ]);
    const tooMuch = { code: 'pdf.too-complex', facts: { name: 'form.pdf' } };
    const pdf = await openForeignPdf(bytes, 'form.pdf');
    expect(() => pdf.pages[0]?.content()).toThrow(expect.objectContaining(tooMuch) as Error);
    await expect(rewritePdf(bytes, 'form.pdf')).rejects.toMatchObject(tooMuch);
    const surroundings = {
      now: '',
      random: (count: number) => new Uint8Array(count),
      readBeside: () => Promise.resolve(null),
    };
    await expect(pdfImporter.read('form.pdf', bytes, surroundings)).rejects.toMatchObject(tooMuch);
  });

  it('is refused where its resources have no end', async () => {
    const deep = onePagePdf('/X1 Do', {
      page: `/Resources<</XObject<</X1 6 0 R>>>>`,
      more: Array.from({ length: 300 }, (_, index) =>
        rawStream(
          '/X1 Do',
          `/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X1 ${String(Math.min(index + 7, 305))} 0 R>>>>`,
        ),
      ),
    });
    await expect(drawn([[aPage()]], deep)).rejects.toMatchObject({ code: 'pdf.too-complex' });
    const round = onePagePdf('/X1 Do', {
      page: '/Resources<</XObject<</X1 6 0 R>>>>',
      more: [rawStream(words, '/Subtype/Form/BBox[0 0 400 600]/Resources<</Font<</F1 5 0 R>>/XObject<</X1 6 0 R>>>>')],
    });
    expect((await textsIn(round)).map(({ text }) => text)).toEqual(['Section 1']);
  });
});
