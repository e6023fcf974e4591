import { describe, expect, it } from 'vitest';
import { aRun, typesetter } from './bundled-fonts';

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

  it('set the ring of sara am under the tone over it', () => {
    const [, ring, tone] = thai.shape('น้ำ').glyphs;
    expect(ring).toBe(thai.shape('\u0e4d').glyphs.at(-1));
    expect(tone).not.toBe(ring);
    expect(thai.shape('น้ำ').text).toBe('น้ำ');
  });
});
