/** Applies an edit to a course and tells how to take it back. */
import type { CourseEdit } from './change';
import type { Course, Day, Session } from './course';
import { KitbagFault, assertNever } from './fault';
import type { DayId, ObjectiveId, PersonId, SessionId } from './ids';
import { inserted, replaced, withFields, without } from './lists';

export interface AppliedToCourse {
  readonly course: Course;
  /** Applied in order to `course`, they give the course before the edit. */
  readonly inverse: readonly CourseEdit[];
}

/** Positions past the end mean the end; an unknown id is refused, and so is adding an id that is taken. */
export function applyCourseEdit(course: Course, edit: CourseEdit): AppliedToCourse {
  switch (edit.kind) {
    case 'course.set': {
      const { kind, ...fields } = edit;
      const { value, before } = withFields<Course>({ ...emptyInCourse, ...course }, fields);
      return { course: withoutEmpty(value, emptyInCourse), inverse: [{ kind, ...before }] };
    }
    case 'day.add':
      return addDay(course, edit.at, edit.day);
    case 'day.remove': {
      const { index, day } = findDay(course, edit.day);
      return {
        course: { ...course, days: without(course.days, index) },
        inverse: [{ kind: 'day.add', at: index, day }],
      };
    }
    case 'day.set': {
      const { kind, day: id, ...fields } = edit;
      const { index, day } = findDay(course, id);
      const { value, before } = withFields<Day>(day, fields);
      return {
        course: { ...course, days: replaced(course.days, index, value) },
        inverse: [{ kind, day: id, ...before }],
      };
    }
    case 'day.move': {
      const { index, day } = findDay(course, edit.day);
      const days = inserted(without(course.days, index), edit.to, day);
      return { course: { ...course, days }, inverse: [{ kind: 'day.move', day: edit.day, to: index }] };
    }
    case 'session.add':
      return addSession(course, edit.day, edit.at, edit.session);
    case 'session.remove': {
      const { day, index, session } = findSession(course, edit.session);
      const inverse: CourseEdit = { kind: 'session.add', day: day.id, at: index, session };
      return { course: withSessions(course, day.id, without(day.sessions, index)), inverse: [inverse] };
    }
    case 'session.set': {
      const { day, index, session } = findSession(course, edit.session);
      const { value, before } = withSessionFields(session, edit.changes);
      const inverse: CourseEdit = { kind: 'session.set', session: edit.session, changes: before };
      return { course: withSessions(course, day.id, replaced(day.sessions, index, value)), inverse: [inverse] };
    }
    case 'session.move':
      return moveSession(course, edit.session, edit.day, edit.to);
    case 'objective.put': {
      const { list, index, old } = put(course.objectives, edit.at, edit.objective);
      const inverse: CourseEdit = old
        ? { kind: 'objective.put', at: index, objective: old }
        : { kind: 'objective.remove', objective: edit.objective.id };
      return { course: { ...course, objectives: list }, inverse: [inverse] };
    }
    case 'objective.remove':
      return removeObjective(course, edit.objective);
    case 'person.put': {
      const { list, index, old } = put(course.people, edit.at, edit.person);
      const inverse: CourseEdit = old
        ? { kind: 'person.put', at: index, person: old }
        : { kind: 'person.remove', person: edit.person.id };
      return { course: { ...course, people: list }, inverse: [inverse] };
    }
    case 'person.remove':
      return removePerson(course, edit.person);
    default:
      return assertNever(edit);
  }
}

/** Applies several edits in order; the inverse takes all of them back. */
export function applyCourseEdits(course: Course, edits: readonly CourseEdit[]): AppliedToCourse {
  return edits.reduce<AppliedToCourse>(
    (sofar, edit) => {
      const applied = applyCourseEdit(sofar.course, edit);
      return { course: applied.course, inverse: [...applied.inverse, ...sofar.inverse] };
    },
    { course, inverse: [] },
  );
}

function findDay(course: Course, id: DayId): { readonly index: number; readonly day: Day } {
  const index = course.days.findIndex((day) => day.id === id);
  const day = course.days[index];
  if (!day) throw new KitbagFault('day.unknown', { id });
  return { index, day };
}

function findSession(
  course: Course,
  id: SessionId,
): { readonly day: Day; readonly index: number; readonly session: Session } {
  for (const day of course.days) {
    const index = day.sessions.findIndex((session) => session.id === id);
    const session = day.sessions[index];
    if (session) return { day, index, session };
  }
  throw new KitbagFault('session.unknown', { id });
}

function withSessions(course: Course, id: DayId, sessions: readonly Session[]): Course {
  return { ...course, days: course.days.map((day) => (day.id === id ? { ...day, sessions } : day)) };
}

function refuseTaken(course: Course, ids: readonly string[]): void {
  const taken = new Set<string>(course.days.flatMap((day) => [day.id, ...day.sessions.map((session) => session.id)]));
  for (const id of ids) {
    if (taken.has(id)) throw new KitbagFault('course.id-taken', { id });
    taken.add(id);
  }
}

function addDay(course: Course, at: number, day: Day): AppliedToCourse {
  refuseTaken(course, [day.id, ...day.sessions.map((session) => session.id)]);
  return {
    course: { ...course, days: inserted(course.days, at, day) },
    inverse: [{ kind: 'day.remove', day: day.id }],
  };
}

function addSession(course: Course, id: DayId, at: number, session: Session): AppliedToCourse {
  const { day } = findDay(course, id);
  refuseTaken(course, [session.id]);
  const inverse: CourseEdit = { kind: 'session.remove', session: session.id };
  return { course: withSessions(course, id, inserted(day.sessions, at, session)), inverse: [inverse] };
}

function moveSession(course: Course, id: SessionId, to: DayId, at: number): AppliedToCourse {
  const { day: from, index, session } = findSession(course, id);
  findDay(course, to);
  const lifted = withSessions(course, from.id, without(from.sessions, index));
  const target = findDay(lifted, to).day;
  const inverse: CourseEdit = { kind: 'session.move', session: id, day: from.id, to: index };
  return { course: withSessions(lifted, to, inserted(target.sessions, at, session)), inverse: [inverse] };
}

/** Adds an item, or moves the one of the same id and replaces it. */
function put<T extends { readonly id: string }>(list: readonly T[], at: number, item: T) {
  const index = list.findIndex((other) => other.id === item.id);
  const old = list[index] ?? null;
  return { list: inserted(old ? without(list, index) : list, at, item), index, old };
}

function removeObjective(course: Course, id: ObjectiveId): AppliedToCourse {
  const index = course.objectives.findIndex((objective) => objective.id === id);
  const objective = course.objectives[index];
  if (!objective) throw new KitbagFault('objective.unknown', { id });
  const { days, before } = unlinked(course, (session) => withoutObjective(session, id));
  const inverse: readonly CourseEdit[] = [{ kind: 'objective.put', at: index, objective }, ...before];
  return { course: { ...course, objectives: without(course.objectives, index), days }, inverse };
}

/** What changes in a session when the course loses an objective; null where nothing names it. */
function withoutObjective(session: Session, id: ObjectiveId): Partial<Session> | null {
  const { objectives, questions, slideObjectives = [] } = session;
  const without = (list: readonly ObjectiveId[]) => list.filter((other) => other !== id);
  const asks = questions.some((question) => question.objectives.includes(id));
  const shows = slideObjectives.some((slide) => slide.objectives.includes(id));
  if (!objectives.includes(id) && !asks && !shows) return null;
  return {
    objectives: without(objectives),
    ...(asks ? { questions: questions.map((one) => ({ ...one, objectives: without(one.objectives) })) } : {}),
    ...(shows
      ? {
          slideObjectives: slideObjectives
            .map((one) => ({ ...one, objectives: without(one.objectives) }))
            .filter((one) => one.objectives.length > 0),
        }
      : {}),
  };
}

/** Fields that older records do not have, as they are while nobody has written any: an empty one is not kept. */
const emptyInCourse = { plan: {} } as const satisfies Partial<Course>;
const emptyInSession = { slideObjectives: [], plan: {} } as const satisfies Partial<Session>;

function withSessionFields(session: Session, changes: Partial<Session>) {
  const { value, before } = withFields<Session>({ ...emptyInSession, ...session }, changes);
  return { value: withoutEmpty(value, emptyInSession), before };
}

function withoutEmpty<T extends object>(value: T, empty: Partial<T>): T {
  const isEmpty = (name: string): boolean => {
    const field = (value as Readonly<Record<string, unknown>>)[name];
    return name in empty && typeof field === 'object' && field !== null && Object.keys(field).length === 0;
  };
  return Object.fromEntries(Object.entries(value).filter(([name]) => !isEmpty(name))) as T;
}

function removePerson(course: Course, id: PersonId): AppliedToCourse {
  const index = course.people.findIndex((person) => person.id === id);
  const person = course.people[index];
  if (!person) throw new KitbagFault('person.unknown', { id });
  const { days, before } = unlinked(course, (session) =>
    session.instructors.includes(id) ? { instructors: session.instructors.filter((other) => other !== id) } : null,
  );
  const inverse: readonly CourseEdit[] = [{ kind: 'person.put', at: index, person }, ...before];
  return { course: { ...course, people: without(course.people, index), days }, inverse };
}

/** Takes a removed thing out of every session that names it; `before` puts it back where it was. */
function unlinked(course: Course, changesFor: (session: Session) => Partial<Session> | null) {
  const before: CourseEdit[] = [];
  const days = course.days.map((day) => ({
    ...day,
    sessions: day.sessions.map((session) => {
      const changes = changesFor(session);
      if (!changes) return session;
      const applied = withSessionFields(session, changes);
      before.push({ kind: 'session.set', session: session.id, changes: applied.before });
      return applied.value;
    }),
  }));
  return { days, before };
}
