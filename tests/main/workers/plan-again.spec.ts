import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planHandout } from '../../../main/handout/plan-handout';
import type { HandoutInput } from '../../../main/handout/handout.types';
import { KitbagFault } from '../../../main/model/fault';
import type { Deck } from '../../../main/model/deck';
import { editions, type Recipe } from '../../../main/model/recipe';
import type { Slide, SlideText } from '../../../main/model/slide';
import { handoutWords } from '../../../main/words/handout-words';
import { openPlanner } from '../../../main/workers/plan-again';
import { aDeck, aSlide, aText } from '../../builders/a-deck';
import { slideId } from '../../builders/ids';
import { courseInput, deckInput, tools } from '../handout/handouts';
import { randomCourse } from '../handout/random-courses';

/** What a person does to one slide of a deck, or to the deck. */
const edits = {
  word: (slide: Slide) => withNotes(slide, (notes) => notes.replace(/^\S*/, 'Another')),
  paragraph: (slide: Slide) => withNotes(slide, (notes) => `${notes}\n\nOne more paragraph.`),
  title: (slide: Slide) => withText(slide, (text) => ({ ...text, title: `${text.title} anew` })),
  alt: (slide: Slide) => withText(slide, (text) => ({ ...text, alt: 'Another alternative text' })),
  hide: (slide: Slide) => ({ ...slide, hidden: !slide.hidden }),
  minutes: (slide: Slide) => ({ ...slide, minutes: (slide.minutes ?? 0) + 5 }),
  blank: (slide: Slide) =>
    withText(slide, (text) => ({ ...text, blankWords: [...(text.blankWords ?? []), 'payment'] })),
} as const;
const orders = {
  first: (slides: readonly Slide[], at: number) => [slides[at], ...slides.filter((_, index) => index !== at)],
  gone: (slides: readonly Slide[], at: number) => slides.filter((_, index) => slides.length === 1 || index !== at),
} as const;
const choices = {
  numbers: (recipe: Recipe) => ({ ...recipe, slideNumbers: !recipe.slideNumbers }),
  through: (recipe: Recipe) => ({
    ...recipe,
    slideNumbering: recipe.slideNumbering === 'through' ? 'deck' : 'through',
  }),
  beside: ({ turnTo, ...recipe }: Recipe) =>
    turnTo ? recipe : { ...recipe, turnTo: { ...recipe, edition: 'participant', layout: '2' } },
  label: (recipe: Recipe) => ({ ...recipe, raiseTo: recipe.raiseTo ? null : ('TLP:RED' as const) }),
  edition: (recipe: Recipe) => ({ ...recipe, edition: recipe.edition === 'instructor' ? 'workbook' : 'instructor' }),
} as const;

function withText(slide: Slide, change: (text: SlideText) => SlideText): Slide {
  const { en } = slide.texts;
  return en ? { ...slide, texts: { ...slide.texts, en: change(en) } } : slide;
}

function withNotes(slide: Slide, change: (notes: string) => string): Slide {
  return withText(slide, (text) => ({ ...text, notes: change(text.notes) }));
}

type Names<T> = readonly (keyof T)[];
const acts = fc.array(
  fc.tuple(
    fc.constantFrom(
      ...(Object.keys(edits) as Names<typeof edits>),
      ...(Object.keys(orders) as Names<typeof orders>),
      ...(Object.keys(choices) as Names<typeof choices>),
    ),
    fc.nat(2),
    fc.nat(4),
  ),
  { minLength: 1, maxLength: 5 },
);

function act(input: HandoutInput, name: string, which: number, at: number): HandoutInput {
  if (name in choices) return { ...input, recipe: choices[name as keyof typeof choices](input.recipe) as Recipe };
  const versions = [...input.versions];
  const [sha, deck] = versions[which % versions.length] ?? [];
  if (!sha || !deck) return input;
  const place = at % deck.slides.length;
  const slides =
    name in orders
      ? orders[name as keyof typeof orders](deck.slides, place)
      : deck.slides.map((slide, index) => (index === place ? edits[name as keyof typeof edits](slide) : slide));
  const changed: Deck = { ...deck, slides: slides.filter((slide) => slide !== undefined) };
  return { ...input, versions: new Map(versions.map(([key, one]) => [key, key === sha ? changed : one])) };
}

/** Everything of a plan but what it can still be asked; the fault where there is nothing to print. */
function told(make: () => ReturnType<typeof planHandout>): unknown {
  try {
    const { pages, tags, outline, places, findings, pageOf, title, marking } = make();
    return { pages, tags, outline, places, findings, pageOf, title, marking };
  } catch (error) {
    if (error instanceof KitbagFault) return error.code;
    throw error;
  }
}

describe('A handout that is planned again after edits', () => {
  it.each(editions)('is the one that is planned from nothing, whatever was edited (%s)', (edition) => {
    fc.assert(
      fc.property(randomCourse(edition), acts, ({ course, versions, recipe }, done) => {
        const planner = openPlanner();
        let input = courseInput(course, versions, recipe);
        told(() => planner.plan(structuredClone(input), tools).plan);
        for (const [name, which, at] of done) {
          input = act(input, name, which, at);
          // Twice, as after an edit and its undoing.
          for (let round = 0; round < 2; round += 1)
            expect(told(() => planner.plan(structuredClone(input), tools).plan)).toEqual(
              told(() => planHandout(input, tools, handoutWords)),
            );
        }
      }),
      { numRuns: 12 },
    );
  });

  it.each(editions)('takes over what did not change, item for item, also where words are blanks (%s)', (edition) => {
    const planner = openPlanner();
    const slides = ['a', 'b', 'c'].map((name) =>
      aSlide({ id: slideId(name), texts: { en: aText({ body: '- the mixer', notes: name, blankWords: ['mixer'] }) } }),
    );
    const input = deckInput(aDeck({ slides }), { edition, layout: 'beside' });
    const drawings = () =>
      planner
        .plan(structuredClone(input), tools)
        .plan.pages.flatMap(({ items }) => items.flatMap((item) => (item.kind === 'group' ? [item.items] : [])));
    const before = drawings();
    const after = drawings();
    expect(before).toHaveLength(3);
    expect(after.every((items, index) => items === before[index])).toBe(true);
  });
});
