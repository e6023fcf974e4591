/** Random courses and recipes for the rules that hold for every handout: every part, layout, language, paper and ink there is. */
import fc from 'fast-check';
import type { HandoutInput } from '../../../main/handout/handout.types';
import type { Course, Material } from '../../../main/model/course';
import type { Deck } from '../../../main/model/deck';
import type { Sha256, SlideId } from '../../../main/model/ids';
import { languages as allLanguages, type LanguagePair, type Texts } from '../../../main/model/language';
import { tlpLabels, unmarked } from '../../../main/model/marking';
import { layoutNames, papers, parts as allParts, type LayoutName, type Recipe } from '../../../main/model/recipe';
import { aCourse, aDay, anObjective, aPerson, aSession } from '../../builders/a-course';
import { aDeck } from '../../builders/a-deck';
import { aHash, dayId, deckId, objectiveId, personId, sessionId } from '../../builders/ids';
import { aroundSession, courseWords, type CourseWords, type SessionWords, sessionWords } from './random-course-words';
import { slideOf, slideSeed, type SlideSeed } from './random-slides';
import { english } from './random-words';

export { blankOf, pointOf } from './random-slides';
export { secret } from './random-words';

export interface RandomCourse {
  readonly course: Course;
  readonly versions: ReadonlyMap<Sha256, Deck>;
  readonly recipe: Partial<Recipe>;
  /** What a plan takes beside them, for the tests that give it all. */
  readonly more: Pick<HandoutInput, 'appendices' | 'numbered'>;
}

const pairs: readonly LanguagePair[] = allLanguages.flatMap((main): readonly LanguagePair[] => [
  [main],
  ...allLanguages.filter((other) => other !== main).map((other): LanguagePair => [main, other]),
]);

/** How pages look, whatever is on them. */
const pageChoices = fc.record({
  pairing: fc.constantFrom<Recipe['pairing']>('beside', 'facing', 'beneath'),
  sides: fc.constantFrom<Recipe['sides']>('one', 'two'),
  binding: fc.boolean(),
  oddStarts: fc.constantFrom<Recipe['oddStarts']>('none', 'days', 'sessions'),
  order: fc.constantFrom<Recipe['order']>('across', 'down'),
  writing: fc.record({
    kind: fc.constantFrom<Recipe['writing']['kind']>('lines', 'dots', 'grid', 'none'),
    pitchMm: fc.constantFrom(3, 5, 8, 15),
  }),
  frames: fc.boolean(),
  slideNumbers: fc.boolean(),
  slideNumbering: fc.constantFrom<Recipe['slideNumbering']>(undefined, 'deck', 'through'),
  ink: fc.constantFrom<Recipe['ink']>('colour', 'grey', 'saving'),
  fingerprint: fc.boolean(),
  languages: fc.constantFrom(...pairs),
  paper: fc.constantFrom(...papers),
  /** Every part half of the time, and all of them now and then. */
  parts: fc.oneof(fc.subarray([...allParts]), fc.constant([...allParts])),
  raiseTo: fc.constant<Recipe['raiseTo']>(null),
  buildFor: fc.option(fc.constantFrom(...tlpLabels.slice(1)), { freq: 2 }),
});

interface DeckSeed {
  readonly slides: readonly SlideSeed[];
  /** The first slide that its session shows, as a share of the deck. */
  readonly from: number;
  /** What stands over a section of it; null for a deck without sections. */
  readonly section: string | null;
  readonly session: SessionWords;
}

/** `edition` fixes for whom; everything else varies. */
export function randomCourse(
  edition: Recipe['edition'],
  layouts: readonly Recipe['layout'][] = [...layoutNames, 'auto'],
): fc.Arbitrary<RandomCourse> {
  return fc
    .record({
      decks: fc.array(
        fc.record<DeckSeed>({
          slides: fc.array(slideSeed, { minLength: 1, maxLength: 5 }),
          from: fc.double({ min: 0, max: 0.99, noNaN: true }),
          section: fc.option(fc.constant('A section')),
          session: sessionWords,
        }),
        { minLength: 1, maxLength: 3 },
      ),
      shape: fc.constantFrom<Deck['sizePt']>(
        { width: 960, height: 540 },
        { width: 720, height: 540 },
        { width: 540, height: 720 },
      ),
      days: fc.integer({ min: 1, max: 3 }),
      layout: fc.constantFrom(...layouts),
      second: fc.constantFrom(...layouts),
      /** Some slides have a layout of their own. */
      own: fc.array(fc.option(fc.constantFrom(...layouts.filter((name) => name !== 'auto'))), { maxLength: 6 }),
      leftOut: fc.nat({ max: 9 }),
      choices: pageChoices,
      title: fc.oneof(
        fc.constant('Virtual assets'),
        english.filter((text) => text !== ''),
      ),
      words: courseWords,
      appendix: fc.option(
        fc.array(fc.record({ lies: fc.boolean(), hasText: fc.boolean() }), { minLength: 1, maxLength: 3 }),
      ),
      numbered: fc.boolean(),
    })
    .map((seed) => {
      const { decks, shape, days, layout, second, own, leftOut, choices, title, words, appendix, numbered } = seed;
      const made = decks.map((deck, index) => deckOf(deck, index, shape));
      const versions = new Map(made.map((deck, index) => [aHash(String(index)), deck]));
      const sessions = made.map((deck, index) =>
        sessionOf(deck, index, decks[index]!, title, index === 0 && appendix !== null),
      );
      const all = made.flatMap((deck) => deck.slides);
      return {
        course: courseOf(sessions, days, title, words),
        versions,
        recipe: {
          ...choices,
          edition,
          layout,
          layouts: { [sessionId('session-1')]: second },
          slideLayouts: Object.fromEntries(all.flatMap(({ id }, index) => (own[index] ? [[id, own[index]]] : []))),
          leaveOut: all.filter((_, index) => index === leftOut).map(({ id }) => id),
        },
        more: {
          numbered,
          appendices: new Map(
            appendix === null ? [] : [[aHash('c'), { pages: appendix.map(pageSize), missingFonts: [] }]],
          ),
        },
      };
    });
}

function pageSize({ lies, hasText }: { readonly lies: boolean; readonly hasText: boolean }) {
  return { widthPt: lies ? 842 : 595, heightPt: lies ? 595 : 842, hasText };
}

function deckOf({ slides, section }: DeckSeed, index: number, shape: Deck['sizePt']): Deck {
  const made = slides.map((seed, at) => slideOf(seed, `${String(index)}-${String(at)}`));
  return aDeck({
    id: deckId(`deck-${String(index)}`),
    title: { en: `Deck ${String(index)}` },
    sizePt: index % 2 === 0 ? shape : { width: 720, height: 540 },
    sections: section === null ? [] : [{ title: { en: section }, first: made[Math.floor(made.length / 2)]!.id }],
    slides: made,
  });
}

/** A session of one deck, from a slide of it on. */
function sessionOf(
  deck: Deck,
  index: number,
  seed: DeckSeed,
  title: string,
  hasAppendix: boolean,
): Course['days'][0]['sessions'][0] {
  const slides: Material = {
    kind: 'slides',
    deck: deck.id,
    pinned: aHash(String(index)),
    pick: [{ kind: 'from', slide: deck.slides[firstOf(deck, seed.from)]!.id }],
  };
  const appendix: Material = {
    kind: 'appendix',
    pdf: aHash('c'),
    title: { en: 'The Ordinance', 'zh-Hant': '條例' },
    marking: { ...unmarked, label: 'TLP:CLEAR' },
  };
  return aSession({
    ...aroundSession(seed.session),
    id: sessionId(`session-${String(index)}`),
    title: { en: `Session ${String(index)} ${title}`, 'zh-Hant': `第${String(index)}課` },
    startMinute: seed.session.isTimed ? 540 + index * 75 : null,
    objectives: [objectiveId('objective-1')],
    instructors: [personId('person-1')],
    material: hasAppendix ? [slides, appendix] : [slides],
  });
}

const firstOf = (deck: Deck, from: number): number => Math.floor(deck.slides.length * from);

function courseOf(sessions: Course['days'][0]['sessions'], days: number, title: string, words: CourseWords): Course {
  const perDay = Math.ceil(sessions.length / days);
  const tea = aSession({
    id: sessionId('session-tea'),
    kind: 'break',
    title: { en: 'Tea', 'zh-Hant': '茶點' },
    startMinute: 900,
    minutes: 15,
  });
  return aCourse({
    ...words.course,
    title: { en: title, ...words.otherTitle },
    objectives: [anObjective({ text: words.objective }), anObjective({ id: objectiveId('objective-2') })],
    people: [aPerson(words.person)],
    days: Array.from({ length: days }, (_, day) =>
      aDay({
        id: dayId(`day-${String(day)}`),
        date: `2026-03-0${String(day + 2)}`,
        sessions: [...sessions.slice(day * perDay, (day + 1) * perDay), ...(day === 0 ? [tea] : [])],
      }),
    ),
  });
}

/** The layout in which a slide of a random course is printed; null where the handout chooses it. */
export function layoutOfSlide({ versions, recipe }: RandomCourse, id: SlideId): LayoutName | null {
  const own = recipe.slideLayouts?.[id];
  if (own) return own;
  const deck = [...versions.values()].find(({ slides }) => slides.some((slide) => slide.id === id));
  const session = sessionId((deck?.id ?? '').replace('deck', 'session'));
  const layout = recipe.layouts?.[session] ?? recipe.layout;
  return layout === undefined || layout === 'auto' ? null : layout;
}

/** A text as it stands in the handout's languages, those that it is written in. */
export function textsIn(said: Texts, { recipe }: RandomCourse): readonly string[] {
  return (recipe.languages ?? ['en']).flatMap((language) => said[language] || []);
}
