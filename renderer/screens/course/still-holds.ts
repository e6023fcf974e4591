/**
 * Whether edits that were worked out on one state of a course say the same on a later one: nothing that they replace, and no place
 * that they name, has changed in between. So a field that was left while another was being saved is saved too, and what somebody
 * else wrote into the same field is never written over.
 */
import { alike } from '../../state/alike';
import type { CourseEdit } from '../../../main/model/change';
import type { Course } from '../../../main/model/course';

/** True where the fields are the same in both, and both are there. */
function sameFields<T extends object>(was: T | undefined, now: T | undefined, fields: readonly string[]): boolean {
  return (
    was !== undefined &&
    now !== undefined &&
    fields.every((field) => alike(was[field as keyof T], now[field as keyof T]))
  );
}

/** Everything that a place in a list counts on. */
function lists({ days, objectives, people }: Course): unknown {
  return [days.map(({ id, sessions }) => [id, sessions.map((session) => session.id)]), objectives, people];
}

function holds(edit: CourseEdit, was: Course, now: Course): boolean {
  switch (edit.kind) {
    case 'course.set': {
      const { kind: _kind, ...fields } = edit;
      return sameFields(was, now, Object.keys(fields));
    }
    case 'day.set': {
      const { kind: _kind, day, ...fields } = edit;
      const dayOf = ({ days }: Course) => days.find(({ id }) => id === day);
      return sameFields(dayOf(was), dayOf(now), Object.keys(fields));
    }
    case 'session.set': {
      const sessionOf = ({ days }: Course) =>
        days.flatMap(({ sessions }) => sessions).find(({ id }) => id === edit.session);
      return sameFields(sessionOf(was), sessionOf(now), Object.keys(edit.changes));
    }
    default:
      return alike(lists(was), lists(now));
  }
}

export function stillHold(edits: readonly CourseEdit[], was: Course, now: Course): boolean {
  return was.revision === now.revision || edits.every((edit) => holds(edit, was, now));
}
