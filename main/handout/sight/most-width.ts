/** How wide words can be at most, told without opening a font: enough to know that they stay where they are seen. */
import { isWide } from '../../typeset/characters';
import type { Family } from '../../typeset/typesetter';
import letterWidths from './letter-widths.json';

/** The widest of upright and slanted for the signs from space to tilde, in thousandths of an em; a test holds it against the fonts. */
const widths: Readonly<Record<Family, Readonly<Record<'400' | '700', readonly number[]>>>> = letterWidths;

/** Kerning mostly draws letters together; where it parts them, all of a word grows by less than this. */
const kerned = 1.03;

/** Signs of which no face has one wider than one and a half ems. Scripts that join, marks of other scripts and emoji are left out. */
const bounded: readonly (readonly [number, number])[] = [
  [0xa0, 0x4ff],
  [0x2010, 0x2027],
  [0x2032, 0x203a],
  [0x20a0, 0x20bf],
  [0x2100, 0x2122],
  [0x2190, 0x22ff],
  [0x2460, 0x25ff],
];
const mostOfBounded = 1.5;

/** In ems, kerning included; null where that is not known without the font. */
export function mostWidthOf(codePoint: number, family: Family, weight: 400 | 700): number | null {
  if (codePoint >= 0x20 && codePoint < 0x7f) return ((widths[family][weight][codePoint - 0x20] ?? 0) / 1000) * kerned;
  if (isWide(codePoint)) return 1;
  return bounded.some(([from, to]) => codePoint >= from && codePoint <= to) ? mostOfBounded : null;
}
