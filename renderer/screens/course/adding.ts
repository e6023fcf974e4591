/** Adding a day to the open course. */
import { useEffect } from 'react';
import { create } from 'zustand';
import { change } from './course-store';
import { newDay } from './new-things';
import type { Course } from '../../../main/model/course';
import type { CourseId, DayId } from '../../../main/model/ids';

/** The day and the course that were added last: what is typed next is the title. */
export const useAdded = create<{ readonly day: DayId | null; readonly course: CourseId | null }>(() => ({
  day: null,
  course: null,
}));

/** True while something new appears for the first time: once its title has the focus, it is as any other. */
export function useIsNew(kind: 'day' | 'course', id: DayId | CourseId): boolean {
  const isNew = useAdded((added) => added[kind] === id);
  useEffect(() => {
    if (isNew) useAdded.setState({ [kind]: null });
  }, [isNew, kind]);
  return isNew;
}

/** Adds an empty day after the course's last one; its title has the focus. */
export function addDay(course: Course): void {
  const day = newDay(course);
  useAdded.setState({ day: day.id });
  void change([{ kind: 'day.add', at: course.days.length, day }], 'add-day');
}
