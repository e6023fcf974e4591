/** Builds the edit that appends a range of a deck to a session. */
import type { CourseEdit } from '../model/change';
import type { Course } from '../model/course';
import type { Deck } from '../model/deck';
import { KitbagFault } from '../model/fault';
import type { Sha256 } from '../model/ids';
import { resolveRange } from '../model/range';
import type { AttachSlides } from './library-store.types';

/** Throws `session.unknown` or `range.invalid` before anything is pinned. */
export async function editToAttach(
  request: AttachSlides,
  course: Course,
  deck: Deck,
  pin: () => Promise<Sha256>,
): Promise<CourseEdit> {
  const session = course.days.flatMap((day) => day.sessions).find((one) => one.id === request.session);
  if (!session) throw new KitbagFault('session.unknown', { id: request.session });
  const pick = resolveRange(request.range, deck.slides);
  const added = { kind: 'slides', deck: deck.id, pinned: await pin(), pick } as const;
  return { kind: 'session.set', session: session.id, changes: { material: [...session.material, added] } };
}
