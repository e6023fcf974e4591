/** Gathers the terms of a handout: the course's own and those of the slides that it shows, each once. */
import { textIn } from '../../model/language';
import type { SlideId } from '../../model/ids';
import type { Language, Texts } from '../../model/language';
import { slidesOf, type Shown } from '../shown';
import { compareWords } from './sort-keys';

export interface GlossaryEntry {
  readonly term: Texts;
  readonly meaning: Texts;
  /** Places of the slides that explain it, in order; none for a term of the course alone. */
  readonly explainedAt: readonly string[];
  /** The slides that explain it: what they hide is hidden in it. */
  readonly slides: readonly SlideId[];
}

/** In the order of the language's words. What one gives in a language and another lacks is taken from either. */
export function gatherTerms(shown: Shown, language: Language): readonly GlossaryEntry[] {
  const entries = new Map<string, GlossaryEntry>();
  const add = ({ term, meaning }: Pick<GlossaryEntry, 'term' | 'meaning'>, slide: SlideId | null): void => {
    const key = folded(textIn(term, shown.languages[0], shown.fallback));
    if (key === '') return;
    const known = entries.get(key);
    const slides = [...new Set([...(known?.slides ?? []), ...(slide === null ? [] : [slide])])];
    entries.set(key, {
      term: { ...term, ...known?.term },
      meaning: { ...meaning, ...known?.meaning },
      explainedAt: slides.map((id) => `slide-${id}`),
      slides,
    });
  };
  for (const term of shown.glossary) add(term, null);
  for (const { slide } of slidesOf(shown)) for (const term of slide.terms ?? []) add(term, slide.id);
  const nameOf = ({ term }: GlossaryEntry): string => textIn(term, language, shown.fallback);
  return [...entries.values()].sort((a, b) => compareWords(nameOf(a), nameOf(b), language));
}

function folded(text: string): string {
  return text.normalize('NFKC').trim().replace(/\s+/g, ' ').toLowerCase();
}
