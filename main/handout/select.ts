/** Select: from a recipe's scope to the slides it names, in order, with nothing decided about who may see them. */
import type { Appendix, Course, Day, Session } from '../model/course';
import type { Deck } from '../model/deck';
import { KitbagFault } from '../model/fault';
import type { Finding } from '../model/finding';
import type { AppendixPage } from '../model/handout-input';
import type { SlideId } from '../model/ids';
import { textIn } from '../model/language';
import { slidesOfPicks } from '../model/range';
import { withPieces } from '../model/split-slide';
import type { Slide } from '../model/slide';
import type { HandoutInput } from './handout.types';

export interface ChosenSlide {
  readonly deck: Deck;
  readonly slide: Slide;
  /** As the projector shows it, from 1, hidden slides counted. */
  readonly number: number;
}

/** An appendix whose pages are known. */
export interface ChosenAppendix {
  readonly appendix: Appendix;
  readonly pages: readonly AppendixPage[];
}

export interface ChosenSession {
  readonly session: Session | null;
  readonly slides: readonly ChosenSlide[];
  readonly appendices: readonly ChosenAppendix[];
}

export interface ChosenDay {
  readonly day: Day | null;
  readonly number: number;
  readonly sessions: readonly ChosenSession[];
}

export interface Chosen {
  readonly days: readonly ChosenDay[];
  /** The whole course's sessions that may have a number, in order: a day's handout has the course's numbers. */
  readonly countable: readonly ChosenSession[];
  readonly findings: readonly Finding[];
}

/** Throws a fault where the course or deck is not there at all; a missing version of one deck is a finding. */
export function select(input: HandoutInput): Chosen {
  const { scope } = input.recipe;
  const findings: Finding[] = [];
  // What was kept back stays so when it is cut in two.
  const isIn = ({ deck, slide }: ChosenSlide): boolean => !leftOutOf(deck, input).has(slide.id);
  if (scope.kind === 'deck') {
    const deck = scope.pinned === null ? input.heads.get(scope.deck) : input.versions.get(scope.pinned);
    if (!deck) throw new KitbagFault('deck.not-found', { deck: scope.deck });
    const slides = numbered(deck, deck.slides).filter(isIn);
    return {
      days: [{ day: null, number: 1, sessions: [{ session: null, slides, appendices: [] }] }],
      countable: [],
      findings,
    };
  }
  const { course } = input;
  if (!course) throw new KitbagFault('course.not-found', { course: scope.course });
  const isChosen = (day: Day, session: Session): boolean =>
    scope.kind === 'course' || (scope.kind === 'day' ? day.id === scope.day : session.id === scope.session);
  const days = course.days.map((day, index): ChosenDay => {
    const sessions = day.sessions
      .filter((session) => isChosen(day, session))
      .map((session) => ({
        session,
        slides: materialOf(session, input, findings).filter(isIn),
        appendices: appendicesOf(session, input, findings),
      }));
    return { day, number: index + 1, sessions };
  });
  const chosen = days.filter(({ day, sessions }) =>
    scope.kind === 'day' ? day?.id === scope.day : scope.kind === 'course' || sessions.length > 0,
  );
  // What is missing outside the scope is no finding of this handout.
  const countable = countableSessions(course).map((session) => ({
    session,
    slides: materialOf(session, input, []).filter(isIn),
    appendices: [],
  }));
  return { days: chosen, countable, findings };
}

/** Worked out once for each deck: every slide asks. */
const leftOut = new WeakMap<Deck, { readonly of: readonly SlideId[]; readonly ids: ReadonlySet<SlideId> }>();

function leftOutOf(deck: Deck, { recipe }: HandoutInput): ReadonlySet<SlideId> {
  let known = leftOut.get(deck);
  if (known?.of !== recipe.leaveOut) {
    known = { of: recipe.leaveOut, ids: withPieces(recipe.leaveOut, deck.slides) };
    leftOut.set(deck, known);
  }
  return known.ids;
}

function numbered(deck: Deck, slides: readonly Slide[]): readonly ChosenSlide[] {
  const places = new Map(deck.slides.map((slide, index) => [slide.id, index + 1]));
  return slides.map((slide) => ({ deck, slide, number: places.get(slide.id) ?? 0 }));
}

/** What is taught can have a number; breaks, registration and the like have none. */
function countableSessions(course: Course): readonly Session[] {
  return course.days.flatMap((day) => day.sessions).filter(({ kind }) => kind !== 'break' && kind !== 'other');
}

function materialOf(session: Session, input: HandoutInput, findings: Finding[]): readonly ChosenSlide[] {
  return session.material.flatMap((material) => {
    if (material.kind === 'appendix') return [];
    const deck = input.versions.get(material.pinned);
    if (!deck) {
      findings.push({
        code: 'deck.version-missing',
        weight: 'stops',
        place: { session: session.id, deck: material.deck },
        facts: {},
      });
      return [];
    }
    return numbered(deck, slidesOfPicks(material.pick, deck));
  });
}

/** None where the recipe leaves the part out; what it wants and nobody can read is a finding. */
function appendicesOf(session: Session, input: HandoutInput, findings: Finding[]): readonly ChosenAppendix[] {
  if (!input.recipe.parts.includes('appendices')) return [];
  return session.material.flatMap((material): readonly ChosenAppendix[] => {
    if (material.kind !== 'appendix') return [];
    const file = input.appendices?.get(material.pdf);
    const title = textIn(material.title, input.recipe.languages[0]);
    if (file) {
      const fonts = file.missingFonts.join(', ');
      if (fonts !== '')
        findings.push({
          code: 'appendix.fonts-missing',
          weight: 'look',
          place: { session: session.id },
          facts: { title, fonts },
        });
      return [{ appendix: material, pages: file.pages }];
    }
    findings.push({ code: 'appendix.not-printed', weight: 'look', place: { session: session.id }, facts: { title } });
    return [];
  });
}
