import { describe, expect, it } from 'vitest';
import { deckNews } from '../../../main/model/deck-news';
import { unmarked } from '../../../main/model/marking';
import { aCourse, aDay, aSession } from '../../builders/a-course';
import { aDeck, aSlide, slides } from '../../builders/a-deck';
import { aHash, deckId, slideId } from '../../builders/ids';
import type { Pick } from '../../../main/model/course';
import type { Deck } from '../../../main/model/deck';

const pinned = aHash('a');
const deck = deckId('deck-one');
const taken = aDeck({ id: deck, title: { en: 'Basics' }, slides: slides(4) });
const one = (number: number): Pick => ({ kind: 'one', slide: taken.slides[number - 1]?.id ?? slideId('') });

/** What a course that shows slides 1 and 2 would have otherwise with the deck as it is now. */
function news(head: Deck, pick: readonly Pick[] = [one(1), one(2)]) {
  const course = aCourse({
    days: [aDay({ sessions: [aSession({ material: [{ kind: 'slides', deck, pinned, pick }] })] })],
  });
  return deckNews(course, deck, new Map([[pinned, taken]]), head);
}

const withSlide = (number: number, changes: Partial<Deck['slides'][number]>): Deck => ({
  ...taken,
  slides: taken.slides.map((slide, index) => (index === number - 1 ? { ...slide, ...changes } : slide)),
});

describe('What a course would show otherwise with a deck as it is now', () => {
  it('counts the slides that the course shows and that were changed', () => {
    expect(news(withSlide(2, { minutes: 5 }))).toEqual({
      slides: 1,
      moved: false,
      title: null,
      label: null,
      rest: false,
    });
  });

  it('is nothing where only slides were changed that the course does not show', () => {
    expect(news(withSlide(4, { minutes: 5 }))).toBeNull();
  });

  it('is nothing where only tags were changed, for no page shows them', () => {
    expect(news(withSlide(1, { tags: ['new'] }))).toBeNull();
  });

  it('counts a new slide where the course shows the deck to its end, and nowhere else', () => {
    const longer = { ...taken, slides: [...taken.slides, aSlide({ id: slideId('slide-new') })] };
    expect(news(longer)).toBeNull();
    expect(news(longer, [{ kind: 'from', slide: one(2).slide }])?.slides).toBe(1);
  });

  it('counts a slide that is gone', () => {
    expect(news({ ...taken, slides: taken.slides.slice(0, 1) })?.slides).toBe(1);
  });

  it('says that slides stand elsewhere where that is all', () => {
    const [first, second, ...others] = taken.slides;
    if (!first || !second) throw new Error('The deck has slides');
    expect(news({ ...taken, slides: [second, first, ...others] })).toMatchObject({ slides: 0, moved: true });
  });

  it('says what the deck was called and labelled, and that no slide was changed', () => {
    const head = { ...taken, title: { en: 'Foundations' }, marking: { ...unmarked, label: 'TLP:RED' as const } };
    expect(news(head)).toEqual({
      slides: 0,
      moved: false,
      title: { en: 'Basics' },
      label: { from: taken.marking.label, to: 'TLP:RED' },
      rest: false,
    });
  });
});
