/** Ids written by hand in tests. */
import type { CourseId, DayId, DeckId, ObjectiveId, PersonId, SessionId, Sha256, SlideId } from '../../main/model/ids';

export const deckId = (id: string): DeckId => id as DeckId;
export const slideId = (id: string): SlideId => id as SlideId;
export const courseId = (id: string): CourseId => id as CourseId;
export const dayId = (id: string): DayId => id as DayId;
export const sessionId = (id: string): SessionId => id as SessionId;
export const objectiveId = (id: string): ObjectiveId => id as ObjectiveId;
export const personId = (id: string): PersonId => id as PersonId;
/** A hash that repeats one hexadecimal digit: `aHash('a')`. */
export const aHash = (digit: string): Sha256 => digit.repeat(64) as Sha256;
