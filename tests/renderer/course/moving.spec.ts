import { describe, expect, it } from 'vitest';
import { applyCourseEdit } from '../../../main/model/apply-course-edit';
import { timesAfter } from '../../../renderer/screens/course/closing-up';
import { movedBeside, stepped } from '../../../renderer/screens/course/moving';
import { course, day, session } from '../builders';
import type { Course, Session } from '../../../main/model/course';
import type { DayId, SessionId } from '../../../main/model/ids';

const two = course([
  day(
    'one',
    ['a', 'b', 'c'].map((name) => session(name)),
  ),
  day('two', [session('d')]),
]);
const id = (name: string): SessionId => `session-${name}` as SessionId;
const one = 'day-one' as DayId;
const second = 'day-two' as DayId;

/** The order of both days after a move, as a person reads it. */
function order(edit: ReturnType<typeof stepped>): string {
  const after: Course = edit ? applyCourseEdit(two, edit).course : two;
  return after.days.map((one) => one.sessions.map(({ title }) => title.en).join('')).join(' ');
}

describe('moving a session', () => {
  it('puts it before the one it was dropped before', () => {
    expect(order(movedBeside(two, id('c'), one, id('a'), 'before'))).toBe('cab d');
  });

  it('puts it after the one it was dropped after, counted without itself', () => {
    expect(order(movedBeside(two, id('a'), one, id('b'), 'after'))).toBe('bac d');
  });

  it('takes it to another day', () => {
    expect(order(movedBeside(two, id('b'), second, id('d'), 'before'))).toBe('ac bd');
  });

  it('puts it last where it was dropped on the day itself', () => {
    expect(order(movedBeside(two, id('a'), second, null, 'after'))).toBe('bc da');
  });

  it('asks for nothing where it would stay', () => {
    expect(movedBeside(two, id('a'), one, id('b'), 'before')).toBeNull();
  });

  it('goes one place up or down by keys', () => {
    expect(order(stepped(two, id('b'), 1))).toBe('acb d');
    expect(order(stepped(two, id('b'), -1))).toBe('bac d');
  });

  it('goes to the next day past the last place, and to the day before from the first', () => {
    expect(order(stepped(two, id('c'), 1))).toBe('ab cd');
    expect(order(stepped(two, id('d'), -1))).toBe('abcd ');
  });

  it('stays at the ends of the course', () => {
    expect(stepped(two, id('a'), -1)).toBeNull();
    expect(stepped(two, id('d'), 1)).toBeNull();
  });
});

/** A day as it stands in the book: `a` and `c` are an hour, `b` a break of 15 minutes, and half an hour is free before `d`. */
const timed = course([
  day('one', [
    session('a', { startMinute: 540, minutes: 60 }),
    session('b', { startMinute: 600, minutes: 15, kind: 'break' }),
    session('c', { startMinute: 615, minutes: 60 }),
    session('d', { startMinute: 705, minutes: 30 }),
  ]),
  day('two', [
    session('e', { startMinute: 540, minutes: 60 }),
    session('f', { startMinute: 600, minutes: 60 }),
    session('g', { startMinute: 720, minutes: 60 }),
  ]),
]);

/** Rows and their starts after a move with the times that follow it. */
function times(move: ReturnType<typeof stepped>, of: Course = timed): string {
  if (!move) return '';
  const after = [...timesAfter(of, move), move].reduce<Course>((now, edit) => applyCourseEdit(now, edit).course, of);
  const row = ({ title, startMinute }: Session): string => `${title.en ?? ''}${String(startMinute)}`;
  return after.days.map(({ sessions }) => sessions.map(row).join(' ')).join(' | ');
}

describe('the times of a day', () => {
  it('close up behind a break that is moved down, and it begins where they leave off', () => {
    expect(times(movedBeside(timed, id('b'), one, id('c'), 'after'))).toBe('a540 c600 b660 d705 | e540 f600 g720');
  });

  it('make room for a break or a session that is moved up', () => {
    expect(times(stepped(timed, id('b'), -1))).toBe('b540 a555 c615 d705 | e540 f600 g720');
    expect(times(movedBeside(timed, id('d'), one, id('b'), 'before'))).toBe('a540 d600 b630 c645 | e540 f600 g720');
  });

  it('come back to what they were where a move is taken back by another', () => {
    const move = stepped(timed, id('b'), 1);
    if (!move) throw new Error('It can be moved down.');
    const there = [...timesAfter(timed, move), move].reduce<Course>(
      (now, edit) => applyCourseEdit(now, edit).course,
      timed,
    );
    expect(times(stepped(there, id('b'), -1), there)).toBe('a540 b600 c615 d705 | e540 f600 g720');
  });

  it('push on another day only what has to give way', () => {
    expect(times(movedBeside(timed, id('b'), 'day-two' as DayId, id('f'), 'before'))).toBe(
      'a540 c615 d705 | e540 b600 f615 g720',
    );
  });

  it('stay where the rows were not in the order of their times: the move puts them into it', () => {
    const early = course([day('one', [session('a', { startMinute: 600 }), session('b', { startMinute: 540 })])]);
    expect(times(stepped(early, id('b'), -1), early)).toBe('b540 a600');
  });

  it('stay where a session has none, and where one would begin after midnight', () => {
    const late = course([
      day('one', [session('a', { startMinute: null, minutes: 60 }), session('b', { startMinute: 540, minutes: 60 })]),
      day('two', [session('c', { startMinute: 1400, minutes: 40 })]),
    ]);
    expect(times(stepped(late, id('a'), 1), late)).toBe('b540 anull | c1400');
    expect(times(movedBeside(late, id('b'), second, null, 'after'), late)).toBe('anull | c1400 b540');
  });
});
