import { describe, expect, it } from 'vitest';
import { sayInstant } from '../../../main/cli/say-instant';

describe('When something was issued', () => {
  it.each([
    ['en', '26 Nov 2026, 07:39'],
    ['zh-Hant', '2026年11月26日 07:39'],
    ['pt', '26/11/2026, 07:39'],
  ] as const)('is told on the command line in %s by the clock of the place', (language, said) => {
    expect(sayInstant('2026-11-25T23:39:17.254Z', language, 'Asia/Hong_Kong')).toBe(said);
  });
});
