/** Blanks in set text: words give way to a line to write on, long enough for a pen and never broken where a line holds it. */
import { normaliseText } from '../../typeset/normalise';
import type { StyledRun, Typesetter } from '../../typeset/typesetter';

/** What a run becomes where a blank word stands in it. */
export type BlankOf = (matched: readonly StyledRun[]) => readonly StyledRun[];

/** The runs with what `blankOf` gives in place of each word that the pattern finds, over runs too. Runs without any stay themselves. */
export function replaceBlanks(
  runs: readonly StyledRun[],
  pattern: RegExp,
  verbatim: boolean,
  blankOf: BlankOf,
): readonly StyledRun[] {
  // As it will be set: a radical for a character must not hide a word.
  const texts = runs.map(({ text }) => normaliseText(text, verbatim, 0));
  const whole = texts.join('');
  const found = [...whole.matchAll(pattern)].filter(([word]) => word !== '');
  if (found.length === 0) return runs;
  const pieces: StyledRun[] = [];
  const cut = (from: number, to: number): readonly StyledRun[] => {
    let start = 0;
    return runs.flatMap((run, index) => {
      const text = texts[index] ?? '';
      const part = text.slice(Math.max(0, from - start), Math.max(0, to - start));
      start += text.length;
      return part === '' ? [] : [{ ...run, text: part }];
    });
  };
  let at = 0;
  for (const match of found) {
    pieces.push(...cut(at, match.index), ...blankOf(cut(match.index, match.index + match[0].length)));
    at = match.index + match[0].length;
  }
  return [...pieces, ...cut(at, whole.length)];
}

/** 15 mm: less is too short for a word written by hand. */
export const leastBlankPt = 42.52;
/** Handwriting takes more room than print. */
const handwriting = 1.6;
const line = '_';

/**
 * A typesetter that has never heard of the words: it sets a line of at least 1.6 times their width, and of `leastPt`, in their
 * place. Underscores, so that the line is read aloud and copied as a blank, and breaks only where no line could hold it.
 */
export function blankTypesetter(base: Typesetter, pattern: RegExp, leastPt: number): Typesetter {
  const blankOf: BlankOf = (matched) => {
    const [first] = matched;
    if (!first) return [];
    const { link: _link, ground: _ground, underline: _underline, strike: _strike, ...plain } = first;
    const run: StyledRun = { ...plain, slant: false, weight: 400, text: line };
    const widthPt = Math.max(leastPt, handwriting * base.widthOf(matched));
    return [{ ...run, text: line.repeat(Math.ceil(widthPt / base.widthOf([run]))) }];
  };
  // An address that holds a word leads nowhere rather than tell it.
  const withoutTell = (run: StyledRun): StyledRun => {
    const { link, ...plain } = run;
    return link?.kind === 'web' && link.url.search(pattern) >= 0 ? plain : run;
  };
  const hiding = overRuns(base, pattern, blankOf);
  return { ...hiding, setParagraph: (runs, style) => hiding.setParagraph(runs.map(withoutTell), style) };
}

/** A typesetter that underlines the words: what participants find out is seen at a glance. */
export function markTypesetter(base: Typesetter, pattern: RegExp): Typesetter {
  return overRuns(base, pattern, (matched) => matched.map((run) => ({ ...run, underline: true })));
}

function overRuns(base: Typesetter, pattern: RegExp, blankOf: BlankOf): Typesetter {
  const change = (runs: readonly StyledRun[], verbatim: boolean): readonly StyledRun[] =>
    replaceBlanks(runs, pattern, verbatim, blankOf);
  return {
    setParagraph: (runs, style) => base.setParagraph(change(runs, style.verbatim === true), style),
    widthOf: (runs) => base.widthOf(change(runs, false)),
    face: (id) => base.face(id),
    ownFont: (family, weight, slant) => base.ownFont(family, weight, slant),
  };
}
