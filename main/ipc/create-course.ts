/** Makes a course out of decks: one session a deck, each pinned at its present version. */
import { courseFromDecks } from '../model/course-from-decks';
import type { Course } from '../model/course';
import type { DeckId } from '../model/ids';
import type { Texts } from '../model/language';
import type { OpenWork } from './session';

export async function createCourseFromDecks(work: OpenWork, title: Texts, ids: readonly DeckId[]): Promise<Course> {
  const decks = [];
  for (const id of ids) decks.push({ deck: await work.store.getDeck(id), pinned: await work.store.pinDeck(id) });
  return work.store.createCourse(courseFromDecks(title, decks, { random: work.random, now: work.now() }));
}
