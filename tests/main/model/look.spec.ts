import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lookSchema, plainLook, textSizeBeside, textSizes } from '../../../main/model/look';

describe('The size of text', () => {
  it('goes step by step up to 200 per cent and back, and no further', () => {
    const up = textSizes.map((size) => textSizeBeside(size, 1));
    expect(up).toEqual([...textSizes.slice(1), 200]);
    expect(textSizes.map((size) => textSizeBeside(size, -1))).toEqual([100, ...textSizes.slice(0, -1)]);
  });

  it('that lies between two steps goes to the next one', () => {
    fc.assert(
      fc.property(fc.integer({ min: 100, max: 200 }), fc.constantFrom(1 as const, -1 as const), (size, step) => {
        const next = textSizeBeside(size, step);
        expect(lookSchema.safeParse({ ...plainLook, textSize: next }).success).toBe(true);
        expect(Math.sign(next - size)).toBe(next === size ? 0 : step);
      }),
    );
  });
});
