/**
 * What the table of contents lists: days, sessions, and under a session its slides. A deck's own contents list its slides under its
 * sections. Where that would take very long, decks that have sections are listed by these instead; three levels there always are.
 */
import { namedIn } from '../slides/name';
import type { Composing } from '../composing';
import { inLanguages } from '../headings';
import { dayName } from '../session/facts';
import type { ShownDay, ShownSession, ShownSlide } from '../shown';
import type { Session } from '../../model/course';
import type { Language } from '../../model/language';
import { bracketed } from '../../words/punctuation';
import type { ContentsEntry } from './contents-entry';

/** What stands below a session: every slide, or the sections of its decks where they have some. */
export type Depth = 'slides' | 'sections';

/** How contents may be set. */
export interface ContentsForm {
  readonly depth: Depth;
  readonly columns: 1 | 2;
  /** How many pages it may take. */
  readonly mostPages: number;
}

/** The first whose pages suffice is taken: one sheet of paper in one column, two in two; at last as many as it takes. */
export const contentsForms: readonly ContentsForm[] = [
  { depth: 'slides', columns: 1, mostPages: 2 },
  { depth: 'slides', columns: 2, mostPages: 4 },
  { depth: 'sections', columns: 1, mostPages: 2 },
  { depth: 'sections', columns: 2, mostPages: Infinity },
];

/**
 * Entries for everything that has a page. Beside a timetable, what that shows and that has no pages is named too, so that the two
 * tell of one course; breaks are the timetable's alone.
 */
export function contentsEntries(depth: Depth, composing: Composing): readonly ContentsEntry[] {
  const { shown, book } = composing;
  const entries = shown.days.flatMap((day): readonly ContentsEntry[] =>
    day.day
      ? dayEntries(day, depth, composing)
      : day.sessions.flatMap((session) => deckEntries(session, depth, composing)),
  );
  const hasPage = ({ place }: ContentsEntry): boolean => place === null || book.places.has(place);
  const kept = entries.filter(hasPage);
  return kept.some(({ place }) => place !== null) ? kept : [];
}

function dayEntries(day: ShownDay, depth: Depth, composing: Composing): readonly ContentsEntry[] {
  const { shown, book } = composing;
  const isTimed = book.places.has('timetable');
  const titles = shown.languages.map((language) => ({ language, text: dayName(day, language, composing) }));
  const isBare = ({ id, kind }: Session): boolean => kind !== 'break' && !book.places.has(`session-${id}`);
  const sessions = day.sessions.flatMap((session): readonly ContentsEntry[] => {
    const it = session.session;
    if (!it) return [];
    const entry: ContentsEntry = {
      level: 2,
      label: session.number > 0 ? String(session.number) : '',
      titles: inLanguages(it.title, shown.languages, shown.fallback),
      place: isTimed && isBare(it) ? null : `session-${it.id}`,
    };
    const sections = depth === 'sections' ? sectionsOf(session, 3, composing) : [];
    return [
      entry,
      ...(sections.length > 0 ? sections : folded(session.slides.map((slide) => slideEntry(slide, 3, composing)))),
    ];
  });
  const place = `day-${String(day.day?.id)}`;
  const isNamed = sessions.some((entry) => entry.place === null);
  return [{ level: 1, label: '', titles, place: isNamed && !book.places.has(place) ? null : place }, ...sessions];
}

/** Slides under their sections; a deck without sections has its slides alone, however many. */
function deckEntries(session: ShownSession, depth: Depth, composing: Composing): readonly ContentsEntry[] {
  const sections = sectionsOf(session, 1, composing);
  if (sections.length === 0) return folded(session.slides.map((slide) => slideEntry(slide, 2, composing)));
  if (depth !== 'slides') return sections;
  const opening = new Map(sections.map((section) => [section.place, section]));
  return folded(
    session.slides.flatMap((slide) => {
      const section = opening.get(placeOf(slide));
      return [...(section ? [section] : []), slideEntry(slide, 2, composing)];
    }),
  );
}

function placeOf(slide: ShownSlide): string {
  return `slide-${slide.slide.id}`;
}

function slideEntry(slide: ShownSlide, level: 2 | 3, composing: Composing): ContentsEntry {
  const titles = slide.pictures.map((language) => namedIn(slide, language, composing));
  return {
    level,
    label: String(slide.printed),
    // What has no words in a language is called the same in both.
    titles: titles.filter(({ text }, index) => titles.findIndex((one) => one.text === text) === index),
    place: placeOf(slide),
  };
}

/** Slides of one title in a row are one entry, at the first of them: a picture that is built up step by step is named once. */
function folded(entries: readonly ContentsEntry[]): readonly ContentsEntry[] {
  const runs: ContentsEntry[][] = [];
  for (const entry of entries) {
    const run = runs.at(-1);
    if (run?.[0] && isSame(run[0], entry)) run.push(entry);
    else runs.push([entry]);
  }
  return runs.flatMap((run): readonly ContentsEntry[] => {
    const [first, last] = [run[0], run.at(-1)];
    if (!first || !last || first === last) return run;
    const numbers = `${first.label}–${last.label}`;
    return [
      {
        ...first,
        titles: first.titles.map(({ language, text }) => ({ language, text: withNumbers(language, text, numbers) })),
      },
    ];
  });
}

/** A section is called by its title alone, and is none of its slides. */
function isSame(one: ContentsEntry, other: ContentsEntry): boolean {
  return (
    one.level === other.level &&
    one.label !== '' &&
    other.label !== '' &&
    one.titles.length === other.titles.length &&
    one.titles.every(
      ({ language, text }, at) => language === other.titles[at]?.language && text === other.titles[at].text,
    )
  );
}

function withNumbers(language: Language, title: string, numbers: string): string {
  return `${title}${bracketed(numbers, language)}`;
}

/** Each section of a deck that begins or goes on in the session, at the first of its slides that is shown. */
function sectionsOf(session: ShownSession, level: 1 | 3, { shown }: Composing): readonly ContentsEntry[] {
  let open: ShownSlide['section'] = null;
  return session.slides.flatMap((slide): readonly ContentsEntry[] => {
    if (slide.section === null || slide.section === open) return [];
    open = slide.section;
    const titles = inLanguages(slide.section.title, shown.languages, shown.fallback);
    return [{ level, label: '', titles, place: placeOf(slide) }];
  });
}
