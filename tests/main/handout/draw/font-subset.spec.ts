import { create } from 'fontkit';
import { describe, expect, it } from 'vitest';
import { encodeSubset } from '../../../../main/handout/draw/font-subset';
import { openFace } from '../../../../main/typeset/open-face';
import { readBundledFont } from '../../typeset/bundled-fonts';

/** A subset in the making, as PDFKit's: glyph 0 stands first. */
function aSubset() {
  const glyphs = [0];
  const includeGlyph = (glyph: number): number =>
    glyphs.includes(glyph) ? glyphs.indexOf(glyph) : glyphs.push(glyph) - 1;
  return { glyphs, includeGlyph };
}

/** `é` and `ǘ` are made of other glyphs, some of them of others again; a space has no outline. */
const texts = { 'NotoSans-Regular': 'A quick é, ǘ, ﬁ and Ω ½ Ạ', 'NotoSansHK-Bold': '追蹤付款，「香港」——A1é' };

describe.each(Object.entries(texts))('The glyphs of %s that a document uses', (id, text) => {
  const face = openFace(id, readBundledFont(id));
  const subset = aSubset();
  const placed = new Map(
    [...text].flatMap((character) => {
      const [glyph = 0] = face.shape(character).glyphs;
      return [[glyph, subset.includeGlyph(glyph)] as const];
    }),
  );
  const file = encodeSubset(face.bytes, subset);
  const font = create(file);

  it('have the outlines and advances that they have in the face', () => {
    for (const [glyph, number] of placed) {
      const [before, after] = [create(face.bytes).getGlyph(glyph), font.getGlyph(number)];
      expect(after.path.commands).toEqual(before.path.commands);
      expect(after.advanceWidth).toBe(before.advanceWidth);
    }
  });

  it('bring along what they are made of, each once', () => {
    expect(new Set(subset.glyphs).size).toBe(subset.glyphs.length);
    expect(font.numGlyphs).toBe(subset.glyphs.length);
    expect(file.length).toBeLessThan(face.bytes.length / 10);
  });

  it('stand in a file whose check sum is the one that the format asks for', () => {
    const view = new DataView(file.buffer);
    let sum = 0;
    for (let at = 0; at < file.length; at += 4) sum = (sum + view.getUint32(at)) >>> 0;
    expect(sum).toBe(0xb1b0afba);
  });
});
