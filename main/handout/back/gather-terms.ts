/** Gathers the terms of a handout: the course's own and those of the slides that it shows, each once. */
import { textIn } from '../../model/language';
import type { Language, Texts } from '../../model/language';
import { slidesOf, type Shown } from '../shown';
import { compareWords } from './sort-keys';

export interface GlossaryEntry {
  readonly term: Texts;
  readonly meaning: Texts;
  /** Places of the slides that explain it, in order; none for a term of the course alone. */
  readonly explainedAt: readonly string[];
}

/** In the order of the language's words. What one gives in a language and another lacks is taken from either. */
export function gatherTerms(shown: Shown, language: Language): readonly GlossaryEntry[] {
  const entries = new Map<string, GlossaryEntry>();
  const add = ({ term, meaning }: Pick<GlossaryEntry, 'term' | 'meaning'>, place: string | null): void => {
    const key = folded(textIn(term, shown.languages[0], shown.fallback));
    if (key === '') return;
    const known = entries.get(key);
    const places = [...(known?.explainedAt ?? []), ...(place === null ? [] : [place])];
    entries.set(key, {
      term: { ...term, ...known?.term },
      meaning: { ...meaning, ...known?.meaning },
      explainedAt: [...new Set(places)],
    });
  };
  for (const term of shown.glossary) add(term, null);
  for (const { slide } of slidesOf(shown)) for (const term of slide.terms ?? []) add(term, `slide-${slide.id}`);
  const nameOf = ({ term }: GlossaryEntry): string => textIn(term, language, shown.fallback);
  return [...entries.values()].sort((a, b) => compareWords(nameOf(a), nameOf(b), language));
}

function folded(text: string): string {
  return text.normalize('NFKC').trim().replace(/\s+/g, ' ').toLowerCase();
}
