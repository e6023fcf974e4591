/** What the sessions of a course show and give out, as one list. */
import type { Course, Material } from './course';
import type { DayId, DeckId, SessionId } from './ids';

export type SlidesMaterial = Extract<Material, { readonly kind: 'slides' }>;

/** Every piece of it, in the course's order. */
export function materialOf({ days }: Pick<Course, 'days'>): readonly Material[] {
  return days.flatMap(({ sessions }) => sessions.flatMap(({ material }) => material));
}

/** The pieces of it that are slides of decks. */
export function slidesMaterialOf(course: Pick<Course, 'days'>): readonly SlidesMaterial[] {
  return materialOf(course).filter((one) => one.kind === 'slides');
}

export interface SessionPlace {
  readonly day: DayId;
  readonly session: SessionId;
}

/** The sessions that show slides of a deck, in the course's order, by pieces that `isMeant` is true for. */
export function placesOfDeck(
  { days }: Pick<Course, 'days'>,
  deck: DeckId,
  isMeant: (slides: SlidesMaterial) => boolean,
): readonly SessionPlace[] {
  return days.flatMap(({ id: day, sessions }) =>
    sessions
      .filter(({ material }) => material.some((one) => one.kind === 'slides' && one.deck === deck && isMeant(one)))
      .map(({ id: session }) => ({ day, session })),
  );
}

/** The course with what `change` gives in the place of each piece of its sessions' material; nothing takes it away. */
export function withMaterial(course: Course, change: (material: Material) => readonly Material[]): Course {
  const days = course.days.map((day) => ({
    ...day,
    sessions: day.sessions.map((session) => ({ ...session, material: session.material.flatMap(change) })),
  }));
  return { ...course, days };
}
