/**
 * Audience: what the edition lets through. This is the one place where notes, hidden slides and instructors' slides can pass;
 * what a participant's handout is made of after it does not hold them any more.
 */
import type { Course, Session } from '../model/course';
import type { Deck } from '../model/deck';
import type { Finding } from '../model/finding';
import type { SessionId } from '../model/ids';
import { languages, type Language } from '../model/language';
import { coursePlanForParticipants, sessionPlanForParticipants } from '../model/lesson-plan';
import type { MediaSource } from '../model/media';
import type { Edition, Recipe } from '../model/recipe';
import { isWrittenIn } from '../model/slide-languages';
import { isForEveryone, type Slide, type SlideText } from '../model/slide';
import type { HandoutInput } from './handout.types';
import type { Chosen, ChosenDay, ChosenSession, ChosenSlide } from './select';
import { showing } from './showing';
import { hasOpener } from './session/has-opener';
import type { Shown, ShownDay, ShownSlide } from './shown';
import { beneathOf, hiddenHalf, picturesOf, textsOf } from './shown-languages';
import { hostOf, unnamedHostFindings } from './host';
import { withoutUnwritten } from './unwritten';
import { untitledFindings, untranslatedFindings, type Untranslated } from './untranslated';

type PackTexts = Pick<
  Course,
  'title' | 'aim' | 'host' | 'venue' | 'audience' | 'howToUse' | 'distribution' | 'glossary'
>;

const noCourse: PackTexts = {
  title: {},
  aim: {},
  host: {},
  venue: {},
  audience: {},
  howToUse: {},
  distribution: {},
  glossary: [],
};

/** `media` gives drawings with the marks of what is not seen on them: what they conceal stands in no text of the handout. */
export function forAudience(
  chosen: Chosen,
  input: HandoutInput,
  find: (finding: Finding) => void,
  media: Pick<MediaSource, 'bytes'>,
): Shown {
  const { recipe, course } = input;
  const numbers = numberSessions(chosen, recipe.parts);
  const missed: Untranslated[] = [];
  const toldDays = chosen.days.map((day) => ({
    day: course ? cleanDay(day, recipe.edition) : null,
    number: day.number,
    sessions: day.sessions.map((session) => ({
      session: cleanSession(session.session, recipe.edition),
      number: (session.session && numbers.get(session.session.id)) ?? 0,
      layout: layoutOf(session, recipe),
      appendices: session.appendices.map(({ appendix, pages }) => ({ ...appendix, pages })),
      slides: timed(
        session.slides
          .filter((slide) => isFor(slide.slide, recipe.edition))
          .map((slide) =>
            showSlide(showing(slide, media, find), recipe, (wanted) =>
              missed.push({ wanted, slide, session: session.session }),
            ),
          ),
        session.session?.minutes ?? 0,
        recipe.edition,
      ),
    })),
  }));
  const days = isNumberedThrough(recipe) ? numberedThrough(toldDays) : toldDays;
  const total = days.reduce((sum, { sessions }) => sessions.reduce((of, { slides }) => of + slides.length, sum), 0);
  for (const finding of untranslatedFindings(missed, total)) find(finding);
  if (course && recipe.scope.kind !== 'deck')
    for (const finding of untitledFindings(course, chosen, recipe)) find(finding);
  for (const slide of days.flatMap((day) => day.sessions.flatMap(({ slides }) => slides)))
    for (const finding of hiddenHalf(slide, recipe.languages)) find(finding);
  const deck = chosen.days[0]?.sessions[0]?.slides[0]?.deck;
  const source = course ?? { ...noCourse, title: deck?.title ?? {} };
  const { host, from } = hostOf(source.host, input.library.agency.name);
  for (const finding of unnamedHostFindings(host, from, recipe.languages)) find(finding);
  return {
    edition: recipe.edition,
    languages: recipe.languages,
    fallback: course?.mainLanguage ?? deck?.mainLanguage ?? 'en',
    title: source.title,
    aim: source.aim,
    host,
    venue: source.venue,
    audience: source.audience,
    howToUse: source.howToUse,
    distribution: source.distribution,
    glossary: source.glossary,
    days,
    objectives: course?.objectives ?? [],
    people: course?.people ?? [],
    plan:
      (recipe.edition === 'instructor' ? course?.plan : course?.plan && coursePlanForParticipants(course.plan)) ?? {},
    isCourse: course !== null && recipe.scope.kind !== 'deck',
  };
}

/**
 * Numbers run from 1 without a hole over the sessions that participants get pages of. Instructors have the same numbers, so
 * that both speak of the same session; what only they get has none.
 */
export function numberSessions({ countable }: Chosen, parts: Recipe['parts']): ReadonlyMap<SessionId, number> {
  const opens = parts.includes('sessions');
  const numbered = countable.flatMap((each) => {
    const session = cleanSession(each.session, 'participant');
    const slides = each.slides.filter(({ slide }) => isFor(slide, 'participant'));
    return session && (slides.length > 0 || (opens && hasOpener({ session, slides }))) ? [session.id] : [];
  });
  return new Map(numbered.map((id, index) => [id, index + 1]));
}

/** True where the edition lets a slide through. */
export function isFor(slide: Slide, edition: Edition): boolean {
  return edition === 'instructor' || isForEveryone(slide);
}

/** True of a participants' copy whose slides have numbers of its own. */
export function isNumberedThrough({ edition, slideNumbering }: Recipe): boolean {
  return edition !== 'instructor' && slideNumbering === 'through';
}

/** From 1 over the whole handout: no number tells that a slide was withheld. */
function numberedThrough(days: readonly ShownDay[]): readonly ShownDay[] {
  let printed = 0;
  return days.map((day) => ({
    ...day,
    sessions: day.sessions.map((session) => ({
      ...session,
      slides: session.slides.map((slide) => ({ ...slide, printed: ++printed })),
    })),
  }));
}

function layoutOf({ session }: ChosenSession, recipe: Recipe): Recipe['layout'] {
  return (session && recipe.layouts[session.id]) ?? recipe.layout;
}

function cleanDay({ day }: ChosenDay, edition: Edition): ChosenDay['day'] {
  return day && { ...day, sessions: day.sessions.flatMap((session) => cleanSession(session, edition) ?? []) };
}

/** What only instructors get: notes, answers, and the list of what to bring. What was added and never written is in no edition. */
function cleanSession(whole: Session | null, edition: Edition): Session | null {
  if (!whole) return null;
  const session = withoutUnwritten(whole);
  if (edition === 'instructor') return session;
  const questions = session.questions.map((question) => ({ ...question, answer: {} }));
  const plan = session.plan ? { plan: sessionPlanForParticipants(session.plan) } : {};
  return { ...session, ...plan, instructorNotes: {}, materials: [], questions };
}

function showSlide(chosen: ChosenSlide, recipe: Recipe, miss: (wanted: Language) => void): ShownSlide {
  const { deck, number } = chosen;
  const slide = recipe.edition === 'instructor' ? chosen.slide : withoutNotes(chosen.slide);
  const pictures = picturesOf(slide, recipe.languages, deck.mainLanguage);
  if (!slide.bilingual && languages.some((other) => isWrittenIn(slide, other)))
    for (const wanted of recipe.languages) if (!isWrittenIn(slide, wanted)) miss(wanted);
  return {
    deck,
    slide,
    number,
    printed: number,
    total: deck.slides.length,
    section: sectionOf(deck, number),
    timing: null,
    pictures,
    beneath: beneathOf(slide, recipe.languages, pictures),
    texts: textsOf(slide, recipe.languages, deck.mainLanguage),
  };
}

/** The minutes of a session as they run up, for instructors: a hidden slide takes none. */
function timed(slides: readonly ShownSlide[], planned: number, edition: Edition): readonly ShownSlide[] {
  if (edition !== 'instructor') return slides;
  let sum = 0;
  return slides.map((shown) => {
    const minutes = shown.slide.hidden ? 0 : (shown.slide.minutes ?? 0);
    sum += minutes;
    return minutes === 0 ? shown : { ...shown, timing: { minutes, sum, planned } };
  });
}

/** Worked out once for each deck: every slide asks. */
const beginnings = new WeakMap<
  Deck,
  readonly { readonly section: Deck['sections'][number]; readonly from: number }[]
>();

/** The last section that begins at the slide or before it. */
function sectionOf(deck: Deck, number: number): ShownSlide['section'] {
  let known = beginnings.get(deck);
  if (!known) {
    const places = new Map(deck.slides.map(({ id }, index) => [id, index + 1]));
    known = deck.sections.map((section) => ({ section, from: places.get(section.first) ?? Infinity }));
    beginnings.set(deck, known);
  }
  return known.findLast(({ from }) => from <= number)?.section ?? null;
}

/** One and the same for a slide that is the same, so that a preview knows it again. */
const bare = new WeakMap<Slide, Slide>();

function withoutNotes(slide: Slide): Slide {
  const known = bare.get(slide);
  if (known) return known;
  const texts: Partial<Record<Language, SlideText>> = {};
  for (const language of languages) {
    const text = slide.texts[language];
    if (text) texts[language] = { ...text, notes: '' };
  }
  const without = { ...slide, texts };
  bare.set(slide, without);
  return without;
}
