/** What changed between two versions of a deck, or between two states of a course: shown before an update is taken. */
import { canonicalJson } from './canonical';
import type { Course, Session } from './course';
import type { Deck } from './deck';
import type { DayId, ObjectiveId, PersonId, SessionId, SlideId } from './ids';
import { languages } from './language';
import type { Slide } from './slide';

export interface DeckDifferences {
  /** Fields of the deck itself, such as `title` or `marking`. */
  readonly fields: readonly string[];
  /** Numbers are those of the version the slide is in, from 1. */
  readonly added: readonly { readonly slide: SlideId; readonly number: number }[];
  readonly removed: readonly { readonly slide: SlideId; readonly number: number }[];
  /** The fewest slides that must be moved to get from the old order to the new one. */
  readonly moved: readonly { readonly slide: SlideId; readonly from: number; readonly to: number }[];
  /** `fields` are names such as `hidden`, and `texts.en.notes` or `looks.pt` for what exists in languages. */
  readonly edited: readonly { readonly slide: SlideId; readonly number: number; readonly fields: readonly string[] }[];
}

/** Compares two versions of a deck; slides are the same where their ids are. */
export function deckDifferences(older: Deck, newer: Deck): DeckDifferences {
  return {
    fields: changedFields(older, newer, ['slides', 'revision', 'changedAt', 'id', 'format', 'version']),
    ...slideDifferences(older.slides, newer.slides),
  };
}

/** What happened to slides between two lists of them, whatever they lie in. */
export function slideDifferences(older: readonly Slide[], newer: readonly Slide[]): Omit<DeckDifferences, 'fields'> {
  const [was, is] = [numbered(older), numbered(newer)];
  const stayed = newer.filter((slide) => was.has(slide.id));
  const still = longestRising(stayed.map((slide) => was.get(slide.id)?.number ?? 0));
  return {
    added: [...is.values()]
      .filter(({ slide }) => !was.has(slide.id))
      .map(({ slide, number }) => ({ slide: slide.id, number })),
    removed: [...was.values()]
      .filter(({ slide }) => !is.has(slide.id))
      .map(({ slide, number }) => ({ slide: slide.id, number })),
    moved: stayed.flatMap((slide) => {
      const [from, to] = [was.get(slide.id)?.number ?? 0, is.get(slide.id)?.number ?? 0];
      return still.has(from) ? [] : [{ slide: slide.id, from, to }];
    }),
    edited: stayed.flatMap((slide) => {
      const { slide: before } = was.get(slide.id) ?? { slide };
      const fields = slideFields(before, slide);
      return fields.length === 0 ? [] : [{ slide: slide.id, number: is.get(slide.id)?.number ?? 0, fields }];
    }),
  };
}

export interface CourseDifferences {
  readonly fields: readonly string[];
  readonly days: Listed<DayId>;
  readonly sessions: Listed<SessionId>;
  readonly objectives: Listed<ObjectiveId>;
  readonly people: Listed<PersonId>;
}

export interface Listed<I> {
  readonly added: readonly I[];
  readonly removed: readonly I[];
  readonly edited: readonly { readonly id: I; readonly fields: readonly string[] }[];
}

/** Compares two states of a course in brief. A session that changed its day has the field `day` among those edited. */
export function courseDifferences(older: Course, newer: Course): CourseDifferences {
  const apart = ['days', 'objectives', 'people', 'revision', 'changedAt', 'id', 'format', 'version'];
  return {
    fields: changedFields(older, newer, apart),
    days: listed(older.days, newer.days, ['sessions']),
    sessions: listed(sessionsOf(older), sessionsOf(newer), []),
    objectives: listed(older.objectives, newer.objectives, []),
    people: listed(older.people, newer.people, []),
  };
}

function numbered(slides: readonly Slide[]): ReadonlyMap<SlideId, { readonly slide: Slide; readonly number: number }> {
  return new Map(slides.map((slide, index) => [slide.id, { slide, number: index + 1 }]));
}

/** Names of the fields of either value that differ in content; an absent field is like an undefined one. */
function changedFields(older: object, newer: object, apart: readonly string[]): readonly string[] {
  const [was, is] = [older, newer] as readonly Readonly<Record<string, unknown>>[];
  const names = [...new Set([...Object.keys(older), ...Object.keys(newer)])].filter((name) => !apart.includes(name));
  return names.filter((name) => canonicalJson(was?.[name] ?? null) !== canonicalJson(is?.[name] ?? null));
}

function slideFields(older: Slide, newer: Slide): readonly string[] {
  const plain = changedFields(older, newer, ['texts', 'looks', 'origins']);
  const texts = languages.flatMap((language) =>
    changedFields(older.texts[language] ?? {}, newer.texts[language] ?? {}, []).map(
      (field) => `texts.${language}.${field}`,
    ),
  );
  const looks = changedFields(older.looks, newer.looks, []).map((language) => `looks.${language}`);
  return [...plain, ...texts, ...looks];
}

function sessionsOf(course: Course): readonly (Session & { readonly day: DayId })[] {
  return course.days.flatMap((day) => day.sessions.map((session) => ({ ...session, day: day.id })));
}

function listed<I extends string, T extends { readonly id: I }>(
  older: readonly T[],
  newer: readonly T[],
  apart: readonly string[],
): Listed<I> {
  const was = new Map(older.map((item) => [item.id, item]));
  const is = new Set(newer.map((item) => item.id));
  return {
    added: newer.filter((item) => !was.has(item.id)).map((item) => item.id),
    removed: older.filter((item) => !is.has(item.id)).map((item) => item.id),
    edited: newer.flatMap((item) => {
      const fields = changedFields(was.get(item.id) ?? item, item, apart);
      return fields.length === 0 ? [] : [{ id: item.id, fields }];
    }),
  };
}

/** The members of the longest rising run that can be picked out of distinct numbers in their order (patience sorting). */
function longestRising(numbers: readonly number[]): ReadonlySet<number> {
  const piles: number[] = [];
  const before = new Map<number, number | undefined>();
  for (const number of numbers) {
    const found = piles.findIndex((top) => top >= number);
    const pile = found < 0 ? piles.length : found;
    before.set(number, piles[pile - 1]);
    piles[pile] = number;
  }
  const rising = new Set<number>();
  for (let number = piles.at(-1); number !== undefined; number = before.get(number)) rising.add(number);
  return rising;
}
