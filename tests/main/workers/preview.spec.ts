import { describe, expect, it } from 'vitest';
import { drawPlan } from '../../../main/handout/draw/draw-plan';
import { estimateSize } from '../../../main/handout/size/estimate-size';
import { planHandout } from '../../../main/handout/plan-handout';
import type { Deck } from '../../../main/model/deck';
import { layoutNames, type Recipe } from '../../../main/model/recipe';
import { handoutWords } from '../../../main/words/handout-words';
import { createPictureInk } from '../../../main/handout/print/in-ink';
import { createPreview, type Preview } from '../../../main/workers/preview';
import { aDeck, aSlide, aText } from '../../builders/a-deck';
import { slideId } from '../../builders/ids';
import { readOperators } from '../../matchers/read-operators';
import { readPdf } from '../../matchers/read-pdf';
import { deckInput, tools } from '../handout/handouts';

const notes = (number: number): string =>
  `First say **who** pays, for the ${String(number)}th time.\n\n- what they hold\n- 追蹤付款的人員應先記下「已知」的事實，再查明。\n\n| a | b |\n| --- | --- |\n| 1 | [2](https://example.org) |`;

/** Twelve slides; the notes of one of them may say another word. */
function aLongDeck(changed = -1): Deck {
  const slides = Array.from({ length: 12 }, (_, index) =>
    aSlide({
      id: slideId(`slide-${String(index)}`),
      texts: {
        en: aText({
          title: `Part ${String(index)}`,
          body: `- ${index % 3 === 0 ? '香港 and more' : 'The money'}\n- *so* it goes`,
          notes: index === changed ? notes(index).replace('pays', 'asks') : notes(index),
        }),
      },
    }),
  );
  return aDeck({ slides });
}

const recipe: Partial<Recipe> = { edition: 'instructor', layout: 'notes', parts: ['cover', 'contents'] };
const everything = [0, 99] as const;

function show(preview: Preview, deck: Deck, holds: readonly string[] = [], changes: Partial<Recipe> = {}) {
  const handout = deckInput(deck, { ...recipe, ...changes });
  return preview.plan({ handout, sight: everything, holds }, tools, () => undefined);
}

describe('The pages of a preview', () => {
  it.each(layoutNames)('are drawn as the exported file draws them, also after an edit (%s)', async (layout) => {
    const preview = createPreview(createPictureInk());
    await show(preview, aLongDeck(), [], { layout });
    const shown = await show(preview, aLongDeck(4), [], { layout });
    const exported = await drawPlan(
      planHandout(deckInput(aLongDeck(4), { ...recipe, layout }), tools, handoutWords),
      tools,
    );
    const [mine, whole] = [await readPdf(shown.drawn?.pdf ?? new Uint8Array()), await readPdf(exported)];
    expect(mine.pages.map(({ text, texts, label }) => ({ text, texts, label }))).toEqual(
      whole.pages.map(({ text, texts, label }) => ({ text, texts, label })),
    );
    expect(await readOperators(shown.drawn?.pdf ?? new Uint8Array())).toEqual(await readOperators(exported));
  });

  it('are drawn anew where an edit touched them, and nowhere else', async () => {
    const preview = createPreview(createPictureInk());
    const before = await show(preview, aLongDeck());
    const after = await show(preview, aLongDeck(4), before.keys);
    const changed = after.keys.filter((key) => !before.keys.includes(key));
    expect(changed).toHaveLength(1);
    expect(after.drawn?.keys).toEqual(changed);
    expect((await readPdf(after.drawn?.pdf ?? new Uint8Array())).pages[0]?.text).toContain('asks');
  });

  it('come in sight only when they are looked at', async () => {
    const preview = createPreview(createPictureInk());
    const handout = deckInput(aLongDeck(), recipe);
    const shown = await preview.plan({ handout, sight: [2, 3], holds: [] }, tools, () => undefined);
    expect(shown.drawn?.keys).toEqual(shown.keys.slice(2, 4));
    const more = await preview.draw(shown.plan, shown.keys.slice(4, 6));
    expect(more?.keys).toEqual(shown.keys.slice(4, 6));
  });

  it('are those of the newest plan alone', async () => {
    const preview = createPreview(createPictureInk());
    const first = await show(preview, aLongDeck());
    await show(preview, aLongDeck(4));
    expect(await preview.draw(first.plan, first.keys.slice(0, 1))).toBeNull();
  });

  it('are weighed by themselves, as the exported file will be, and only as the newest plan', async () => {
    const preview = createPreview(createPictureInk());
    const first = await show(preview, aLongDeck());
    const { plan } = await show(preview, aLongDeck(4));
    const exported = planHandout(deckInput(aLongDeck(4), recipe), tools, handoutWords);
    expect(preview.size(plan)).toEqual({ sizeBytes: estimateSize(exported, tools) });
    expect(preview.size(first.plan)).toBeNull();
  });

  it('have the same keys in every session, and others where anything to be seen differs', async () => {
    const [one, other] = [
      await show(createPreview(createPictureInk()), aLongDeck()),
      await show(createPreview(createPictureInk()), aLongDeck()),
    ];
    expect(other.keys).toEqual(one.keys);
    const label = await show(createPreview(createPictureInk()), aLongDeck(), [], { raiseTo: 'TLP:RED' });
    expect(label.keys.filter((key) => one.keys.includes(key))).toEqual([]);
  });
});
