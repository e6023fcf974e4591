/** Which versions of which decks a course shows. */
import type { Course } from './course';
import type { DeckId, Sha256 } from './ids';

export interface Pin {
  readonly deck: DeckId;
  readonly pinned: Sha256;
}

/** Every deck and version that the course's sessions name, each once, in the course's order. */
export function pinsOf(course: Course): readonly Pin[] {
  const pins = new Map<string, Pin>();
  for (const day of course.days)
    for (const session of day.sessions)
      for (const material of session.material)
        if (material.kind === 'slides')
          pins.set(`${material.deck} ${material.pinned}`, { deck: material.deck, pinned: material.pinned });
  return [...pins.values()];
}
