/** The signs of Zapf Dingbats, which Monotype Sorts has in the same places: most stand in Unicode in their own order. */

/** Where stretches of the font begin, and the sign there; each goes on until the next begins. */
const stretches: readonly (readonly [from: number, sign: number])[] = [
  [0x21, 0x2701],
  [0x25, 0x260e],
  [0x26, 0x2706],
  [0x2a, 0x261b],
  [0x2b, 0x261e],
  [0x2c, 0x270c],
  [0x48, 0x2605],
  [0x49, 0x2729],
  [0x6c, 0x25cf],
  [0x6d, 0x274d],
  [0x6e, 0x25a0],
  [0x6f, 0x274f],
  [0x73, 0x25b2],
  [0x74, 0x25bc],
  [0x75, 0x25c6],
  [0x76, 0x2756],
  [0x77, 0x25d7],
  [0x78, 0x2758],
  [0xa1, 0x2761],
  [0xa8, 0x2663],
  [0xa9, 0x2666],
  [0xaa, 0x2665],
  [0xab, 0x2660],
  [0xac, 0x2460],
  [0xb6, 0x2776],
  [0xc0, 0x2780],
  [0xd4, 0x2794],
  [0xd5, 0x2192],
  [0xd6, 0x2194],
  [0xd8, 0x2798],
  [0xf1, 0x27b1],
];
/** Codes that the font leaves empty. */
const empty = new Set([...Array.from({ length: 34 }, (_, index) => 0x7f + index), 0xf0, 0xff]);

/** By the character in the place of which a sign stands. */
export const dingbats: Readonly<Record<string, string>> = Object.fromEntries(
  Array.from({ length: 0xff - 0x20 }, (_, index) => 0x21 + index)
    .filter((code) => !empty.has(code))
    .map((code) => {
      const [from, sign] = stretches.findLast(([start]) => start <= code) ?? [code, code];
      return [String.fromCharCode(code), String.fromCodePoint(sign + code - from)];
    }),
);
