import { describe, expect, it } from 'vitest';
import { applyCourseEdit } from '../../../main/model/apply-course-edit';
import { movedBeside, stepped } from '../../../renderer/screens/course/moving';
import { course, day, session } from '../builders';
import type { Course } from '../../../main/model/course';
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
