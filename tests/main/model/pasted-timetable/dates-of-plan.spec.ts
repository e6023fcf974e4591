import { describe, expect, it } from 'vitest';
import { datesOfDays, daysToAdd, otherDates, withDates } from '../../../../main/model/pasted-timetable/dates-of-plan';
import { readColumns, type ColumnKind } from '../../../../main/model/pasted-timetable/columns';
import { planTimetable } from '../../../../main/model/pasted-timetable/plan-timetable';
import type { Course } from '../../../../main/model/course';
import { aCourse, aDay, aSession } from '../../../builders/a-course';
import { dayId } from '../../../builders/ids';

const today = '2026-11-26';
const empty = aCourse({ days: [aDay({ date: null, title: {}, sessions: [] })] });

/** What is looked at, of rows with tabs between their cells. */
function looked(
  text: string,
  {
    course = empty,
    dates = new Map(),
    ...changed
  }: {
    readonly course?: Course;
    readonly dates?: ReadonlyMap<number, string>;
    readonly columns?: readonly ColumnKind[];
    readonly headingRow?: number | null;
  } = {},
) {
  const rows = text.split('\n').map((line) => line.split('\t'));
  const reading = { ...readColumns(rows, today), ...changed };
  const plan = planTimetable({ rows, ...reading, course, language: 'en', today, ticks: new Map(), dates });
  const days = daysToAdd(plan.days);
  return { days, dates: datesOfDays(course, days) };
}

const oneDay = 'Time\tTopic\n0900-1000\tOpening\n1000-1100\tTracing';

describe('A date given by hand to a day of a pasted timetable', () => {
  it('stays when its first row turns out to be headings or not', () => {
    const dates = withDates(new Map(), looked(oneDay).days, ['2026-12-07']);
    expect(looked(oneDay, { dates, headingRow: null }).dates[0]?.date).toBe('2026-12-07');
    const before = withDates(new Map(), looked(oneDay, { headingRow: null }).days, ['2026-12-07']);
    expect(looked(oneDay, { dates: before }).dates[0]?.date).toBe('2026-12-07');
    expect(withDates(before, looked(oneDay).days, [null]).size).toBe(0);
  });

  it('gives way, and is no longer to be changed, once the table itself dates the day', () => {
    const text = '2026-11-30\t0900-1000\tOpening';
    const undated = looked(text, { columns: ['none', 'start', 'title'] });
    expect(undated.dates).toEqual([{ date: null, isOpen: true, isShared: false }]);
    const dates = withDates(new Map(), undated.days, ['2026-12-07']);
    expect(looked(text, { dates, columns: ['none', 'start', 'title'] }).dates).toEqual([
      { date: '2026-12-07', isOpen: true, isShared: false },
    ]);
    expect(looked(text, { dates }).dates).toEqual([{ date: '2026-11-30', isOpen: false, isShared: false }]);
  });

  it('is none where the day goes into one of the course that has its date', () => {
    const course = aCourse({ days: [aDay({ date: '2026-12-01', sessions: [aSession({})] })] });
    expect(looked('Day 1\t1700-1800\tClosing', { course, dates: new Map([[0, '2026-12-07']]) }).dates).toEqual([
      { date: '2026-12-01', isOpen: false, isShared: false },
    ]);
  });

  it('is told to be another day’s too, of the table or of the course', () => {
    const text = '0900-1000\tOpening\n1400-1500\tTracing\n0900-1000\tExam';
    const { days } = looked(text);
    expect(days).toHaveLength(2);
    const dates = withDates(new Map(), days, ['2026-12-07', '2026-12-07']);
    expect(looked(text, { dates }).dates.map(({ isShared }) => isShared)).toEqual([true, true]);
    const course = aCourse({
      days: [
        aDay({ date: null, sessions: [aSession({})] }),
        aDay({ id: dayId('other'), date: '2026-12-08', title: {}, sessions: [aSession({})] }),
      ],
    });
    const numbered = looked('Day 1\t1700-1800\tClosing', { course, dates: new Map([[0, '2026-12-08']]) });
    expect(numbered.dates).toEqual([{ date: '2026-12-08', isOpen: true, isShared: true }]);
    expect(otherDates(course, numbered.days)).toEqual(['2026-12-08']);
  });
});
