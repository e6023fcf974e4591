import { describe, expect, it } from 'vitest';
import { mixed } from '../../../../main/model/colour';
import { solid, type Paint } from '../../../../main/model/geometry';
import type { Item } from '../../../../main/model/scene';
import { contrastOn, groundOf, type TonesOf } from '../../../../main/handout/print/behind';
import { openSheet } from '../../../../main/handout/print/sheet';
import { boxPath } from '../../../../main/handout/page/ink';
import { aBox, aGroup, aLine, aPicture, box, sheetOf, toned, unknown } from './sheets';

const line = aLine('Words', 100, 150, '000000');

/** The ground of the last line of the items. */
function behind(items: readonly Item[], tonesOf: TonesOf = unknown) {
  const sheet = openSheet(items);
  const last = sheet.findLastIndex(({ item }) => item.kind === 'line');
  const painted = sheet[last];
  const ground = painted ? groundOf(sheet, last, painted, tonesOf) : null;
  return ground && [ground.darkest, ground.lightest];
}

const both = (rgb: string): readonly string[] => [rgb, rgb];

describe('What is behind words', () => {
  it('is paper where nothing was painted', () => {
    expect(behind([line])).toEqual(both('ffffff'));
  });

  it('is what was painted last before them, and nothing that was painted after', () => {
    const [first, second, third] = ['aa0000', '00aa00', '0000aa'].map((rgb) => aBox(box(50, 100, 200, 100), rgb));
    expect(behind([first!, second!, line, third!])).toEqual(both('00aa00'));
  });

  it('is everything that their letters stand on, from the darkest to the lightest', () => {
    expect(behind([sheetOf('ffffff'), aBox(box(0, 0, 120, 300), '000000'), line])).toEqual(['000000', 'ffffff']);
  });

  it('is mixed where it can be seen through, layer on layer', () => {
    const veil = aBox(box(50, 100, 200, 100), solid('000000', 0.5));
    expect(behind([sheetOf('ff0000'), veil, line])).toEqual(both(mixed('ff0000', '000000', 0.5)));
    const faint = aGroup([aBox(box(50, 100, 200, 100), '000000')], { alpha: 0.5 });
    expect(behind([sheetOf('ff0000'), faint, line])).toEqual(both(mixed('ff0000', '000000', 0.5)));
  });

  it('is not a shape whose hole they stand in, nor what a clip cuts away there', () => {
    const ring = {
      ...aBox(box(0, 0, 400, 300), 'aa0000'),
      path: `${boxPath(box(0, 0, 400, 300))}${boxPath(box(80, 120, 200, 60))}`,
      evenOdd: true,
    };
    expect(behind([ring, line])).toEqual(both('ffffff'));
    const cut = aGroup([sheetOf('aa0000')], { clip: boxPath(box(0, 0, 50, 50)) });
    expect(behind([cut, line])).toEqual(both('ffffff'));
  });

  it('is found where groups have moved, shrunk or turned it', () => {
    const moved = aGroup([aBox(box(0, 0, 40, 20), 'aa0000')], { matrix: [10, 0, 0, 10, 20, 80] });
    expect(behind([moved, line])).toEqual(both('aa0000'));
    const turned = aGroup([aBox(box(0, 0, 300, 300), 'aa0000'), aLine('Words', 30, 100, '000000')], {
      matrix: [0.8, 0.6, -0.6, 0.8, 150, 0],
    });
    expect(behind([turned])).toEqual(both('aa0000'));
  });

  it('is a gradient’s colour at that place', () => {
    const fill: Paint = {
      kind: 'gradient',
      shape: 'linear',
      matrix: [400, 0, 0, 300, 0, 0],
      stops: [
        { at: 0, rgb: '000000', alpha: 1 },
        { at: 0.9, rgb: 'ffffff', alpha: 1 },
      ],
    };
    const [darkest = '', lightest = ''] = behind([aBox(box(0, 0, 400, 300), fill), line]) ?? [];
    expect(parseInt(darkest.slice(0, 2), 16)).toBeGreaterThan(60);
    expect(parseInt(lightest.slice(0, 2), 16)).toBeLessThan(130);
  });

  it('is both colours of a pattern, and what is seen between its lines', () => {
    const hatched = (back: number): Paint => ({
      kind: 'pattern',
      rows: 'ff00000000000000',
      matrix: [1, 0, 0, 1, 0, 0],
      front: { rgb: '202020', alpha: 1 },
      back: { rgb: 'dddddd', alpha: back },
    });
    expect(behind([aBox(box(0, 0, 400, 300), hatched(1)), line])).toEqual(['202020', 'dddddd']);
    expect(behind([aBox(box(0, 0, 400, 300), hatched(0)), line])).toEqual(['202020', 'ffffff']);
  });

  it('is no rule, border or underline: what is much thinner than the letters', () => {
    const rule = aBox(box(0, 149, 400, 1), '000000');
    const border = aBox(box(90, 130, 200, 30), 'ffffff', {
      stroke: { paint: solid('000000'), widthPt: 1, dashPt: [], cap: 'butt', join: 'miter' },
    });
    expect(behind([rule, border, line])).toEqual(both('ffffff'));
    const thick = aBox(box(0, 140, 400, 10), '000000');
    expect(behind([thick, line])?.[0]).toBe('000000');
  });

  it('may be anything in a picture that nobody has looked into, and is what it shows in one that was', () => {
    const picture = aPicture(box(50, 100, 200, 100));
    expect(behind([picture, line])).toEqual(['000000', 'ffffff']);
    expect(behind([picture, line], toned(200, 240))).toEqual(['c8c8c8', 'f0f0f0']);
  });

  it('is also what shows through the clear parts of a picture', () => {
    const picture = aPicture(box(50, 100, 200, 100));
    expect(behind([sheetOf('000000'), picture, line], toned(240, 240, 1))).toEqual(['000000', 'f0f0f0']);
  });

  it('is nothing where the words themselves are cut away', () => {
    expect(behind([aGroup([line], { clip: boxPath(box(0, 0, 20, 20)) })])).toBeNull();
  });
});

describe('The contrast of words', () => {
  const ground = { darkest: '808080', lightest: 'ffffff', from: [] };

  it('is that of the worst place of their ground', () => {
    expect(contrastOn(ground, solid('000000'))).toBeCloseTo(5.32, 2);
  });

  it('is none where the ground is just as light somewhere', () => {
    expect(contrastOn(ground, solid('c0c0c0'))).toBe(1);
  });

  it('is less where the words can be seen through', () => {
    const white = { darkest: 'ffffff', lightest: 'ffffff', from: [] };
    expect(contrastOn(white, solid('000000', 0.5))).toBeCloseTo(contrastOn(white, solid('808080')), 1);
  });
});
