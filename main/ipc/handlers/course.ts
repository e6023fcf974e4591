/** Requests about courses. */
import type { Handlers } from '../../contract/requests';
import { teachAgain } from '../../model/teach-again';
import { attachDecks } from '../attach-decks';
import { chooseAppendix } from '../choose-appendix';
import { openWork, type Desk } from '../desk';
import { binRecord, restoreRecord } from '../move-record';
import { viewCourse } from '../views';
import { createCourseFromDecks } from '../create-course';
import { olderCourses } from '../older-courses';
import { takeUpdateInto } from '../take-update';

export function courseHandlers(desk: Desk) {
  return {
    'course.create': async ({ title, fromDecks }) => {
      const work = openWork(desk);
      return viewCourse(work.store, await createCourseFromDecks(work, title, fromDecks));
    },
    'course.get': async ({ course }) => {
      const { store } = openWork(desk);
      return viewCourse(store, await store.getCourse(course));
    },
    'course.change': async (change) => {
      const { store } = openWork(desk);
      return viewCourse(store, (await store.changeCourse(change)).record);
    },
    'course.undo': async ({ course }) => {
      const { store } = openWork(desk);
      await store.undo('course', course);
      return viewCourse(store, await store.getCourse(course));
    },
    'course.redo': async ({ course }) => {
      const { store } = openWork(desk);
      await store.redo('course', course);
      return viewCourse(store, await store.getCourse(course));
    },
    'course.bin': ({ course }) => binRecord(desk, 'course', course),
    'course.restore': ({ course }) => restoreRecord(desk, 'course', course),
    'course.attach-decks': async (wanted) => {
      const { store } = openWork(desk);
      return viewCourse(store, await attachDecks(store, wanted));
    },
    'course.choose-appendix': async (wanted) => {
      const changed = await chooseAppendix(desk, wanted);
      return changed && viewCourse(openWork(desk).store, changed.record);
    },
    'course.take-update': async (wanted) => {
      const { store } = openWork(desk);
      return viewCourse(store, await takeUpdateInto(store, wanted));
    },
    'course.list-older': () => olderCourses(openWork(desk).store),
    'course.teach-again': async ({ course, firstDate, title }) => {
      const { store } = openWork(desk);
      return store.createCourse(
        teachAgain(await store.getCourse(course), { firstDate, title, random: desk.random, now: desk.now() }),
      );
    },
  } satisfies Partial<Handlers>;
}
