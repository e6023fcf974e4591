import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTimetableText } from '../../../../main/import/timetable/read-timetable';
import { applyCourseEdits } from '../../../../main/model/apply-course-edit';
import { readColumns, type Cells, type ColumnKind } from '../../../../main/model/pasted-timetable/columns';
import { kindOfTitle } from '../../../../main/model/pasted-timetable/kind-of-title';
import { planTimetable, type PlannedTimetable } from '../../../../main/model/pasted-timetable/plan-timetable';
import { mostRows, squareCells } from '../../../../main/model/pasted-timetable/square-cells';
import { textsOfCell } from '../../../../main/model/pasted-timetable/texts-of-cell';
import { timetableEdits, type TimetableMinting } from '../../../../main/model/pasted-timetable/timetable-edits';
import type { Course } from '../../../../main/model/course';
import { formatMinute } from '../../../../main/model/timetable';
import { aCourse, aDay, aPerson, aSession } from '../../../builders/a-course';
import { dayId, personId, sessionId } from '../../../builders/ids';

const today = '2026-11-26';
const empty = aCourse({ days: [aDay({ date: null, title: {}, sessions: [] })] });

function minting(name = 'fresh'): TimetableMinting {
  let last = 0;
  const next = (kind: string): string => `${name}-${kind}-${String((last += 1))}`;
  return {
    day: () => dayId(next('day')),
    session: () => sessionId(next('session')),
    person: () => personId(next('person')),
    roomLine: (room) => `Room: ${room}`,
  };
}

function planOf(
  text: string | Cells,
  course: Course = empty,
  ticks: ReadonlyMap<number, boolean> = new Map(),
): PlannedTimetable {
  const { rows } = typeof text === 'string' ? readTimetableText(text) : squareCells(text);
  return planTimetable({ rows, ...readColumns(rows, today), course, language: 'en', today, ticks, dates: new Map() });
}

const columnsOf = (text: string): readonly ColumnKind[] => readColumns(readTimetableText(text).rows, today).columns;
const pasted = (text: string, course: Course = empty): Course =>
  applyCourseEdits(course, timetableEdits(course, planOf(text, course), minting())).course;
const told = ({ days }: Course) =>
  days.map(({ date, sessions }) => [
    date,
    sessions.map(({ startMinute, minutes, title }) => [
      startMinute === null ? null : formatMinute(startMinute),
      minutes,
      Object.values(title).join(' | '),
    ]),
  ]);
const troubles = (plan: PlannedTimetable) =>
  plan.days.flatMap(({ rows }) =>
    rows.map(({ trouble, isTaken }) => `${trouble?.code ?? 'good'}${isTaken ? '' : ' left'}`),
  );

describe('A day that the table does not date', () => {
  const text = 'Day 1\t0900-1000\tOpening\nDay 2\t0900-1000\tTracing';

  it('is dated by the person, keeps the place that its number says, and is written so into the course', () => {
    const { rows } = readTimetableText(text);
    const there = aCourse({ days: [aDay({ date: null, title: {}, sessions: [aSession({ startMinute: 600 })] })] });
    const wishes = {
      rows,
      ...readColumns(rows, today),
      course: there,
      language: 'en',
      today,
      ticks: new Map(),
    } as const;
    const undated = planTimetable({ ...wishes, dates: new Map() });
    expect(undated.days.map(({ isDated, firstRow }) => [isDated, firstRow])).toEqual([
      [false, 0],
      [false, 1],
    ]);
    const plan = planTimetable({
      ...wishes,
      dates: new Map([
        [0, '2026-12-07'],
        [1, '2026-12-08'],
      ]),
    });
    expect(plan.days.map(({ existing, number }) => [existing, number])).toEqual([
      [there.days[0]?.id, 1],
      [null, 2],
    ]);
    const { course } = applyCourseEdits(there, timetableEdits(there, plan, minting()));
    expect(course.days.map(({ date }) => date)).toEqual(['2026-12-07', '2026-12-08']);
  });
});

describe('The columns of a pasted timetable', () => {
  it('are told by their headings in English, Chinese and Portuguese', () => {
    const all = ['date', 'start', 'end', 'title', 'speaker', 'room', 'remarks'];
    expect(columnsOf('Date\tStart\tEnd\tTopic\tInstructor\tVenue\tRemarks\n\t9:00\t10:00\tA')).toEqual(all);
    expect(columnsOf('日期\t開始\t結束\t課題\t導師\t地點\t備註\n\t9:00\t10:00\t甲')).toEqual(all);
    expect(columnsOf('Data\tInício\tFim\tTema\tFormador\tSala\tObservações\n\t9:00\t10:00\tA')).toEqual(all);
  });

  it('may be named in two languages at once', () => {
    expect(columnsOf('Time 時間\tSubject / 題目\t"Speaker\n講者"\n9:00\tA\tB')).toEqual(['start', 'title', 'speaker']);
  });

  it('without headings are told by the look of their cells', () => {
    const text = 'Mon 30 Nov\t9:00\t10:30\tTracing payments\n\t10:30\t10:45\tTea break\n';
    expect(columnsOf(text)).toEqual(['date', 'start', 'end', 'title']);
    expect(columnsOf('1\t09:00-10:30\tTracing payments\tbring a laptop\n2\t10:30-10:45\tTea\t')).toEqual([
      'none',
      'start',
      'title',
      'remarks',
    ]);
  });

  it('take a second column of times for the end, and a length for a length', () => {
    expect(columnsOf('Time\tTime\tTopic\n9:00\t9:30\tA')).toEqual(['start', 'end', 'title']);
    expect(columnsOf('Topic\tDuration\tTime\nA\t90 min\t9:00')).toEqual(['title', 'minutes', 'start']);
  });

  it('are found under a title of the whole, which is told as left out', () => {
    const plan = planOf('Programme of the course\t\nTime\tTopic\n0900-1000\tTracing');
    expect(plan.above.map(({ index, canBeTaken }) => [index, canBeTaken])).toEqual([[0, false]]);
    expect(plan.sessions).toBe(1);
  });
});

describe('A pasted timetable', () => {
  it('becomes days and sessions, with people, breaks and texts in both languages', () => {
    const text = [
      'Date\tTime\tTopic\tInstructor',
      '30/11/2026\t0900 - 1030\t"Tracing payments\n追蹤付款"\tChan Tai Man',
      '\t1030 - 1045\t小休 Tea break\t',
      '1/12/2026\t上午9時至10時30分\tSeizing a wallet / 扣押錢包\tWong Mei; chan tai man',
    ].join('\n');
    const course = pasted(text);
    expect(told(course)).toEqual([
      [
        '2026-11-30',
        [
          ['09:00', 90, 'Tracing payments | 追蹤付款'],
          ['10:30', 15, '小休 Tea break'],
        ],
      ],
      ['2026-12-01', [['09:00', 90, 'Seizing a wallet | 扣押錢包']]],
    ]);
    expect(course.days[0]?.sessions.map(({ kind }) => kind)).toEqual(['lesson', 'break']);
    expect(course.people.map(({ name }) => name)).toEqual([{ en: 'Chan Tai Man' }, { en: 'Wong Mei' }]);
    expect(course.days[1]?.sessions[0]?.instructors).toEqual([course.people[1]?.id, course.people[0]?.id]);
  });

  it('finds instructors of the course by their names, and adds none twice', () => {
    const course = { ...empty, people: [aPerson({ name: { en: 'Chan  Tai Man', 'zh-Hant': '陳大文' } })] };
    const made = pasted('Time\tTopic\tInstructor\n9:00-10:00\tA\tCHAN Tai Man\n10:00-11:00\tB\t陳大文', course);
    expect(made.people).toHaveLength(1);
    expect(made.days[0]?.sessions.map(({ instructors }) => instructors)).toEqual([['person-1'], ['person-1']]);
  });

  it('goes from day to day by rows that name one, by numbers, or where the clock goes back', () => {
    const byRows = pasted('Time\tTopic\nDay 1 – Mon 30 Nov 2026\n9:00-10:00\tA\nDay 2: Practice\n9:00-10:00\tB');
    expect(told(byRows).map(([date, sessions]) => [date, sessions?.length])).toEqual([
      ['2026-11-30', 1],
      [null, 1],
    ]);
    expect(byRows.days[1]?.title).toEqual({ en: 'Practice' });
    expect(pasted('Day\tTime\tTopic\n1\t9:00-10:00\tA\n1\t10:00-11:00\tB\n2\t9:00-10:00\tC').days).toHaveLength(2);
    expect(pasted('9:00-10:00\tTopic A\n14:00-15:00\tTopic B\n9:00-10:00\tTopic C').days).toHaveLength(2);
  });

  it('of twelve hours has its afternoons, of twenty-four its mornings', () => {
    const starts = (text: string) =>
      pasted(text).days[0]?.sessions.map(({ startMinute }) => formatMinute(startMinute ?? 0));
    expect(starts('Time\tTopic\n11:00-12:30\tA\n2:00-3:30\tB')).toEqual(['11:00', '14:00']);
    expect(starts('Time\tTopic\n2:00-3:30\tA\n14:00-15:00\tB')).toEqual(['02:00', '14:00']);
  });

  it('lasts until the next session where no end stands, and through the night where it says so', () => {
    const [first, second] = pasted('Start\tTopic\n9:00\tA\n10:15\tB').days[0]?.sessions ?? [];
    expect([first?.minutes, second?.minutes]).toEqual([75, 0]);
    expect(pasted('Time\tTopic\n22:00-02:00\tNight exercise').days[0]?.sessions[0]?.minutes).toBe(240);
  });

  it('counts hours where the heading of the length says hours', () => {
    expect(pasted('Time\tTopic\tDuration (hours)\n9:00\tA\t1.5').days[0]?.sessions[0]?.minutes).toBe(90);
  });

  it('says of each wrong row why, and leaves out what has no time or ends before it starts', () => {
    const text = [
      'Time\tTopic',
      '9:00-10:00\tA',
      '9:30-10:30\tB',
      '14:00-13:00\tC',
      'afternoon\tVisit',
      '15:00-16:00\t',
      '16:00\tLast',
    ].join('\n');
    const plan = planOf(text);
    expect(troubles(plan)).toEqual(['good', 'overlaps', 'end-first left', 'no-time left', 'no-title left', 'no-end']);
    expect([plan.sessions, plan.leftOut]).toEqual([3, 3]);
  });

  it('takes a doubtful row that a person ticks, and none that was unticked; what is gone overlaps no more', () => {
    const text = 'Time\tTopic\n9:00-10:00\tA\n9:30-10:30\tB\nafternoon\tVisit';
    const plan = planOf(
      text,
      empty,
      new Map([
        [1, false],
        [3, true],
      ]),
    );
    expect(troubles(plan)).toEqual(['good left', 'good', 'no-time']);
  });

  it('pasted a second time is known, row by row, and adds nothing', () => {
    const text = 'Date\tTime\tTopic\n30/11/2026\t9:00-10:00\tA\n\t10:00-11:00\tB';
    const plan = planOf(text, pasted(text));
    expect(troubles(plan)).toEqual(['there left', 'there left']);
    expect(plan.sessions).toBe(0);
  });

  it('goes into the day of its date, between the sessions that are there, and before later days', () => {
    const course = aCourse({
      days: [
        aDay({
          id: dayId('day-a'),
          date: '2026-11-30',
          sessions: [aSession({ id: sessionId('late'), startMinute: 840 })],
        }),
        aDay({ id: dayId('day-b'), date: '2026-12-04', sessions: [] }),
      ],
    });
    const made = pasted('Date\tTime\tTopic\n30/11/2026\t9:00-10:00\tA\n2/12/2026\t9:00-10:00\tB', course);
    expect(told(made).map(([date, sessions]) => [date, sessions?.length])).toEqual([
      ['2026-11-30', 2],
      ['2026-12-02', 1],
      ['2026-12-04', 0],
    ]);
    expect(made.days[0]?.sessions.map(({ id }) => id)).toEqual(['fresh-session-1', 'late']);
  });

  it('keeps rooms and remarks for the instructor, and one room for all as the place of the course', () => {
    const rooms = pasted('Time\tTopic\tRoom\tMethod\n9:00-10:00\tA\t2\tLecture\n10:00-11:00\tB\t3\t');
    expect(rooms.days[0]?.sessions.map(({ instructorNotes }) => instructorNotes)).toEqual([
      { en: 'Room: 2\nMethod: Lecture' },
      { en: 'Room: 3' },
    ]);
    const one = pasted('Time\tTopic\tRoom\n9:00-10:00\tA\tHall\n10:00-10:15\tTea break\t\n10:15-11:00\tB\tHall');
    expect(one.venue).toEqual({ en: 'Hall' });
    expect(one.days[0]?.sessions.every(({ instructorNotes }) => Object.keys(instructorNotes).length === 0)).toBe(true);
  });

  it('knows breaks, examinations and exercises by their words, and takes no lesson for one', () => {
    const kinds = ['Tea break', '小休', '午膳', 'Almoço', 'Pausa para café', 'Lunch (Room 2)', '茶點時間', 'Coffee'];
    expect(kinds.map(kindOfTitle)).toEqual(kinds.map(() => 'break'));
    expect(['Breaking a cipher', 'Lunch-time seminar', 'Restitution', '休息室管理'].map(kindOfTitle)).toEqual(
      Array.from({ length: 4 }, () => 'lesson'),
    );
    expect(['Written examination', '分組練習', 'Registration', 'Exame final'].map(kindOfTitle)).toEqual([
      'assessment',
      'exercise',
      'other',
      'assessment',
    ]);
  });

  it('has words of a cell in their own languages', () => {
    expect(textsOfCell('KYC 認識客戶', 'en')).toEqual({ 'zh-Hant': 'KYC 認識客戶' });
    expect(textsOfCell('Rastreio', 'pt')).toEqual({ pt: 'Rastreio' });
    expect(textsOfCell('', 'en')).toEqual({});
  });

  it('that is too long is cut, and says by how much', () => {
    const rows = Array.from({ length: mostRows + 3 }, () => ['9:00', 'A']);
    expect(squareCells(rows)).toMatchObject({ cut: 3 });
  });
});

describe('Any pasted table', () => {
  const cell = fc.oneof(
    fc.constantFrom(
      '',
      '9:00',
      '0900-1030',
      '14:00 – 13:00',
      'Day 1',
      '30/11/2026',
      'Tea break',
      '追蹤',
      'Time',
      'Topic',
      '日期',
    ),
    fc.string({ maxLength: 12 }),
  );
  const table = fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 12 });
  const sets = [empty, aCourse(), pasted('Date\tTime\tTopic\n30/11/2026\t9:00-10:00\tTea break')];

  it('comes back row by row: taken, left out, a day, or empty', () => {
    fc.assert(
      fc.property(table, fc.constantFrom(...sets), (cells, course) => {
        const plan = planOf(cells, course);
        const rows = [...plan.above, ...plan.days.flatMap((day) => day.rows)];
        expect(new Set(rows.map(({ index }) => index)).size).toBe(rows.length);
        expect(plan.sessions + plan.breaks + plan.leftOut).toBe(rows.length);
      }),
    );
  });

  it('adds exactly the sessions that were taken, in one step that can be taken back whole', () => {
    fc.assert(
      fc.property(table, fc.constantFrom(...sets), (cells, course) => {
        const plan = planOf(cells, course);
        const { course: made, inverse } = applyCourseEdits(course, timetableEdits(course, plan, minting('later')));
        const count = ({ days }: Course): number => days.reduce((sum, { sessions }) => sum + sessions.length, 0);
        expect(count(made) - count(course)).toBe(plan.sessions + plan.breaks);
        expect(applyCourseEdits(made, inverse).course).toEqual(course);
      }),
    );
  });

  it('puts each day where the plan says that it will stand', () => {
    fc.assert(
      fc.property(table, fc.constantFrom(...sets), (cells, course) => {
        const plan = planOf(cells, course);
        const all = plan.days.every(({ rows }) => rows.some(({ isTaken }) => isTaken));
        if (!all) return;
        const { course: made } = applyCourseEdits(course, timetableEdits(course, plan, minting('later')));
        for (const { number, existing, rows } of plan.days) {
          const titles = made.days[number - 1]?.sessions.map(({ title }) => title) ?? [];
          for (const { session } of rows.filter(({ isTaken }) => isTaken))
            expect(titles).toContainEqual(session?.title);
          if (existing) expect(made.days[number - 1]?.id).toBe(existing);
        }
      }),
    );
  });
});
