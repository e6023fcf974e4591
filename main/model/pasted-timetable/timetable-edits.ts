/** The edits of a course that a pasted timetable asks for: one step, which undo takes back. */
import type { CourseEdit } from '../change';
import type { Course, Day, Session } from '../course';
import type { DayId, PersonId, SessionId } from '../ids';
import { languages, textIn, type Language, type Texts } from '../language';
import { inserted } from '../lists';
import { unmarked } from '../marking';
import { nameKey, peopleOf } from './people-of-plan';
import type { PlannedDay, PlannedTimetable } from './plan-timetable';
import type { PlannedSession } from './read-row';
import { joinTexts } from './texts-of-cell';

export interface TimetableMinting {
  readonly day: () => DayId;
  readonly session: () => SessionId;
  readonly person: () => PersonId;
  /** “Room: …”, as it is written into a session's notes. */
  readonly roomLine: (room: string, language: Language) => string;
}

/** Edits that make what was planned of a course: people first, then days in their places with their sessions. */
export function timetableEdits(
  course: Course,
  plan: PlannedTimetable,
  minting: TimetableMinting,
): readonly CourseEdit[] {
  const edits: CourseEdit[] = [];
  const { known, fresh } = peopleOf(course, plan);
  const people = new Map(known);
  for (const [index, name] of fresh.entries()) {
    const id = minting.person();
    for (const one of Object.values(name)) people.set(nameKey(one), id);
    const person = { id, name, role: {}, agency: {}, biography: {} };
    edits.push({ kind: 'person.put', at: course.people.length + index, person });
  }
  const venue = venueOf(course, plan);
  if (venue) edits.push({ kind: 'course.set', venue });
  const toSession = (planned: PlannedSession): Session => ({
    id: minting.session(),
    kind: planned.kind,
    title: planned.title,
    startMinute: planned.startMinute,
    minutes: planned.minutes,
    instructors: [
      ...new Set(planned.speakers.flatMap((name) => people.get(nameKey(Object.values(name)[0] ?? '')) ?? [])),
    ],
    objectives: [],
    material: [],
    activities: [],
    references: [],
    questions: [],
    materials: [],
    instructorNotes: venue ? planned.remarks : joinTexts(roomNote(planned.room, minting), planned.remarks, '\n'),
    marking: unmarked,
  });
  // In the order in which they stand afterwards, so that every place is right when it is reached.
  let unmade = 0;
  for (const day of plan.days.toSorted((a, b) => a.number - b.number)) {
    const sessions = day.rows.flatMap(({ session, isTaken }) => (isTaken && session ? [toSession(session)] : []));
    if (sessions.length > 0) edits.push(...dayEdits(course, day, day.number - 1 - unmade, sessions, minting));
    else if (day.existing === null) unmade += 1;
  }
  return edits;
}

function dayEdits(
  course: Course,
  planned: PlannedDay,
  at: number,
  sessions: readonly Session[],
  { day }: TimetableMinting,
): readonly CourseEdit[] {
  const there = course.days.find(({ id }) => id === planned.existing);
  if (!there) {
    const added: Day = { id: day(), date: planned.date, title: planned.title, sessions };
    return [{ kind: 'day.add', at, day: added }];
  }
  const fields = {
    ...(there.date === null && planned.date !== null ? { date: planned.date } : {}),
    ...(textIn(there.title, 'en') === '' && textIn(planned.title, 'en') !== '' ? { title: planned.title } : {}),
  };
  const set: readonly CourseEdit[] =
    Object.keys(fields).length > 0 ? [{ kind: 'day.set', day: there.id, ...fields }] : [];
  let list = there.sessions;
  return [
    ...set,
    ...sessions.map((session): CourseEdit => {
      const at = placeAmong(list, session);
      list = inserted(list, at, session);
      return { kind: 'session.add', day: there.id, at, session };
    }),
  ];
}

/** Before the first session that starts later; one without a time comes last. */
function placeAmong(list: readonly Session[], { startMinute }: Session): number {
  const later = list.findIndex(
    (other) => startMinute !== null && other.startMinute !== null && other.startMinute > startMinute,
  );
  return later < 0 ? list.length : later;
}

/** Where every session but the breaks is in one room and the course has no place yet, it is the course's. */
export function venueOf(course: Course, plan: PlannedTimetable): Texts | null {
  const taken = plan.days.flatMap(({ rows }) =>
    rows.flatMap(({ isTaken, session }) => (isTaken && session && session.kind !== 'break' ? [session.room] : [])),
  );
  const [first] = taken;
  const isThere = first !== undefined && textIn(first, 'en') !== '' && textIn(course.venue, 'en') === '';
  const isSame = (room: Texts): boolean => languages.every((language) => room[language] === first?.[language]);
  return isThere && taken.every(isSame) ? first : null;
}

function roomNote(room: Texts, { roomLine }: TimetableMinting): Texts {
  const lines = languages.flatMap((language) =>
    room[language] ? [[language, roomLine(room[language], language)] as const] : [],
  );
  return Object.fromEntries(lines);
}
