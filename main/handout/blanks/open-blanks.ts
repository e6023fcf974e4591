/** The blanks of a handout: what a workbook hides everywhere, and what an instructor's copy underlines. */
import { blankPattern, withBlanks } from '../../model/blank-words';
import { languages } from '../../model/language';
import type { Typesetter } from '../../typeset/typesetter';
import type { Book } from '../page/book';
import { slidesOf, type Shown } from '../shown';
import { blankTypesetter, leastBlankPt, markTypesetter } from './blank-runs';
import { isForEveryone } from '../../model/slide';

export interface Blanks {
  /** For everything on pages but slides. */
  readonly pages: Typesetter;
  /** For a slide that is printed at this share of its size, and for the text that participants get beside it. */
  readonly slides: (share: number) => Typesetter;
  /** For what has no width: names, alternative texts, titles. */
  readonly text: (text: string) => string;
  /** What must not be readable anywhere in the file; null where anything may. */
  readonly hidden: RegExp | null;
}

/** The newest of each typesetter: in a live preview the next plan mostly has the same words, and knows by them what it composed. */
const newest = new WeakMap<Typesetter, { readonly key: string; readonly blanks: Blanks }>();

/**
 * In a workbook a word that is blank on one slide is blank wherever it stands, or the next page would give it away. An
 * instructor's copy has the words, with a line under them on slides and in the participants' text.
 */
export function openBlanks(shown: Shown, typesetter: Typesetter): Blanks {
  const pattern = shown.edition === 'participant' ? null : blankPattern(blankWordsOf(shown));
  const key = pattern === null ? '' : `${shown.edition} ${pattern.source}`;
  const known = newest.get(typesetter);
  if (known?.key === key) return known.blanks;
  const blanks = blanksOf(pattern, shown.edition, typesetter);
  newest.set(typesetter, { key, blanks });
  return blanks;
}

function blanksOf(pattern: RegExp | null, edition: Shown['edition'], typesetter: Typesetter): Blanks {
  const open: Blanks = { pages: typesetter, slides: () => typesetter, text: (text) => text, hidden: null };
  if (pattern === null) return open;
  if (edition === 'instructor') {
    const marking = markTypesetter(typesetter, pattern);
    return { ...open, slides: () => marking };
  }
  // Drawings are kept by their typesetter: one for each share.
  const byShare = new Map<number, Typesetter>();
  return {
    pages: blankTypesetter(typesetter, pattern, leastBlankPt),
    slides: (share) => {
      const known = byShare.get(share) ?? blankTypesetter(typesetter, pattern, leastBlankPt / share);
      byShare.set(share, known);
      return known;
    },
    text: (text) => withBlanks(text, pattern),
    hidden: pattern,
  };
}

/** The words of every slide that participants get, in every language. */
function blankWordsOf(shown: Shown): readonly string[] {
  return slidesOf(shown)
    .filter(({ slide }) => isForEveryone(slide))
    .flatMap(({ slide }) => languages.flatMap((language) => slide.texts[language]?.blankWords ?? []));
}

/** The book with names and alternative texts that give nothing away. */
export function blankedBook(book: Book, { text, hidden }: Blanks): Book {
  if (hidden === null) return book;
  return {
    ...book,
    tag: (type, parent, more) =>
      book.tag(type, parent, more?.alt === undefined ? more : { ...more, alt: text(more.alt) }),
    adopt: (tags, parent) =>
      book.adopt(
        tags.map((tag) => (tag.alt === undefined ? tag : { ...tag, alt: text(tag.alt) })),
        parent,
      ),
    mark: (mark) => book.mark({ ...mark, title: text(mark.title) }),
  };
}
