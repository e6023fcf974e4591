import { describe, expect, it } from 'vitest';
import { applyCourseEdit } from '../../../main/model/apply-course-edit';
import { roomWanted, shiftedRest } from '../../../renderer/screens/course/shift-rest';
import { course, day, session } from '../builders';
import type { Session } from '../../../main/model/course';
import type { SessionId } from '../../../main/model/ids';

const id = (name: string): SessionId => `session-${name}` as SessionId;
const at = (name: string, startMinute: number | null): Session => ({ ...session(name), startMinute, minutes: 60 });

/** When the sessions of a day begin after the rest of it was shifted. */
function starts(sessions: readonly Session[], from: string, byMinutes: number): (number | null)[] {
  const whole = course([day('one', [...sessions])]);
  const edits = shiftedRest({ sessions }, id(from), byMinutes);
  const after = edits.reduce((done, edit) => applyCourseEdit(done, edit).course, whole);
  return after.days.flatMap((one) => one.sessions.map(({ startMinute }) => startMinute));
}

describe('the rest of a day', () => {
  it('makes room from a session on, and what stands before it stays', () => {
    expect(starts([at('a', 540), at('b', 585), at('c', 660)], 'b', 15)).toEqual([540, 600, 675]);
  });

  it('closes up, with what has no time left without one', () => {
    expect(starts([at('a', 540), at('b', 630), at('c', null), at('d', 720)], 'b', -30)).toEqual([540, 600, null, 690]);
  });

  it('stays as it is where one would begin after midnight, or before it', () => {
    expect(starts([at('a', 1300), at('b', 1430)], 'a', 15)).toEqual([1300, 1430]);
    expect(starts([at('a', 10)], 'a', -15)).toEqual([10]);
  });

  it('goes so far that a session stands clear of all above it, also of one that it lies within or ends within', () => {
    const wanted = (...sessions: Session[]) => roomWanted({ sessions }, id('b'));
    expect(wanted(at('a', 540), at('b', 585))).toBe(15);
    expect(wanted({ ...at('a', 540), minutes: 180 }, { ...at('b', 600), minutes: 30 })).toBe(120);
    expect(wanted(at('a', 600), at('b', 570))).toBe(90);
    expect(wanted(at('a', 540), at('b', 600))).toBe(0);
    expect(wanted(at('a', 540), at('b', null))).toBe(0);
  });
});
