/** Which slides, questions and minutes of a course teach an objective, and how long the slides of a session take. */
import type { Course, Session } from './course';
import type { ObjectiveId, SessionId, Sha256 } from './ids';
import { slidesOfPicks } from './range';
import type { Slide } from './slide';

/** The versions of decks that a course pins. */
export type PinnedSlides = ReadonlyMap<Sha256, { readonly slides: readonly Slide[] }>;

/** The slides that a session shows, in its order. */
export function slidesOfSession({ material }: Pick<Session, 'material'>, versions: PinnedSlides): readonly Slide[] {
  return material.flatMap((one) => {
    const version = one.kind === 'slides' ? versions.get(one.pinned) : undefined;
    return one.kind === 'slides' && version ? slidesOfPicks(one.pick, version) : [];
  });
}

/** True for a lesson that shows no slide; where a version of a deck is not there, nobody knows, and it is false. */
export function lacksSlides(session: Pick<Session, 'kind' | 'material'>, versions: PinnedSlides): boolean {
  const isWhole = session.material.every((one) => one.kind !== 'slides' || versions.has(one.pinned));
  return session.kind === 'lesson' && isWhole && slidesOfSession(session, versions).length === 0;
}

/** The minutes that the slides are planned to take; a hidden one takes none. */
export function minutesOfSlides(slides: readonly Pick<Slide, 'hidden' | 'minutes'>[]): number {
  return slides.reduce((sum, { hidden, minutes }) => sum + (hidden ? 0 : (minutes ?? 0)), 0);
}

/** True where the session says so of the slide, or the slide's deck does. */
export function teaches(
  { slideObjectives = [] }: Pick<Session, 'slideObjectives'>,
  slide: Pick<Slide, 'id' | 'objectives'>,
  objective: ObjectiveId,
): boolean {
  if (slide.objectives.includes(objective)) return true;
  return slideObjectives.some((one) => one.slide === slide.id && one.objectives.includes(objective));
}

export interface SessionCoverage<S> {
  /** Those of the slides that teach it; the session's where they have none and the session itself names it. */
  readonly minutes: number;
  readonly slides: readonly S[];
  /** Numbers of the session's questions that ask for it, from 1. */
  readonly questions: readonly number[];
}

/** What a session gives to an objective, of the slides that are shown of it; null where it gives nothing. */
export function coverageIn<S extends { readonly slide: Slide }>(
  session: Session,
  shown: readonly S[],
  objective: ObjectiveId,
): SessionCoverage<S> | null {
  const slides = shown.filter(({ slide }) => teaches(session, slide, objective));
  const questions = session.questions.flatMap(({ objectives }, index) =>
    objectives.includes(objective) ? [index + 1] : [],
  );
  const isNamed = session.objectives.includes(objective);
  if (!isNamed && slides.length === 0 && questions.length === 0) return null;
  const ofSlides = minutesOfSlides(slides.map(({ slide }) => slide));
  return { minutes: ofSlides > 0 ? ofSlides : isNamed ? session.minutes : 0, slides, questions };
}

export interface ObjectiveCoverage {
  readonly objective: ObjectiveId;
  readonly sessions: readonly SessionId[];
  /** A session of two objectives whose slides have no minutes of their own counts whole for both. */
  readonly minutes: number;
  /** How many different slides. */
  readonly slides: number;
  readonly questions: number;
}

/** What each objective of a course gets, in their order. An objective that no session gives anything to is not covered. */
export function coverageOf(
  course: Pick<Course, 'days' | 'objectives'>,
  versions: PinnedSlides,
): readonly ObjectiveCoverage[] {
  const sessions = course.days
    .flatMap((day) => day.sessions)
    .map((session) => ({ session, shown: slidesOfSession(session, versions).map((slide) => ({ slide })) }));
  return course.objectives.map(({ id }) => {
    const found = sessions.flatMap(({ session, shown }) => {
      const covered = coverageIn(session, shown, id);
      return covered ? [{ ...covered, session: session.id }] : [];
    });
    return {
      objective: id,
      sessions: found.map(({ session }) => session),
      minutes: found.reduce((sum, { minutes }) => sum + minutes, 0),
      slides: new Set(found.flatMap(({ slides }) => slides.map(({ slide }) => slide.id))).size,
      questions: found.reduce((sum, { questions }) => sum + questions.length, 0),
    };
  });
}

/** The session's slides of an objective become those that are given, beside those that their decks name. */
export function withSlidesOf(
  { slideObjectives = [] }: Pick<Session, 'slideObjectives'>,
  objective: ObjectiveId,
  slides: readonly Slide[],
): NonNullable<Session['slideObjectives']> {
  const others = slideObjectives.flatMap(({ slide, objectives }) => {
    const rest = objectives.filter((one) => one !== objective);
    return rest.length > 0 ? [{ slide, objectives: rest }] : [];
  });
  return slides
    .filter((slide) => !slide.objectives.includes(objective))
    .reduce<NonNullable<Session['slideObjectives']>>((list, { id }) => {
      const at = list.findIndex(({ slide }) => slide === id);
      const known = list[at];
      return known
        ? list.map((one) => (one === known ? { ...one, objectives: [...one.objectives, objective] } : one))
        : [...list, { slide: id, objectives: [objective] }];
    }, others);
}
