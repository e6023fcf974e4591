/** Two slides that say the same become one with the languages of both; what either keeps from participants stays kept. */
import type { Deck } from '../deck';
import { languages } from '../language';
import type { MovedIn, Slide } from '../slide';
import { untranslatedTag } from '../slide-languages';
import type { Term } from '../term';
import { mergeSlideMarkings, type MarkingRules } from './merge-markings';

type InDeck = { readonly deck: Pick<Deck, 'marking'>; readonly slide: Slide };

/** True where both have words in the same language: one of them would be lost. */
export function areOfOneLanguage(one: Slide, other: Slide): boolean {
  if (isUntranslated(other)) return false;
  return languages.some((language) => isHeld(one, language) && isHeld(other, language));
}

function isHeld(slide: Slide, language: (typeof languages)[number]): boolean {
  return slide.texts[language] !== undefined || slide.looks[language] !== undefined;
}

export function isUntranslated({ tags }: Pick<Slide, 'tags'>): boolean {
  return tags.includes(untranslatedTag);
}

/** The main slide, which keeps its id, with the other's texts, looks, origins and terms. */
export function mergeSlides(main: InDeck, other: InDeck, rules: MarkingRules): Slide {
  const [one, two] = [main.slide, other.slide];
  const kept: Slide = {
    ...one,
    audience: one.audience === 'instructor' ? one.audience : two.audience,
    hidden: one.hidden || two.hidden,
    marking: mergeSlideMarkings(main, other, rules),
    tags: union(one.tags, two.tags),
  };
  // A slide that is not translated stands in for its order alone.
  if (isUntranslated(two)) return kept;
  const movedIn = [...(one.movedIn ?? []), ...(two.movedIn ?? [])];
  // Words and pictures that are replaced in a drawing go along with it.
  const mends = [...(one.mends ?? []), ...(two.mends ?? [])];
  const swaps = [...(one.swaps ?? []), ...(two.swaps ?? [])];
  const terms = mergeTerms(one.terms ?? [], two.terms ?? []);
  return {
    ...kept,
    tags: kept.tags.filter((tag) => tag !== untranslatedTag),
    texts: { ...two.texts, ...one.texts },
    looks: { ...two.looks, ...one.looks },
    minutes: one.minutes ?? two.minutes,
    bilingual: one.bilingual || two.bilingual,
    objectives: union(one.objectives, two.objectives),
    origins: [...one.origins, ...two.origins],
    ...(mends.length === 0 ? {} : { mends }),
    ...(swaps.length === 0 ? {} : { swaps }),
    ...(terms.length === 0 ? {} : { terms }),
    ...(movedIn.length === 0 ? {} : { movedIn }),
  };
}

/** The slide, which remembers that another moved into it: a course that shows that one finds it here. */
export function withMemoryOf(slide: Slide, gone: Slide): Slide {
  const brought = languages.filter((language) => isHeld(gone, language));
  const moves = brought.map((language): MovedIn => ({ slide: gone.id, language }));
  return { ...slide, movedIn: [...(slide.movedIn ?? []), ...moves] };
}

/**
 * Terms that are called the same in any language are one. Of the others the first of one slide goes with the first of the
 * other, and so on: authors list them in the order in which they stand on the slide. What is left stands alone.
 */
function mergeTerms(one: readonly Term[], other: readonly Term[]): readonly Term[] {
  const merged: Term[] = [...one];
  const met = new Set<number>();
  const join = (at: number, term: Term): void => {
    const known = merged[at];
    if (known) merged[at] = { term: { ...term.term, ...known.term }, meaning: { ...term.meaning, ...known.meaning } };
    met.add(at);
  };
  const unnamed = other.filter((term) => {
    const at = one.findIndex((known, index) => !met.has(index) && isSameTerm(known, term));
    if (at >= 0) join(at, term);
    return at < 0;
  });
  for (const term of unnamed) {
    const at = one.findIndex((known, index) => !met.has(index) && isInOtherLanguages(known, term));
    if (at >= 0) join(at, term);
    else merged.push(term);
  }
  return merged;
}

function isSameTerm(one: Term, other: Term): boolean {
  return (
    languages.some((language) => sameWord(one, other, language)) &&
    languages.every((language) => agree(one.meaning[language], other.meaning[language]))
  );
}

function isInOtherLanguages(one: Term, other: Term): boolean {
  return languages.every(
    (language) => !(one.term[language] && other.term[language]) && !(one.meaning[language] && other.meaning[language]),
  );
}

function agree(one: string | undefined, other: string | undefined): boolean {
  return !one || !other || one === other;
}

function sameWord(one: Term, other: Term, language: (typeof languages)[number]): boolean {
  const [mine, others] = [one.term[language], other.term[language]].map((word) => word?.trim().toLowerCase() ?? '');
  return mine !== '' && mine === others;
}

export function union<T>(one: readonly T[], other: readonly T[]): readonly T[] {
  return [...new Set([...one, ...other])];
}
