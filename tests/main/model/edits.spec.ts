import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyCourseEdit, applyCourseEdits } from '../../../main/model/apply-course-edit';
import { applyDeckEdit, applyDeckEdits } from '../../../main/model/apply-deck-edit';
import { type CourseEdit, type DeckEdit, courseEditSchema, deckEditSchema } from '../../../main/model/change';
import { applyHandoutEdits, handoutSchema } from '../../../main/model/handout';
import { plainTemplate } from '../../../main/model/template';
import { applyTemplateEdits } from '../../../main/model/template-change';
import handoutV1 from '../../fixtures/records/handout-v1.json';
import { aCourse, aDay, aPerson, aSession, anObjective } from '../../builders/a-course';
import { aDeck, aSlide, slides } from '../../builders/a-deck';
import { dayId, deckId, objectiveId, personId, sessionId, slideId } from '../../builders/ids';

const course = aCourse({
  days: [
    aDay({
      sessions: [
        aSession({ id: sessionId('session-1'), objectives: [objectiveId('objective-1'), objectiveId('objective-2')] }),
        aSession({ id: sessionId('session-2'), instructors: [personId('person-1')] }),
      ],
    }),
    aDay({
      id: dayId('day-2'),
      sessions: [aSession({ id: sessionId('session-3'), objectives: [objectiveId('objective-2')] })],
    }),
    aDay({ id: dayId('day-3'), date: null, sessions: [] }),
  ],
  objectives: [anObjective(), anObjective({ id: objectiveId('objective-2') })],
  people: [aPerson(), aPerson({ id: personId('person-2') })],
});

const at = fc.integer({ min: 0, max: 5 });
const aTitle = fc.string({ maxLength: 4 }).map((en) => ({ en }));
const days = fc.constantFrom('day-1', 'day-2', 'day-3', 'day-4').map(dayId);
const sessions = fc.constantFrom('session-1', 'session-2', 'session-3', 'session-4').map(sessionId);
const objectives = fc.constantFrom('objective-1', 'objective-2', 'objective-3').map(objectiveId);
const people = fc.constantFrom('person-1', 'person-2', 'person-3').map(personId);

const courseEdits = fc.oneof<fc.Arbitrary<CourseEdit>[]>(
  fc.record({ kind: fc.constant('course.set'), title: aTitle, venue: fc.option(aTitle, { nil: undefined }) }),
  fc.record({ kind: fc.constant('day.add'), at, day: days.map((id) => aDay({ id, sessions: [] })) }),
  fc.record({ kind: fc.constant('day.remove'), day: days }),
  fc.record({ kind: fc.constant('day.set'), day: days, date: fc.constantFrom(null, '2026-05-01'), title: aTitle }),
  fc.record({ kind: fc.constant('day.move'), day: days, to: at }),
  fc.record({ kind: fc.constant('session.add'), day: days, at, session: sessions.map((id) => aSession({ id })) }),
  fc.record({ kind: fc.constant('session.remove'), session: sessions }),
  fc.record({
    kind: fc.constant('session.set'),
    session: sessions,
    changes: fc.record({ title: aTitle, startMinute: fc.constant(null) }),
  }),
  fc.record({ kind: fc.constant('session.move'), session: sessions, day: days, to: at }),
  fc.record({
    kind: fc.constant('objective.put'),
    at,
    objective: fc.tuple(objectives, aTitle).map(([id, text]) => anObjective({ id, text })),
  }),
  fc.record({ kind: fc.constant('objective.remove'), objective: objectives }),
  fc.record({
    kind: fc.constant('person.put'),
    at,
    person: fc.tuple(people, aTitle).map(([id, name]) => aPerson({ id, name })),
  }),
  fc.record({ kind: fc.constant('person.remove'), person: people }),
);

/** Applies those edits of a random row that can be applied where they stand. */
function applicable<R, E>(record: R, edits: readonly E[], apply: (record: R, edits: readonly E[]) => R): readonly E[] {
  const done: E[] = [];
  for (const edit of edits) {
    try {
      apply(record, [...done, edit]);
      done.push(edit);
    } catch (error) {
      expect(String(error)).toMatch(/KitbagFault: \w+\.(unknown|id-taken)/);
    }
  }
  return done;
}

describe('An edit that adds a field', () => {
  it('is taken back by an undo that takes it away, and done again by a redo', () => {
    const handout = handoutSchema.parse(handoutV1);
    const chosen = applyHandoutEdits(handout, [{ kind: 'handout.choose', changes: { blanks: 'everywhere' } }]);
    const undone = applyHandoutEdits(chosen.record, chosen.inverse);
    expect(chosen.record.recipe.blanks).toBe('everywhere');
    expect(undone.record).toStrictEqual(handout);
    expect(applyHandoutEdits(undone.record, undone.inverse).record).toStrictEqual(chosen.record);
    const { second: _, ...template } = plainTemplate;
    const coloured = applyTemplateEdits(template, [{ kind: 'template.set', changes: { second: '123456' } }]);
    expect(applyTemplateEdits(coloured.record, coloured.inverse).record).toStrictEqual(template);
  });
});

describe('Edits of a course', () => {
  it('are all tried here', () => {
    const tried = new Set(fc.sample(courseEdits, { numRuns: 500, seed: 1 }).map(({ kind }) => kind));
    expect([...tried].sort()).toEqual(
      courseEditSchema.options.map((option) => [...option.unwrap().shape.kind.values][0]).sort(),
    );
  });

  it('give the equal course back when they are taken back, one or many', () => {
    fc.assert(
      fc.property(fc.array(courseEdits, { maxLength: 8 }), (random) => {
        const edits = applicable(course, random, (record, some) => applyCourseEdits(record, some).course);
        const done = applyCourseEdits(course, edits);
        const back = applyCourseEdits(done.course, done.inverse);
        expect(back.course).toEqual(course);
        expect(applyCourseEdits(back.course, back.inverse).course).toEqual(done.course);
      }),
      { numRuns: 300 },
    );
  });

  it.each<[string, CourseEdit, string]>([
    ['day', { kind: 'day.set', day: dayId('day-9') }, 'day.unknown'],
    [
      'day to move to',
      { kind: 'session.move', session: sessionId('session-1'), day: dayId('day-9'), to: 0 },
      'day.unknown',
    ],
    ['session', { kind: 'session.remove', session: sessionId('session-9') }, 'session.unknown'],
    ['objective', { kind: 'objective.remove', objective: objectiveId('objective-9') }, 'objective.unknown'],
    ['person', { kind: 'person.remove', person: personId('person-9') }, 'person.unknown'],
  ])('of an unknown %s are refused', (_, edit, code) => {
    expect(() => applyCourseEdit(course, edit)).toThrow(expect.objectContaining({ code }));
  });

  it('never let two sessions or days have one id', () => {
    const again = aDay({ id: dayId('day-9'), sessions: [aSession({ id: sessionId('session-1') })] });
    expect(() => applyCourseEdit(course, { kind: 'day.add', at: 0, day: again })).toThrow(
      expect.objectContaining({ code: 'course.id-taken' }),
    );
  });

  it('that remove an objective take it out of every session', () => {
    const { course: after } = applyCourseEdit(course, {
      kind: 'objective.remove',
      objective: objectiveId('objective-2'),
    });
    expect(after.days.flatMap((day) => day.sessions.map((session) => session.objectives))).toEqual([
      ['objective-1'],
      [],
      [],
    ]);
  });

  it('that move a session to a later place of its own day count without it', () => {
    const move: CourseEdit = { kind: 'session.move', session: sessionId('session-1'), day: dayId('day-1'), to: 1 };
    expect(applyCourseEdit(course, move).course.days[0]?.sessions.map(({ id }) => id)).toEqual([
      'session-2',
      'session-1',
    ]);
  });

  it('leave the given course alone', () => {
    const before = structuredClone(course);
    applyCourseEdit(course, { kind: 'person.remove', person: personId('person-1') });
    expect(course).toEqual(before);
  });
});

const deck = aDeck({
  slides: slides(4),
  sections: [
    { title: { en: 'One' }, first: slideId('slide-1') },
    { title: { en: 'Two' }, first: slideId('slide-3') },
    { title: { en: 'Three' }, first: slideId('slide-4') },
  ],
});
const someSlides = fc.constantFrom('slide-1', 'slide-2', 'slide-3', 'slide-4', 'slide-5').map(slideId);
const deckEdits = fc.oneof<fc.Arbitrary<DeckEdit>[]>(
  fc.record({ kind: fc.constant('deck.set'), title: aTitle, theme: fc.constant('dark') }),
  fc.record({
    kind: fc.constant('deck.become'),
    deck: aTitle.map((title) => aDeck({ title, slides: slides(2), pairedFrom: [deckId('deck-gone')] })),
  }),
  fc.record({ kind: fc.constant('slide.add'), at, slide: someSlides.map((id) => aSlide({ id })) }),
  fc.record({ kind: fc.constant('slide.remove'), slide: someSlides }),
  fc.record({ kind: fc.constant('slide.move'), slide: someSlides, to: at }),
  fc.record({
    kind: fc.constant('slide.set'),
    slide: someSlides,
    changes: fc.record({ hidden: fc.boolean(), minutes: fc.constant(5) }),
  }),
);

describe('Edits of a deck', () => {
  it('are all tried here', () => {
    const tried = new Set(fc.sample(deckEdits, { numRuns: 200, seed: 1 }).map(({ kind }) => kind));
    expect([...tried].sort()).toEqual(
      deckEditSchema.options.map((option) => [...option.unwrap().shape.kind.values][0]).sort(),
    );
  });

  it('give the equal deck back when they are taken back, one or many', () => {
    fc.assert(
      fc.property(fc.array(deckEdits, { maxLength: 8 }), (random) => {
        const edits = applicable(deck, random, (record, some) => applyDeckEdits(record, some).deck);
        const done = applyDeckEdits(deck, edits);
        const back = applyDeckEdits(done.deck, done.inverse);
        expect(back.deck).toEqual(deck);
        expect(applyDeckEdits(back.deck, back.inverse).deck).toEqual(done.deck);
      }),
      { numRuns: 300 },
    );
  });

  it('of an unknown slide are refused', () => {
    const edit: DeckEdit = { kind: 'slide.remove', slide: slideId('slide-9') };
    expect(() => applyDeckEdit(deck, edit)).toThrow(
      expect.objectContaining({ code: 'slide.unknown', facts: { id: 'slide-9' } }),
    );
  });

  it('never let two slides have one id', () => {
    const edit: DeckEdit = { kind: 'slide.add', at: 0, slide: aSlide() };
    expect(() => applyDeckEdit(deck, edit)).toThrow(expect.objectContaining({ code: 'slide.id-taken' }));
  });

  it('that remove the first slide of a section begin it with the next slide', () => {
    const { deck: after } = applyDeckEdit(deck, { kind: 'slide.remove', slide: slideId('slide-1') });
    expect(after.sections.map(({ first }) => first)).toEqual(['slide-2', 'slide-3', 'slide-4']);
  });

  it('that remove the only slide of a section remove the section', () => {
    const { deck: after } = applyDeckEdit(deck, { kind: 'slide.remove', slide: slideId('slide-4') });
    expect(after.sections.map(({ first }) => first)).toEqual(['slide-1', 'slide-3']);
  });
});
