/** Keeping both: a kit's thing beside the library's own, under an id that follows from both, so that a second time finds the first. */
import { sha256 } from '../../files/sha256';
import type { Course } from '../../model/course';
import type { RestorableKind, RestorableRecord } from '../../model/earlier';
import type { Sha256 } from '../../model/ids';
import type { Texts } from '../../model/language';

/** The letters of ids, as `mintId` uses them. */
const alphabet = 'abcdefghijkmnpqrstuvwxyz23456789';

function derivedId(kind: string, ...from: readonly string[]): string {
  const bytes = Buffer.from(sha256(from.join('\n')), 'hex');
  const letters = Array.from(bytes.subarray(0, 16), (byte) => alphabet[byte & 31]);
  return `${kind}-${letters.join('')}`;
}

/** The id that a copy of this content has. */
export function idOfCopy(kind: RestorableKind, id: string, content: Sha256): string {
  return derivedId(kind, id, content);
}

/**
 * The copy under its own id and title. Slides and objectives keep their ids, because drawings and slides point to them; a course's
 * days, sessions and people have new ones, as when it is taught again.
 */
export function copyOf<R extends RestorableRecord>(
  kind: RestorableKind,
  record: R,
  content: Sha256,
  renamed: (title: Texts) => Texts,
): R {
  const id = idOfCopy(kind, record.id, content);
  if ('days' in record) return { ...courseCopy(record, id), id, title: renamed(record.title) } as R;
  if ('title' in record) return { ...record, id, title: renamed(record.title) };
  return { ...record, id, name: renamed(record.name) };
}

function courseCopy(course: Course, id: string): Course {
  const people = new Map(course.people.map((person) => [person.id, derivedId('person', id, person.id)]));
  const copied = {
    ...course,
    taughtFrom: course.id,
    people: course.people.map((person) => ({ ...person, id: people.get(person.id) ?? person.id })),
    days: course.days.map((day) => ({
      ...day,
      id: derivedId('day', id, day.id),
      sessions: day.sessions.map((session) => ({
        ...session,
        id: derivedId('session', id, session.id),
        instructors: session.instructors.map((person) => people.get(person) ?? person),
      })),
    })),
  };
  return copied as unknown as Course;
}
