import { describe, expect, it } from 'vitest';
import { pdfImporter } from '../../../main/import/pdf/pdf-importer';
import type { Deck } from '../../../main/model/deck';
import type { MediaSource } from '../../../main/model/media';
import type { Recipe } from '../../../main/model/recipe';
import type { Item } from '../../../main/model/scene';
import { laySlide } from '../../../main/scene/lay-slide';
import { paintSvg } from '../../../main/scene/paint-svg';
import { planHandout } from '../../../main/handout/plan-handout';
import { handoutWords } from '../../../main/words/handout-words';
import { mediaInfo } from '../../../main/store/media-info';
import { seededRandom } from '../../builders/chance';
import { slidesPdf, wordsAt } from '../../builders/raw-pdf';
import { readPdf } from '../../matchers/read-pdf';
import { breachesOf, make, passportOf, type Made } from './check/a-handout';
import { deckInput, tools } from './handouts';

const title = (text: string): string => wordsAt(40, 350, text, { sizePt: 32, font: 'F2' });
const imported = await pdfImporter.read(
  'Tracing.en.pdf',
  slidesPdf([
    `${title('Tracing a payment')}${wordsAt(40, 290, 'Follow the change output')}`,
    `${title('Under the box')}${wordsAt(60, 200, 'Wong Tai Man')}0 g 40 180 300 60 re f`,
    `${title('What only we know')}${wordsAt(40, 290, 'The informant')}`,
  ]),
  { readBeside: () => Promise.resolve(null), random: seededRandom(3), now: '2026-03-02T09:00:00+08:00' },
);
const held = new Map(imported.media.map(({ sha, bytes }) => [sha, bytes]));
const media: MediaSource = {
  info: (sha) => {
    const bytes = held.get(sha);
    return bytes ? mediaInfo((from, count) => bytes.subarray(from, from + count)) : null;
  },
  bytes: (sha) => held.get(sha) ?? null,
};
/** Its last slide is hidden. */
const deck: Deck = {
  ...imported.deck,
  slides: imported.deck.slides.map((slide, index) => ({ ...slide, hidden: index === 2 })),
};

const given = { ...tools, media };
const handout = (recipe: Partial<Recipe> = {}): Promise<Made> => make(deckInput(deck, recipe), given);

function everyItem(items: readonly Item[]): readonly Item[] {
  return items.flatMap((item) => (item.kind === 'group' ? everyItem(item.items) : [item]));
}

function drawn({ plan }: Made, kind: Item['kind']): readonly Item[] {
  return plan.pages.flatMap(({ items }) => everyItem(items)).filter((item) => item.kind === kind);
}

const wordsOf = async ({ bytes }: Made): Promise<string> =>
  (await readPdf(bytes)).pages.flatMap(({ texts }) => texts.map(({ text }) => text)).join(' ');

describe('A slide that is a page of a PDF', () => {
  it('goes into a handout as the page itself, its words still words, and the file passes its check', async () => {
    const made = await handout({ layout: '3' });
    expect(drawn(made, 'page')).toMatchObject([{ number: 1, called: 'Tracing a payment' }]);
    expect(await wordsOf(made)).toContain('Follow the change output');
    expect(breachesOf(await passportOf(made.bytes, made, given))).toEqual([]);
  });

  it('brings nothing of pages that are not shown, nor words that lie under something', async () => {
    const words = await wordsOf(await handout());
    for (const secret of ['informant', 'What only we know', 'Wong Tai Man']) expect(words).not.toContain(secret);
  });

  it('is printed as its picture in a file for the archive, with a finding', async () => {
    const made = await handout({ archive: true });
    expect(drawn(made, 'page')).toEqual([]);
    expect(made.plan.findings.find(({ code }) => code === 'pdf.as-picture')?.facts).toEqual({ count: 1 });
    expect(breachesOf(await passportOf(made.bytes, made, given))).toEqual([]);
  });

  it('is seen in the window as its picture', () => {
    const [slide] = deck.slides;
    const look = slide?.looks.en;
    if (!slide || look?.kind !== 'page' || !look.picture) throw new Error('No page.');
    const scene = laySlide({ deck, slide, language: 'en', number: 1, total: 3 }, given);
    const bytes = Buffer.from(media.bytes(look.picture) ?? []);
    expect(paintSvg(scene, given)).toContain(bytes.toString('base64'));
  });

  it('has its words in an outline, as those of any slide', async () => {
    expect(await wordsOf(await handout({ layout: 'outline' }))).toContain('Follow the change output');
  });
});

describe('A word that is blank on a page of a PDF', () => {
  const [first, ...rest] = deck.slides;
  const text = first?.texts.en;
  const marked: Deck = {
    ...deck,
    slides: first && text ? [{ ...first, texts: { en: { ...text, blankWords: ['payment'] } } }, ...rest] : rest,
  };
  const planned = (recipe: Partial<Recipe>): readonly object[] =>
    planHandout(deckInput(marked, { parts: [], ...recipe }), given, handoutWords).findings;
  const stops = expect.objectContaining({
    code: 'blank.in-page',
    weight: 'stops',
    facts: { word: 'payment' },
  }) as object;

  it('stops a workbook that draws the page, since nothing can be taken out of it', () => {
    expect(planned({ edition: 'workbook', layout: '3' })).toContainEqual(stops);
  });

  it('is no trouble where only the words of slides are set, nor in the editions that hide nothing', () => {
    expect(planned({ edition: 'workbook', layout: 'outline' })).not.toContainEqual(stops);
    expect(planned({ edition: 'instructor', layout: '3' })).not.toContainEqual(stops);
  });
});
