import { create } from 'fontkit';
import { describe, expect, it } from 'vitest';
import { readBundledFont, typesetter } from './bundled-fonts';

const words = (
  'AVATAR Toyota WAVE Tokyo Yes, “To” fi office efficient affluent fjord ffi waffle P.A. LTV, Ty. r.v. 7.5% 11/12 ' +
  'São não ação café naïve Łódź Εὐρώπη Европа don’t well-known (AV) U.S.A. ToToTo AWAY f’ “A” T-shirt 1,000.50'
).split(' ');

describe('Shaping', () => {
  it.each([
    'NotoSans-Regular',
    'NotoSans-Bold',
    'NotoSans-Italic',
    'NotoSans-BoldItalic',
    'NotoSansMono-Regular',
    'NotoSerif-Regular',
    'Carlito-Regular',
    'Caladea-Regular',
    'Arimo-Regular',
    'Tinos-Regular',
    'Cousine-Regular',
  ])('places the letters of %s as the font itself asks for, kerning and ligatures included', (face) => {
    const font = create(readBundledFont(face));
    const lacks = (letter: string): boolean => !typesetter.face(face).has(letter.codePointAt(0) ?? 0);
    // What a face lacks is set in another.
    const own = words.filter((word) => ![...word].some(lacks));
    expect(own.length).toBeGreaterThan(30);
    for (const word of own) {
      const whole = font.layout(word);
      const shaped = typesetter.face(face).shape(word);
      expect([word, ...shaped.glyphs]).toEqual([word, ...whole.glyphs.map((glyph) => glyph.id)]);
      whole.positions.forEach((position, index) => {
        const wanted = (position.xAdvance * 1000) / font.unitsPerEm;
        expect(Math.abs((shaped.advances[index] ?? 0) - wanted), word).toBeLessThanOrEqual(1);
      });
    }
  });

  it('kerns: two letters that lean towards each other stand closer than apart', () => {
    const face = typesetter.face('NotoSans-Regular');
    expect(face.shape('AV').width).toBeLessThan(face.shape('A').width + face.shape('V').width);
  });

  it.each([
    ['Carlito-Regular', 'a hard space', '\u00a0'],
    ['Carlito-BoldItalic', 'a hard space', '\u00a0'],
    ['Cousine-Regular', 'a byte order mark', '\ufeff'],
  ])('shapes a word of %s with %s beside a mark, though its file ends with that empty glyph', (face, _name, empty) => {
    const { glyphs, width } = typesetter.face(face).shape(`a${empty}\u0301b`);
    expect(glyphs.length).toBeGreaterThanOrEqual(2);
    expect(width).toBeGreaterThan(0);
  });

  it('shapes a word once and shares it', () => {
    const face = typesetter.face('NotoSans-Regular');
    expect(face.shape('exchange')).toBe(face.shape('exchange'));
  });

  it('keeps the width of a word equal to the sum of its advances', () => {
    const shaped = typesetter.face('NotoSans-Regular').shape('Wallets');
    expect(shaped.width).toBe(shaped.advances.reduce((sum, advance) => sum + advance, 0));
  });

  it('tells the text of a ligature and of a double dash, so that copying gives the letters', () => {
    const latin = typesetter.face('NotoSans-Regular');
    const [, ligature] = latin.shape('office').glyphs;
    expect(String.fromCodePoint(...latin.codePoints(ligature ?? 0))).toBe('ffi');
    typesetter.setParagraph(
      [
        {
          text: '他——我',
          family: 'sans',
          weight: 400,
          slant: false,
          sizePt: 10,
          paint: { kind: 'solid', rgb: '000000', alpha: 1 },
          lang: 'zh-Hant',
          tag: 0,
        },
      ],
      { widthPt: 200, align: 'start', leadingPt: 14 },
    );
    const chinese = typesetter.face('NotoSansHK-Regular');
    const dash = create(readBundledFont('NotoSansHK-Regular')).layout('——', ['fwid'], 'hani').glyphs[0];
    expect(String.fromCodePoint(...chinese.codePoints(dash?.id ?? 0))).toBe('——');
  });

  it('names a character by its usual code point where several share a glyph', () => {
    const face = typesetter.face('NotoSansHK-Regular');
    for (const character of '民長青食一') {
      const glyph = face.shape(character).glyphs[0] ?? 0;
      expect(String.fromCodePoint(...face.codePoints(glyph))).toBe(character);
    }
  });

  it('gives outlines as absolute moves, lines and cubic curves alone', () => {
    const face = typesetter.face('NotoSans-Regular');
    const outline = face.outline(face.shape('g').glyphs[0] ?? 0);
    expect(outline).toMatch(/^(?:[ML]-?[\d.]+ -?[\d.]+|C(?:-?[\d.]+ ?){6}|Z)+$/);
    expect(outline).toContain('C');
    expect(outline.endsWith('Z')).toBe(true);
  });
});
