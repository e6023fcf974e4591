import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyDeckEdits } from '../../../main/model/apply-deck-edit';
import {
  afterRemoving,
  duplicateSlides,
  listOf,
  moveSlides,
  nameSection,
  setSlides,
  stepSlides,
  type Place,
} from '../../../renderer/screens/deck/slide-edits';
import { deck, slide, slideId, slides } from '../builders';
import type { Deck } from '../../../main/model/deck';
import type { SlideId } from '../../../main/model/ids';

const some = (...numbers: readonly number[]): Set<SlideId> => new Set(numbers.map(slideId));
const numbers = (of: Deck): number[] => of.slides.map(({ id }) => Number(id.replace('slide-', '')));
const moved = (of: Deck, chosen: Set<SlideId>, place: Place): Deck =>
  applyDeckEdits(of, moveSlides(of, chosen, place)).deck;
const six = deck(slides(6));
const sections = (...firsts: readonly number[]): Deck['sections'] =>
  firsts.map((first) => ({ title: { en: `Section ${String(first)}` }, first: slideId(first) }));

describe('Slides that are moved', () => {
  it('stand together and in their order where they were put', () => {
    expect(numbers(moved(six, some(5, 2), { beside: slideId(4), side: 'before' }))).toEqual([1, 3, 2, 5, 4, 6]);
    expect(numbers(moved(six, some(1, 2), { beside: slideId(6), side: 'after' }))).toEqual([3, 4, 5, 6, 1, 2]);
    expect(numbers(moved(six, some(3), null))).toEqual([1, 2, 4, 5, 6, 3]);
  });

  it('make no change where they stand already, or beside one of themselves', () => {
    expect(moveSlides(six, some(2, 3), { beside: slideId(4), side: 'before' })).toEqual([]);
    expect(moveSlides(six, some(2, 3), { beside: slideId(3), side: 'after' })).toEqual([]);
    expect(stepSlides(six, some(1, 2), -1)).toEqual([]);
    expect(stepSlides(six, some(6), 1)).toEqual([]);
  });

  it('go by one place as a block', () => {
    const up = applyDeckEdits(six, stepSlides(six, some(3, 5), -1)).deck;
    expect(numbers(up)).toEqual([1, 3, 5, 2, 4, 6]);
  });

  it('leave the sections to those that stay, and take along a section of which nothing stays', () => {
    const parted = { ...six, sections: sections(1, 3, 5) };
    expect(moved(parted, some(3), null).sections.map(({ first }) => first)).toEqual([1, 4, 5].map(slideId));
    const whole = moved(parted, some(3, 4), { beside: slideId(1), side: 'before' });
    expect(whole.sections.map(({ first }) => first)).toEqual([3, 1, 5].map(slideId));
  });

  it('are all still there, and one step takes the move back, wherever they went', () => {
    const parted = { ...six, sections: sections(1, 4) };
    const place = fc.record({ beside: fc.integer({ min: 1, max: 6 }), side: fc.constantFrom('before', 'after') });
    fc.assert(
      fc.property(fc.subarray([1, 2, 3, 4, 5, 6]), fc.option(place), (chosen, to) => {
        const target = to && ({ beside: slideId(to.beside), side: to.side } as Place);
        const { deck: after, inverse } = applyDeckEdits(parted, moveSlides(parted, some(...chosen), target));
        expect([...numbers(after)].sort()).toEqual([1, 2, 3, 4, 5, 6]);
        expect(applyDeckEdits(after, inverse).deck).toEqual(parted);
      }),
    );
  });
});

describe('Several slides', () => {
  it('are changed alike, but for those that are so already', () => {
    const edits = setSlides([slide(1), slide(2, { hidden: true })], { hidden: true });
    expect(edits).toEqual([{ kind: 'slide.set', slide: slideId(1), changes: { hidden: true } }]);
  });

  it('are copied behind the last of them, and the copies came from no file', () => {
    let count = 6;
    const { edits, copies } = duplicateSlides(six, some(1, 3), () => slideId(++count));
    const after = applyDeckEdits(six, edits).deck;
    expect(numbers(after)).toEqual([1, 2, 3, 7, 8, 4, 5, 6]);
    expect(copies).toEqual([7, 8].map(slideId));
    expect(after.slides[3]).toEqual({ ...six.slides[0], id: slideId(7), origins: [] });
  });

  it('lead to the next slide when they are deleted, at the end to the one before', () => {
    expect(afterRemoving(six, some(2, 3))).toBe(slideId(4));
    expect(afterRemoving(six, some(5, 6))).toBe(slideId(4));
    expect(afterRemoving(six, some(1, 2, 3, 4, 5, 6))).toBeNull();
  });
});

describe('A section', () => {
  const within = { ...six, sections: sections(1, 5) };
  const after = (at: number, name: string, language: 'en' | 'pt' = 'en') =>
    applyDeckEdits(within, nameSection(within, slideId(at), language, name)).deck.sections;

  it('begins with the slide that gets its title, and stands among the others in the order of the slides', () => {
    expect(after(3, ' Tracing ')).toEqual([
      ...sections(1),
      { first: slideId(3), title: { en: 'Tracing' } },
      ...sections(5),
    ]);
  });

  it('has its title in each language, and is gone with the last of them', () => {
    expect(after(1, 'Secção', 'pt')[0]?.title).toEqual({ en: 'Section 1', pt: 'Secção' });
    expect(after(1, '')).toEqual(sections(5));
    expect(nameSection(within, slideId(3), 'en', '  ')).toEqual([]);
  });
});

describe('Terms of a slide', () => {
  it('that it had none of before are taken back without a trace', () => {
    const edits = setSlides([slide(1)], { terms: [{ term: { en: 'Peel chain' }, meaning: {} }] });
    const { deck: changed, inverse } = applyDeckEdits(six, edits);
    expect(changed.slides[0]?.terms).toHaveLength(1);
    expect(applyDeckEdits(changed, inverse).deck).toEqual(six);
    expect(Object.keys(applyDeckEdits(changed, inverse).deck.slides[0] ?? {})).not.toContain('terms');
  });
});

it('A typed list has each word once, without the spaces around it', () => {
  expect(listOf(' tracing，wallets ; tracing, ', /[,，;]/)).toEqual(['tracing', 'wallets']);
});
