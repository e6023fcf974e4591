import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contrastBetween, luminanceOf, readableContrast } from '../../../../main/model/colour';
import { inksOf, type Paint } from '../../../../main/model/geometry';
import type { Item } from '../../../../main/model/scene';
import { greySheet } from '../../../../main/handout/print/grey';
import { savingSheet } from '../../../../main/handout/print/saving';
import { openSheet } from '../../../../main/handout/print/sheet';
import { labelPaints } from '../../../../main/handout/page/label-box';
import { solid } from '../../../../main/model/geometry';
import {
  aBox,
  aGroup,
  aLine,
  aPicture,
  box,
  colour,
  randomSheet,
  randomTones,
  sheetOf,
  size,
  toned,
  unknown,
  unreadable,
} from './sheets';

const never = (): boolean => false;
const grey = (items: readonly Item[], tonesOf = unknown): readonly Item[] => greySheet(items, tonesOf, never, never);
const saving = (items: readonly Item[], tonesOf = unknown) =>
  savingSheet({ items, size, isFixed: never, isOther: never }, tonesOf);

function paintsOf(items: readonly Item[]): readonly Paint[] {
  return openSheet(items).flatMap(({ item }) => {
    if (item.kind === 'line') return [item.paint];
    return item.kind === 'path' ? [item.fill, item.stroke?.paint].filter((paint) => !!paint) : [];
  });
}

const coloursOf = (items: readonly Item[]): readonly string[] =>
  paintsOf(items).flatMap((paint) => inksOf(paint).map(({ rgb }) => rgb));

const wordsOf = (items: readonly Item[]): readonly string[] =>
  openSheet(items).flatMap(({ item }) => (item.kind === 'line' ? item.words.map(({ text }) => text) : []));

describe('In grey', () => {
  it('every word of every slide can be read, whatever it stands on', () => {
    fc.assert(
      fc.property(randomSheet, randomTones, (items, tonesOf) => {
        expect(unreadable(grey(items, tonesOf), tonesOf)).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });

  it('there is no colour left, and nothing is missing', () => {
    fc.assert(
      fc.property(randomSheet, randomTones, (items, tonesOf) => {
        const made = grey(items, tonesOf);
        for (const rgb of coloursOf(made)) expect(rgb).toMatch(/^(..)\1\1$/);
        expect(wordsOf(made)).toEqual(wordsOf(items));
      }),
    );
  });

  it('what could be read keeps its lightness', () => {
    const [line] = openSheet(grey([sheetOf('1f3864'), aLine('Words', 50, 100, 'ffd966')]))
      .map(({ item }) => item)
      .filter((item) => item.kind === 'line');
    expect(Math.abs(luminanceOf((line?.paint as { rgb: string }).rgb) - luminanceOf('ffd966'))).toBeLessThan(0.01);
  });

  it('words that would merge with their ground are pushed away from it', () => {
    // Red on green has hardly any contrast but its hue.
    expect(contrastBetween('d00000', '008000')).toBeLessThan(1.5);
    const made = grey([sheetOf('008000'), aLine('Words', 50, 100, 'd00000')]);
    expect(unreadable(made, unknown)).toEqual([]);
    expect(openSheet(made)).toHaveLength(2);
  });

  it('words on a picture that is light and dark lie on a plate', () => {
    const made = grey([aPicture(box(0, 0, 400, 300)), aLine('Words', 50, 100, 'ffffff')], toned(20, 230));
    expect(openSheet(made).map(({ item }) => item.kind)).toEqual(['picture', 'path', 'line']);
  });
});

describe('Saving ink', () => {
  it('leaves every word readable, or leaves the slide as it was and says so', () => {
    fc.assert(
      fc.property(randomSheet, randomTones, (items, tonesOf) => {
        const { items: made, keptGround } = saving(items, tonesOf);
        if (keptGround) expect(made).toBe(items);
        else expect(unreadable(made, tonesOf)).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });

  it('turns the ground of a slide white and its words dark', () => {
    fc.assert(
      fc.property(colour, colour, (ground, ink) => {
        const { items } = saving([sheetOf(ground), aLine('Words', 50, 100, ink)]);
        const [paper, words] = coloursOf(items);
        expect(paper).toBe('ffffff');
        expect(contrastBetween(words ?? '', 'ffffff')).toBeGreaterThanOrEqual(readableContrast);
      }),
    );
  });

  it('makes light words on a dark ground at least as dark as seven to one', () => {
    const { items } = saving([sheetOf('1f3864'), aLine('Words', 50, 100, 'b4c7e7')]);
    expect(contrastBetween(coloursOf(items)[1] ?? '', 'ffffff')).toBeGreaterThanOrEqual(7);
  });

  it('pales the boxes that words stand on, and draws a line around what would lose its edge', () => {
    const { items } = saving([
      sheetOf('1f3864'),
      aBox(box(40, 60, 200, 80), 'ffffff'),
      aLine('Words', 50, 100, '000000'),
    ]);
    const [, card] = openSheet(items).map(({ item }) => item);
    expect(card).toMatchObject({ kind: 'path', fill: { rgb: 'ffffff' } });
    expect(card?.kind === 'path' && card.stroke).not.toBeNull();
    const { items: dark } = saving([
      sheetOf('ffffff'),
      aBox(box(40, 60, 200, 80), '1f3864'),
      aLine('Words', 50, 100, 'ffffff'),
    ]);
    expect(luminanceOf(coloursOf(dark)[1] ?? '')).toBeGreaterThan(0.8);
  });

  it('leaves the colours of a chart’s bars and of icons', () => {
    const bars = ['c00000', '00803c', '7030a0'].map((rgb, index) => aBox(box(40 + index * 60, 60, 40, 200), rgb));
    const { items } = saving([sheetOf('ffffff'), ...bars, aLine('Words', 50, 30, '000000')]);
    expect(coloursOf(items)).toEqual(['ffffff', 'c00000', '00803c', '7030a0', '000000']);
  });

  it('darkens lines and marks that were light on a dark ground', () => {
    const rule = aBox(box(40, 200, 300, 4), 'ffffff');
    const { items } = saving([sheetOf('1f3864'), rule, aLine('Words', 50, 100, 'ffffff')]);
    expect(contrastBetween(coloursOf(items)[1] ?? '', 'ffffff')).toBeGreaterThanOrEqual(3);
  });

  it('keeps a slide whose ground is a dark picture, and pales one whose picture is light', () => {
    const items = [aPicture(box(0, 0, 400, 300)), aLine('Words', 50, 100, 'ffffff')];
    expect(saving(items, toned(10, 200))).toEqual({ items, keptGround: true });
    const light = saving(items, toned(210, 255));
    expect(light.keptGround).toBe(false);
    expect(openSheet(light.items).map(({ item }) => item.kind)).toEqual(['picture', 'line']);
  });

  it('puts a plate behind words on a small dark picture', () => {
    const small = [sheetOf('ffffff'), aPicture(box(40, 60, 120, 100)), aLine('Words', 50, 100, 'ffffff')];
    const { items, keptGround } = saving(small, toned(0, 255));
    expect(keptGround).toBe(false);
    expect(openSheet(items).map(({ item }) => item.kind)).toEqual(['path', 'picture', 'path', 'line']);
  });

  it('never touches a label', () => {
    const [ground, ...inks] = [...labelPaints];
    for (const ink of inks) {
      const label = [aBox(box(10, 10, 120, 30), ground!), aLine('TLP:RED', 20, 32, ink)];
      const sheet = { items: label, size, isFixed: (paint: Paint) => labelPaints.has(paint), isOther: never };
      expect(savingSheet(sheet, unknown).items).toEqual(label);
      expect(greySheet(label, unknown, sheet.isFixed, never)).toEqual(label);
    }
  });

  it('makes words readable in groups that are seen through', () => {
    const veiled = [aGroup([aLine('Words', 50, 100, solid('c0c0c0'))], { alpha: 0.3 })];
    expect(unreadable(saving(veiled).items, unknown)).toEqual([]);
    expect(unreadable(grey(veiled), unknown)).toEqual([]);
  });
});
