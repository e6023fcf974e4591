import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accentInks } from '../../../main/model/accent';
import {
  channelsOf,
  colourOf,
  contrastBetween,
  darkenedTo,
  greyOf,
  luminanceOf,
  readableContrast,
} from '../../../main/model/colour';

const channel = fc.integer({ min: 0, max: 255 });
const colour = fc.tuple(channel, channel, channel).map(colourOf);

describe('The contrast of two colours', () => {
  it('is that of WCAG 2.2', () => {
    expect(contrastBetween('000000', 'ffffff')).toBeCloseTo(21);
    expect(contrastBetween('767676', 'ffffff')).toBeCloseTo(4.54, 2);
    expect(contrastBetween('ff2b2b', '000000')).toBeCloseTo(5.63, 2);
  });

  it('stays what it was when both are printed grey', () => {
    fc.assert(
      fc.property(colour, colour, (one, other) => {
        const [grey, before] = [contrastBetween(greyOf(one), greyOf(other)), contrastBetween(one, other)];
        // A grey has one of 256 values: near black they stand further apart than colours do.
        expect(Math.abs(grey / before - 1)).toBeLessThan(0.015);
      }),
    );
  });
});

describe('A colour', () => {
  it('is darkened for words on white as little as is needed', () => {
    fc.assert(
      fc.property(colour, (rgb) => {
        const darker = darkenedTo(rgb, readableContrast);
        expect(contrastBetween(darker, 'ffffff')).toBeGreaterThanOrEqual(readableContrast);
        if (contrastBetween(rgb, 'ffffff') >= readableContrast) expect(darker).toBe(rgb);
        else expect(contrastBetween(darker, 'ffffff')).toBeLessThan(readableContrast + 0.2);
      }),
    );
  });

  it('keeps which of its channels is the strongest when it is darkened', () => {
    fc.assert(
      fc.property(colour, (rgb) => {
        const [before, after] = [channelsOf(rgb), channelsOf(darkenedTo(rgb, readableContrast))];
        expect(after[before.indexOf(Math.max(...before))]).toBe(Math.max(...after));
      }),
    );
  });
});

describe('Every accent', () => {
  it('gives words that can be read on white, on its band and on its tabs', () => {
    fc.assert(
      fc.property(colour, (rgb) => {
        const inks = accentInks(rgb);
        expect(contrastBetween(inks.accent, 'ffffff')).toBeGreaterThanOrEqual(readableContrast);
        expect(contrastBetween(inks.onBand, inks.band)).toBeGreaterThanOrEqual(readableContrast);
        expect(contrastBetween(inks.onPale, inks.pale)).toBeGreaterThanOrEqual(readableContrast);
        expect(inks.band).toBe(rgb);
      }),
    );
  });

  it('gives tints that a grey printer still tells from paper, one stronger than the other', () => {
    fc.assert(
      fc.property(colour, (rgb) => {
        const { pale, shade, tint } = accentInks(rgb);
        const [first, second, third] = [tint, shade, pale].map((each) => 1.05 / (luminanceOf(each) + 0.05));
        expect(first).toBeGreaterThan(1.09);
        expect(second).toBeGreaterThan(first ?? 0);
        expect(third).toBeGreaterThan(second ?? 0);
      }),
    );
  });
});
