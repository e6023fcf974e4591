import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { openFace } from '../../../main/typeset/open-face';

const file = fileURLToPath(new URL('../../../assets/fonts/NotoSansHK-Regular.ttf', import.meta.url));

describe('A single Han', () => {
  it('has the same glyph and advance by the short way as by the font’s own layout', () => {
    const face = openFace('NotoSansHK-Regular', readFileSync(file));
    const different: string[] = [];
    for (let codePoint = 0x4e00; codePoint <= 0x9fff; codePoint += 1) {
      const text = String.fromCodePoint(codePoint);
      if (!face.has(codePoint)) continue;
      const [short, full] = [face.shape(text), face.shapeWide(text)];
      if (short.glyphs[0] !== full.glyphs[0] || short.width !== full.width) different.push(text);
    }
    expect(different.join('')).toBe('');
  });
});
