/** Where two states of a course differ: what undo and redo name, and where they take a person. */
import { alike } from '../../state/alike';
import type { Course, Day, Session } from '../../../main/model/course';
import type { SessionId } from '../../../main/model/ids';
import type { Selection } from './selection';

export interface ChangedPlace {
  /** What shows it in the course as it is now. */
  readonly selected: Selection;
  /** What is named: it may be gone from the course. */
  readonly named:
    | { readonly kind: 'session'; readonly session: Session }
    | { readonly kind: 'day'; readonly number: number }
    | { readonly kind: 'course' };
}

/** Each session with the day that it stands in and its place there. */
function placed(course: Course) {
  return course.days.flatMap((day) => day.sessions.map((session, at) => ({ day, session, at })));
}

function dayPlace(course: Course, { id }: Day, shown: Course): ChangedPlace {
  const number = course.days.findIndex((day) => day.id === id) + 1;
  const isThere = shown.days.some((day) => day.id === id);
  return { selected: isThere ? { kind: 'day', day: id } : { kind: 'course' }, named: { kind: 'day', number } };
}

/** Those that may have moved among the others of their day: of two neighbours that changed places, both. */
function movedOf<T extends { readonly session: Session; readonly at: number }>(
  before: Course,
  after: Course,
  are: readonly T[],
): readonly T[] {
  const turned = are.filter(({ session, at }) =>
    placed(before).some((was) => was.session.id === session.id && was.at !== at),
  );
  const alone = turned.filter(({ session: { id } }) => alike(orderWithout(before, id), orderWithout(after, id)));
  return alone.length > 0 ? alone : turned;
}

/** The order of a course's sessions without one of them: where both orders agree, it is that one that moved. */
function orderWithout(course: Course, without: SessionId): unknown {
  return course.days.map(({ sessions }) => sessions.map(({ id }) => id).filter((id) => id !== without));
}

/**
 * What differs: a day that came or went, else a session that came, went, moved or says something else, else a day, else the course
 * itself. Of several sessions it is the selected one, if it is among them, so that nobody is led away; of two that changed places
 * the one that was moved last (`moved`, the latest first). Null where nothing differs.
 */
export function changedIn(
  before: Course,
  after: Course,
  selected: Selection,
  moved: readonly SessionId[] = [],
): ChangedPlace | null {
  const ids = (course: Course): readonly string[] => course.days.map(({ id }) => id);
  const came = after.days.find(({ id }) => !ids(before).includes(id));
  if (came) return dayPlace(after, came, after);
  const went = before.days.find(({ id }) => !ids(after).includes(id));
  if (went) return dayPlace(before, went, after);
  const [were, are] = [placed(before), placed(after)];
  const changed = are.filter((one) => {
    const was = were.find(({ session }) => session.id === one.session.id);
    return was?.day.id !== one.day.id || !alike(was.session, one.session);
  });
  const chosen = changed.find(({ session }) => selected.kind === 'session' && session.id === selected.session);
  const gone = were.find(({ session }) => !are.some((one) => one.session.id === session.id));
  const turned = gone || changed.length > 0 ? [] : movedOf(before, after, are);
  const rank = ({ session }: (typeof are)[number]): number => [...moved, session.id].indexOf(session.id);
  const [latest] = [...turned].sort((one, other) => rank(one) - rank(other));
  const first = chosen ?? changed[0] ?? latest;
  if (first) {
    const { session } = first;
    return { selected: { kind: 'session', session: session.id }, named: { kind: 'session', session } };
  }
  if (gone) {
    const { selected: day } = dayPlace(before, gone.day, after);
    return { selected: day, named: { kind: 'session', session: gone.session } };
  }
  const other = after.days.find((day, at) => !alike({ ...before.days[at], sessions: [] }, { ...day, sessions: [] }));
  if (other) return dayPlace(after, other, after);
  const { revision: _, ...was } = before;
  const { revision: __, ...is } = after;
  return alike(was, is) ? null : { selected: { kind: 'course' }, named: { kind: 'course' } };
}
