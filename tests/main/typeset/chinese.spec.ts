import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { StyledRun } from '../../../main/typeset/typesetter';
import { aChineseRun, linesOf, typesetter, wordPlaces } from './bundled-fonts';

const han = fc.string({
  unit: fc.constantFrom(...'虛擬資產交易平台須於收到法律請求後按照條例提供客戶資料並回覆嘅咗嚟'),
  minLength: 2,
  maxLength: 9,
});
const mark = fc.constantFrom('，', '。', '、', '；', '」', '）', '。」', '！');
const chinese = fc
  .array(
    fc.tuple(han, mark).map((parts) => parts.join('')),
    { minLength: 1, maxLength: 12 },
  )
  .map((phrases) => phrases.join(''));
const mixed = fc
  .array(fc.oneof(han, fc.constantFrom('KYC', '2025', 'é', 'UTXO', 'a1')), { minLength: 2, maxLength: 12 })
  .map((parts) => parts.join(''));
const align = fc.constantFrom('start' as const, 'justify' as const);
/** Columns of four squares and more; narrower ones have no room for the rules. */
const column = fc.integer({ min: 60, max: 300 });
const families = ['sans', 'serif'] as const;
const family = fc.constantFrom(...families);

const inFamily = (text: string, of: StyledRun['family']) => aChineseRun(text, { family: of });

describe('Chinese, in sans and in serif', () => {
  it('never ends with a line of one character', () => {
    fc.assert(
      fc.property(chinese, column, align, family, (text, widthPt, side, of) => {
        const lines = linesOf([inFamily(text, of)], { widthPt, align: side });
        if (lines.length < 2) return;
        expect(Array.from(lines.at(-1)?.text.replace(/[，。、；」）！]/g, '') ?? '').length).toBeGreaterThan(1);
      }),
      { numRuns: 300 },
    );
  });

  it('fills every justified line but the last to its edge, by the space between characters', () => {
    fc.assert(
      fc.property(chinese, column, family, (text, widthPt, of) => {
        for (const line of linesOf([inFamily(text, of)], { widthPt, align: 'justify' }).slice(0, -1)) {
          // The blank of a last mark may stand outside; a line that the rules leave two squares short stays ragged.
          expect(line.widthPt).toBeLessThanOrEqual(widthPt + 0.05);
          const characters = Array.from(line.text).length;
          if (widthPt - characters * 10 < characters * 4) expect(line.widthPt).toBeGreaterThan(widthPt - 10.05);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('stands an eighth to a quarter of its size away from Latin and digits, without a space', () => {
    fc.assert(
      fc.property(mixed, family, (text, of) => {
        const [line] = linesOf([inFamily(text, of)], { widthPt: 100_000 });
        expect(line?.text).toBe(text);
        const places = line ? wordPlaces(line) : [];
        places.slice(1).forEach((place, index) => {
          const left = places[index];
          const [one, other] = [left?.text ?? '', place.text].map((word) => /\p{Script=Han}/u.test(word));
          const gap = place.startPt - (left?.endPt ?? 0);
          if (one !== other) {
            expect(gap).toBeGreaterThanOrEqual(10 / 8);
            expect(gap).toBeLessThanOrEqual(10 / 4);
          } else expect(gap).toBeCloseTo(0, 3);
        });
      }),
    );
  });

  it.each(families)('gives each mark its square, and closes up those that stand beside each other: %s', (of) => {
    for (const alone of ['，', '。', '「', '」', '（', '）', '、', '：', '；', '？', '！'])
      expect([alone, typesetter.widthOf([inFamily(`好${alone}好`, of)])]).toEqual([alone, 30]);
    for (const pair of ['）。', '。」', '」「', '，「', '）（', '」。'])
      expect(typesetter.widthOf([inFamily(`好${pair}好`, of)])).toBeLessThan(40);
  });

  it.each(families)('never breaks a syllable of Bopomofo, nor leaves its tone behind: %s', (of) => {
    const syllables = ['ㄇˊ', 'ㄇㄚˇ', 'ㄏㄠˊ', 'ㄒㄧㄝˋ', '˙ㄇㄜ', 'ㄓㄨㄥ', 'ㄍㄨㄛˊ'];
    const text = syllables.join('').repeat(4);
    const starts = new Set<number>();
    let at = 0;
    for (let turn = 0; turn < 4; turn += 1)
      for (const syllable of syllables) {
        starts.add(at);
        at += syllable.length;
      }
    for (let widthPt = 45; widthPt < 140; widthPt += 5) {
      let place = 0;
      for (const line of linesOf([inFamily(text, of)], { widthPt })) {
        expect([widthPt, line.text, starts.has(place)]).toEqual([widthPt, line.text, true]);
        place += line.text.length;
      }
    }
  });

  it.each([
    ['sans', 'NotoSansHK'],
    ['serif', 'NotoSerifHK'],
  ] as const)('takes emphasis by a weight of its own and no slant: %s', (of, face) => {
    const faces = (weight: 400 | 700, slant: boolean): readonly string[] =>
      wordPlaces(linesOf([inFamily('重點', of)].map((run) => ({ ...run, weight, slant })))[0]!).map(
        (place) => place.face,
      );
    expect(new Set(faces(400, true))).toEqual(new Set([`${face}-Regular`]));
    expect(new Set(faces(700, true))).toEqual(new Set([`${face}-Bold`]));
  });

  it('has the forms of Hong Kong: its own glyphs for characters that Taiwan and the mainland draw otherwise', () => {
    const glyph = (character: string) => typesetter.face('NotoSansHK-Regular').shape(character).glyphs[0];
    for (const character of '說戶骨過角直') expect(glyph(character)).toBeGreaterThan(0);
    expect(wordPlaces(linesOf([aChineseRun('說')])[0]!)[0]?.face).toBe('NotoSansHK-Regular');
  });
});

describe('Simplified Chinese', () => {
  const facesOf = (text: string, changes: Partial<StyledRun>): ReadonlySet<string> =>
    new Set(
      linesOf([aChineseRun(text, changes)])
        .flatMap(wordPlaces)
        .map(({ face }) => face),
    );

  it('stands in one face, with its own forms, in sans and in serif', () => {
    // 谁, 过, 们 are not in the faces for Hong Kong; 骨 and 直 are, in another form.
    for (const [of, face] of [
      ['sans', 'NotoSansSC-Regular'],
      ['serif', 'NotoSerifSC-Regular'],
    ] as const)
      expect(facesOf('谁见过我们的直骨', { family: of, lang: 'zh-Hans' })).toEqual(new Set([face]));
  });

  it('lends what is missing to Traditional text in the same hand', () => {
    expect(facesOf('龙龟边', { family: 'serif' })).not.toContain('NotoSansSC-Regular');
  });
});
