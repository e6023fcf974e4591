/** Themes can be read on the wall, on paper and in grey. */
import { describe, expect, it } from 'vitest';
import { themeOf, themes } from '../../../main/scene/themes/themes';
import type { Palette } from '../../../main/scene/themes/theme';

function luminance(rgb: string): number {
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => {
    const value = Number.parseInt(rgb.slice(at, at + 2), 16) / 255;
    return value <= 0.039_28 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

const palettes = Object.values(themes).flatMap((theme) =>
  (['content', 'opener', 'inverted'] as const).map((part): readonly [string, Palette] => [
    `${theme.id} ${part}`,
    theme[part],
  ]),
);

describe('the built-in themes', () => {
  it('are plain and slate, and plain stands in for any other', () => {
    expect(Object.keys(themes)).toEqual(['plain', 'slate']);
    expect(themeOf('nobody').id).toBe('plain');
    expect(themeOf('toString').id).toBe('plain');
  });

  it.each(palettes)('%s: words stand out from what is behind them', (_, palette) => {
    for (const ink of [palette.ink, palette.title]) {
      expect(contrast(ink, palette.ground)).toBeGreaterThan(7);
      expect(contrast(ink, palette.tint)).toBeGreaterThan(7);
      expect(contrast(ink, palette.headTint)).toBeGreaterThan(6);
    }
    for (const word of [palette.link, palette.quiet, palette.accent])
      expect(contrast(word, palette.ground)).toBeGreaterThan(4.5);
    expect(contrast(palette.link, palette.tint)).toBeGreaterThan(4.5);
  });

  it('print on white paper', () => {
    for (const theme of Object.values(themes)) expect(theme.content.ground).toBe('ffffff');
  });
});
