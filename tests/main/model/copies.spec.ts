import { describe, expect, it } from 'vitest';
import { fitsCode } from '../../../main/model/copies';

const code = 'K0V1AB-0007-1A2B3C4D';

describe('The code of a copy', () => {
  it.each([
    'K0V1AB-0007',
    'k0v1ab 0007',
    ' K0V1AB0007 ',
    'K0V 1AB 7',
    'k0v1ab7',
    'KOVIAB-OO07',
    'kOVlab-07',
    'Ｋ０Ｖ１ＡＢ－０００７',
    'K0V1AB-7-1A2B3C4D',
    'K0V1AB–0007–1A2B3C4D',
  ])('is known as “%s”, however it was read from the page', (typed) => {
    expect(fitsCode(code, typed)).toBe('whole');
  });

  it('is found by a piece of it, and not by another code or by what fits half a register', () => {
    expect(fitsCode(code, 'v1ab')).toBe('part');
    expect(fitsCode(code, '1a2b 3c4d')).toBe('part');
    for (const other of ['K0V1AB-0008', 'K0V1AC-0007', '07', '', '陳']) expect(fitsCode(code, other), other).toBeNull();
  });
});
