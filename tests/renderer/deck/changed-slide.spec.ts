import { describe, expect, it } from 'vitest';
import { changedSlide } from '../../../renderer/screens/deck/changed-slide';
import { deck, slideId, slides } from '../builders';

const four = deck(slides(4));
const none = new Set<ReturnType<typeof slideId>>();
const setIn = (number: number, changes: object) => ({
  ...four,
  slides: four.slides.map((slide) => (slide.id === slideId(number) ? { ...slide, ...changes } : slide)),
});

describe('what undo and redo changed in a deck', () => {
  it('leads to the slide that says something else, in the language whose words these are', () => {
    const [, , third] = four.slides;
    const texts = { ...third?.texts, pt: { title: 'Outra' } };
    expect(changedSlide(four, setIn(3, { texts }) as never, none)).toEqual({
      slide: slideId(3),
      number: 3,
      language: 'pt',
    });
    expect(changedSlide(four, setIn(2, { hidden: true }) as never, none)).toMatchObject({ number: 2, language: null });
  });

  it('leads to a slide that came back, and beside the place of one that is gone', () => {
    const without = { ...four, slides: four.slides.slice(0, 3) };
    expect(changedSlide(without, four, none)).toMatchObject({ slide: slideId(4), number: 4 });
    expect(changedSlide(four, without, none)).toMatchObject({ slide: slideId(3), number: 4 });
  });

  it('stays with a chosen slide that changed among others, and goes nowhere where no slide differs', () => {
    const turned = { ...four, slides: [...four.slides].reverse() };
    expect(changedSlide(four, turned, new Set([slideId(2)]))).toMatchObject({ slide: slideId(2) });
    expect(changedSlide(four, { ...four, title: { en: 'Another' } }, none)).toBeNull();
  });
});
