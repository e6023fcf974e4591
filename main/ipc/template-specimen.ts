/** A small course in every language, made up to show a template: nothing of the library's decks stands in it. */
import { courseSchema, type Course } from '../model/course';
import { deckSchema, type Deck } from '../model/deck';
import type { HandoutInput } from '../model/handout-input';
import { sha256Schema } from '../model/ids';
import { languages, type LanguagePair, type Texts } from '../model/language';
import type { Library } from '../model/library';
import { unmarked } from '../model/marking';
import { recipeDefaults, type Recipe } from '../model/recipe';
import { emptySlideText, plainSlide } from '../model/slide';
import type { Template } from '../model/template';
import type { WordKey } from '../words/say';
import { sayIn } from '../words/say-in';

type Name =
  Extract<WordKey, `window.template.specimen.${string}`> extends `window.template.specimen.${infer N}` ? N : never;

/** What the specimen says in every language. */
function said(name: Name): Texts {
  return Object.fromEntries(
    languages.map((language) => [language, sayIn(language)(`window.template.specimen.${name}`)]),
  );
}

function slideOf(name: 'first' | 'second' | 'third'): unknown {
  const [title, body] = [said(`${name}-slide`), said(`${name}-body`)];
  const text = name === 'third' ? said('third-text') : {};
  return {
    ...plainSlide,
    id: `slide-${name}`,
    texts: Object.fromEntries(
      languages.map((language) => [
        language,
        { ...emptySlideText, title: title[language], body: body[language], handoutText: text[language] ?? '' },
      ]),
    ),
    looks: Object.fromEntries(languages.map((language) => [language, { kind: 'text', classes: [] }])),
  };
}

const pinned = sha256Schema.parse('0'.repeat(64));

function specimenDeck(): Deck {
  return deckSchema.parse({
    format: 'kitbag.deck',
    version: 1,
    revision: 1,
    changedAt: '',
    id: 'deck-specimen',
    title: said('course'),
    mainLanguage: 'en',
    marking: { ...unmarked, label: 'TLP:GREEN' },
    theme: 'plain',
    sizePt: { width: 960, height: 540 },
    sections: [],
    slides: [slideOf('first'), slideOf('second'), slideOf('third')],
    sources: [],
  });
}

/** The agency in every language: under the name that it has where it has none of its own, and a made-up one where it has no name. */
function hostOfSpecimen(name: Texts): Texts {
  const [known] = languages.flatMap((language) => name[language] ?? []);
  return known === undefined ? said('host') : { ...Object.fromEntries(languages.map((one) => [one, known])), ...name };
}

function specimenCourse(host: Texts): Course {
  const session = {
    kind: 'lesson',
    instructors: [],
    objectives: ['objective-specimen'],
    material: [],
    activities: [],
    references: [],
    questions: [],
    materials: [],
    instructorNotes: {},
    marking: unmarked,
  };
  const slides = (...names: readonly string[]) =>
    names.map((name) => ({
      kind: 'slides',
      deck: 'deck-specimen',
      pinned,
      pick: [{ kind: 'one', slide: `slide-${name}` }],
    }));
  const sessions = [
    {
      ...session,
      id: 'session-first',
      title: said('first-session'),
      startMinute: 540,
      minutes: 75,
      activities: [said('activity')],
      material: slides('first', 'second'),
    },
    {
      ...session,
      kind: 'break',
      id: 'session-break',
      title: said('break'),
      startMinute: 615,
      minutes: 20,
      objectives: [],
    },
    {
      ...session,
      id: 'session-second',
      title: said('second-session'),
      startMinute: 635,
      minutes: 70,
      material: slides('third'),
    },
  ];
  return courseSchema.parse({
    format: 'kitbag.course',
    version: 2,
    revision: 1,
    changedAt: '',
    id: 'course-specimen',
    title: said('course'),
    aim: said('aim'),
    host,
    venue: said('venue'),
    audience: {},
    howToUse: {},
    distribution: {},
    glossary: [],
    mainLanguage: 'en',
    marking: { ...unmarked, label: 'TLP:GREEN' },
    days: [{ id: 'day-specimen', date: '2027-03-15', title: {}, sessions }],
    objectives: [{ id: 'objective-specimen', text: said('objective'), assessedBy: {} }],
    people: [],
    taughtFrom: null,
  });
}

/** Everything a handout of the specimen is made from: a cover, contents, a timetable, an opener and pages in two layouts. */
export function specimenInput(
  template: Template,
  library: Pick<Library, 'defaultLabel' | 'agency'>,
  wish: { readonly languages: LanguagePair; readonly paper: Recipe['paper']; readonly ink: Recipe['ink'] },
): HandoutInput {
  const course = specimenCourse(hostOfSpecimen(library.agency.name));
  const deck = specimenDeck();
  const second = course.days[0]?.sessions[2];
  return {
    recipe: {
      ...recipeDefaults,
      ...wish,
      edition: 'workbook',
      scope: { kind: 'course', course: course.id },
      parts: ['cover', 'contents', 'timetable', 'sessions'],
      layouts: second ? { [second.id]: 'notes' } : {},
      template: template.id,
      date: '2027-03-15',
    },
    course,
    versions: new Map([[pinned, deck]]),
    heads: new Map(),
    library,
    template,
  };
}
