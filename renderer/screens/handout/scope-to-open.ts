/** Which course or deck a screen about handouts opens with. */
import type { LibraryView } from '../../../main/contract/views';
import type { Scope } from '../../../main/model/recipe';

type Held = Pick<LibraryView, 'decks' | 'courses'>;

function holds(library: Held, scope: Scope): boolean {
  return scope.kind === 'deck'
    ? library.decks.some((deck) => deck.id === scope.deck)
    : library.courses.some((course) => course.id === scope.course);
}

/** What was asked for, else what was open, else the first course or deck; null in an empty library. */
export function scopeToOpen(library: Held, asked: Scope | null, open: Scope | null): Scope | null {
  if (asked && holds(library, asked)) return asked;
  if (open && holds(library, open)) return open;
  const [course] = library.courses;
  if (course) return { kind: 'course', course: course.id };
  const [deck] = library.decks;
  return deck ? { kind: 'deck', deck: deck.id, pinned: null } : null;
}
