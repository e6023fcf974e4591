import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { directionsOf, orderSeen, turned } from '../../../main/typeset/directions';
import { aRun, linesOf, typesetter, wordPlaces } from './bundled-fonts';

const shalom = 'שלום';
const olam = 'עולם';
const arimo = (text: string) => aRun(text, { family: 'arimo' });
const seen = (text: string, toTheLeft?: boolean): string =>
  linesOf([arimo(text)], { widthPt: 400, ...(toTheLeft === undefined ? {} : { toTheLeft }) })
    .flatMap(wordPlaces)
    .map((word) => word.text)
    .join('|');

describe('Text that runs to the left', () => {
  it('has its words from right to left, and those of other scripts among them from left to right', () => {
    expect(seen(`${shalom} ${olam}`)).toBe(`${olam}| |${shalom}`);
    expect(seen(`${shalom} two words ${olam}`)).toBe(`${olam}| |two| |words| |${shalom}`);
    expect(seen(`say ${shalom} ${olam} now`)).toBe(`say| |${olam}| |${shalom}| |now`);
  });

  it('has marks and numbers at the side that the paragraph as a whole asks for', () => {
    const [line] = linesOf([arimo(`${shalom}.`)], { toTheLeft: true });
    const glyphs = line!.items.flatMap((item) =>
      item.kind === 'line' ? item.words.flatMap((word) => [...word.glyphs]) : [],
    );
    expect(glyphs.indexOf(typesetter.face('Arimo-Regular').shape('.').glyphs[0]!)).toBe(0);
    expect(seen(`${shalom}.`, false)).toBe(`${shalom}|.`);
    expect(seen(`${shalom} 12:`, true)).toBe(`:|12| |${shalom}`);
  });

  it('is set in a face that has its letters, whatever the family', () => {
    for (const family of ['sans', 'carlito', 'caladea', 'kai'] as const)
      expect(
        typesetter.setParagraph([aRun(shalom, { family })], { widthPt: 200, align: 'start', leadingPt: 14 }).missing,
      ).toEqual([]);
  });

  it('opens a bracket to the side on which its words begin', () => {
    expect(turned(`(${shalom})`)).toBe(`)${shalom}(`);
    expect(turned('(.')).toBe('.)');
  });

  it('leaves the spaces that hang at a line’s end out at the left, so that its words end where the others do', () => {
    const [first, second] = linesOf([arimo(`${shalom} ${olam} ${shalom}`)], {
      widthPt: typesetter.widthOf([arimo(`${shalom} ${olam}`)]) + 1,
      toTheLeft: true,
    });
    const ends = [first, second].map((line) => Math.max(...wordPlaces(line!).map(({ endPt }) => endPt)));
    expect(ends[0]).toBeCloseTo(first!.widthPt, 3);
    expect(ends[1]).toBeCloseTo(second!.widthPt, 3);
    expect(first!.text + second!.text).toBe(`${shalom} ${olam} ${shalom}`);
  });

  it('is set as wide as its words in whatever order they stand', () => {
    const [line] = linesOf([arimo(`${shalom} ${olam}`)]);
    const parts = [shalom, ' ', olam].map((text) => typesetter.widthOf([arimo(text)]));
    expect(line!.widthPt).toBeCloseTo(
      parts.reduce((sum, width) => sum + width, 0),
      3,
    );
  });

  it('loses nothing when it is put in order, and leaves what runs to the right where it is', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 4 }), { maxLength: 30 }), (levels) => {
        const order = orderSeen(levels);
        expect([...order].sort((a, b) => a - b)).toEqual(levels.map((_, index) => index));
        if (levels.every((level) => level % 2 === 0 && level === levels[0]))
          expect(order).toEqual(levels.map((_, at) => at));
      }),
    );
  });

  it('is judged by its first letter where nobody says how it runs', () => {
    expect(directionsOf(`1. ${shalom} abc`, undefined).base).toBe(1);
    expect(directionsOf(`abc ${shalom}`, undefined).base).toBe(0);
    expect(directionsOf('abc', true).base).toBe(1);
  });
});
