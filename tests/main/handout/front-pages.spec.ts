import { describe, expect, it } from 'vitest';
import type { HandoutPlan } from '../../../main/handout/plan-handout';
import type { PlanPage } from '../../../main/model/plan';
import { editions, papers, type Recipe } from '../../../main/model/recipe';
import { aCourse, aDay, aPerson, aSession } from '../../builders/a-course';
import { aDeck, aSlide, aText } from '../../builders/a-deck';
import { aHash, dayId, personId, sessionId, slideId } from '../../builders/ids';
import { textsOf, wordsOf } from '../../matchers/placed-text';
import { courseInput, deckInput, plan } from './handouts';

const deck = aDeck();
const never: PlanPage = { widthPt: 0, heightPt: 0, number: '', items: [], shows: [] };

/** A course of so many days of so many sessions each; two that run at once make its timetable a list. */
function planned(
  days: number,
  sessions: number,
  recipe: Partial<Recipe>,
  startOf = (at: number): number | null => 540 + at * 10,
): HandoutPlan {
  const course = aCourse({
    days: Array.from({ length: days }, (_, day) =>
      aDay({
        id: dayId(`day-${String(day)}`),
        date: null,
        sessions: Array.from({ length: sessions }, (_, at) =>
          aSession({
            id: sessionId(`session-${String(day)}-${String(at)}`),
            title: { en: `Lesson ${String(day + 1)}.${String(at + 1)}` },
            startMinute: startOf(at),
            minutes: 15,
            material: [
              {
                kind: 'slides',
                deck: deck.id,
                pinned: aHash('a'),
                pick: [{ kind: 'one', slide: deck.slides[0]?.id ?? ('' as never) }],
              },
            ],
          }),
        ),
      }),
    ),
  });
  return plan(courseInput(course, new Map([[aHash('a'), deck]]), recipe));
}

function frontOf(made: HandoutPlan): readonly PlanPage[] {
  return made.pages.filter(({ number }) => !/^\d+$/.test(number));
}

/** Which days have lessons on a page. */
function daysOn(page: PlanPage): readonly string[] {
  return [...new Set([...wordsOf(page).matchAll(/Lesson\s+(\d+)\.\d+/g)].map((match) => match[1] ?? ''))];
}

describe('A course whose sessions have no times yet', () => {
  it('gets no timetable, in the pages or in the contents', () => {
    const made = planned(1, 2, { parts: ['contents', 'timetable', 'sessions'] }, () => null);
    expect(made.outline.map(({ title }) => title)).not.toContain('Timetable');
    expect(made.pages.map(wordsOf).join(' ')).not.toContain('Timetable');
  });
});

describe('A timetable in a list', () => {
  it('keeps the sessions of a day on one page', () => {
    const pages = frontOf(planned(4, 10, { parts: ['timetable'] }));
    expect(pages.length).toBeGreaterThan(1);
    const days = pages.flatMap(daysOn);
    expect(days).toEqual(['1', '2', '3', '4']);
  });

  it('is found by its times for who hears it: each is the head of its row', () => {
    const made = planned(1, 3, { parts: ['timetable'] });
    const heads = made.tags.filter(({ type, scope }) => type === 'TH' && scope === 'Row');
    const rows = made.tags.filter(({ type }) => type === 'TR');
    expect(rows.length).toBeGreaterThan(0);
    expect(heads.map(({ parent }) => parent)).toEqual(rows.map(({ id }) => id));
  });

  it('says whose day it is where a day is longer than a page', () => {
    const pages = frontOf(planned(1, 60, { parts: ['timetable'] }));
    expect(pages.length).toBeGreaterThan(1);
    expect(wordsOf(pages[0] ?? never)).not.toContain('(continued)');
    for (const page of pages.slice(1)) expect(wordsOf(page)).toMatch(/Day\s+1\s+\(continued\)/);
  });
});

describe('A timetable of three days with sessions of a quarter of an hour', () => {
  const times = [
    [510, 30],
    [540, 15],
    [555, 75],
    [630, 15],
    [645, 90],
    [735, 75],
    [810, 165],
    [975, 15],
  ] as const;
  const course = aCourse({
    days: [1, 2, 3].map((day) =>
      aDay({
        id: dayId(`day-${String(day)}`),
        date: `2027-03-1${String(day)}`,
        sessions: times.map(([startMinute, minutes], at) =>
          aSession({
            id: sessionId(`session-${String(day)}-${String(at)}`),
            title: { en: 'Review of the day and the yellow sheet', 'zh-Hant': '第一天回顧及黃紙問題' },
            startMinute,
            minutes,
          }),
        ),
      }),
    ),
  });

  it.each([
    ['en', 'participant', 'a4', /^Day \d$/],
    ['en', 'instructor', 'letter', /^Day \d$/],
    ['zh-Hant', 'participant', 'a4', /^第$/],
  ] as const)('has its days beside each other (%s, %s, %s)', (language, edition, paper, day) => {
    const made = plan(courseInput(course, new Map(), { languages: [language], edition, paper, parts: ['timetable'] }));
    expect(made.pages).toHaveLength(1);
    const starts = textsOf(made.pages[0]?.items ?? []).filter(({ text }) => day.test(text.trim()));
    const rows = starts.map(({ baselinePt }) => starts.filter((other) => other.baselinePt === baselinePt).length);
    expect(Math.max(...rows)).toBe(3);
  });
});

describe('A timetable', () => {
  const sessions = [
    { kind: 'lesson', title: { en: 'Tracing', 'zh-Hant': '追蹤' }, startMinute: 540, minutes: 75 },
    { kind: 'break', title: { en: 'Tea', 'zh-Hant': '茶點' }, startMinute: 615, minutes: 15 },
    { kind: 'exercise', title: { en: 'Drill', 'zh-Hant': '練習' }, startMinute: 630, minutes: 60 },
    { kind: 'break', title: {}, startMinute: 690, minutes: 60 },
    { kind: 'assessment', title: { en: 'Test', 'zh-Hant': '測驗' }, startMinute: 750, minutes: 270 },
  ] as const;
  const said = (more: Partial<Recipe>, clash: boolean): string => {
    const days = [1, 2, 3].map((day) =>
      aDay({
        id: dayId(`day-${String(day)}`),
        sessions: [...sessions, ...(clash ? sessions.slice(0, 1) : [])].map((session, at) =>
          aSession({
            ...session,
            id: sessionId(`session-${String(day)}-${String(at)}`),
            instructors: session.kind === 'break' ? [] : [personId('person-1'), personId('person-2')],
          }),
        ),
      }),
    );
    const people = [
      aPerson({ name: { en: 'Ada Wong', 'zh-Hant': '黃雅達' } }),
      aPerson({ id: personId('person-2'), name: { en: 'Rui Paz', 'zh-Hant': '裴磊' } }),
    ];
    const course = aCourse({ days, people, venue: { en: 'Conference Hall', 'zh-Hant': '會議廳' } });
    const [page] = plan(courseInput(course, new Map(), { parts: ['timetable'], ...more })).pages;
    return wordsOf(page ?? never).replace(/\s+/g, '');
  };
  const ways = papers.flatMap((paper) => [false, true].map((clash) => [paper, clash] as const));

  it.each(ways)('says from when to when each session runs, breaks too, and who teaches it (%s, %s)', (paper, clash) => {
    for (const edition of editions) {
      const english = said({ paper, edition, languages: ['en'] }, clash);
      for (const times of ['09:00–10:15', '10:15–10:30', '10:30–11:30', '11:30–12:30', '12:30–17:00'])
        expect(english.split(times).length - 1).toBeGreaterThanOrEqual(3);
      expect(english.split('AdaWong,RuiPaz').length - 1).toBeGreaterThanOrEqual(9);
      expect(said({ paper, edition, languages: ['zh-Hant', 'en'] }, clash)).toContain('黃雅達、裴磊');
    }
  });

  it('says over it where the course is taught, in each language of the handout', () => {
    for (const clash of [false, true]) {
      expect(said({ languages: ['en'] }, clash)).toContain('Venue:ConferenceHall');
      const both = said({ languages: ['zh-Hant', 'en'] }, clash);
      for (const venue of ['地點：會議廳', 'Venue:ConferenceHall']) expect(both).toContain(venue);
      expect(said({ languages: ['pt'] }, clash)).toContain('Local:ConferenceHall');
    }
  });
});

describe('The contents', () => {
  const pagesOf = (sessions: number): readonly PlanPage[] => frontOf(planned(1, sessions, { parts: ['contents'] }));

  it('close up a little rather than have a line or two on a page of their own', () => {
    const full = Array.from({ length: 60 }, (_, index) => index + 1).findLast((count) => pagesOf(count).length === 1);
    // Each lesson has a line of its own and one for its slide.
    expect(full).toBeGreaterThan(20);
    const later = pagesOf((full ?? 0) + 1);
    expect(later).toHaveLength(2);
    const entries = textsOf(later[1]?.items ?? []).filter(({ text }) => text.startsWith('Lesson'));
    expect(entries.length).toBeGreaterThanOrEqual(3);
  });

  it('close up in two columns as well, where a third page would hold a few entries alone', () => {
    const both = (sessions: number): readonly PlanPage[] =>
      frontOf(planned(1, sessions, { parts: ['contents'], languages: ['en', 'zh-Hant'] }));
    let [fits, tooMany] = [30, 120];
    while (tooMany - fits > 1) {
      const between = Math.floor((fits + tooMany) / 2);
      if (both(between).length <= 2) fits = between;
      else tooMany = between;
    }
    const columns = textsOf(both(fits)[0]?.items ?? []).filter(({ text }) => text.startsWith('Lesson'));
    expect(new Set(columns.map(({ xPt }) => Math.round(xPt))).size).toBe(2);
    const alone = textsOf(both(tooMany)[2]?.items ?? []).filter(({ text }) => text.startsWith('Lesson'));
    expect(alone.length).toBeGreaterThanOrEqual(6);
  });

  it('name what the timetable shows and what has no pages, as without them, and lead nowhere from it', () => {
    const sessions = [
      { title: { en: 'Registration' }, kind: 'other' as const },
      { title: { en: 'Lunch' }, kind: 'break' as const },
      { title: { en: 'First lesson' }, activities: [{ en: 'Draw a map.' }] },
    ].map((session, at) =>
      aSession({ id: sessionId(`session-${String(at)}`), startMinute: 540 + 30 * at, minutes: 30, ...session }),
    );
    const contentsWith = (parts: Recipe['parts'], languages: Recipe['languages'] = ['en']): string => {
      const made = plan(courseInput(aCourse({ days: [aDay({ sessions })] }), new Map(), { parts, languages }));
      const page = made.pages.find((one) => /Contents|目錄|Índice/.test(wordsOf(one)));
      return wordsOf(page ?? never).replace(/\s+/g, ' ');
    };
    const beside = contentsWith(['contents', 'timetable', 'sessions']);
    expect(beside).toMatch(/Registration no pages .*First lesson 1/);
    expect(beside).not.toContain('Lunch');
    expect(contentsWith(['contents', 'timetable', 'sessions'], ['zh-Hant'])).toContain('無講義頁');
    expect(contentsWith(['contents', 'timetable', 'sessions'], ['pt'])).toMatch(/sem páginas/);
    expect(contentsWith(['contents', 'sessions'])).not.toContain('Registration');
  });

  it('name slides of one title in a row once, with their numbers, and an untitled slide in the handout’s language', () => {
    const titled = ['Opening', 'Built up', 'Built up', 'Built up', 'Opening', ''].map((title, at) =>
      aSlide({ id: slideId(`slide-${String(at + 1)}`), texts: { en: aText({ title, body: '' }) } }),
    );
    const made = plan(
      deckInput(aDeck({ slides: titled }), { layout: '1', parts: ['contents'], languages: ['zh-Hant'] }),
    );
    const contents = wordsOf(made.pages[0] ?? never).replace(/\s+/g, ' ');
    expect(contents).toMatch(/1 Opening \d+ 2 Built up \(2–4\) \d+ 5 Opening \d+ 6 投影片 6 \d+/);
  });

  it('of a handout without pages of sessions name none of them', () => {
    const made = planned(1, 2, { parts: ['contents', 'timetable'] });
    const only = plan({
      ...courseInput(
        aCourse({ days: [aDay({ sessions: [aSession({ startMinute: 540, material: [] })] })] }),
        new Map(),
        {
          parts: ['contents', 'timetable'],
        },
      ),
    });
    expect(wordsOf(made.pages[0] ?? never)).toContain('Lesson');
    expect(wordsOf(only.pages[0] ?? never)).not.toContain('no pages');
  });
});

describe('The page of instructors', () => {
  const namesOn = (count: number): readonly (readonly number[])[] => {
    const people = Array.from({ length: count }, (_, index) =>
      aPerson({
        id: personId(`person-${String(index)}`),
        name: { en: `Instructor${String(index)}` },
        biography: { en: 'Twenty years of it.' },
      }),
    );
    const sessions = people.map(({ id }, at) =>
      aSession({ id: sessionId(`session-${String(at)}`), startMinute: 540 + at, instructors: [id] }),
    );
    const course = aCourse({ people, days: [aDay({ sessions })] });
    return frontOf(plan(courseInput(course, new Map(), { parts: ['people', 'sessions', 'timetable'] })))
      .map((page) =>
        textsOf(page.items).filter(({ text, sizePt }) => /^Instructor\d+$/.test(text.trim()) && sizePt > 9),
      )
      .map((names) => names.map(({ baselinePt }) => baselinePt))
      .filter((names) => names.length > 0);
  };

  it('closes up a little rather than leave the last of them on a page of their own', () => {
    const [loose = []] = namesOn(3);
    const pitch = (loose[1] ?? 0) - (loose[0] ?? 0);
    const full = Array.from({ length: 30 }, (_, index) => index + 1).findLast((count) => namesOn(count).length === 1);
    const [tight = []] = namesOn(full ?? 0);
    expect(pitch).toBeGreaterThan(30);
    expect((tight[1] ?? 0) - (tight[0] ?? 0)).toBeLessThan(pitch - 1);
  });
});

describe('A cover', () => {
  it('of a day or a session is called by it, under the name of the course, and so is the file', () => {
    const one = aSession({ id: sessionId('bridges'), title: { en: 'Bridges', 'zh-Hant': '跨鏈橋' }, objectives: [] });
    const course = aCourse({ title: { en: 'Tracing' }, days: [aDay({ sessions: [one] })] });
    const made = (scope: Recipe['scope']) =>
      plan(courseInput(course, new Map(), { scope, parts: ['cover'], languages: ['en', 'zh-Hant'] }));
    const bridges = made({ kind: 'session', course: course.id, session: one.id });
    const largest = (of: ReturnType<typeof made>) =>
      textsOf(of.pages[0]?.items ?? []).reduce((most, line) => (line.sizePt > most.sizePt ? line : most)).text;
    expect([bridges.title, largest(bridges)]).toEqual(['Tracing – Bridges', 'Bridges']);
    expect(wordsOf(bridges.pages[0] ?? never).replace(/\s/g, '')).toContain('跨鏈橋');
    expect(wordsOf(bridges.pages[0] ?? never)).toContain('Tracing');
    const day = made({ kind: 'day', course: course.id, day: dayId('day-1') });
    expect([day.title, largest(day)]).toEqual(['Tracing – Day 1', 'Day 1']);
    const whole = made({ kind: 'course', course: course.id });
    expect([whole.title, largest(whole)]).toEqual(['Tracing', 'Tracing']);
  });

  it('says which version of the handout it is, apart from the dates of the course', () => {
    const cover = (date: string | null): string => {
      const course = aCourse({ days: [aDay({ date, sessions: [aSession()] })] });
      const made = plan(courseInput(course, new Map(), { parts: ['cover', 'timetable'], date: '2026-05-01' }));
      return wordsOf(made.pages[0] ?? never).replace(/\s+/g, '');
    };
    expect(cover('2026-06-08')).toContain('DateMonday8June2026');
    for (const date of ['2026-06-08', null]) expect(cover(date)).toContain('Version1May2026');
    expect(cover(null)).not.toContain('Date');
  });
});

describe('How to use this pack', () => {
  const parts = ['how-to-use', 'sessions', 'glossary', 'answers', 'own-questions'] as const;
  const ofPack = (recipe: Partial<Recipe>): string => {
    const page = planned(1, 2, { parts, ...recipe }).pages.find((one) => wordsOf(one).includes('How to use'));
    return page ? wordsOf(page).replace(/\s+/g, ' ') : '';
  };
  const writing = { kind: 'lines', pitchMm: 8 } as const;

  it('speaks of ruled lines, dots or squares only where pages have them', () => {
    expect(ofPack({ edition: 'participant', layout: '3', writing, parts: ['how-to-use'] })).toContain('ruled lines');
    const dotted = ofPack({ edition: 'participant', layout: '3', writing: { ...writing, kind: 'dots' } });
    expect(dotted).toContain('dotted room');
    const bare = { layout: '3', writing: { ...writing, kind: 'none' }, parts: ['how-to-use'] } as const;
    expect(ofPack({ edition: 'participant', ...bare })).not.toMatch(/lines|dotted|squared/);
  });

  it('says that numbers are missing where slides are, and of whose pages nobody has lost any', () => {
    const numbered = aDeck({
      slides: [1, 2, 3].map((number) => aSlide({ id: slideId(`slide-${String(number)}`), hidden: number === 2 })),
    });
    const said = (edition: Recipe['edition'], slides: readonly number[], slideNumbers = true): string => {
      const pick = slides.map((number) => ({ kind: 'one' as const, slide: slideId(`slide-${String(number)}`) }));
      const material = [{ kind: 'slides' as const, deck: numbered.id, pinned: aHash('a'), pick }];
      const days = [aDay({ sessions: [aSession({ material })] })];
      const recipe = { parts: ['how-to-use'] as const, edition, slideNumbers };
      const made = plan(courseInput(aCourse({ days }), new Map([[aHash('a'), numbered]]), recipe));
      return wordsOf(made.pages[0] ?? never).replace(/\s+/g, ' ');
    };
    expect(said('participant', [1, 2, 3])).toContain('Where a number is missing');
    expect(said('participant', [1, 3])).toContain('Where a number is missing');
    expect(said('participant', [1])).not.toContain('Where a number is missing');
    expect(said('participant', [1, 3], false)).not.toContain('Where a number is missing');
    expect(said('instructor', [1, 2, 3])).not.toContain('Where a number is missing');
  });

  it('speaks of no glossary, answers, notes or page for questions that the pack has not', () => {
    for (const edition of ['participant', 'instructor', 'workbook'] as const) {
      const said = ofPack({ edition, parts: ['how-to-use', 'glossary', 'answers'] });
      expect(said).toContain('order in which they are taught');
      expect(said).not.toMatch(/glossary|answers|your own questions|opens with its timing|DO\b/);
    }
    expect(ofPack({ edition: 'workbook' })).toContain('the page for your own questions');
  });
});

describe('The page on distribution', () => {
  const pagesOf = (recipe: Partial<Recipe>): readonly string[] => planned(1, 1, recipe).pages.map(wordsOf);

  it('is no last page with the meaning of the label alone, where the page on how to use the pack has it', () => {
    const told = pagesOf({ parts: ['how-to-use', 'sessions', 'distribution'] });
    expect(told.join(' ').match(/Traffic/g)).toHaveLength(1);
    expect(told.at(-1)).not.toContain('Traffic');
    expect(pagesOf({ parts: ['sessions', 'distribution'] }).at(-1)).toContain('Traffic');
  });
});

describe('The instructors', () => {
  it('are said to teach every session of theirs, also one that has no page', () => {
    const session = aSession({ title: { en: 'Closing test' }, instructors: [personId('person-1')], material: [] });
    const course = aCourse({ people: [aPerson({ name: { en: 'Ada Wong' } })], days: [aDay({ sessions: [session] })] });
    const [page] = plan(courseInput(course, new Map(), { parts: ['people'], languages: ['en'] })).pages;
    expect(wordsOf(page ?? never).replace(/\s+/g, ' ')).toContain('Closing test');
  });
});
