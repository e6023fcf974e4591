/** Letters that Unicode has once more for mathematics: plain letters, which every font has, and how they look. */

export interface PlainLetters {
  readonly text: string;
  /** Null where the letters say nothing of it. */
  readonly slant: boolean | null;
  readonly bold: boolean | null;
}

const anySuch = /[\u{1d400}-\u{1d7ff}\u210e\u2061-\u2064]/u;
const isSuch = /^[\u{1d400}-\u{1d7ff}\u210e]/u;
const runsOfSuch = /[\u{1d400}-\u{1d7ff}\u210e]|[^\u{1d400}-\u{1d7ff}\u210e]+/gu;
/** Signs for what is applied, multiplied or added without a sign: nobody sees them. */
const unseen = /[\u2061-\u2064]/g;

/** Alphabets of 52 letters in the order of the Unicode chart, from U+1D400: bold and slanted or not. */
const alphabets: readonly (readonly [bold: boolean, slant: boolean])[] = [
  [true, false],
  [false, true],
  [true, true],
  [false, true],
  [true, true],
  [false, false],
  [true, false],
  [true, false],
  [false, false],
  [true, false],
  [false, true],
  [true, true],
  [false, false],
];
/** Greek ones of 58, from U+1D6A8. */
const greek: typeof alphabets = [
  [true, false],
  [false, true],
  [true, true],
  [true, false],
  [true, true],
];

function lookOf(code: number): readonly [bold: boolean, slant: boolean] {
  if (code < 0x1d6a4)
    return code < 0x1d400 ? [false, true] : (alphabets[Math.floor((code - 0x1d400) / 52)] ?? [false, false]);
  if (code < 0x1d6a8) return [false, true];
  if (code < 0x1d7ca) return greek[Math.floor((code - 0x1d6a8) / 58)] ?? [false, false];
  // Digits: bold, doubled, sans, sans bold, of a typewriter.
  return [[0, 1, 3].includes(Math.floor((code - 0x1d7ce) / 10)), false];
}

/** The text in stretches of one look; one stretch where it has no such letters. */
export function plainLetters(text: string): readonly PlainLetters[] {
  if (!anySuch.test(text)) return [{ text, slant: null, bold: null }];
  const found: PlainLetters[] = [];
  for (const [letters] of text.replace(unseen, '').matchAll(runsOfSuch)) {
    const next = isSuch.test(letters) ? plain(letters) : { text: letters, slant: null, bold: null };
    const last = found.pop();
    if (!last) found.push(next);
    else if (last.slant === next.slant && last.bold === next.bold) found.push({ ...last, text: last.text + next.text });
    else found.push(last, next);
  }
  return found;
}

function plain(letter: string): PlainLetters {
  const [bold, slant] = lookOf(letter.codePointAt(0) ?? 0);
  return { text: letter.normalize('NFKC'), slant, bold };
}
