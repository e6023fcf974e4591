import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { importFiles } from '../../../../main/import/import-files';
import { nodeAccess } from '../../../../main/import/node-access';
import { pdfImporter } from '../../../../main/import/pdf/pdf-importer';
import { seededRandom } from '../../../builders/chance';
import { onePagePdf, slidesPdf, wordsAt } from '../../../builders/raw-pdf';
import { temporaryFolder } from '../../../builders/temporary-folder';

const surroundings = () => ({
  readBeside: () => Promise.resolve(null),
  random: seededRandom(7),
  now: '2026-03-02T09:00:00+08:00',
});

const read = (bytes: Uint8Array, name = 'Tracing.en.pdf') => pdfImporter.read(name, bytes, surroundings());

const title = (text: string): string => wordsAt(40, 350, text, { sizePt: 32, font: 'F2' });
const foot = (page: number): string =>
  wordsAt(40, 12, 'Commercial Crime Bureau', { sizePt: 9 }) + wordsAt(690, 12, String(page), { sizePt: 9 });

const tracing = slidesPdf(
  [
    `${title('Tracing a payment')}${wordsAt(40, 290, '\x95 Follow the change output')}${wordsAt(64, 262, '\x95 One hop at a time', { sizePt: 16 })}${wordsAt(40, 234, '\x95 Write down what you cannot prove')}${foot(1)}`,
    `${title('What the ledger shows')}${wordsAt(40, 290, 'Every transfer stands in the ledger for all who read it, and')}${wordsAt(40, 266, 'nobody can take one back that the others have agreed upon.')}${wordsAt(40, 210, 'Names do not.')}${foot(2)}`,
    `${title('Questions')}${foot(3)}`,
  ],
  { info: '/Title(Tracing, in three steps)/Author(A. Lecturer)' },
);

/** Words under a black box, in the colour of the page, off the page, and without ink. */
const hiding: readonly (readonly [string, string])[] = [
  ['under a box', `${wordsAt(60, 200, 'Wong Tai Man')}0 g 40 180 300 60 re f\n`],
  ['in the colour of the page', wordsAt(60, 200, 'Wong Tai Man', { before: '1 g' })],
  ['off the page', wordsAt(900, 200, 'Wong Tai Man')],
  ['without ink', wordsAt(60, 200, 'Wong Tai Man', { before: '3 Tr' })],
];

describe('A PDF as a deck', () => {
  it('has a slide for each page, with its largest words as the title and the rest as a list or text', async () => {
    const { deck } = await read(tracing);
    expect(deck.title).toEqual({ en: 'Tracing, in three steps' });
    expect(deck.sizePt).toEqual({ width: 960, height: 540 });
    expect(deck.slides.map(({ texts }) => texts.en)).toMatchObject([
      {
        title: 'Tracing a payment',
        body: '- Follow the change output\n  - One hop at a time\n- Write down what you cannot prove',
      },
      {
        title: 'What the ledger shows',
        body: 'Every transfer stands in the ledger for all who read it, and nobody can take one back that the others have agreed upon.\n\nNames do not.',
      },
      { title: 'Questions', body: '' },
    ]);
  });

  it('carries the mark that stands in its running lines', async () => {
    const line = wordsAt(40, 12, 'TLP:RED', { sizePt: 9 });
    const { deck, findings } = await read(slidesPdf(['One', 'Two', 'Three'].map((words) => `${title(words)}${line}`)));
    expect(deck.marking.label).toBe('TLP:RED');
    expect(findings.map(({ code }) => code)).toContain('deck.label-found');
  });

  it('names the page of the file as each slide’s look, and keeps the file and a picture of each page', async () => {
    const { deck, media } = await read(tracing);
    const [file] = media;
    expect(file).toMatchObject({ ext: 'pdf', sha: deck.sources[0]?.original });
    expect(deck.slides.map(({ looks }) => looks.en)).toMatchObject(
      [1, 2, 3].map((number) => ({ kind: 'page', pdf: file?.sha, number })),
    );
    for (const { looks } of deck.slides) {
      const look = looks.en;
      const picture = media.find(({ sha }) => look?.kind === 'page' && sha === look.picture);
      expect(await sharp(picture?.bytes).metadata()).toMatchObject({ width: 1600, height: 900 });
    }
  });

  it('tells of its author, and leaves out comments and stamps with a finding of their page', async () => {
    const { findings } = await read(
      slidesPdf([title('One'), title('Two')], {
        info: '/Author(A. Lecturer)',
        annotations:
          '/Annots[<</Type/Annot/Subtype/Text/Rect[9 9 20 20]/Contents(Is this so?)>><</Type/Annot/Subtype/Link/Rect[9 9 20 20]>>]',
      }),
    );
    expect(findings.map(({ code, place, facts }) => [code, place.number, facts])).toEqual([
      ['pdf.annotations-left', 1, { count: 1 }],
      ['pdf.author', undefined, { author: 'A. Lecturer' }],
      ['pdf.fonts-missing', undefined, { fonts: 'Helvetica, Helvetica-Bold' }],
    ]);
  });

  it.each(hiding)('with words %s takes that page as its picture alone, and tells of them', async (_, content) => {
    const { deck, findings, media } = await read(slidesPdf([`${title('The account')}${content}`, title('Two')]));
    const [first, second] = deck.slides;
    expect(first?.looks.en?.kind).toBe('picture');
    expect(first?.texts.en).toMatchObject({ title: 'The account', body: '' });
    expect(second?.looks.en?.kind).toBe('page');
    expect(findings.find(({ code }) => code === 'pdf.concealed')).toMatchObject({
      place: { number: 1, slide: first?.id },
      facts: { text: 'Wong Tai Man' },
    });
    const look = first?.looks.en;
    const picture = media.find(({ sha }) => look?.kind === 'picture' && sha === look.picture);
    expect(await sharp(picture?.bytes).metadata()).toMatchObject({ width: 2480 });
  });

  it('takes words on a coloured ground, in pale ink and beside a box for what they are: seen', async () => {
    const { deck, findings } = await read(
      slidesPdf([
        `0.1 0.2 0.4 rg 0 0 720 405 re f ${wordsAt(40, 200, 'Light on dark', { before: '1 g' })}${wordsAt(40, 100, 'Hardly there', { before: '0.2 0.3 0.5 rg' })}0 g 300 180 200 60 re f`,
      ]),
    );
    expect(deck.slides[0]?.looks.en?.kind).toBe('page');
    expect(findings.map(({ code }) => code)).not.toContain('pdf.concealed');
  });

  it('is the same deck and the same media each time', async () => {
    const [one, two] = [await read(tracing), await read(tracing)];
    expect(one.deck).toEqual(two.deck);
    expect(one.media.map(({ sha }) => sha)).toEqual(two.media.map(({ sha }) => sha));
  });

  it('is left out of a folder with a finding, and read when it is named', async () => {
    const folder = join(await temporaryFolder(), 'course');
    mkdirSync(folder);
    writeFileSync(join(folder, 'Law.pdf'), tracing);
    const bring = (path: string) =>
      importFiles([path], { access: nodeAccess(), random: seededRandom(5), now: '2026-03-02T09:00:00+08:00' });
    const walked = await bring(folder);
    expect(walked.imported).toEqual([]);
    expect(walked.findings).toMatchObject([
      { code: 'import.skipped', weight: 'look', place: { file: 'Law.pdf' }, facts: { reason: 'only-by-name' } },
    ]);
    expect((await bring(join(folder, 'Law.pdf'))).imported.map(({ deck }) => deck.slides.length)).toEqual([3]);
  });

  it('is refused with a sentence where it is damaged, locked, or a book of more than 300 pages', async () => {
    const refused = async (bytes: Uint8Array): Promise<unknown> => read(bytes).catch((error: unknown) => error);
    expect(await refused(tracing.subarray(0, 300))).toMatchObject({ code: 'pdf.damaged' });
    expect(await refused(new Uint8Array(0))).toMatchObject({ code: 'import.empty' });
    const locked = onePagePdf('', { trailer: '/Encrypt<</Filter/Standard/V 1/R 2/O(x)/U(y)/P -4>>' });
    expect(await refused(locked)).toMatchObject({ code: 'pdf.encrypted' });
    const book = slidesPdf(Array.from({ length: 301 }, () => ''));
    expect(await refused(book)).toMatchObject({ code: 'pdf.too-many-pages', facts: { pages: 301, limit: 300 } });
  });
});
