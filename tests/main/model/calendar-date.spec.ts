import { afterEach, describe, expect, it } from 'vitest';
import { dayAt } from '../../../main/model/calendar-date';

describe('The day of what is made', () => {
  const zone = process.env['TZ'];
  afterEach(() => {
    process.env['TZ'] = zone;
  });

  it('is the one of the place where it is made, before eight in the morning too', () => {
    const instant = new Date('2026-11-27T23:30:00Z');
    process.env['TZ'] = 'Asia/Macau';
    expect(dayAt(instant)).toBe('2026-11-28');
    process.env['TZ'] = 'America/Lima';
    expect(dayAt(instant)).toBe('2026-11-27');
  });
});
