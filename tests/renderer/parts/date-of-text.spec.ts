import { describe, expect, it } from 'vitest';
import { dateMeant, dateOfText } from '../../../renderer/parts/date-of-text';

describe('A date that is pasted', () => {
  it('is read in each form that people write it in, in three languages, the day before the month', () => {
    for (const text of [
      '2027-03-15',
      ' 15/3/2027',
      '15 March 2027',
      '2027年3月15日',
      'seg., 15 mar 2027',
      '15.03.2027',
    ])
      expect(dateOfText(text, '2026-11-26'), text).toBe('2027-03-15');
  });

  it('is none where the text says more than a date, or no date that a calendar has', () => {
    for (const text of ['', 'Tracing', '2027-02-30', '15 March 2027, Tracing'])
      expect(dateOfText(text, '2026-11-26'), text).toBeNull();
  });
});

describe('A date that is typed', () => {
  it('is of this century where the year has two figures', () => {
    expect(dateMeant('0027-03-15')).toBe('2027-03-15');
    expect(dateMeant('2027-03-15')).toBe('2027-03-15');
  });

  it('is none where the year is not written to its end', () => {
    expect(dateMeant('0202-03-15')).toBeNull();
  });
});
