/** Which sessions have a page of their own that opens them. */
import type { Session } from '../../model/course';

interface Opened {
  readonly session: Session | null;
  readonly slides: readonly unknown[];
}

/** True where there is something to say beyond title and time. Who teaches it is enough only where slides follow. */
export function hasOpener({ session, slides }: Opened): boolean {
  if (!session || session.kind === 'break') return false;
  const said = [
    session.objectives,
    session.activities,
    session.references,
    session.questions,
    session.materials,
    slides.length > 0 ? session.instructors : [],
  ];
  const { technique = {}, outline = {}, closure = {} } = session.plan ?? {};
  const texts = [session.instructorNotes, technique, outline, closure];
  return said.some((list) => list.length > 0) || texts.some((each) => Object.values(each).some(Boolean));
}
