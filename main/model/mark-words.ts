/** Words of a slide's text that are marked: blanks of a workbook, and terms of the glossary. */
import { blankPattern } from './blank-words';
import type { Language } from './language';
import type { Slide, SlideText } from './slide';

export const markKinds = ['blank', 'term'] as const;
export type MarkKind = (typeof markKinds)[number];

export interface MarkedPiece {
  readonly text: string;
  readonly kind: MarkKind | null;
}

/** What was selected, as a word that can be marked: without the signs of Markdown around it. Null for several lines or none. */
export function wordsToMark(selected: string): string | null {
  const words = selected
    .normalize('NFC')
    .trim()
    .replace(/^(?:[#>]+\s+|[-+*]\s+|[*_`~]+)+/, '')
    .replace(/[*_`~]+$/, '')
    .trim();
  return words === '' || words.includes('\n') ? null : words;
}

/** The words of a kind that a slide has marked in a language. */
export function marksOf(slide: Slide, language: Language, kind: MarkKind): readonly string[] {
  if (kind === 'blank') return slide.texts[language]?.blankWords ?? [];
  return (slide.terms ?? []).flatMap(({ term }) => term[language] ?? []);
}

function isSame(one: string, other: string): boolean {
  return one.normalize('NFC').trim().toLowerCase() === other.normalize('NFC').trim().toLowerCase();
}

/** True where exactly these words are marked. */
export function isMarked(slide: Slide, language: Language, kind: MarkKind, words: string): boolean {
  return marksOf(slide, language, kind).some((one) => isSame(one, words));
}

/** Marks words, or takes the mark away where they have it; a new term has no meaning yet. */
export function withMark(slide: Slide, language: Language, kind: MarkKind, words: string): Partial<Slide> {
  const marked = isMarked(slide, language, kind, words);
  if (kind === 'term') {
    const terms = slide.terms ?? [];
    return {
      terms: marked
        ? terms.filter(({ term }) => !isSame(term[language] ?? '', words))
        : [...terms, { term: { [language]: words }, meaning: {} }],
    };
  }
  const text = slide.texts[language];
  if (!text) return {};
  const now = text.blankWords ?? [];
  const left = marked ? now.filter((one) => !isSame(one, words)) : [...now, words];
  const { blankWords: _, ...rest } = text;
  const changed: SlideText = left.length > 0 ? { ...rest, blankWords: left } : rest;
  return { texts: { ...slide.texts, [language]: changed } };
}

/** A text in pieces, marked and not; put together they are the text. A blank that is a term too is shown as a blank. */
export function markedPieces(
  text: string,
  marks: Readonly<Record<MarkKind, readonly string[]>>,
): readonly MarkedPiece[] {
  const found = markKinds.flatMap((kind) => {
    const pattern = blankPattern(marks[kind]);
    return pattern
      ? [...text.matchAll(pattern)].map(({ index, 0: words }) => ({ kind, from: index, to: index + words.length }))
      : [];
  });
  const pieces: MarkedPiece[] = [];
  let at = 0;
  for (const { kind, from, to } of found.sort((a, b) => a.from - b.from || b.to - a.to)) {
    if (from < at) continue;
    if (from > at) pieces.push({ text: text.slice(at, from), kind: null });
    pieces.push({ text: text.slice(from, to), kind });
    at = to;
  }
  return at < text.length ? [...pieces, { text: text.slice(at), kind: null }] : pieces;
}
