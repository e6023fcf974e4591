import { describe, expect, it } from 'vitest';
import { pdfImporter } from '../../../main/import/pdf/pdf-importer';
import type { Deck } from '../../../main/model/deck';
import type { MediaSource } from '../../../main/model/media';
import type { Recipe } from '../../../main/model/recipe';
import type { Item } from '../../../main/model/scene';
import { laySlide } from '../../../main/scene/lay-slide';
import { paintSvg } from '../../../main/scene/paint-svg';
import { drawPlan } from '../../../main/handout/draw/draw-plan';
import { meantOf } from '../../../main/handout/meant-of';
import { createPictureInk } from '../../../main/handout/print/in-ink';
import { planHandout } from '../../../main/handout/plan-handout';
import { handoutWords } from '../../../main/words/handout-words';
import { mediaInfo } from '../../../main/store/media-info';
import { seededRandom } from '../../builders/chance';
import { slidesPdf, wordsAt } from '../../builders/raw-pdf';
import { pixelsOf } from '../../matchers/raster';
import { readPdf } from '../../matchers/read-pdf';
import { breachesOf, make, passportOf, type Made } from './check/a-handout';
import { deckInput, tools } from './handouts';

const title = (text: string): string => wordsAt(40, 350, text, { sizePt: 32, font: 'F2' });

/** A deck whose slides are pages of these contents, and what it is drawn with. */
async function importPages(
  contents: readonly string[],
): Promise<{ readonly deck: Deck; readonly tools: typeof tools }> {
  const imported = await pdfImporter.read('Tracing.en.pdf', slidesPdf(contents), {
    readBeside: () => Promise.resolve(null),
    random: seededRandom(3),
    now: '2026-03-02T09:00:00+08:00',
  });
  const held = new Map(imported.media.map(({ sha, bytes }) => [sha, bytes]));
  const media: MediaSource = {
    info: (sha) => {
      const bytes = held.get(sha);
      return bytes ? mediaInfo((from, count) => bytes.subarray(from, from + count)) : null;
    },
    bytes: (sha) => held.get(sha) ?? null,
  };
  return { deck: imported.deck, tools: { ...tools, media } };
}

const imported = await importPages([
  `${title('Tracing a payment')}${wordsAt(40, 290, 'Follow the change output')}`,
  `${title('Under the box')}${wordsAt(60, 200, 'Wong Tai Man')}0 g 40 180 300 60 re f`,
  `${title('What only we know')}${wordsAt(40, 290, 'The informant')}`,
]);
/** Its last slide is hidden. */
const deck: Deck = {
  ...imported.deck,
  slides: imported.deck.slides.map((slide, index) => ({ ...slide, hidden: index === 2 })),
};

const given = imported.tools;
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
    const bytes = Buffer.from(given.media.bytes(look.picture) ?? []);
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

  it('is no trouble either where it stands in the other language, which Kitbag sets itself', () => {
    const other: Deck = {
      ...marked,
      slides: marked.slides.map((slide, index) =>
        index > 0
          ? slide
          : {
              ...slide,
              texts: {
                en: { ...slide.texts.en!, title: 'A page', body: '', blankWords: [] },
                'zh-Hant': { ...slide.texts.en!, title: '付款 payment', blankWords: ['payment'] },
              },
              looks: { ...slide.looks, 'zh-Hant': { kind: 'text', classes: [] } },
            },
      ),
    };
    const input = deckInput(other, { parts: [], edition: 'workbook', layout: '3', languages: ['en', 'zh-Hant'] });
    const { findings } = planHandout(input, given, handoutWords);
    expect(findings).not.toContainEqual(stops);
  });

  it('is no trouble where only the words of slides are set, nor in the editions that hide nothing', () => {
    expect(planned({ edition: 'workbook', layout: 'outline' })).not.toContainEqual(stops);
    expect(planned({ edition: 'instructor', layout: '3' })).not.toContainEqual(stops);
  });
});

describe('In less ink, a page of a PDF', () => {
  const inInk = async (ink: Recipe['ink']): Promise<Made> => {
    const coloured = await importPages([`0 0.3 0.9 rg 0 0 720 405 re f 0.9 0.1 0.1 rg 100 100 200 200 re f`]);
    const input = deckInput(coloured.deck, { layout: '1', parts: [], ink });
    const plan = planHandout(input, coloured.tools, handoutWords);
    const printed = await createPictureInk().apply(plan, input, coloured.tools.media);
    const bytes = await drawPlan(printed.plan, { ...coloured.tools, media: printed.media });
    return { input, plan: printed.plan, meant: meantOf(printed.plan, input.recipe.edition), bytes };
  };
  /** How far apart the shares of a pixel's colour are at most in the middle of the first page, where no label stands; and the darkest. */
  const inMiddle = (bytes: number): number => Math.floor(bytes / 16) * 4;
  const coloursOf = async (bytes: Uint8Array): Promise<{ readonly apart: number; readonly darkest: number }> => {
    const pixels = await pixelsOf(bytes, 0, 200);
    let [apart, darkest] = [0, 255];
    for (let at = inMiddle(pixels.length); at < inMiddle(pixels.length * 3); at += 4) {
      const shares = [...pixels.subarray(at, at + 3)];
      apart = Math.max(apart, Math.max(...shares) - Math.min(...shares));
      darkest = Math.min(darkest, Math.max(...shares));
    }
    return { apart, darkest };
  };

  it('is printed without its colours in grey, as dark as they were', async () => {
    const grey = await coloursOf((await inInk('grey')).bytes);
    const colour = await coloursOf((await inInk('colour')).bytes);
    expect(colour.apart).toBeGreaterThan(200);
    expect(grey.apart).toBeLessThanOrEqual(8);
    expect(grey.darkest).toBeLessThan(120);
  });

  it('keeps its colours where ink is saved, and that is said', async () => {
    const { plan } = await inInk('saving');
    expect(plan.findings).toContainEqual(expect.objectContaining({ code: 'slide.page-kept', weight: 'information' }));
  });
});
