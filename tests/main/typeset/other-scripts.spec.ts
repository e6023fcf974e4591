import { describe, expect, it } from 'vitest';
import { withSpacing } from '../../../main/typeset/letter-spacing';
import { openTypesetter } from '../../../main/typeset/open-typesetter';
import { aRun, readBundledFont, typesetter } from './bundled-fonts';

const arabic = typesetter.face('NotoSansArabic-Regular');
const thai = typesetter.face('NotoSansThai-Regular');

describe('The scripts of guests', () => {
  it('have a face for every letter, in both weights and whatever the family', () => {
    const texts = ['تتبع الأصول الافتراضية', 'สินทรัพย์ดิจิทัล', 'Վիրտուալ ակտիվներ', 'ვირტუალური აქტივები', 'आभासी संपत्ति'];
    for (const family of ['sans', 'serif', 'mono', 'arimo', 'kai'] as const)
      for (const weight of [400, 700] as const)
        for (const text of texts)
          expect(
            typesetter.setParagraph([aRun(text, { family, weight })], { widthPt: 400, align: 'start', leadingPt: 14 })
              .missing,
            `${text} ${family}`,
          ).toEqual([]);
  });

  it('join the letters of Arabic, whose points stand over and under them', () => {
    const word = arabic.shape('في');
    expect(word.glyphs).not.toContain(arabic.shape('ف').glyphs.at(-1));
    // From left to right: the points of the last letter, which go under it, and the letter itself on the line.
    const [points = 0, letter] = word.rises ?? [];
    expect(points).toBeLessThan(-100);
    expect(letter).toBe(0);
    expect(word.said).toEqual(['', 'ي', '', 'ف']);
  });

  it('say what each glyph of a word stands for, a vowel too, though a glyph comes twice for two letters', () => {
    expect(arabic.shape('تثبنين').said?.filter((letter) => letter !== '')).toEqual([...'تثبنين'].reverse());
    expect(arabic.shape('مَن').said?.filter((letter) => letter !== '')).toEqual([...'مَن'].reverse());
  });

  it('leave Arabic numbers in the order in which they are counted', () => {
    const alone = [...'٢٠٢٦'].map((digit) => arabic.shape(digit).glyphs[0]);
    expect(arabic.shape('٢٠٢٦').glyphs).toEqual(alone);
  });

  it('are laid out whichever marks stand on whichever letters, as the face has no place for some', () => {
    const letters = Array.from({ length: 0x64a - 0x620 }, (_, index) => String.fromCodePoint(0x621 + index));
    const marks = [...'\u064b\u064c\u064d\u064e\u064f\u0650\u0651\u0652\u0654\u0655'];
    const words = letters.flatMap((letter) => marks.flatMap((mark) => [letter + mark, `ب${letter}${mark}`]));
    for (const word of words) expect(() => arabic.shape(word), word).not.toThrow();
    expect(words).toHaveLength(840);
  });

  it('are laid out alike whatever was laid out or painted before', () => {
    const fresh = () => openTypesetter(readBundledFont);
    const [alone, after] = [fresh(), fresh()];
    const painted = after.face('NotoSansArabic-Regular');
    for (const glyph of painted.shape('بٍ').glyphs) painted.outline(glyph);
    painted.shape('مِلَفٍّ');
    for (const word of ['مَرْحَبًا', 'مَصْرِفِ'])
      expect(painted.shape(word)).toEqual(alone.face('NotoSansArabic-Regular').shape(word));
  });

  it('end a line of Thai where a syllable begins, and never tear a sign from its letter however short the line', () => {
    const text = 'การสืบสวนสินทรัพย์ดิจิทัลและเงินเข้ารหัสในประเทศไทยต้องใช้ข้อมูลจากหลายแหล่งเพื่อติดตามเส้นทางการเงินทั้งหมดอย่างน้ำหนักเบา';
    const linesAt = (widthPt: number) =>
      typesetter.setParagraph([aRun(text)], { widthPt, align: 'start', leadingPt: 14 }).lines.map((line) => line.text);
    for (const widthPt of [24, 40, 90, 200]) {
      const lines = linesAt(widthPt);
      expect(lines.join('')).toBe(text);
      for (const line of lines.slice(1)) expect(line, `${widthPt}`).not.toMatch(/^[\u0e2f-\u0e3a\u0e45-\u0e4e]/);
      for (const line of lines.slice(0, -1)) expect(line, `${widthPt}`).not.toMatch(/(?:[\u0e40-\u0e44]|\u0e31)$/);
    }
    for (const line of linesAt(200).slice(1)) expect(line).toMatch(/^(?:[\u0e40-\u0e44]|ดิจิทัล|$)/);
  });

  it('never tear the Thai sign for "and so on", and may end a line after it', () => {
    const ends = new Set<string>();
    for (let widthPt = 20; widthPt < 140; widthPt += 3) {
      const set = typesetter.setParagraph([aRun('เงินสดฯลฯและเงินฝากฯลฯด้วย')], {
        widthPt,
        align: 'start',
        leadingPt: 14,
      });
      for (const { text } of set.lines.slice(0, -1)) ends.add(text.endsWith('ฯ') ? text.slice(-3) : 'elsewhere');
      for (const { text } of set.lines.slice(1)) expect(text, `${widthPt}`).not.toMatch(/^ล?ฯ/);
    }
    expect(ends).toEqual(new Set(['elsewhere', 'ฯลฯ']));
  });

  it('keep points and tones on their letters where letters stand apart', () => {
    for (const word of [arabic.shape('في'), thai.shape('น้ำ')]) expect(withSpacing(word, 200)).toBe(word);
    const latin = typesetter.face('NotoSans-Regular').shape('ab');
    expect(withSpacing(latin, 200).width).toBe(latin.width + 400);
  });

  it('set the ring of sara am under the tone over it', () => {
    const [, ring, tone] = thai.shape('น้ำ').glyphs;
    expect(ring).toBe(thai.shape('\u0e4d').glyphs.at(-1));
    expect(tone).not.toBe(ring);
    expect(thai.shape('น้ำ').text).toBe('น้ำ');
  });
});
