/** A deck, a course or a handout in a few words, for lists. */
import { countSessions, type Course } from '../model/course';
import type { Deck } from '../model/deck';
import type { Handout } from '../model/handout';
import { appendicesIn } from '../model/known-appendix';
import { isWritten, languages, type Texts } from '../model/language';
import { untranslatedTag } from '../model/slide-languages';
import { untranslatedInDeck } from '../model/untranslated';
import type { Marking, TlpLabel } from '../model/marking';
import { restrictingIn } from '../model/restrictions';
import { pinsOf } from '../model/pins';
import type { CourseSummary, DeckSummary, HandoutSummary } from './library-store.types';
import { versionNameOf } from './versions';

/** What a list shows of a deck. */
export function summaryOfDeck(deck: Deck): DeckSummary {
  const lacking = new Set(untranslatedInDeck(deck).map(({ language }) => language));
  return {
    id: deck.id,
    title: deck.title,
    mainLanguage: deck.mainLanguage,
    slides: deck.slides.length,
    instructorSlides: deck.slides.filter(({ audience }) => audience === 'instructor').length,
    label: deck.marking.label,
    labels: [...new Set(deck.slides.map(({ marking }) => marking.label ?? deck.marking.label))],
    ...restrictingIn([deck.marking, ...deck.slides.map(({ marking }) => marking)]),
    languages: languages.filter((language) => deck.slides.some((slide) => slide.texts[language] !== undefined)),
    revision: deck.revision,
    changedAt: deck.changedAt,
    firstSlide: deck.slides[0]?.id ?? null,
    sources: deck.sources.map((source) => source.original),
    fileNames: deck.sources.map((source) => source.fileName),
    pairedFrom: deck.pairedFrom ?? [],
    tags: [...new Set(deck.slides.flatMap(({ tags }) => tags))].filter((tag) => tag !== untranslatedTag).sort(),
    content: versionNameOf(deck),
    lacking: languages.filter((language) => lacking.has(language)),
  };
}

/** What a list shows of a course. */
export function summaryOfCourse(course: Course): CourseSummary {
  const sessions = course.days.flatMap((day) => day.sessions);
  const dates = course.days.flatMap((day) => (day.date === null ? [] : [day.date])).sort();
  const pins = pinsOf(course);
  return {
    id: course.id,
    title: course.title,
    mainLanguage: course.mainLanguage,
    label: course.marking.label,
    labels: labelsOf(course),
    ...restrictingIn(markingsOf(course)),
    days: course.days.length,
    sessions: countSessions(course),
    dayIds: course.days.map(({ id }) => id),
    sessionTitles: Object.fromEntries(sessions.map(({ id, title }) => [id, title])),
    firstDate: dates[0] ?? null,
    lastDate: dates.at(-1) ?? null,
    decks: [...new Set(pins.map(({ deck }) => deck))],
    pins,
    words: wordsOf([...sessions.map(({ title }) => title), ...course.objectives.map(({ text }) => text)]),
    revision: course.revision,
    changedAt: course.changedAt,
    agencies: agenciesOf(course),
    taughtFrom: course.taughtFrom,
  };
}

/** Whose course it is: its host, those of its people, and those that take part; each once. */
function agenciesOf({ host, people, plan }: Course): readonly Texts[] {
  const named = [host, ...people.map(({ agency }) => agency), ...(plan?.agencies ?? []).map(({ name }) => name)];
  const written = named.filter(isWritten);
  return [...new Map(written.map((texts) => [JSON.stringify(texts), texts])).values()];
}

function markingsOf({ marking, days }: Course): readonly Marking[] {
  const sessions = days.flatMap((day) => day.sessions);
  return [marking, ...[...sessions, ...sessions.flatMap(appendicesIn)].map((one) => one.marking)];
}

/** A course or a session without a label asks for nothing; an appendix without one counts as the library's default. */
function labelsOf({ marking, days }: Course): readonly (TlpLabel | null)[] {
  const sessions = days.flatMap((day) => day.sessions);
  const asked = [marking, ...sessions.map((session) => session.marking)].flatMap(({ label }) => label ?? []);
  return [...new Set([...asked, ...sessions.flatMap(appendicesIn).map((one) => one.marking.label)])];
}

/** Each once, in every language that it is written in. */
function wordsOf(texts: readonly Texts[]): readonly string[] {
  return [...new Set(texts.flatMap((one) => languages.map((language) => one[language] ?? '')))].filter(Boolean);
}

/** What a list shows of a handout. */
export function summaryOfHandout({ id, name, recipe, madeAt, revision, changedAt }: Handout): HandoutSummary {
  const { scope, edition, languages, layout } = recipe;
  return { id, name, scope, edition, languages, layout, madeAt: madeAt ?? null, revision, changedAt };
}
