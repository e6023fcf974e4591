import { tell } from '../../state/notices';
import { change, undoCourse } from './course-store';
import { addSession } from './gap-entries';
import type { MenuEntry } from '../../parts/menu';
import type { Course, Day } from '../../../main/model/course';
import type { DayId } from '../../../main/model/ids';
import type { Say } from '../../../main/words/say';

export function moveDay(day: DayId, to: number): void {
  void change([{ kind: 'day.move', day, to }], 'move-day');
}

/** Says so, and offers to take it back: a day goes with all its sessions, and no question is asked before. */
export async function removeDay(course: Course, { id: day, sessions }: Day): Promise<void> {
  const number = course.days.findIndex(({ id }) => id === day) + 1;
  if (!(await change([{ kind: 'day.remove', day }], 'remove-day'))) return;
  const facts = { number, count: sessions.length };
  tell('window.notices.day-removed', facts, { label: 'window.edit.undo', run: undoCourse });
}

/** What a day offers by a right click: what its properties offer. */
export function dayEntries(say: Say, course: Course, day: Day): MenuEntry[] {
  const { id } = day;
  const at = course.days.findIndex((other) => other.id === id);
  return [
    { id: 'add', label: say('window.course.add-session'), run: () => void addSession(course, day) },
    'line',
    {
      id: 'earlier',
      label: say('window.course.day-earlier'),
      isDisabled: at === 0,
      run: () => {
        moveDay(id, at - 1);
      },
    },
    {
      id: 'later',
      label: say('window.course.day-later'),
      isDisabled: at === course.days.length - 1,
      run: () => {
        moveDay(id, at + 1);
      },
    },
    'line',
    {
      id: 'remove',
      label: say('window.course.remove-day'),
      isDanger: true,
      run: () => {
        void removeDay(course, day);
      },
    },
  ];
}
