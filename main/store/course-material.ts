/** Builds the edits that bring slides into a course: a range of a deck into a session, and a deck's newest version. */
import type { CourseEdit } from '../model/change';
import type { Course } from '../model/course';
import type { Deck } from '../model/deck';
import { KitbagFault } from '../model/fault';
import type { Sha256, SlideId } from '../model/ids';
import { resolveRange } from '../model/range';
import { takeUpdate } from '../model/take-update';
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

/** Reads the versions that the course pins now; one that is lost leaves its open ends where their slides still are. */
export async function editsToTakeUpdate(
  course: Course,
  head: Deck,
  pinned: Sha256,
  read: (sha: Sha256) => Promise<Deck>,
): Promise<readonly CourseEdit[]> {
  const older = new Map<Sha256, readonly { readonly id: SlideId }[]>();
  for (const material of course.days.flatMap((day) => day.sessions.flatMap((session) => session.material))) {
    if (material.kind !== 'slides' || material.deck !== head.id || older.has(material.pinned)) continue;
    older.set(material.pinned, (await read(material.pinned).catch(() => null))?.slides ?? []);
  }
  return takeUpdate(course, { deck: head.id, pinned, slides: head.slides, older });
}
