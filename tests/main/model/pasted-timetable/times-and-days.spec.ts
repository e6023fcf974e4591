import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readClock, readLength, readSpan } from '../../../../main/model/pasted-timetable/read-clock';
import { orderOfDates, readDay } from '../../../../main/model/pasted-timetable/read-day';
import { formatMinute } from '../../../../main/model/timetable';

const minutes = fc.integer({ min: 0, max: 1439 });
const half = (minute: number): string => (minute < 720 ? 'am' : 'pm');
const twelve = (minute: number): number => ((Math.floor(minute / 60) + 11) % 12) + 1;
const ofHour = (minute: number): string => String(minute % 60).padStart(2, '0');

describe('A time in a pasted timetable', () => {
  it.each([
    ['9:00', 540],
    ['09:00', 540],
    ['0900', 540],
    ['930', 570],
    ['9.00 am', 540],
    ['9am', 540],
    ['12:15 pm', 735],
    ['12.05 a.m.', 5],
    ['1730 hrs', 1050],
    ['9:00:00 AM', 540],
    ['14h30', 870],
    ['14h', 840],
    ['上午9時30分', 570],
    ['上午九時三十分', 570],
    ['下午2時', 840],
    ['下午二時半', 870],
    ['中午12時', 720],
    ['１４：３０', 870],
    ['às 9h15', 555],
  ])('reads %s', (text, minute) => {
    expect(readClock(text)?.minute).toBe(minute);
  });

  it.each(['', '9', '25:00', '9:75', 'Lunch', '3.5', '29/11', '90 min', '第3課'])('takes “%s” for none', (text) => {
    expect(readClock(text)).toBeNull();
  });

  it('is the same minute in every way of writing it', () => {
    fc.assert(
      fc.property(minutes, (minute) => {
        const hour = Math.floor(minute / 60);
        const forms = [
          formatMinute(minute),
          formatMinute(minute).replace(':', ''),
          `${String(hour)}h${ofHour(minute)}`,
          `${String(twelve(minute))}:${ofHour(minute)} ${half(minute)}`,
          `${String(hour)}時${ofHour(minute)}分`,
        ];
        expect(forms.map((form) => readClock(form)?.minute)).toEqual(forms.map(() => minute));
      }),
    );
  });

  it.each([
    ['09:00 – 10:30', 540, 630],
    ['0900-1030', 540, 630],
    ['9:00 to 10:30 am', 540, 630],
    ['11:00–1:00 pm', 660, 780],
    ['9-10:30', 540, 630],
    ['上午9時至10時30分', 540, 630],
    ['上午11時至1時', 660, 780],
    ['下午2時至3時30分', 840, 930],
    ['9h00 às 10h30', 540, 630],
    ['09:00 - 10:30 (90 min)', 540, 630],
    ['14:00～15:15', 840, 915],
  ])('from and to is read in %s', (text, start, end) => {
    const span = readSpan(text);
    expect([span?.start.minute, span?.end.minute]).toEqual([start, end]);
  });

  it.each(['9-10', '2026-11-29', 'Day 1 - Day 2', 'to be told', '9:00'])('takes “%s” for no span', (text) => {
    expect(readSpan(text)).toBeNull();
  });

  it.each([
    ['90', 90],
    ['90 min', 90],
    ['45分鐘', 45],
    ['1h30', 90],
    ['1:30', 90],
    ['1.5 hours', 90],
    ['1,5', 90],
    ['1 hr 30 mins', 90],
    ['1小時30分', 90],
    ['一小時', 60],
    ['2 horas', 120],
    ['1 hora e 15 minutos', 75],
  ])('a length is read in %s', (text, length) => {
    expect(readLength(text)).toBe(length);
  });

  it('counts hours where the heading says hours', () => {
    expect([readLength('2', 'hours'), readLength('2')]).toEqual([120, 2]);
  });

  it.each(['', 'long', '3000', 'Lecture room 2'])('takes “%s” for no length', (text) => {
    expect(readLength(text)).toBeNull();
  });
});

describe('A day in a pasted timetable', () => {
  const sense = { order: 'dmy', near: '2026-11-26' } as const;
  it.each([
    ['2026-11-29', '2026-11-29'],
    ['29/11/2026', '2026-11-29'],
    ['29.11.2026', '2026-11-29'],
    ['29-11-26', '2026-11-29'],
    ['29 Nov 2026', '2026-11-29'],
    ['29-Nov-26', '2026-11-29'],
    ['Sunday, 29th November 2026', '2026-11-29'],
    ['November 29, 2026', '2026-11-29'],
    ['29 de novembro de 2026', '2026-11-29'],
    ['2026年11月29日（星期日）', '2026-11-29'],
    ['二〇二六年十一月二十九日', '2026-11-29'],
    ['29/11 (Sun)', '2026-11-29'],
    ['11月29日', '2026-11-29'],
    ['4 Jan', '2027-01-04'],
    ['30 Oct', '2026-10-30'],
  ])('reads the date %s', (text, date) => {
    expect(readDay(text, sense)?.date).toBe(date);
  });

  it.each([
    ['Day 2', 2],
    ['第二天', 2],
    ['Dia 2', 2],
    ['Day Two', 2],
  ])('reads the number of %s', (text, number) => {
    expect(readDay(text, sense)).toMatchObject({ date: null, number });
  });

  it('reads number, date and title that stand together', () => {
    expect(readDay('Day 1 (Mon 30 Nov 2026): Basics of tracing', sense)).toEqual({
      date: '2026-11-30',
      number: 1,
      weekday: 1,
      rest: 'Basics of tracing',
    });
    expect(readDay('第一天：2026年11月30日（星期一）', sense)).toMatchObject({
      date: '2026-11-30',
      number: 1,
      rest: '',
    });
  });

  it('knows days of the week in three languages', () => {
    const read = ['Tuesday', 'Tue', '星期二', '週二', 'terça-feira'].map((text) => readDay(text, sense)?.weekday);
    expect(read).toEqual([2, 2, 2, 2, 2]);
  });

  it('takes the year in which the date falls on that day of the week', () => {
    expect(readDay('29 Nov (Mon)', sense)?.date).toBe('2027-11-29');
  });

  it.each(['31/02/2026', 'Tea break', '', 'Basics', '9:00'])('takes “%s” for no day', (text) => {
    expect(readDay(text, sense)).toBeNull();
  });

  it('puts the month first only where the dates of the column ask for it', () => {
    expect(orderOfDates(['11/29/2026', '11/30/2026'])).toBe('mdy');
    expect(orderOfDates(['03/04/2026', '04/04/2026'])).toBe('dmy');
    expect(orderOfDates(['29/11/2026', '11/29/2026'])).toBe('dmy');
    expect(readDay('03/04/2026', { ...sense, order: 'mdy' })?.date).toBe('2026-03-04');
  });

  it('of any calendar is read again in each way of writing it', () => {
    const dates = fc.date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(dates, (instant) => {
        const iso = instant.toISOString().slice(0, 10);
        const [year = '', month = '', day = ''] = iso.split('-');
        const forms = [iso, `${day}/${month}/${year}`, `${year}年${String(Number(month))}月${String(Number(day))}日`];
        expect(forms.map((form) => readDay(form, sense)?.date)).toEqual([iso, iso, iso]);
      }),
    );
  });
});
