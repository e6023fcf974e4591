import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyCourseEdits } from '../../../main/model/apply-course-edit';
import {
  editsFor,
  editsForStart,
  endAt,
  lanesOf,
  lineSpan,
  sessionsWith,
  startAt,
} from '../../../renderer/screens/course/time-line';
import { timetableRows } from '../../../renderer/screens/course/timetable';
import { aCourse, aDay, aSession } from '../../builders/a-course';
import { dayId, sessionId } from '../../builders/ids';

const session = (id: string, startMinute: number | null, minutes = 60) =>
  aSession({ id: sessionId(id), startMinute, minutes, title: { en: id } });
const [one, two] = [dayId('day-1'), dayId('day-2')];
const course = aCourse({
  days: [
    aDay({ id: one, sessions: [session('a', 540), session('b', 600), session('c', 720), session('later', null)] }),
    aDay({ id: two, sessions: [session('d', 540)] }),
  ],
});
const placed = (id: string, day = one, startMinute = 540, minutes = 60) => ({
  session: sessionId(id),
  day,
  startMinute,
  minutes,
});
const order = (changed: typeof course) => changed.days.map(({ sessions }) => sessions.map(({ id }) => id));

describe('A session on the line of its day', () => {
  it('goes to whole steps of five minutes, and never out of the day', () => {
    const minute = fc.integer({ min: -3000, max: 3000 });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 287 }), fc.integer({ min: 1, max: 60 }), minute, (step, length, to) => {
        const now = placed('a', one, Math.min(step * 5, 1440 - length * 5), length * 5);
        for (const { startMinute, minutes } of [startAt(now, to), endAt(now, to)]) {
          expect([startMinute % 5, minutes % 5]).toEqual([0, 0]);
          expect(startMinute).toBeGreaterThanOrEqual(0);
          expect(minutes).toBeGreaterThanOrEqual(5);
          expect(startMinute + minutes).toBeLessThanOrEqual(1440);
        }
        expect(startAt(now, to).minutes).toBe(now.minutes);
        expect(endAt(now, to).startMinute).toBe(now.startMinute);
      }),
    );
  });

  it('stands in the list where its time is, also on another day, and one step puts all back', () => {
    const later = applyCourseEdits(course, editsFor(course, placed('a', one, 780)));
    expect(order(later.course)).toEqual([['b', 'c', 'a', 'later'], ['d']]);
    expect(applyCourseEdits(later.course, later.inverse).course).toEqual(course);
    const other = applyCourseEdits(course, editsFor(course, placed('c', two, 480, 30))).course;
    expect(order(other)).toEqual([
      ['a', 'b', 'later'],
      ['c', 'd'],
    ]);
    expect(other.days[1]?.sessions[0]).toMatchObject({ startMinute: 480, minutes: 30 });
    expect(editsFor(course, placed('a'))).toEqual([]);
  });

  it('stands in its place among the others where its start is typed, and stays where it is without one', () => {
    const first = (startMinute: number | null) =>
      order(applyCourseEdits(course, editsForStart(course, sessionId('a'), startMinute)).course)[0];
    expect(first(660)).toEqual(['b', 'a', 'c', 'later']);
    expect(first(null)).toEqual(['a', 'b', 'c', 'later']);
  });

  it('shows the overlap or the gap that it would make while it is held', () => {
    const [day] = course.days;
    const beforeOf = (startMinute: number) =>
      timetableRows(sessionsWith(day!, course, placed('b', one, startMinute))).find((row) => row.session.id === 'b')
        ?.before;
    expect(beforeOf(590)).toEqual({ kind: 'overlap', minutes: 10 });
    expect(beforeOf(615)).toEqual({ kind: 'gap', minutes: 15 });
    expect(sessionsWith(course.days[1]!, course, placed('b')).map(({ id }) => id)).toEqual(['d']);
  });

  it('lies under another that runs at the same time, and beside one that has ended', () => {
    const lanes = lanesOf([session('a', 540), session('b', 570), session('c', 600), session('x', null)]);
    expect([...lanes]).toEqual([
      ['a', 0],
      ['b', 1],
      ['c', 0],
    ]);
  });

  it('stands under the same hours on every day; a course without times has none', () => {
    expect(lineSpan(course.days)).toEqual({ from: 540, to: 1020 });
    expect(lineSpan([aDay({ sessions: [session('early', 450, 30), session('late', 1100, 45)] })])).toEqual({
      from: 420,
      to: 1200,
    });
    expect(lineSpan([aDay({ sessions: [session('x', null)] })])).toBeNull();
  });
});
