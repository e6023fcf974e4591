/** What is in a handout after it has been chosen and after its audience decided: the only thing that later steps see. */
import type { Appendix, Day, Objective, Person, Session } from '../model/course';
import type { Deck } from '../model/deck';
import type { AppendixPage } from '../model/handout-input';
import type { Language, LanguagePair, Texts } from '../model/language';
import type { CoursePlan } from '../model/lesson-plan';
import type { Slide } from '../model/slide';
import type { Edition, LayoutName } from '../model/recipe';
import type { Term } from '../model/term';

export interface ShownText {
  readonly language: Language;
  readonly title: string;
  /** Markdown: what the slide itself says, without anything hidden on it. */
  readonly body: string;
  readonly alt: string;
  readonly handoutText: string;
  /** Empty in a participant's handout, whatever the deck holds. */
  readonly notes: string;
}

/** A translation that no picture shows: what it says in words. */
export interface ShownWords {
  readonly language: Language;
  readonly title: string;
  /** Markdown. */
  readonly body: string;
}

/** How a session's time runs up, slide by slide. */
export interface ShownTiming {
  readonly minutes: number;
  /** Of this slide and those before it in the session. */
  readonly sum: number;
  /** The session's; 0 where nobody planned any. */
  readonly planned: number;
}

export interface ShownSlide {
  readonly deck: Pick<Deck, 'id' | 'title' | 'mainLanguage' | 'theme' | 'sizePt' | 'marking'>;
  /** In a participant's handout without notes and concealed parts. */
  readonly slide: Slide;
  /** As the projector shows it, from 1: what a finding names, and what instructors have. */
  readonly number: number;
  /** What this copy prints as its number. */
  readonly printed: number;
  readonly total: number;
  /** The section of its deck that it stands in; the same object for all its slides. */
  readonly section: Deck['sections'][number] | null;
  /** For instructors alone, and only where the slide has minutes. */
  readonly timing: ShownTiming | null;
  /** The languages in which its picture is printed, the main one first. */
  readonly pictures: readonly Language[];
  /** Translations of a slide that is drawn in another language alone: set beneath its picture. */
  readonly beneath: readonly ShownWords[];
  /** Its texts in the handout's languages, those that there are; at least one. */
  readonly texts: readonly ShownText[];
}

export type ShownAppendix = Appendix & { readonly pages: readonly AppendixPage[] };

export interface ShownSession {
  /** Null for a handout of one deck. */
  readonly session: Session | null;
  /** Counted over the whole course without breaks and without what participants get no page of; 0 where it is not counted. */
  readonly number: number;
  readonly layout: LayoutName | 'auto';
  readonly slides: readonly ShownSlide[];
  readonly appendices: readonly ShownAppendix[];
}

export interface ShownDay {
  readonly day: Day | null;
  /** From 1 within the course. */
  readonly number: number;
  readonly sessions: readonly ShownSession[];
}

export interface Shown {
  readonly edition: Edition;
  readonly languages: LanguagePair;
  /** The language that stands in where a wanted text is missing. */
  readonly fallback: Language;
  readonly title: Texts;
  readonly aim: Texts;
  readonly host: Texts;
  readonly venue: Texts;
  readonly audience: Texts;
  readonly howToUse: Texts;
  readonly distribution: Texts;
  /** Terms of the course as a whole; those of slides stand with their slides. */
  readonly glossary: readonly Term[];
  readonly days: readonly ShownDay[];
  readonly objectives: readonly Objective[];
  readonly people: readonly Person[];
  /** What the edition may know of the course's lesson plan. */
  readonly plan: CoursePlan;
  readonly isCourse: boolean;
}

/** Every slide with its session, in order. */
export function slidesOf(shown: Shown): readonly ShownSlide[] {
  return shown.days.flatMap((day) => day.sessions.flatMap((session) => session.slides));
}
