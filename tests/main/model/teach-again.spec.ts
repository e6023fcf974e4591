import { describe, expect, it } from 'vitest';
import { courseFromDecks } from '../../../main/model/course-from-decks';
import { languageWritten, type Language } from '../../../main/model/language';
import { teachAgain } from '../../../main/model/teach-again';
import { openRecord } from '../../../main/model/migrations';
import { aCourse, aDay, aPerson, aSession, anObjective } from '../../builders/a-course';
import { aDeck } from '../../builders/a-deck';
import { seededRandom } from '../../builders/chance';
import { aHash, dayId, deckId, objectiveId, personId, sessionId, slideId } from '../../builders/ids';

const minting = () => ({ random: seededRandom(3), now: '2026-09-01T08:00:00+08:00' });
const pinned = {
  kind: 'slides',
  deck: deckId('deck-tracing'),
  pinned: aHash('a'),
  pick: [{ kind: 'from', slide: slideId('slide-1') }],
} as const;

describe('Teaching a course again', () => {
  const course = aCourse({
    revision: 12,
    days: [
      aDay({
        id: dayId('day-2'),
        date: '2026-03-06',
        sessions: [
          aSession({
            material: [pinned],
            instructors: [personId('person-1')],
            objectives: [objectiveId('objective-1')],
          }),
        ],
      }),
      aDay({ id: dayId('day-1'), date: '2026-03-27', sessions: [aSession({ id: sessionId('session-2') })] }),
      aDay({ id: dayId('day-3'), date: null, sessions: [] }),
    ],
    objectives: [anObjective()],
    people: [aPerson()],
  });
  const copy = teachAgain(course, { ...minting(), firstDate: '2026-10-30', title: { en: 'Autumn' } });

  it('keeps the days as far apart as they were, over the end of a summer time too', () => {
    expect(copy.days.map((day) => day.date)).toEqual(['2026-10-30', '2026-11-20', null]);
  });

  it('gives the days of a course without dates one after another', () => {
    const open = aCourse({ days: [aDay({ date: null }), aDay({ id: dayId('day-2'), date: null, sessions: [] })] });
    expect(teachAgain(open, { ...minting(), firstDate: '2026-12-31', title: {} }).days.map((day) => day.date)).toEqual([
      '2026-12-31',
      '2027-01-01',
    ]);
  });

  it('mints every id anew but those of objectives, to which slides point', () => {
    const idsOf = (one: typeof course) => [
      one.id,
      ...one.people.map(({ id }) => id),
      ...one.days.flatMap((day) => [day.id, ...day.sessions.map(({ id }) => id)]),
    ];
    const old = new Set<string>(idsOf(course));
    expect(idsOf(copy).filter((id) => old.has(id))).toEqual([]);
    expect(copy.objectives).toEqual(course.objectives);
    expect(copy.days[0]?.sessions[0]?.instructors).toEqual([copy.people[0]?.id]);
  });

  it('keeps the pinned versions and says where it comes from', () => {
    expect(copy.days[0]?.sessions[0]?.material).toEqual([pinned]);
    expect(copy).toMatchObject({
      taughtFrom: course.id,
      revision: 0,
      title: { en: 'Autumn' },
      changedAt: '2026-09-01T08:00:00+08:00',
    });
    expect(openRecord('course', copy)).toEqual(copy);
  });
});

describe('A course made from decks', () => {
  it('has the language of most of them, and of the first among equals', () => {
    const languageOf = (...languages: Language[]): Language =>
      courseFromDecks(
        { en: 'New course' },
        languages.map((mainLanguage) => ({ deck: aDeck({ mainLanguage }), pinned: aHash('a') })),
        minting(),
      ).mainLanguage;
    expect(languageOf('en', 'zh-Hant', 'zh-Hant')).toBe('zh-Hant');
    expect(languageOf('pt', 'en')).toBe('pt');
    expect(languageOf()).toBe('en');
  });

  const empty = aDeck({ id: deckId('deck-empty'), slides: [], title: { pt: 'Vazio' } });
  const course = courseFromDecks(
    { en: 'New' },
    [
      { deck: aDeck(), pinned: aHash('a') },
      { deck: empty, pinned: aHash('b') },
    ],
    minting(),
  );

  it('has one session a deck on one day, each with the whole deck', () => {
    expect(course.days).toHaveLength(1);
    expect(course.days[0]?.sessions.map(({ title, material }) => ({ title, material }))).toEqual([
      { title: { en: 'Tracing' }, material: [pinned] },
      { title: { pt: 'Vazio' }, material: [] },
    ]);
  });

  it('is a course that can be saved', () => {
    expect(openRecord('course', course)).toEqual(course);
  });
});

describe('A name that somebody wrote without saying in which language', () => {
  it('is Chinese where it has Chinese characters, and else in the language of the window', () => {
    expect(languageWritten('司法警察局 PJ', 'en')).toBe('zh-Hant');
    expect(languageWritten('Polícia Judiciária', 'pt')).toBe('pt');
  });
});
