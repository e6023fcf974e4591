/** From the names in a recipe's words to the ids that the library knows. */
import { select, type Chosen, type ChosenSession } from '../handout/select';
import { numberSessions } from '../handout/audience';
import { KitbagFault } from '../model/fault';
import { recipeOn } from '../model/handout';
import type { HandoutInput } from '../model/handout-input';
import type { DayId, SessionId, SlideId } from '../model/ids';
import { parseRange } from '../model/range';
import { firstParts } from '../model/parts';
import type { Recipe, Scope } from '../model/recipe';
import type { HandoutSummary, LibraryListing, LibraryStore } from '../store/library-store.types';
import { findByName } from './find-by-name';
import type { RecipeWords } from './recipe-words';

/**
 * The recipe that the words mean in a library. Throws a fault that names what is not there: `course.unknown`, `deck.unknown`, `handout.unknown`,
 * `template.unknown`, `day.not-numbered`, `session.not-numbered`, `slide.not-numbered`, `range.invalid`.
 */
export async function nameRecipe(words: RecipeWords, store: LibraryStore, listed: LibraryListing): Promise<Recipe> {
  const { named } = words;
  if (named.handout !== null) {
    const { id } = findByName(listed.handouts.map(titled), named.handout, 'handout');
    return recipeOn(await store.getHandout(id), words.fields.date);
  }
  const whole = wholeScope(words, listed);
  const recipe: Recipe = {
    ...words.fields,
    scope: whole,
    layouts: {},
    slideLayouts: {},
    leaveOut: [],
    template: await templateOf(words, store),
    parts: partsOf(whole, words),
  };
  const isNamed =
    named.day !== null ||
    named.session !== null ||
    named.sessionLayouts.length + named.slideLayouts.length + named.leaveOut.length > 0;
  if (!isNamed) return recipe;
  const found = openNames(await store.gatherHandoutInput(recipe));
  const leaveOut = named.leaveOut.flatMap(found.slides);
  const scope = narrowed(whole, words, found);
  return {
    ...recipe,
    scope,
    parts: partsOf(scope, words),
    layouts: Object.fromEntries(named.sessionLayouts.map(([name, layout]) => [found.session(name), layout])),
    slideLayouts: Object.fromEntries(
      named.slideLayouts.flatMap(([name, layout]) => found.slides(name).map((id) => [id, layout])),
    ),
    leaveOut: [...new Set(leaveOut)],
  };
}

function titled({ id, name }: HandoutSummary) {
  return { id, title: name };
}

/** The parts that were named, else those that the scope has by itself; one deck alone has none. */
function partsOf(scope: Scope, { parts, without, fields }: RecipeWords): Recipe['parts'] {
  const usual = scope.kind === 'deck' ? [] : firstParts(scope, fields.edition);
  return (parts ?? usual).filter((part) => !without.includes(part));
}

async function templateOf({ named }: RecipeWords, store: LibraryStore): Promise<Recipe['template']> {
  if (named.template === null) return store.library().agency.template;
  const templates = (await store.listTemplates()).map(({ id, name }) => ({ id, title: name }));
  return findByName(templates, named.template, 'template').id;
}

function wholeScope({ named }: RecipeWords, listed: LibraryListing): Scope {
  if (named.deck !== null) return { kind: 'deck', deck: findByName(listed.decks, named.deck, 'deck').id, pinned: null };
  return { kind: 'course', course: findByName(listed.courses, named.course ?? '', 'course').id };
}

interface Names {
  readonly day: (number: number) => DayId;
  readonly session: (name: string) => SessionId;
  readonly slides: (name: string) => readonly SlideId[];
}

function narrowed(whole: Scope, { named }: RecipeWords, found: Names): Scope {
  if (whole.kind !== 'course') return whole;
  const { course } = whole;
  if (named.session !== null) return { kind: 'session', course, session: found.session(named.session) };
  return named.day === null ? whole : { kind: 'day', course, day: found.day(named.day) };
}

/** Days count from 1; sessions have the numbers that are printed; slides have those that the projector shows. */
function openNames(input: HandoutInput): Names {
  const chosen = select(input);
  const sessions = chosen.days.flatMap((day) => day.sessions);
  const session = openSessions(chosen, sessions, input);
  return {
    day: (number) => {
      const day = input.course?.days[number - 1];
      if (!day) throw new KitbagFault('day.not-numbered', { day: number, days: input.course?.days.length ?? 0 });
      return day.id;
    },
    session,
    slides: (name) => {
      const isId = sessions.flatMap(({ slides }) => slides).find(({ slide }) => slide.id === name);
      if (isId) return [isId.slide.id];
      if (!input.course) return slidesIn(sessions[0], name, name);
      const [, of = '', range = ''] = /^(.+):([^:]+)$/.exec(name) ?? [];
      if (range === '') throw new KitbagFault('slide.not-numbered', { slide: name });
      const id = session(of);
      return slidesIn(
        sessions.find((one) => one.session?.id === id),
        range,
        name,
      );
    },
  };
}

function openSessions(
  chosen: Chosen,
  sessions: readonly ChosenSession[],
  { recipe }: HandoutInput,
): (name: string) => SessionId {
  const numbers = numberSessions(chosen, recipe.parts);
  return (name) => {
    const found = sessions.find(
      ({ session }) => session && (session.id === name || String(numbers.get(session.id) ?? '') === name),
    );
    if (!found?.session) throw new KitbagFault('session.not-numbered', { session: name, sessions: numbers.size });
    return found.session.id;
  };
}

/** The slides of a session whose projector numbers are in a range; `told` is the name as it was typed. */
function slidesIn(session: ChosenSession | undefined, range: string, told: string): readonly SlideId[] {
  const slides = session?.slides ?? [];
  return parseRange(range).flatMap(({ from, to }) => {
    const found = slides.filter(({ number }) => number >= from && (to === 'end' || number <= to));
    if (found.length === 0) throw new KitbagFault('slide.not-numbered', { slide: told });
    return found.map(({ slide }) => slide.id);
  });
}
