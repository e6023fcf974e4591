import { change } from './course-store';
import type { MenuEntry } from '../../parts/menu';
import type { Course, Day } from '../../../main/model/course';
import type { DayId } from '../../../main/model/ids';
import type { Say } from '../../../main/words/say';

export function moveDay(day: DayId, to: number): void {
  void change([{ kind: 'day.move', day, to }], 'move-day');
}

export function removeDay(day: DayId): void {
  void change([{ kind: 'day.remove', day }], 'remove-day');
}

/** What a day offers by a right click: what its properties offer. */
export function dayEntries(say: Say, course: Course, { id }: Day): MenuEntry[] {
  const at = course.days.findIndex((day) => day.id === id);
  return [
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
        removeDay(id);
      },
    },
  ];
}
