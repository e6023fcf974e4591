import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatMinute, parseMinute, timetableOf } from '../../../main/model/timetable';
import { aDay, aSession } from '../../builders/a-course';
import { sessionId } from '../../builders/ids';

const session = (id: string, startMinute: number | null, minutes: number, kind: 'lesson' | 'break' = 'lesson') =>
  aSession({ id: sessionId(id), startMinute, minutes, kind });
const dayOf = (...sessions: ReturnType<typeof session>[]) => timetableOf(aDay({ sessions }));

describe('A day’s timetable', () => {
  it('places sessions by their start and says when they end', () => {
    const day = dayOf(session('late', 600, 45), session('early', 540, 60), session('open', null, 30));
    expect(day.placed.map(({ session: { id }, endMinute }) => [id, endMinute])).toEqual([
      ['early', 600],
      ['late', 645],
    ]);
    expect(day.unplaced.map(({ id }) => id)).toEqual(['open']);
    expect([day.startMinute, day.endMinute]).toEqual([540, 645]);
  });

  it('counts all minutes, and those taught without the breaks', () => {
    const day = dayOf(session('a', 540, 60), session('tea', 600, 15, 'break'), session('open', null, 30));
    expect([day.totalMinutes, day.taughtMinutes]).toEqual([105, 90]);
  });

  it('finds every two sessions that run at the same time', () => {
    const day = dayOf(session('long', 540, 180), session('b', 600, 30), session('c', 620, 30));
    expect(day.overlaps).toEqual([
      { first: 'long', second: 'b', minutes: 30 },
      { first: 'long', second: 'c', minutes: 30 },
      { first: 'b', second: 'c', minutes: 10 },
    ]);
    expect(day.gaps).toEqual([]);
  });

  it('sees no overlap where one session ends as the next begins', () => {
    const day = dayOf(session('a', 540, 60), session('b', 600, 60));
    expect([day.overlaps, day.gaps]).toEqual([[], []]);
  });

  it('finds the time between sessions that nobody has filled, behind the longest one', () => {
    const day = dayOf(session('long', 540, 120), session('short', 550, 10), session('next', 690, 30));
    expect(day.gaps).toEqual([{ startMinute: 660, endMinute: 690, before: 'next' }]);
  });

  it('tells which sessions end after the day must be over', () => {
    const day = aDay({ sessions: [session('a', 540, 60), session('b', 1000, 60)] });
    expect(timetableOf(day, 1020).overRuns).toEqual([{ session: 'b', minutes: 40 }]);
    expect(timetableOf(aDay({ sessions: [session('night', 1400, 60)] })).overRuns).toEqual([
      { session: 'night', minutes: 20 },
    ]);
  });

  it('of an empty day is empty', () => {
    expect(dayOf()).toMatchObject({
      placed: [],
      overlaps: [],
      gaps: [],
      startMinute: null,
      endMinute: null,
      totalMinutes: 0,
    });
  });
});

describe('A time of the day', () => {
  it.each([
    [540, '09:00'],
    [0, '00:00'],
    [1439, '23:59'],
    [1500, '01:00'],
  ])('%i is written %s', (minute, text) => {
    expect(formatMinute(minute)).toBe(text);
  });

  it.each([
    ['9:00', 540],
    ['0900', 540],
    ['９：３０', 570],
    [' 9.05 ', 545],
    ['24:00', null],
    ['9:60', null],
    ['nine', null],
    ['', null],
    ['9', null],
  ])('%j is read as %s', (text, minute) => {
    expect(parseMinute(text)).toBe(minute);
  });

  it('is read as it was written', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1439 }), (minute) => {
        expect(parseMinute(formatMinute(minute))).toBe(minute);
      }),
    );
  });
});
