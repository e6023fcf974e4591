/** A slide comes apart: one language goes out again into a slide of its own. */
import type { SlideId } from '../ids';
import { languages, type Language, type Texts } from '../language';
import type { Slide } from '../slide';
import type { Term } from '../term';

export interface TakenApart {
  /** What stays; null where the slide has no other language. */
  readonly rest: Slide | null;
  /** What went out; null where the slide has nothing in the language. */
  readonly taken: Slide | null;
}

/** What is kept from participants is kept of both. `id` is for the slide that goes out, where something stays. */
export function takeLanguageOut(slide: Slide, language: Language, id: SlideId): TakenApart {
  const held = languages.filter((one) => slide.texts[one] !== undefined || slide.looks[one] !== undefined);
  if (!held.includes(language)) return { rest: slide, taken: null };
  if (held.length === 1) return { rest: null, taken: slide };
  const others = languages.filter((one) => one !== language);
  const rest = inLanguages(slide, others);
  const taken = inLanguages(slide, [language]);
  return { rest: { ...rest, bilingual: false }, taken: { ...taken, id, bilingual: false, minutes: null } };
}

function inLanguages(slide: Slide, kept: readonly Language[]): Slide {
  const { terms, movedIn, mends, swaps, ...plain } = slide;
  const keptTerms = (terms ?? []).flatMap((term) => termIn(term, kept));
  const keptMoves = (movedIn ?? []).filter((moved) => kept.includes(moved.language));
  const keptMends = (mends ?? []).filter((mend) => kept.includes(mend.language));
  const keptSwaps = (swaps ?? []).filter((swap) => kept.includes(swap.language));
  return {
    ...plain,
    texts: only(slide.texts, kept),
    looks: only(slide.looks, kept),
    origins: slide.origins.filter((origin) => kept.includes(origin.language)),
    ...(keptMends.length === 0 ? {} : { mends: keptMends }),
    ...(keptSwaps.length === 0 ? {} : { swaps: keptSwaps }),
    ...(keptTerms.length === 0 ? {} : { terms: keptTerms }),
    ...(keptMoves.length === 0 ? {} : { movedIn: keptMoves }),
  };
}

function only<T extends object>(values: T, kept: readonly Language[]): T {
  return Object.fromEntries(Object.entries(values).filter(([language]) => kept.includes(language as Language))) as T;
}

function termIn({ term, meaning }: Term, kept: readonly Language[]): readonly Term[] {
  const [word, words]: readonly Texts[] = [only(term, kept), only(meaning, kept)];
  return word && words && Object.values(word).some(Boolean) ? [{ term: word, meaning: words }] : [];
}
