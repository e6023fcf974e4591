/** Puts two decks that say the same in two languages together: the other's texts move into the main deck's slides, by order. */
import type { Deck, Source } from '../model/deck';
import type { Finding } from '../model/finding';
import { stricter, type Marking } from '../model/marking';
import type { Slide } from '../model/slide';
import { pairTerms } from './pair-terms';
import { untranslatedTag } from './markdown/kitbag-comment';

export interface PairedDecks {
  readonly deck: Deck;
  readonly findings: readonly Finding[];
}

function joined(one: Marking, other: Marking): Marking {
  const label = one.label && other.label ? stricter(one.label, other.label) : (one.label ?? other.label);
  return {
    ...one,
    label,
    grading: one.grading ?? other.grading,
    caveats: [...new Set([...one.caveats, ...other.caveats])],
  };
}

function isUntranslated(slide: Slide): boolean {
  return slide.tags.includes(untranslatedTag);
}

function union<T>(one: readonly T[], other: readonly T[]): readonly T[] {
  return [...new Set([...one, ...other])];
}

/** The main slide with the other's languages; what either keeps from participants stays kept. */
function mergeSlides(main: Slide, other: Slide): Slide {
  const marked = {
    ...main,
    audience: main.audience === 'instructor' ? main.audience : other.audience,
    hidden: main.hidden || other.hidden,
    marking: joined(main.marking, other.marking),
  };
  // A slide that is not translated stands in for its order alone.
  if (isUntranslated(other)) return { ...marked, tags: union(main.tags, other.tags) };
  const terms = pairTerms(main.terms, other.terms);
  return {
    ...marked,
    ...(terms.length === 0 ? {} : { terms }),
    texts: { ...other.texts, ...main.texts },
    looks: { ...other.looks, ...main.looks },
    minutes: main.minutes ?? other.minutes,
    bilingual: main.bilingual || other.bilingual,
    objectives: union(main.objectives, other.objectives),
    tags: union(main.tags, other.tags),
    origins: [...main.origins, ...other.origins],
  };
}

/** The other's slide for each of the main deck's, or null. Slides marked as untranslated have none where the other deck left them out. */
function matchByOrder(main: readonly Slide[], other: readonly Slide[]): readonly (Slide | null)[] {
  const leftOut = other.length === main.length - main.filter(isUntranslated).length && other.length !== main.length;
  let next = 0;
  return main.map((slide) => {
    if (leftOut && isUntranslated(slide)) return null;
    const match = other[next] ?? null;
    next += 1;
    return match;
  });
}

function languagesOf(deck: Deck): ReadonlySet<string> {
  return new Set(deck.sources.map((source: Source) => source.language).concat(deck.mainLanguage));
}

/** Pairs by order. Slides that are left over come after the others, in their language alone; decks of one language are not paired. */
export function pairDecks(main: Deck, other: Deck): PairedDecks {
  const place = { file: main.sources[0]?.fileName ?? '', deck: main.id };
  const otherFile = other.sources[0]?.fileName ?? '';
  const taken = languagesOf(main);
  if ([...languagesOf(other)].some((language) => taken.has(language))) {
    return {
      deck: main,
      findings: [
        {
          code: 'deck.pair-same-language',
          weight: 'look',
          place,
          facts: { other: otherFile, language: other.mainLanguage },
        },
      ],
    };
  }
  const matches = matchByOrder(main.slides, other.slides);
  const used = new Set(matches.filter((slide) => slide !== null));
  const left = other.slides.filter((slide) => !used.has(slide));
  const alone = matches.filter((slide) => slide === null || isUntranslated(slide)).length;
  const slides = [
    ...main.slides.map((slide, index) => (matches[index] ? mergeSlides(slide, matches[index]) : slide)),
    ...left,
  ];
  const deck: Deck = {
    ...main,
    title: { ...other.title, ...main.title },
    marking: joined(main.marking, other.marking),
    slides,
    sources: [...main.sources, ...other.sources],
  };
  const findings: Finding[] = [
    {
      code: 'deck.paired',
      weight: 'information',
      place,
      facts: { other: otherFile, language: other.mainLanguage, slides: used.size },
    },
  ];
  if (left.length > 0)
    findings.push({
      code: 'deck.pair-uneven',
      weight: 'look',
      place: { ...place, number: main.slides.length + 1 },
      facts: { other: otherFile, main: main.slides.length, others: other.slides.length },
    });
  else if (alone > main.slides.filter(isUntranslated).length + [...used].filter(isUntranslated).length)
    findings.push({
      code: 'deck.pair-uneven',
      weight: 'look',
      place,
      facts: { other: otherFile, main: main.slides.length, others: other.slides.length },
    });
  return { deck, findings };
}
