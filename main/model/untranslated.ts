/** What has no translation: which slides lack which language, and what of it. */
import type { Course } from './course';
import type { Deck } from './deck';
import type { DeckId, SessionId, Sha256, SlideId } from './ids';
import { languages, type Language } from './language';
import { slidesOfPicks } from './range';
import type { Recipe } from './recipe';
import type { Slide } from './slide';
import { languagesOf, untranslatedTag } from './slide-languages';

export const textParts = ['title', 'body', 'notes', 'handoutText'] as const;
export type TextPart = (typeof textParts)[number];

export interface Untranslated {
  readonly deck: DeckId;
  readonly slide: SlideId;
  /** As the projector shows it, from 1. */
  readonly number: number;
  /** The language that is lacking. */
  readonly language: Language;
  /** What is written in another language and not in this one; at least one. */
  readonly lacks: readonly TextPart[];
}

/** True for a slide that no translation is missing of: it holds both languages, or stands in one on purpose. */
function isComplete(slide: Slide): boolean {
  return slide.bilingual || slide.tags.includes(untranslatedTag);
}

/** A drawing in the language holds its title and body, whatever words could be read off it. */
function isThere(slide: Slide, language: Language, part: TextPart): boolean {
  const look = slide.looks[language];
  const isDrawn = look !== undefined && look.kind !== 'text';
  return (slide.texts[language]?.[part].trim() ?? '') !== '' || (isDrawn && (part === 'title' || part === 'body'));
}

function lacksOf(slide: Slide, language: Language): readonly TextPart[] {
  return textParts.filter(
    (part) =>
      !isThere(slide, language, part) && languages.some((other) => (slide.texts[other]?.[part].trim() ?? '') !== ''),
  );
}

/** The slides of a deck that lack one of the languages, in their order; nothing for bilingual ones. */
export function untranslatedInDeck(
  deck: Pick<Deck, 'id' | 'slides'>,
  wanted: readonly Language[] = languagesOf(deck),
): readonly Untranslated[] {
  return untranslatedAmong(deck, deck.slides, wanted);
}

function untranslatedAmong(
  deck: Pick<Deck, 'id' | 'slides'>,
  slides: readonly Slide[],
  wanted: readonly Language[],
): readonly Untranslated[] {
  const numbers = new Map(deck.slides.map(({ id }, index) => [id, index + 1]));
  return slides.flatMap((slide) => {
    if (isComplete(slide)) return [];
    return wanted.flatMap((language) => {
      const lacks = lacksOf(slide, language);
      if (lacks.length === 0) return [];
      return [{ deck: deck.id, slide: slide.id, number: numbers.get(slide.id) ?? 0, language, lacks }];
    });
  });
}

export interface UntranslatedInSession extends Untranslated {
  readonly session: SessionId;
}

type Versions = ReadonlyMap<Sha256, Pick<Deck, 'id' | 'slides'>>;

/** The slides that a course shows, session by session. Versions that are not there are passed over. */
function shownIn(course: Course, versions: Versions) {
  return course.days
    .flatMap(({ sessions }) => sessions)
    .flatMap((session) =>
      session.material.flatMap((material) => {
        const deck = material.kind === 'slides' ? versions.get(material.pinned) : undefined;
        if (!deck || material.kind !== 'slides') return [];
        return [{ session: session.id, deck, slides: slidesOfPicks(material.pick, deck) }];
      }),
    );
}

/**
 * The languages that a course is to be written in: its own, those of its handouts, and all that any of its slides has. None
 * where it shows no slide.
 */
export function languagesWanted(
  course: Course,
  versions: Versions,
  handouts: readonly Pick<Recipe, 'scope' | 'languages'>[],
): readonly Language[] {
  const slides = shownIn(course, versions).flatMap((shown) => shown.slides);
  const asked = handouts.filter(({ scope }) => scope.kind !== 'deck' && scope.course === course.id);
  const wanted = new Set([course.mainLanguage, ...languagesOf({ slides }), ...asked.flatMap((one) => one.languages)]);
  return slides.length === 0 ? [] : languages.filter((language) => wanted.has(language));
}

/** What the slides that a course shows lack, in the order of its sessions: of all languages that any of those slides has, or of those wanted. */
export function untranslatedInCourse(
  course: Course,
  versions: Versions,
  wanted: readonly Language[] | null = null,
): readonly UntranslatedInSession[] {
  const shown = shownIn(course, versions);
  const kept = wanted ?? languagesOf({ slides: shown.flatMap(({ slides }) => slides) });
  return shown.flatMap(({ session, deck, slides }) =>
    untranslatedAmong(deck, slides, kept).map((one) => ({ ...one, session })),
  );
}

/** How many slides lack a language, and how many of them each part of it. */
export function countUntranslated(
  list: readonly Untranslated[],
  language: Language,
): Readonly<Record<TextPart | 'slides', number>> {
  const these = list.filter((one) => one.language === language);
  const having = (part: TextPart): number => these.filter(({ lacks }) => lacks.includes(part)).length;
  return {
    slides: these.length,
    title: having('title'),
    body: having('body'),
    notes: having('notes'),
    handoutText: having('handoutText'),
  };
}
