import { change } from './course-store';
import type { MenuEntry } from '../../parts/menu';
import type { Course, Day } from '../../../main/model/course';
import type { Say } from '../../../main/words/say';

/** What a day offers by a right click: what its properties offer. */
export function dayEntries(say: Say, course: Course, { id }: Day): MenuEntry[] {
  const at = course.days.findIndex((day) => day.id === id);
  const move = (to: number): void => void change([{ kind: 'day.move', day: id, to }], 'move-day');
  return [
    {
      id: 'earlier',
      label: say('window.course.day-earlier'),
      isDisabled: at === 0,
      run: () => {
        move(at - 1);
      },
    },
    {
      id: 'later',
      label: say('window.course.day-later'),
      isDisabled: at === course.days.length - 1,
      run: () => {
        move(at + 1);
      },
    },
    'line',
    {
      id: 'remove',
      label: say('window.course.remove-day'),
      isDanger: true,
      run: () => void change([{ kind: 'day.remove', day: id }], 'remove-day'),
    },
  ];
}
