import { describe, expect, it } from 'vitest';
import { openForeignPdf } from '../../../main/foreign/open-foreign-pdf';
import { rewritePdf } from '../../../main/foreign/rewrite-pdf';
import { onePagePdf, rawPdf, rawStream, slidesPdf, wordsAt } from '../../builders/raw-pdf';
import { everyByteOf } from '../../matchers/kit-bytes';

/** A page with everything that says who wrote it, what others thought of it, and what else travels in the file. */
function annotatedPdf(): Uint8Array {
  return onePagePdf('BT /F1 20 Tf 100 500 Td (what is shown) Tj ET', {
    page: '/Annots[6 0 R]/AA<</O 8 0 R>>/Rotate 90/UserUnit 2',
    catalog: '/Metadata 9 0 R/Names<</EmbeddedFiles<</Names[(canary-file) 10 0 R]>>>>/OpenAction 8 0 R',
    more: [
      '<</Type/Annot/Subtype/Text/Rect[0 0 9 9]/T(canary-annotator)/Contents(canary-sticky)>>',
      '<</Author(canary-author)/Title(canary-title)>>',
      '<</S/JavaScript/JS(app.alert\\("canary-script"\\))>>',
      rawStream('<x:xmpmeta>canary-xmp</x:xmpmeta>', '/Type/Metadata/Subtype/XML'),
      '<</Type/Filespec/F(canary-attached.txt)/EF<</F 11 0 R>>>>',
      rawStream('canary-attachment', '/Type/EmbeddedFile'),
    ],
    trailer: '/Info 7 0 R',
  });
}

describe('A PDF that is written anew', () => {
  it('holds no byte of notes on its pages, their authors, its own, its properties, scripts or attachments', async () => {
    const before = annotatedPdf();
    expect(everyByteOf(before).match(/canary-[a-z]+/g)).toHaveLength(9);
    const after = everyByteOf(await rewritePdf(before, 'a.pdf'));
    expect(after.match(/canary-[a-z]+/g)).toBeNull();
    expect(after).toContain('(what is shown) Tj');
  });

  it('stands as it stood: its size, turn and unit', async () => {
    const before = await openForeignPdf(annotatedPdf(), 'a.pdf');
    const after = await openForeignPdf(await rewritePdf(annotatedPdf(), 'a.pdf'), 'a.pdf');
    const sizes = ({ pages }: typeof before) =>
      pages.map(({ widthPt, heightPt, toUnit }) => [widthPt, heightPt, toUnit]);
    expect(sizes(after)).toEqual(sizes(before));
  });

  it('is still for the archive where the file was, and says no more of itself', async () => {
    const bytes = onePagePdf('BT /F1 20 Tf 100 500 Td (kept) Tj ET', {
      catalog: '/Metadata 6 0 R/OutputIntents[<</Type/OutputIntent/S/GTS_PDFA1/DestOutputProfile 7 0 R>>]',
      more: [
        rawStream('<pdfaid:part>2</pdfaid:part><dc:creator>canary-creator</dc:creator>', '/Type/Metadata/Subtype/XML'),
        rawStream('the colours of a screen', '/N 3'),
      ],
    });
    const after = await rewritePdf(bytes, 'a.pdf');
    expect((await openForeignPdf(after, 'a.pdf')).isArchive).toBe(true);
    expect(everyByteOf(after)).toContain('the colours of a screen');
    expect(everyByteOf(after)).not.toContain('canary');
    expect(Buffer.compare(await rewritePdf(after, 'a.pdf'), after)).toBe(0);
  });

  it.each([
    ['with notes', annotatedPdf()],
    ['of slides', slidesPdf([wordsAt(40, 300, 'one'), wordsAt(40, 300, 'two')])],
  ])('is the same when it is written anew once more: %s', async (_, bytes) => {
    const once = await rewritePdf(bytes, 'a.pdf');
    expect(Buffer.compare(await rewritePdf(once, 'a.pdf'), once)).toBe(0);
  });

  it('holds of other pages nothing, though all of them share their resources', async () => {
    const bytes = rawPdf([
      '<</Type/Catalog/Pages 2 0 R>>',
      '<</Type/Pages/Kids[4 0 R 6 0 R]/Count 2/MediaBox[0 0 400 600]/Resources 3 0 R>>',
      '<</Font<</F1 8 0 R>>/XObject<</X1 9 0 R/X2 10 0 R>>>>',
      '<</Type/Page/Parent 2 0 R/Contents 5 0 R>>',
      rawStream('/X1 Do BT /F1 9 Tf (shown on one) Tj ET'),
      '<</Type/Page/Parent 2 0 R/Contents 7 0 R>>',
      rawStream('/X2 Do BT /F1 9 Tf (canary-second) Tj ET'),
      '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
      rawStream('BT /F1 9 Tf (shown in a form) Tj ET', '/Type/XObject/Subtype/Form/BBox[0 0 99 99]/Resources 3 0 R'),
      rawStream('BT /F1 9 Tf (canary-form) Tj ET', '/Type/XObject/Subtype/Form/BBox[0 0 99 99]/Resources 3 0 R'),
    ]);
    const cut = everyByteOf(await rewritePdf(bytes, 'a.pdf', [1]));
    expect(cut).toContain('shown on one');
    expect(cut).toContain('shown in a form');
    expect(cut).not.toContain('canary');
  });
});
