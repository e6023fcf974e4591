import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { courseDifferences, deckDifferences } from '../../../main/model/differences';
import { aCourse, aDay, aSession } from '../../builders/a-course';
import { aDeck, aSlide, aText, slides } from '../../builders/a-deck';
import { dayId, sessionId, slideId } from '../../builders/ids';

const [one, two, three, four] = slides(4) as [
  ReturnType<typeof aSlide>,
  ReturnType<typeof aSlide>,
  ReturnType<typeof aSlide>,
  ReturnType<typeof aSlide>,
];
const nothing = { fields: [], added: [], removed: [], moved: [], edited: [] };

describe('The differences of two versions of a deck', () => {
  it('are none between a deck and a later save of the same content', () => {
    expect(deckDifferences(aDeck(), aDeck({ revision: 9, changedAt: 'later' }))).toEqual(nothing);
  });

  it('name slides that came and went with the numbers they have there', () => {
    const fresh = aSlide({ id: slideId('slide-new') });
    expect(deckDifferences(aDeck({ slides: [one, two, three] }), aDeck({ slides: [fresh, one, three] }))).toEqual({
      ...nothing,
      added: [{ slide: 'slide-new', number: 1 }],
      removed: [{ slide: 'slide-2', number: 2 }],
    });
  });

  it('call the one slide moved that was moved, and not all those it passed', () => {
    expect(
      deckDifferences(aDeck({ slides: [one, two, three, four] }), aDeck({ slides: [four, one, two, three] })).moved,
    ).toEqual([{ slide: 'slide-4', from: 4, to: 1 }]);
  });

  it('name the fields that were edited, texts by their language', () => {
    const edited = { ...two, hidden: true, texts: { en: aText({ title: 'Slide 2', notes: 'new' }), pt: aText() } };
    const [difference] = deckDifferences(aDeck({ slides: [one, two] }), aDeck({ slides: [one, edited] })).edited;
    expect(difference).toMatchObject({ slide: 'slide-2', number: 2 });
    expect(difference?.fields).toEqual(expect.arrayContaining(['hidden', 'texts.en.notes', 'texts.pt.title']));
    expect(difference?.fields).not.toContain('texts.en.title');
  });

  it('name the deck’s own fields', () => {
    expect(deckDifferences(aDeck(), aDeck({ title: { en: 'New' }, theme: 'dark' })).fields).toEqual(['title', 'theme']);
  });

  it('account for every slide of any two orders', () => {
    const order = fc.shuffledSubarray([...slides(7)]);
    fc.assert(
      fc.property(order, order, (before, after) => {
        const { added, removed, moved } = deckDifferences(aDeck({ slides: before }), aDeck({ slides: after }));
        expect(before.length - removed.length + added.length).toBe(after.length);
        const gone = new Set([...removed, ...moved].map(({ slide }) => slide));
        const come = new Set([...added, ...moved].map(({ slide }) => slide));
        expect(before.filter(({ id }) => !gone.has(id))).toEqual(after.filter(({ id }) => !come.has(id)));
      }),
    );
  });
});

describe('The differences of two states of a course', () => {
  it('say in brief what came, went and was edited', () => {
    const before = aCourse({
      days: [aDay(), aDay({ id: dayId('day-2'), sessions: [aSession({ id: sessionId('session-2') })] })],
    });
    const moved = aSession({ id: sessionId('session-2'), minutes: 30 });
    const after = aCourse({
      title: { en: 'New' },
      days: [aDay({ sessions: [moved, aSession({ id: sessionId('session-3') })] })],
    });
    expect(courseDifferences(before, after)).toMatchObject({
      fields: ['title'],
      days: { added: [], removed: ['day-2'], edited: [] },
      sessions: {
        added: ['session-3'],
        removed: ['session-1'],
        edited: [{ id: 'session-2', fields: ['minutes', 'day'] }],
      },
    });
  });
});
