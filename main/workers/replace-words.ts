/** Puts other words in the place of some, in the texts of slides and in what was drawn elsewhere: Markdown is read for it. */
import { replaceInMarkdown } from '../markdown/replace-in-markdown';
import { drawingOf, type Drawing } from '../model/drawing';
import type { SlideId } from '../model/ids';
import type { Language } from '../model/language';
import type { MediaSource } from '../model/media';
import { describes, mendDrawing, mendsIn, mendWord, shows } from '../model/mend-words';
import { findInMarkdown, replaceWords, type ReplacedWords, type WordsWanted } from '../model/replace-words';
import type { Slide, WordMend } from '../model/slide';

export interface WordsToReplace {
  readonly slides: readonly Slide[];
  readonly wanted: WordsWanted;
  readonly right: string;
}

export interface WordJobs {
  /** What becomes of each slide, in the same order; `folder` is the library's, for their drawings. */
  'slides.replace-words': {
    readonly input: { readonly folder: string } & WordsToReplace;
    readonly output: readonly (ReplacedWords & { readonly slide: SlideId })[];
  };
  /** What becomes of a slide in whose drawing a word is mended; null where the drawing neither shows it nor is described by it. */
  'slide.mend-word': {
    readonly input: { readonly folder: string; readonly slide: Slide; readonly mend: WordMend };
    readonly output: Partial<Slide> | null;
  };
}

/** The drawing as it stands with the words that were mended before. */
function drawn(slide: Slide, language: Language, media: MediaSource): Drawing | null {
  const drawing = drawingOf(slide, language, media);
  return drawing && mendDrawing(drawing, mendsIn(slide, language));
}

export function replaceWordsIn(
  { slides, wanted, right }: WordsToReplace,
  media: MediaSource,
): WordJobs['slides.replace-words']['output'] {
  return slides.map((slide) => ({
    slide: slide.id,
    ...replaceWords(slide, wanted, right, {
      inMarkdown: replaceInMarkdown,
      isDrawn(of, language, words, by) {
        const drawing = drawn(of, language, media);
        return drawing !== null && (by === 'described' ? describes : shows)(drawing, words);
      },
    }),
  }));
}

export function mendWordIn(slide: Slide, mend: WordMend, media: MediaSource): Partial<Slide> | null {
  const { language, wrong, right } = mend;
  const drawing = drawn(slide, language, media);
  if (!drawing || !(shows(drawing, wrong) || describes(drawing, wrong))) return null;
  return mendWord(slide, mend, (text) =>
    replaceInMarkdown(text, findInMarkdown(text, { find: wrong, matchCase: true }), right),
  );
}
