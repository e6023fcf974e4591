/** Empty days, sessions, objectives and people, ready to be filled in. */
import { mint } from '../../state/mint';
import { nextStart, type Gap } from './timetable';
import type { Course, Day, Objective, Person, Session } from '../../../main/model/course';
import type { Texts } from '../../../main/model/language';
import type { Marking } from '../../../main/model/marking';
import { followingDates } from '../../../main/model/following-dates';
import { kindOfTitle } from '../../../main/model/pasted-timetable/kind-of-title';

const unmarked: Marking = { label: null, grading: null, caveats: [], lowered: null };

/** A lesson of an hour after the day's last session. */
export function newSession(day: Day, title: Texts): Session {
  return {
    id: mint('session'),
    kind: 'lesson',
    title,
    startMinute: nextStart(day),
    minutes: 60,
    instructors: [],
    objectives: [],
    material: [],
    activities: [],
    references: [],
    questions: [],
    materials: [],
    instructorNotes: {},
    marking: unmarked,
  };
}

/** What a title that was typed makes of an empty lesson: one that is called “Pausa” is a break, as in a timetable that is pasted. */
export function kindOnceNamed({ kind, material }: Pick<Session, 'kind' | 'material'>, title: string): Session['kind'] {
  return kind === 'lesson' && material.length === 0 && kindOfTitle(title) === 'break' ? 'break' : kind;
}

/** A session or break that fills a gap of a day. */
export function sessionInGap(day: Day, gap: Gap, kind: 'lesson' | 'break', title: Texts): Session {
  return { ...newSession(day, title), kind, startMinute: gap.from, minutes: gap.minutes };
}

/** An empty day after the course's last one, dated as that one is followed. */
export function newDay(course: Course): Day {
  const dates = course.days.map(({ date }) => date);
  const [date = null] = followingDates([...dates, null], dates.length);
  return { id: mint('day'), date, title: {}, sessions: [] };
}

/** An objective without words yet. */
export function newObjective(): Objective {
  return { id: mint('objective'), text: {}, assessedBy: {} };
}

/** A person without a name yet. */
export function newPerson(): Person {
  return { id: mint('person'), name: {}, role: {}, agency: {}, biography: {} };
}
