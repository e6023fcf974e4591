import { describe, expect, it } from 'vitest';
import {
  daySpan,
  formatClock,
  gapAt,
  nextStart,
  parseClock,
  parseMinutes,
  taughtMinutes,
  timetableRows,
} from '../../../renderer/screens/course/timetable';
import { day, session } from '../builders';

const at = (startMinute: number | null, minutes: number, name = String(startMinute)) =>
  session(name, { startMinute, minutes });

describe('the timetable of a day', () => {
  it('says how long is free before a session that starts later than the last one ended', () => {
    expect(timetableRows([at(540, 60), at(615, 45)])[1]?.before).toEqual({ kind: 'gap', minutes: 15 });
  });

  it('finds the free time between two sessions at a minute, and none where it is taken or the day is not', () => {
    const sessions = [at(540, 60), at(615, 45)];
    expect(gapAt(sessions, 600)).toEqual({ from: 600, minutes: 15, at: 1 });
    expect(gapAt(sessions, 614)).toEqual({ from: 600, minutes: 15, at: 1 });
    for (const minute of [500, 599, 615, 700]) expect(gapAt(sessions, minute)).toBeNull();
  });

  it('says by how much a session overlaps what came before it', () => {
    expect(timetableRows([at(540, 90), at(600, 60)])[1]?.before).toEqual({ kind: 'overlap', minutes: 30 });
  });

  it('compares with the latest end, not with the last session', () => {
    const rows = timetableRows([at(540, 180), at(560, 10), at(720, 30)]);
    expect(rows[2]?.before).toBeNull();
  });

  it('says so where a session starts and ends before all that stands above it', () => {
    expect(timetableRows([at(600, 60), at(540, 30)])[1]?.before).toEqual({ kind: 'early' });
  });

  it('passes over a session that has no time yet', () => {
    const rows = timetableRows([at(540, 60), at(null, 60), at(600, 60)]);
    expect(rows.map((row) => row.before)).toEqual([null, null, null]);
    expect(rows[1]?.endMinute).toBeNull();
  });

  it('spans from the first start to the last end', () => {
    expect(daySpan(day('one', [at(600, 60), at(540, 30)]))).toEqual({ from: 540, to: 660 });
    expect(daySpan(day('one', [at(null, 60)]))).toBeNull();
  });

  it('counts no break as taught', () => {
    const pause = session('break', { kind: 'break', minutes: 15 });
    expect(taughtMinutes(day('one', [at(540, 60), pause]))).toBe(60);
  });

  it('starts a new session at the last end, and at nine in an empty day', () => {
    expect(nextStart(day('one', [at(600, 60)]))).toBe(660);
    expect(nextStart(day('one', []))).toBe(540);
  });
});

describe('a time as people type it', () => {
  it.each([
    ['9', 540],
    ['9:30', 570],
    ['09.30', 570],
    ['930', 570],
    ['1430', 870],
    ['9h30', 570],
    ['９：３０', 570],
    [' 9:30 ', 570],
  ])('reads %s', (text, minute) => {
    expect(parseClock(text)).toBe(minute);
  });

  it.each(['', 'noon', '25:00', '9:75', '9:3:0'])('refuses “%s”', (text) => {
    expect(parseClock(text)).toBeNull();
  });

  it('is shown with two digits each', () => {
    expect(formatClock(65)).toBe('01:05');
  });
});

describe('a length as people type it', () => {
  it.each([
    ['45', 45],
    ['1:30', 90],
    ['2h15', 135],
    ['0', 0],
  ])('reads %s', (text, minutes) => {
    expect(parseMinutes(text)).toBe(minutes);
  });

  it.each(['', 'an hour', '-5', '1441'])('refuses “%s”', (text) => {
    expect(parseMinutes(text)).toBeNull();
  });
});
