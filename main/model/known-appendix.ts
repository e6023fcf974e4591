/** The marking that an appendix has in a course already: the same PDF is known again, wherever it is put. */
import type { Appendix, Course, Session } from './course';
import type { Sha256 } from './ids';
import { severity, type Marking, type TlpLabel } from './marking';

export function appendicesIn({ material }: Pick<Session, 'material'>): readonly Appendix[] {
  return material.filter((one) => one.kind === 'appendix');
}

/**
 * Of the PDF in the session, else in any session; null where the course does not have it. Where it stands more than once, each
 * with a label, the weakest is the one that nobody has to give a reason for. One without a label counts as the default.
 */
export function knownAppendix(
  course: Course,
  session: Session['id'],
  pdf: Sha256,
  defaultLabel: TlpLabel,
): Marking | null {
  const sessions = course.days.flatMap((day) => day.sessions);
  const of = (some: readonly Session[]): readonly Marking[] =>
    some.flatMap(appendicesIn).flatMap((one) => (one.pdf === pdf ? [one.marking] : []));
  const own = of(sessions.filter(({ id }) => id === session));
  const known = own.length > 0 ? own : of(sessions);
  const counts = ({ label }: Marking): number => severity(label ?? defaultLabel);
  return known.reduce<Marking | null>((a, b) => (a !== null && counts(a) <= counts(b) ? a : b), null);
}
