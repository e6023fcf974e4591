/** Courses that still show a deck as it was when they took it, and the step that brings all of them up to date. */
import { useEffect, useState } from 'react';
import { ask } from '../../bridge';
import { useLibrary } from '../../state/app';
import { showFault } from '../../state/faults';
import { saving } from '../../state/saving';
import type { CourseView } from '../../../main/contract/views';
import type { Course } from '../../../main/model/course';
import type { Deck } from '../../../main/model/deck';
import type { DeckId } from '../../../main/model/ids';

type Taken = Pick<Course, 'id' | 'title' | 'revision'>;

/** True where the course holds another version of the deck than the newest. */
export function showsOlder({ versions }: Pick<CourseView, 'versions'>, deck: DeckId): boolean {
  return versions.some((version) => version.deck === deck && version.taken !== null);
}

/** As long as somebody types, nobody is asked. */
const pauseMs = 500;

/** The courses that show the deck as it was; none while that is not known yet. */
export function useOlderIn({ id, revision }: Pick<Deck, 'id' | 'revision'>): readonly Taken[] {
  const { courses } = useLibrary();
  const using = courses.filter(({ decks }) => decks.includes(id));
  const asked = JSON.stringify(using.map((course) => [course.id, course.revision]));
  const [older, setOlder] = useState<readonly Taken[]>([]);
  useEffect(() => {
    let isWanted = true;
    const ids = (JSON.parse(asked) as readonly (readonly [Course['id'], number])[]).map(([course]) => course);
    const timer = setTimeout(() => {
      void Promise.all(ids.map((course) => ask('course.get', { course }).catch(() => null))).then((views) => {
        if (!isWanted) return;
        setOlder(views.flatMap((view) => (view && showsOlder(view, id) ? [view.course] : [])));
      });
    }, pauseMs);
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [id, revision, asked]);
  return older.filter((course) => using.some((other) => other.id === course.id));
}

/** Has courses take the deck as it is now, each in one step of its own; gives those that did, as they are then. */
export async function takeIntoCourses(deck: DeckId, courses: readonly Taken[]): Promise<readonly Taken[]> {
  const taken: Taken[] = [];
  for (const { id, revision } of courses) {
    try {
      const view = await saving(() => ask('course.take-update', { course: id, base: revision, deck }));
      taken.push(view.course);
    } catch (error) {
      showFault(error);
    }
  }
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
