import { describe, expect, it } from 'vitest';
import { applyCourseEdit, applyCourseEdits } from '../../../main/model/apply-course-edit';
import { coverageOf, lacksSlides, minutesOfSlides, slidesOfSession, withSlidesOf } from '../../../main/model/coverage';
import type { Session } from '../../../main/model/course';
import { aCourse, aDay, aSession, anObjective } from '../../builders/a-course';
import { aDeck, slides } from '../../builders/a-deck';
import { aHash, deckId, objectiveId, sessionId, slideId } from '../../builders/ids';

const [one, two] = [objectiveId('objective-1'), objectiveId('objective-2')];
const fromSecond: Session['material'] = [
  {
    kind: 'slides',
    deck: deckId('deck-tracing'),
    pinned: aHash('a'),
    pick: [{ kind: 'from', slide: slideId('slide-2') }],
  },
];
const versionOf = (changes: (id: string) => object) =>
  new Map([[aHash('a'), aDeck({ slides: slides(4).map((slide) => ({ ...slide, ...changes(slide.id) })) })]]);
const courseOf = (...sessions: readonly Session[]) =>
  aCourse({ objectives: [anObjective({ id: one }), anObjective({ id: two })], days: [aDay({ sessions })] });

describe('The coverage of an objective', () => {
  it('counts the sessions that name it, the slides of their material that teach it, and the questions that ask for it', () => {
    const versions = versionOf((id) => (id === 'slide-1' || id === 'slide-2' ? { objectives: [one] } : {}));
    const question = { text: { en: 'Where?' }, answer: {}, objectives: [one] };
    const course = courseOf(
      aSession({ minutes: 40, objectives: [one], material: fromSecond }),
      aSession({ id: sessionId('session-2'), minutes: 20, objectives: [one], questions: [question, question] }),
    );
    expect(coverageOf(course, versions)).toEqual([
      { objective: one, sessions: ['session-1', 'session-2'], minutes: 60, slides: 1, questions: 2 },
      { objective: two, sessions: [], minutes: 0, slides: 0, questions: 0 },
    ]);
  });

  it('has the minutes of its slides where they have any, and a hidden slide takes none', () => {
    const versions = versionOf((id) => ({ minutes: 7, objectives: [one], hidden: id === 'slide-4' }));
    const [covered] = coverageOf(
      courseOf(aSession({ minutes: 40, objectives: [one], material: fromSecond })),
      versions,
    );
    expect(covered).toMatchObject({ minutes: 14, slides: 3 });
  });

  it('counts a slide that the session alone gives to it, until the choice is undone', () => {
    const versions = versionOf(() => ({}));
    const course = courseOf(aSession({ material: fromSecond }));
    const [session] = course.days[0]!.sessions;
    const shown = slidesOfSession(session!, versions);
    const slideObjectives = withSlidesOf(session!, two, shown.slice(0, 2));
    const done = applyCourseEdit(course, { kind: 'session.set', session: session!.id, changes: { slideObjectives } });
    expect(coverageOf(done.course, versions)[1]).toMatchObject({ sessions: [session!.id], slides: 2 });
    expect(applyCourseEdits(done.course, done.inverse).course).toEqual(course);
  });

  it('leaves what slides teach beside it alone, and does not repeat what their decks say', () => {
    const [first, second] = slides(2);
    const session = { slideObjectives: [{ slide: first!.id, objectives: [one, two] }] };
    expect(withSlidesOf(session, two, [{ ...second!, objectives: [two] }])).toEqual([
      { slide: first!.id, objectives: [one] },
    ]);
  });

  it('goes with the objective, out of sessions, slides and questions, and comes back with it', () => {
    const course = courseOf(
      aSession({
        objectives: [one],
        questions: [{ text: {}, answer: {}, objectives: [two, one] }],
        slideObjectives: [{ slide: slideId('slide-2'), objectives: [one] }],
      }),
    );
    const done = applyCourseEdit(course, { kind: 'objective.remove', objective: one });
    expect(JSON.stringify(done.course.days)).not.toContain(one);
    expect(done.course.days[0]!.sessions[0]!.questions[0]!.objectives).toEqual([two]);
    expect(applyCourseEdits(done.course, done.inverse).course).toEqual(course);
  });
});

describe('The minutes of slides', () => {
  it('leave out hidden ones and those that nobody planned', () => {
    const [a, b, c] = slides(3);
    expect(minutesOfSlides([{ ...a!, minutes: 5 }, { ...b!, minutes: 9, hidden: true }, c!])).toBe(5);
  });
});

describe('A lesson', () => {
  it('is without slides where it shows none, not where a deck that it shows is not there, and a break never is', () => {
    const versions = versionOf(() => ({}));
    expect(lacksSlides(aSession({ material: [] }), versions)).toBe(true);
    expect(lacksSlides(aSession({ material: fromSecond }), versions)).toBe(false);
    expect(lacksSlides(aSession({ material: fromSecond }), new Map())).toBe(false);
    expect(lacksSlides(aSession({ kind: 'break', material: [] }), versions)).toBe(false);
  });
});
