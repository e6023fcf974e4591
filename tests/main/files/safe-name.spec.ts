import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSafeName, safeName } from '../../../main/files/safe-name';

describe('A file name made of a title', () => {
  it.each([
    ['Tracing: part 1/2', 'Tracing part 1 2'],
    ['虛擬資產與洗黑錢', '虛擬資產與洗黑錢'],
    ['CON', '_CON'],
    ['nul.txt', '_nul.txt'],
    ['com¹', '_com¹'],
    ['console', 'console'],
    ['ends with dots. . .', 'ends with dots'],
    ['../../etc/passwd', 'etc passwd'],
    ['.hidden', 'hidden'],
    ['harmless\u202Efdp.exe', 'harmlessfdp.exe'],
    ['a\u0000b\nc', 'ab c'],
    ['zero\u200Bwidth', 'zerowidth'],
    ['Cafe\u0301', 'Caf\u00e9'],
    ['', 'deck'],
    ['???', 'deck'],
  ])('turns %j into %j', (title, expected) => {
    expect(safeName(title, 'deck')).toBe(expected);
  });

  it('cuts a long title by its bytes and never through a character', () => {
    const name = safeName('😀漢'.repeat(100), 'deck');
    expect(Buffer.byteLength(name)).toBeLessThanOrEqual(120);
    expect(name).not.toContain('\uFFFD');
    expect(name).not.toMatch(/\p{Cs}/u);
  });

  it('is safe whatever the title holds, and does not change when made again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (title) => {
        const name = safeName(title, 'deck');
        expect(name).not.toMatch(/[<>:"/\\|?*\p{Cc}\p{Cf}]|^\.|[. ]$/u);
        expect(isSafeName(name)).toBe(true);
      }),
    );
  });
});
