/** What somebody added to a session and never wrote: in no edition. */
import type { Session } from '../model/course';
import { isWritten } from '../model/language';

/** The same session where nothing of it is empty, so that a preview knows it again. */
export function withoutUnwritten(session: Session): Session {
  const { activities, references, materials } = session;
  if ([activities, references, materials].every((list) => list.every(isWritten))) return session;
  return {
    ...session,
    activities: activities.filter(isWritten),
    references: references.filter(isWritten),
    materials: materials.filter(isWritten),
  };
}
