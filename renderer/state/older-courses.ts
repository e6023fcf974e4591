/** Courses that show decks as they were when they took them, and the step that brings them up to date. */
import { useEffect, useMemo } from 'react';
import { create } from 'zustand';
import { ask } from '../bridge';
import { useApp, useInLibrary } from './app';
import { showFault } from './faults';
import { saving } from './saving';
import { keepSame } from '../../main/model/keep-same';
import type { OlderCourse } from '../../main/contract/views';
import type { Course } from '../../main/model/course';
import type { SessionPlace } from '../../main/model/course-material';
import type { CourseId, DeckId } from '../../main/model/ids';
import type { Scope } from '../../main/model/recipe';

export const useOlderCourses = create<{ readonly older: readonly OlderCourse[] }>(() => ({ older: [] }));

/** As long as somebody types, nobody is asked. */
const pauseMs = 300;

/** Keeps the list in step with the library: asked anew after every change of a deck or a course. */
export function useFollowOlderCourses(): void {
  const decks = useInLibrary((library) => library.decks);
  const courses = useInLibrary((library) => library.courses);
  useEffect(() => {
    let isWanted = true;
    const timer = setTimeout(() => {
      // Whatever fails is asked again with the next change, and said where the course is opened.
      void ask('course.list-older')
        .catch(() => null)
        .then((older) => {
          if (older && isWanted) useOlderCourses.setState((before) => ({ older: keepSame(before.older, older) }));
        });
    }, pauseMs);
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [decks, courses]);
}

/** What is older of what a scope holds: of a day or a session its own decks alone; null where that is up to date. */
export function olderWithin(older: readonly OlderCourse[], scope: Scope | null): OlderCourse | null {
  if (scope === null || scope.kind === 'deck') return null;
  const found = older.find(({ course }) => course === scope.course);
  if (!found || scope.kind === 'course') return found ?? null;
  const isIn = ({ day, session }: SessionPlace): boolean =>
    scope.kind === 'day' ? day === scope.day : session === scope.session;
  const decks = found.decks.filter(({ sessions }) => sessions.some(isIn));
  return decks.length === 0 ? null : { ...found, decks };
}

/** What a course, a day or a session shows otherwise than it is now; null where it is up to date. */
export function useOlder(scope: Scope | null): OlderCourse | null {
  const older = useOlderCourses((state) => state.older);
  return useMemo(() => olderWithin(older, scope), [older, scope]);
}

/** The same of a whole course. */
export function useOlderCourse(course: CourseId): OlderCourse | null {
  return useOlderCourses(({ older }) => older.find((one) => one.course === course) ?? null);
}

type Taken = Pick<Course, 'id' | 'title' | 'revision'>;

/** Has courses take decks as they are now, each course in one step of its own; gives those that did, as they are then. */
export async function takeIntoCourses(
  courses: readonly CourseId[],
  decks: readonly DeckId[],
): Promise<readonly Taken[]> {
  const taken: Taken[] = [];
  for (const id of courses) {
    const base = useApp.getState().state?.library?.courses.find((course) => course.id === id)?.revision;
    if (base === undefined) continue;
    try {
      const view = await saving(() => ask('course.take-update', { course: id, base, decks: [...decks] }));
      taken.push(view.course);
    } catch (error) {
      showFault(error);
    }
  }
  const done = new Set(taken.map(({ id }) => id));
  // What was taken is told no longer, before main has looked at all courses again.
  useOlderCourses.setState(({ older }) => ({
    older: older.flatMap((one) => {
      const rest = done.has(one.course) ? one.decks.filter(({ deck }) => !decks.includes(deck)) : one.decks;
      return rest.length === 0 ? [] : [{ ...one, decks: rest }];
    }),
  }));
  return taken;
}

/** Takes that back where nothing else was done to a course since. */
export async function giveBack(courses: readonly Taken[]): Promise<void> {
  for (const { id, revision } of courses) {
    try {
      const { course } = await ask('course.get', { course: id });
      if (course.revision === revision) await saving(() => ask('course.undo', { course: id }));
    } catch (error) {
      showFault(error);
    }
  }
}
