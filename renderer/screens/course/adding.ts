/** Adding a day to the open course. */
import { create } from 'zustand';
import { change } from './course-store';
import { newDay } from './new-things';
import type { Course } from '../../../main/model/course';
import type { DayId } from '../../../main/model/ids';

/** The day that was added last: what is typed next is its title. */
export const useAdded = create<{ readonly day: DayId | null }>(() => ({ day: null }));

/** Adds an empty day after the course's last one; its title has the focus. */
export function addDay(course: Course): void {
  const day = newDay(course);
  useAdded.setState({ day: day.id });
  void change([{ kind: 'day.add', at: course.days.length, day }], 'add-day');
}
