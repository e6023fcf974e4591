/**
 * What an author hid, in every way in which it can be hidden, searched for in everything that participants get.
 * Long because: the ways of hiding stand in one table, and all of them go through the same questions.
 */
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { drawPlan } from '../../../../main/handout/draw/draw-plan';
import { openOpacity } from '../../../../main/handout/sight/is-opaque';
import { markUnseen } from '../../../../main/handout/sight/mark-unseen';
import { sightedMedia } from '../../../../main/handout/sight/sighted-media';
import { planHandout } from '../../../../main/handout/plan-handout';
import { openLeakSearch } from '../../../../main/handout/check/leaks/leak-search';
import { scopeOfHandout } from '../../../../main/handout/check/leaks/search-scope';
import { pptxImporter } from '../../../../main/import/pptx/pptx-importer';
import type { ImportedDeck, ImportSurroundings } from '../../../../main/import/importer';
import { concealedWords } from '../../../../main/model/concealed-words';
import type { Deck } from '../../../../main/model/deck';
import { parseDrawing } from '../../../../main/model/drawing';
import type { Sha256 } from '../../../../main/model/ids';
import type { MediaSource } from '../../../../main/model/media';
import type { Recipe } from '../../../../main/model/recipe';
import { mediaInfo } from '../../../../main/store/media-info';
import { handoutWords } from '../../../../main/words/handout-words';
import { convertDrawn } from '../../../../main/workers/convert-drawn';
import { aText } from '../../../builders/a-deck';
import { p, pptxFile, sp, xfrm } from '../../../builders/pptx-file';
import { wordsOf } from '../../../matchers/placed-text';
import { unpackedBytes } from '../../../matchers/read-pdf';
import { surroundings } from '../../import/import-text';
import { typesetter } from '../../typeset/bundled-fonts';
import { kitOfDeck } from '../../../builders/kit-of-deck';
import { deckInput, tools } from '../handouts';

const hidden = 'CANARY';
const words = `${hidden} word`;
/** A right-angled form without a corner, that a program would call anything but a box. */
const freeform =
  '<a:custGeom><a:avLst/><a:pathLst><a:path w="100" h="100"><a:moveTo><a:pt x="0" y="0"/></a:moveTo><a:lnTo><a:pt x="90" y="0"/></a:lnTo><a:lnTo><a:pt x="100" y="50"/></a:lnTo><a:lnTo><a:pt x="100" y="100"/></a:lnTo><a:lnTo><a:pt x="0" y="100"/></a:lnTo><a:close/></a:path></a:pathLst></a:custGeom>';
const secret = (at: readonly [number, number, number, number] = [100, 200, 160, 30]): string => sp({ at, text: words });

const inWhite = (text = words): string => p(text, '', '<a:solidFill><a:srgbClr val="ffffff"/></a:solidFill>');
const unwrapped = (at: readonly [number, number, number, number], fill = ''): string =>
  sp({ at, text: inWhite(), body: 'wrap="none"', ...(fill === '' ? {} : { fill }) });

const ways: Readonly<Record<string, string>> = {
  'a rounded box': secret() + sp({ at: [80, 180, 220, 80], form: 'roundRect', fill: '336699' }),
  'an ellipse': secret() + sp({ at: [20, 120, 340, 200], form: 'ellipse', fill: '336699' }),
  'a form drawn by hand': secret() + sp({ at: [80, 180, 260, 80], form: freeform, fill: '336699' }),
  'two boxes together':
    secret() + sp({ at: [80, 180, 100, 80], fill: '336699' }) + sp({ at: [170, 180, 150, 80], fill: '993366' }),
  'a box that is turned': secret() + sp({ at: [40, 140, 300, 150], turn: 'rot="600000"', fill: '336699' }),
  'a box over a frame that does not wrap':
    sp({ at: [100, 200, 20, 30], text: words, body: 'wrap="none"' }) + sp({ at: [60, 180, 300, 80], fill: '336699' }),
  'the edge of the slide': sp({
    at: [700, 200, 200, 30],
    text: `Seen at the edge of this slide, and then comes quite a lot more before ${words}`,
    body: 'wrap="none"',
  }),
  'a box over the end of a line':
    sp({ at: [100, 200, 600, 40], text: `Seen before ${words}` }) +
    sp({ at: [198, 190, 400, 60], form: 'roundRect', fill: 'ffffff' }),
  'the colour of its ground': sp({ at: [100, 200, 300, 30], text: inWhite() }),
  'the colour of the paper at the foot of the slide': unwrapped([100, 520, 160, 20]),
  'the colour of the paper at the right edge of the slide': unwrapped([900, 300, 60, 30]),
  'the colour of the paper in lines that run over the foot of the slide': sp({
    at: [100, 480, 160, 30],
    text: inWhite(`${words} `.repeat(6).trim()),
  }),
  'the colour of a ground at the right edge of the slide':
    sp({ at: [600, 0, 360, 540], fill: '336699' }) +
    sp({
      at: [900, 300, 60, 30],
      text: p(words, '', '<a:solidFill><a:srgbClr val="336699"/></a:solidFill>'),
      body: 'wrap="none"',
    }),
  'the colour of a box and of the paper, over the edge between them':
    sp({ at: [80, 180, 200, 60], fill: 'ffffff' }) + unwrapped([230, 200, 60, 30]),
  'the colour of its own ground, over the edge of it': unwrapped([100, 200, 60, 40], 'ffffff'),
  'the colour of its own rounded ground, over the edge of it': sp({
    at: [100, 200, 60, 40],
    form: 'roundRect',
    fill: 'ffffff',
    text: inWhite(),
    body: 'wrap="none"',
  }),
  'the colour of the paper beside the round edge of a dark form':
    sp({ at: [80, 180, 120, 120], form: 'ellipse', fill: '336699' }) + unwrapped([185, 178, 120, 20]),
  'the colour of the paper at one end and a box over the other':
    sp({ at: [140, 195, 200, 40], fill: '993366' }) +
    unwrapped([100, 200, 160, 30]) +
    sp({ at: [130, 190, 300, 60], form: 'roundRect', fill: '336699' }),
};

const open = sp({ at: [36, 20, 888, 80], placeholder: 'type="title"', text: 'Open title' });

/** `looking` is the import of today; without it, of a Kitbag that knew straight boxes alone. */
async function imported(
  shapes: string,
  looking: boolean,
  dot?: Uint8Array,
): Promise<ImportedDeck & { readonly source: MediaSource }> {
  const markUnseenNow: ImportSurroundings['markUnseen'] = (drawing, bytes) => {
    const info: MediaSource['info'] = (sha) => {
      const found = bytes(sha);
      return found ? mediaInfo((from, count) => found.subarray(from, from + count)) : null;
    };
    return markUnseen(drawing, { typesetter, media: { info, bytes }, isOpaque: openOpacity({ info, bytes }) });
  };
  const read = await pptxImporter.read(
    'deck.en.pptx',
    pptxFile({
      slides: [{ shapes: open + shapes, ...(dot ? { links: [['dot', 'image', '../media/dot.png']] } : {}) }],
      ...(dot ? { parts: { 'ppt/media/dot.png': dot } } : {}),
    }),
    {
      ...surroundings(),
      ...(looking ? { markUnseen: markUnseenNow } : {}),
    },
  );
  const bytes = new Map<string, Uint8Array>(read.media.map((one) => [one.sha, one.bytes]));
  const source = sightedMedia({ info: () => null, bytes: (sha: Sha256) => bytes.get(sha) ?? null }, typesetter);
  return { ...read, source };
}

async function printed(deck: Deck, source: MediaSource, recipe: Partial<Recipe>): Promise<string> {
  const all = { ...tools, media: source };
  const input = deckInput(deck, { edition: 'participant', ...recipe });
  const plan = planHandout(input, all, handoutWords);
  const read = plan.pages.map(wordsOf).join(' ');
  return JSON.stringify([read, plan.outline, plan.tags, plan.title]) + unpackedBytes(await drawPlan(plan, all));
}

function hiddenOn(deck: Deck, source: MediaSource): string {
  const look = deck.slides[0]?.looks.en;
  const drawing = look?.kind === 'drawing' ? parseDrawing(source.bytes(look.drawing) ?? new Uint8Array()) : null;
  return (drawing ? concealedWords(drawing) : []).map(({ text }) => text).join(' ');
}

/** A translation in words alone stands beneath the picture, and the other way round. */
function translated(deck: Deck): Deck {
  return {
    ...deck,
    slides: deck.slides.map((slide) => ({
      ...slide,
      texts: { ...slide.texts, pt: aText({ title: 'Título aberto', body: 'Palavras' }) },
      looks: { pt: { kind: 'text' as const, classes: [] }, ...slide.looks },
    })),
  };
}

const layouts: Readonly<Record<string, { readonly recipe: Partial<Recipe>; readonly isTranslated?: boolean }>> = {
  'as an outline': { recipe: { layout: 'outline' } },
  'with pictures and notes': { recipe: { layout: 'notes' } },
  'as a workbook': { recipe: { edition: 'workbook', layout: 'outline' } },
  'with its translation beneath': {
    recipe: { layout: '1', languages: ['pt', 'en'], pairing: 'beneath' },
    isTranslated: true,
  },
};

for (const [way, shapes] of Object.entries(ways)) {
  describe(`What an author hid by ${way}`, () => {
    for (const looking of [true, false]) {
      const when = looking ? 'imported today' : 'imported before drawings were looked at whole';
      for (const [how, { recipe, isTranslated }] of Object.entries(layouts))
        it(`is in no byte of a participant’s handout ${how}, ${when}`, async () => {
          const { deck, source } = await imported(shapes, looking);
          const pdf = await printed(isTranslated ? translated(deck) : deck, source, recipe);
          expect(pdf).toMatch(/Open ?title|Título ?aberto/);
          expect(pdf).not.toContain(hidden);
        });

      it(`is on no slide that is converted to Kitbag’s own, ${when}`, async () => {
        const { deck, source } = await imported(shapes, looking);
        const [slide] = deck.slides;
        const changes = slide ? convertDrawn(slide, source) : null;
        expect(changes?.looks?.en).toEqual({ kind: 'text', classes: [] });
        expect(changes?.texts?.en?.title).toBe('Open title');
        expect(JSON.stringify(changes)).not.toContain(hidden);
      });

      it(`is in no byte of a kit without instructor material, ${when}`, async () => {
        const { deck, source } = await imported(shapes, looking);
        const kit = await kitOfDeck(deck, source.bytes);
        const bytes = [...kit.redrawn.values()].map((one) => new TextDecoder().decode(one)).join('');
        expect(kit.redrawn.size).toBe(1);
        expect(JSON.stringify(kit.decks) + bytes).toContain('Open title');
        expect(JSON.stringify(kit.decks) + bytes).not.toContain(hidden);
      });

      it(`is what the check of a handout searches for, ${when}`, async () => {
        const { deck, source } = await imported(shapes, looking);
        const scope = scopeOfHandout(deckInput(deck, { edition: 'participant' }));
        const leaks = openLeakSearch(scope, { ...tools, media: source }).inText(
          `Open title and ${hiddenOn(deck, source)} on a page`,
        );
        expect(leaks.map(({ forbidden }) => forbidden.kind)).toEqual(['concealed']);
      });
    }

    it('stays in the deck, is told at the import, and is shown to instructors', async () => {
      const { deck, source, findings } = await imported(shapes, true);
      expect(hiddenOn(deck, source)).toContain(words);
      const told = findings.filter(({ code }) => code === 'pptx.concealed').map(({ facts }) => String(facts['text']));
      expect(told.join(' ')).toContain(words);
      expect(JSON.stringify(deck.slides[0]?.texts)).not.toContain(hidden);
      expect(await printed(deck, source, { edition: 'instructor', layout: 'notes' })).toContain(hidden);
    });
  });
}

describe('Words that a deck brought along from before', () => {
  it('are told when a handout leaves them out of a slide’s text', async () => {
    const { deck, source } = await imported(ways['an ellipse'] ?? '', false);
    const plan = planHandout(deckInput(deck, { layout: 'outline' }), { ...tools, media: source }, handoutWords);
    expect(plan.findings.find(({ code }) => code === 'slide.unseen-text')?.facts).toEqual({ text: words });
  });
});

describe('Pictures that lie under several forms together', () => {
  it('are told at the import, by their descriptions where there are any', async () => {
    const pictureAt = (x: number, described: string): string =>
      `<p:pic><p:nvPicPr><p:cNvPr id="${String(x)}" name="p" descr="${described}"/><p:cNvPicPr/><p:nvPr/></p:nvPicPr><p:blipFill><a:blip r:embed="dot"/><a:stretch><a:fillRect/></a:stretch></p:blipFill><p:spPr>${xfrm(x, 200, 90, 90)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr></p:pic>`;
    const panels = [90, 190].map((x) => sp({ at: [x, 190, 130, 110], fill: '336699' })).join('');
    const dot = sharp({ create: { width: 1, height: 1, channels: 3, background: '#cc3300' } });
    const { findings } = await imported(
      pictureAt(105, 'Key to the exercise') + pictureAt(195, '') + panels,
      true,
      await dot.png().toBuffer(),
    );
    const told = findings.filter(({ code }) => code.startsWith('pptx.concealed'));
    expect(told.map(({ code, facts }) => [code, facts])).toEqual([
      ['pptx.concealed-described', { why: 'covered', count: 1, text: 'Key to the exercise' }],
      ['pptx.concealed-pictures', { why: 'covered' }],
    ]);
  });
});

describe('A slide that is looked at whole', () => {
  it('keeps every word that is seen, and is drawn as it was', async () => {
    const shapes =
      sp({ at: [100, 200, 400, 40], text: p('Seen whole (all of it), 看得見的字。') }) +
      sp({ at: [90, 190, 420, 100], form: 'ellipse' }) +
      sp({ at: [400, 210, 300, 60], form: 'roundRect', fill: '336699', text: 'On a panel' });
    const [today, before] = [await imported(shapes, true), await imported(shapes, false)];
    expect(today.deck.slides[0]?.texts).toEqual(before.deck.slides[0]?.texts);
    const strip = ({ deck, media }: ImportedDeck): unknown => {
      const look = deck.slides[0]?.looks.en;
      const found = media.find(({ sha }) => look?.kind === 'drawing' && sha === look.drawing);
      const { sight: _, ...rest } = parseDrawing(found?.bytes ?? new Uint8Array()) ?? { sight: 1 };
      return JSON.parse(JSON.stringify(rest).replace(/[sS]\d{3,}|Shape \d+/g, 'n')) as unknown;
    };
    expect(strip(today)).toEqual(strip(before));
  });
});
