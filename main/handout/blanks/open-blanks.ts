/** The blanks of a handout: where a workbook hides words, and what an instructor's copy underlines. */
import type { SlideId } from '../../model/ids';
import { blankPattern, blankWordsOf, withBlanks } from '../../model/blank-words';
import type { Recipe } from '../../model/recipe';
import { isForEveryone, type Slide } from '../../model/slide';
import type { Typesetter } from '../../typeset/typesetter';
import type { Composing } from '../composing';
import type { Book } from '../page/book';
import { slidesOf, type Shown } from '../shown';
import { blankTypesetter, leastBlankPt, markTypesetter } from './blank-runs';

export interface Blanks {
  /** For everything on pages but pictures of slides. */
  readonly pages: Typesetter;
  /** For a slide that is printed at this share of its size, and for the text that participants get beside it. */
  readonly slides: (share: number) => Typesetter;
  /** For what has no width: names, alternative texts, titles. */
  readonly text: (text: string) => string;
  /** What must not be readable in anything that is made with these; null where anything may. */
  readonly hidden: RegExp | null;
  /** False where no slide hides anything. */
  readonly isHiding: boolean;
  /** For whatever is built from one slide, wherever it stands: its picture, its texts, its name in contents, index and bookmarks. */
  readonly of: (slide: SlideId) => Blanks;
}

type Plain = Omit<Blanks, 'of' | 'isHiding'>;

/** The newest of each typesetter: in a live preview the next plan mostly has the same words, and knows by them what it composed. */
const newest = new WeakMap<Typesetter, { readonly key: string; readonly blanks: Blanks }>();

/**
 * In a workbook a word is blank in all that is built from the slide on which it was marked; with `everywhere` it is blank wherever it
 * stands. An instructor's copy has the words, with a line under them on slides and in the participants' text.
 */
export function openBlanks(shown: Shown, typesetter: Typesetter, extent: Recipe['blanks'] = 'marked'): Blanks {
  const slides = shown.edition === 'participant' ? [] : slidesOf(shown).map(({ slide }) => slide);
  const marked = new Map(slides.map((slide) => [slide.id, blankPattern(wordsToHide(slide))]));
  const whole = extent === 'everywhere' ? blankPattern(slides.flatMap(wordsToHide)) : null;
  const own = [...marked].flatMap(([id, pattern]) => (pattern === null ? [] : `${id} ${pattern.source}`));
  const key = own.length === 0 ? '' : [shown.edition, whole?.source ?? '', ...own].join('\n');
  const known = newest.get(typesetter);
  if (known?.key === key) return known.blanks;
  const patternOf = (slide: SlideId): RegExp | null => whole ?? marked.get(slide) ?? null;
  const blanks = bySlide(whole, patternOf, own.length > 0, shown.edition, typesetter);
  newest.set(typesetter, { key, blanks });
  return blanks;
}

/** Slides that hide the same words have the same blanks: what is kept by a typesetter is kept for all of them. */
function bySlide(
  ofRest: RegExp | null,
  patternOf: (slide: SlideId) => RegExp | null,
  hides: boolean,
  edition: Shown['edition'],
  typesetter: Typesetter,
): Blanks {
  const byPattern = new Map<string, Blanks>();
  const isHiding = edition === 'workbook' && hides;
  const known = (pattern: RegExp | null): Blanks => {
    const source = pattern?.source ?? '';
    const blanks = byPattern.get(source) ?? { ...blanksOf(pattern, edition, typesetter), isHiding, of };
    byPattern.set(source, blanks);
    return blanks;
  };
  const of = (slide: SlideId): Blanks => known(patternOf(slide));
  return known(ofRest);
}

function blanksOf(pattern: RegExp | null, edition: Shown['edition'], typesetter: Typesetter): Plain {
  const open: Plain = { pages: typesetter, slides: () => typesetter, text: (text) => text, hidden: null };
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

/** A slide's words in every language; none of one that participants do not get. */
function wordsToHide(slide: Slide): readonly string[] {
  return isForEveryone(slide) ? blankWordsOf(slide) : [];
}

/** As long as the least blank, in the small type of contents. */
const blankInList = '_'.repeat(13);

/** A slide's own text where it is set among others: a name in the contents, a term. */
export function listedText(text: string, slide: SlideId, { blanks }: Pick<Composing, 'blanks'>): string {
  const own = blanks.of(slide);
  return own === blanks ? text : withBlanks(text, own.hidden, blankInList);
}

/** What composes anything that is built from a slide: it hides the slide's words, in what is read aloud too. */
export function forSlide<C extends Composing>(slide: SlideId, composing: C): C {
  const blanks = composing.blanks.of(slide);
  if (blanks === composing.blanks) return composing;
  const tools = { ...composing.tools, typesetter: blanks.pages };
  return { ...composing, blanks, tools, book: blankedBook(composing.book, blanks) };
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
