/**
 * What other tools keep from the audience: a speaker's notes after `???` (remark), `Note:` (reveal.js), `^` (Deckset) and in
 * `::: notes` (Pandoc, Quarto). Whoever wrote for such a tool relies on it.
 */
import { intoNotes, isRuler, standingOf } from './lines';
import { isKeptFromShow } from './quarto';

/** After https://github.com/gnab/remark/wiki/Markdown#slide-notes. */
export function remarkNotes(lines: readonly string[]): readonly string[] {
  return toEndOfSlide(lines, /^\?\?\?[ \t]*(.*)$/).lines;
}

/** After reveal.js' own separator of notes, https://revealjs.com/markdown. Gives on how many slides there were some. */
export function revealNotes(lines: readonly string[]): { readonly lines: readonly string[]; readonly slides: number } {
  return toEndOfSlide(lines, /^[ \t]{0,3}notes?:[ \t]*(.*)$/i);
}

function toEndOfSlide(given: readonly string[], mark: RegExp): { lines: readonly string[]; slides: number } {
  const lines = [...given];
  let slides = 0;
  const standing = standingOf(given);
  const isEnd = (at: number): boolean =>
    standing[at] === 'open' && (isRuler(given[at] ?? '') || given[at]?.trim() === '--');
  for (let from = 0; from < given.length; from += 1) {
    const found = standing[from] === 'open' ? mark.exec(given[from] ?? '') : null;
    if (!found) continue;
    let to = from + 1;
    while (to < given.length && !isEnd(to)) to += 1;
    lines[from] = found[1] ?? '';
    intoNotes(lines, from, to);
    slides += 1;
    from = to - 1;
  }
  return { lines, slides };
}

/** After https://docs.deckset.com/English.lproj/Presenting/01-presenter-notes.html: paragraphs that begin with a caret. */
export function decksetNotes(given: readonly string[]): readonly string[] {
  const lines = [...given];
  const standing = standingOf(given);
  const isNote = (at: number): boolean => standing[at] === 'open' && /^\^(?=\s|\p{L})/u.test(given[at] ?? '');
  for (let from = 0; from < given.length; from += 1) {
    if (!isNote(from) || (from > 0 && given[from - 1]?.trim() !== '')) continue;
    let to = from + 1;
    while (to < given.length && given[to]?.trim() !== '') to += 1;
    for (let at = from; at < to; at += 1) lines[at] = (lines[at] ?? '').replace(/^\^[ \t]?/, '');
    intoNotes(lines, from, to);
    from = to - 1;
  }
  return lines;
}

const division = /^\s*:{3,}[ \t]*(.*?)[ \t]*:*[ \t]*$/;

/**
 * After https://pandoc.org/MANUAL.html#divs-and-spans: other divisions lose their marks, their words stay. Gives on how many divisions a
 * show leaves out.
 */
export function pandocDivisions(given: readonly string[]): {
  readonly lines: readonly string[];
  readonly kept: number;
} {
  let kept = 0;
  const lines = [...given];
  const standing = standingOf(given);
  /** Where each open division began. */
  const open: number[] = [];
  /** How many are open around the notes that are; null outside of notes. What stands within notes is notes. */
  let around: number | null = null;
  for (let at = 0; at < given.length; at += 1) {
    const found = standing[at] === 'open' ? division.exec(given[at] ?? '') : null;
    // A heading within a division begins no slide.
    if (!found && open.length > 0 && standing[at] === 'open')
      lines[at] = (given[at] ?? '').replace(/^#{1,2}(?=[ \t])/, '###');
    if (!found) continue;
    lines[at] = '';
    if (found[1] !== '') {
      const isKept = isKeptFromShow(found[1] ?? '');
      if (around === null && (isKept || /^(?:notes|\{[^}]*\.notes\b[^}]*\})$/.test(found[1] ?? ''))) {
        around = open.length;
        kept += isKept ? 1 : 0;
      }
      open.push(at);
      continue;
    }
    const from = open.pop();
    if (from === undefined || open.length !== around) continue;
    intoNotes(lines, from, at + 1);
    around = null;
  }
  // Notes without an end would be read by everyone.
  const from = around === null ? undefined : open[around];
  if (from === undefined) return { lines, kept };
  let to = from + 1;
  while (to < given.length && !(standing[to] === 'open' && isRuler(given[to] ?? ''))) to += 1;
  intoNotes(lines, from, to);
  return { lines, kept };
}
