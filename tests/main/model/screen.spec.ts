import { describe, expect, it } from 'vitest';
import { screenSchema, screenToBeginWith } from '../../../main/model/screen';

const deck = 'd0123456789abcdefghjkmnpqr';
const course = 'c0123456789abcdefghjkmnpqr';
const atHand = { decks: [{ id: deck }], courses: [{ id: course }] };
const nothing = { decks: [], courses: [] };

describe('The screen that a start begins with', () => {
  it.each([
    [{ name: 'deck', deck, slide: null, language: 'pt' }, { name: 'library' }],
    [{ name: 'translations', deck, slide: null, language: null }, { name: 'library' }],
    [
      { name: 'courses', course },
      { name: 'courses', course: null },
    ],
    [
      { name: 'handouts', scope: { kind: 'day', course, day: course } },
      { name: 'handouts', scope: null },
    ],
    [
      { name: 'handouts', scope: { kind: 'deck', deck, pinned: null } },
      { name: 'handouts', scope: null },
    ],
  ])('is the last one while what was open there is there: %j', (written, otherwise) => {
    const kept = screenSchema.parse(written);
    expect(screenToBeginWith(kept, atHand)).toEqual(written);
    expect(screenToBeginWith(kept, nothing)).toEqual(otherwise);
  });

  it.each(['give-out', 'templates', 'settings', 'library'])(
    'is the last one where nothing is open in it: %s',
    (name) => {
      expect(screenToBeginWith(screenSchema.parse({ name }), nothing)).toEqual({ name });
    },
  );

  it('is the library where nothing is known, and where decks were being paired', () => {
    const pairing = screenSchema.parse({ name: 'pairing', subject: { kind: 'two', main: deck, other: deck } });
    expect(screenToBeginWith(null, atHand)).toEqual({ name: 'library' });
    expect(screenToBeginWith(pairing, atHand)).toEqual({ name: 'library' });
  });

  it('is none that this Kitbag does not know', () => {
    for (const written of [null, {}, { name: 'moon' }, { name: 'deck', deck: '../x', slide: null, language: null }])
      expect(screenSchema.safeParse(written).success, JSON.stringify(written)).toBe(false);
  });
});
