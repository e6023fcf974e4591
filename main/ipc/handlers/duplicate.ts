/** Requests that copy what is in the library. */
import type { Handlers } from '../../contract/requests';
import { duplicateCourse, duplicateDeck } from '../../model/duplicate';
import { openWork, type Desk } from '../desk';

export function duplicateHandlers(desk: Desk) {
  return {
    'deck.duplicate': async ({ deck, title }) => {
      const { store, random, now } = openWork(desk);
      return (await store.createDeck(duplicateDeck(await store.getDeck(deck), { title, random, now: now() }))).id;
    },
    'course.duplicate': async ({ course, title }) => {
      const { store, random, now } = openWork(desk);
      return (await store.createCourse(duplicateCourse(await store.getCourse(course), { title, random, now: now() })))
        .id;
    },
  } satisfies Partial<Handlers>;
}
