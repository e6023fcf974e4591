/** Fresh ids for what a person adds in this window. */
import type { DayId, ObjectiveId, PersonId, SessionId, SlideId } from '../../main/model/ids';

interface Minted {
  readonly day: DayId;
  readonly session: SessionId;
  readonly objective: ObjectiveId;
  readonly person: PersonId;
  readonly slide: SlideId;
}

/** Mints an id at random, in the form of the model: a readable prefix and eighty bits. */
export function mint<K extends keyof Minted>(kind: K): Minted[K] {
  const bytes = crypto.getRandomValues(new Uint8Array(10));
  return `${kind}-${Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')}` as Minted[K];
}
