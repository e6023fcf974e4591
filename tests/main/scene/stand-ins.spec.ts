import { describe, expect, it } from 'vitest';
import { standInFor } from '../../../main/scene/drawing/stand-ins';
import { openTypesetter } from '../../../main/typeset/open-typesetter';
import type { StyledRun } from '../../../main/typeset/typesetter';
import { aChineseRun, linesOf, readBundledFont, typesetter, wordPlaces } from '../typeset/bundled-fonts';

describe('What a font of a slide is drawn with', () => {
  it.each([
    ['Calibri', 'carlito'],
    ['Cambria', 'caladea'],
    ['Arial', 'arimo'],
    ['Times New Roman', 'tinos'],
    ['Courier New', 'cousine'],
  ] as const)('has the same widths as %s, so that it is not stretched', (family, bundled) => {
    expect(standInFor(family)).toMatchObject({ family: bundled, stretch: 1 });
  });

  it.each(['Georgia', 'Constantia', '新細明體', 'PMingLiU', '宋体', 'Noto Serif TC'])(
    'is a serif for a serif: %s',
    (family) => {
      expect(standInFor(family).family).toBe('serif');
    },
  );

  it.each(['Corbel', '微軟正黑體', 'PingFang HK', 'SimHei', 'Segoe UI', 'Noto Sans', 'Something Unknown'])(
    'is a sans for a sans, and for what nobody knows: %s',
    (family) => {
      expect(standInFor(family).family).toBe('sans');
    },
  );

  it.each([
    ['DejaVu Sans Mono', 'mono'],
    ['Source Code Pro', 'mono'],
    ['Lucida Console', 'mono'],
    ['Lucida Sans Unicode', 'sans'],
  ])('is a typewriter’s for a typewriter’s and for no other: %s', (name, family) => {
    expect(standInFor(name).family).toBe(family);
  });

  it.each(['標楷體', 'DFKai-SB', 'BiauKai', 'KaiTi', '楷体'])('is a brush hand for a brush hand: %s', (family) => {
    expect(standInFor(family).family).toBe('kai');
  });

  it('is a serif for a brush hand where none could be fetched', () => {
    const facesIn = (without: RegExp): readonly string[] => {
      const read = (face: string): Uint8Array => {
        if (without.test(face)) throw new Error(`${face} is missing`);
        return readBundledFont(face.replace('LXGWWenKai', 'NotoSerifHK'));
      };
      const style = { widthPt: 200, align: 'start', leadingPt: 14 } as const;
      const { lines } = openTypesetter(read).setParagraph([aChineseRun('扣押', { family: 'kai' })], style);
      return lines.flatMap((line) => wordPlaces(line).map(({ face }) => face));
    };
    expect(new Set(facesIn(/LXGW/))).toEqual(new Set(['NotoSerifHK-Regular']));
    expect(new Set(facesIn(/none/))).toEqual(new Set(['LXGWWenKai-Regular']));
  });

  it('has the characters of Simplified Chinese that the face for Hong Kong lacks', () => {
    const set = typesetter.setParagraph([aChineseRun('皑蔼爱坝罢')], { widthPt: 200, align: 'start', leadingPt: 14 });
    expect(set.missing).toEqual([]);
  });

  it('sets Chinese beside it in the Chinese of its kind', () => {
    const facesOf = (family: StyledRun['family']): readonly string[] =>
      linesOf([aChineseRun('漢字 and Latin', { family })]).flatMap((line) => wordPlaces(line).map(({ face }) => face));
    expect(new Set(facesOf('tinos'))).toEqual(new Set(['NotoSerifHK-Regular', 'Tinos-Regular']));
    expect(new Set(facesOf('carlito'))).toEqual(new Set(['NotoSansHK-Regular', 'Carlito-Regular']));
  });

  it('takes from the sans what it lacks: Caladea has no Greek', () => {
    const [line] = linesOf([aChineseRun('Εὐρώπη', { family: 'caladea' })]);
    expect(line && wordPlaces(line).map(({ face }) => face)).toEqual(['NotoSans-Regular']);
  });

  /** The advance of an n in Calibri, Arial, Times New Roman and Courier New, in ems. */
  it.each([
    ['Carlito-Regular', 0.525],
    ['Arimo-Regular', 0.556],
    ['Tinos-Regular', 0.5],
    ['Cousine-Regular', 0.6],
  ] as const)('is as wide as what it stands for: %s', (face, em) => {
    expect(typesetter.face(face).shape('n').width / 1000).toBeCloseTo(em, 2);
  });
});
