/** The course on the screen, as main last told it, and every change that is asked of it. */
import { create } from 'zustand';
import { ask } from '../../bridge';
import { go, useApp } from '../../state/app';
import { isStale, showFault } from '../../state/faults';
import { focusRow } from '../../state/focus-row';
import { openTurns } from '../../state/in-turn';
import { saving } from '../../state/saving';
import { tellUndone } from '../../state/tell-undone';
import { textFor } from '../../words';
import { createSay } from '../../../main/words/say';
import { changedIn, type ChangedPlace } from './changed-in';
import { stillHold } from './still-holds';
import { firstSelection, noSelection, selectionIn, sessionOf, type Selection } from './selection';
import type { Notices } from '../../../main/contract/bridge';
import type { CourseView } from '../../../main/contract/views';
import type { CourseEdit } from '../../../main/model/change';
import type { Course } from '../../../main/model/course';
import type { CourseId, DeckId, SessionId } from '../../../main/model/ids';
import type { WordKey } from '../../../main/words/say';

/** The name of a change, for “Undo …”. */
export type Said = WordKey extends infer K ? (K extends `window.undo.${infer Name}` ? Name : never) : never;

interface CourseState {
  readonly view: CourseView | null;
  readonly selected: Selection;
}

export const useCourse = create<CourseState>(() => ({ view: null, selected: noSelection }));

function show(view: CourseView): void {
  useCourse.setState(({ view: before, selected }) => {
    const same = before?.course.id === view.course.id;
    return { view, selected: same ? selectionIn(view.course, selected) : firstSelection(view.course) };
  });
}

/** Reads a course and shows it. */
export async function openCourse(course: CourseId): Promise<void> {
  try {
    show(await ask('course.get', { course }));
  } catch (error) {
    showFault(error);
  }
}

/** Reads the open course again where main says that it changed, in this window or another. */
export async function reloadCourse(changed: Notices['library.changed']): Promise<void> {
  const { view } = useCourse.getState();
  if (!view) return;
  // A changed deck may be newer now than the version that the course pins.
  const touched =
    changed.courses.includes(view.course.id) || view.versions.some(({ deck }) => changed.decks.includes(deck));
  if (!touched) return;
  const known = useApp.getState().state?.library?.courses.some((course) => course.id === view.course.id);
  if (known) await openCourse(view.course.id);
}

/** Opens a course at one of its sessions. */
export async function openSession(course: CourseId, session: SessionId): Promise<void> {
  await openCourse(course);
  if (useCourse.getState().view?.course.id !== course) return;
  select({ kind: 'session', session });
  go({ name: 'courses', course });
}

/** Selects a day, a session, or the course itself. */
export function select(selected: Selection): void {
  useCourse.setState({ selected });
}

/** Asks main for a new view of the open course; where the course has moved on, reads it again and says so. */
async function ofCourse(
  work: (view: CourseView) => Promise<CourseView>,
  view = useCourse.getState().view,
): Promise<boolean> {
  if (!view) return false;
  const isOpen = (): boolean => useCourse.getState().view?.course.id === view.course.id;
  try {
    const next = await saving(() => work(view));
    // Whoever went on to another course stays there.
    if (isOpen()) show(next);
    return true;
  } catch (error) {
    showFault(error);
    if (isStale(error) && isOpen()) await openCourse(view.course.id);
    return false;
  }
}

const inTurn = openTurns();

/**
 * The same when what was asked for before has been answered, on the course as that left it, if the `edits` still hold there. Where
 * they do not, it is asked for on the course that they were worked out on, and main says that this has moved on.
 */
async function ofCourseInTurn(
  work: (view: CourseView) => Promise<CourseView>,
  edits: readonly CourseEdit[] = [],
): Promise<boolean> {
  const { view: asked } = useCourse.getState();
  if (!asked) return false;
  return inTurn(() => {
    const { view: now } = useCourse.getState();
    const isHere = now?.course.id === asked.course.id;
    return ofCourse(work, isHere && stillHold(edits, asked.course, now.course) ? now : asked);
  });
}

/** Asks for a PDF and adds it to the session's appendices. */
export function addAppendix(session: SessionId): Promise<boolean> {
  return ofCourse(
    async (view) =>
      (await ask('course.choose-appendix', { course: view.course.id, base: view.course.revision, session })) ?? view,
  );
}

/** The sessions that were moved in this window, the latest first: the order alone does not say which of two neighbours it was. */
let moved: readonly SessionId[] = [];

/** Changes the open course; `said` names the change for undo. */
export function change(edits: readonly CourseEdit[], said: Said): Promise<boolean> {
  const movedNow = edits.flatMap((edit) => (edit.kind === 'session.move' ? edit.session : []));
  moved = [...new Set([...movedNow, ...moved])];
  return ofCourseInTurn(
    ({ course }) => ask('course.change', { course: course.id, base: course.revision, edits, said }),
    edits,
  );
}

/** The same of edits that are worked out on the course as what was asked for before left it: none of that is written over. */
export function changeLatest(edits: (course: Course) => readonly CourseEdit[], said: Said): Promise<boolean> {
  return ofCourseInTurn(({ course }) =>
    ask('course.change', { course: course.id, base: course.revision, edits: edits(course), said }),
  );
}

/** Takes the last change back or does it again; says in words which, and shows where it was. */
async function moveChange(way: 'undo' | 'redo'): Promise<void> {
  let asked: CourseView | null = null;
  const done = await ofCourseInTurn((view) => {
    asked = view;
    return ask(`course.${way}`, { course: view.course.id });
  });
  const { view, selected } = useCourse.getState();
  const before = asked as CourseView | null;
  if (!done || !before || view?.course.id !== before.course.id) return;
  const place = changedIn(before.course, view.course, selected, moved);
  if (place) select(place.selected);
  if (place?.selected.kind === 'session') focusRow(place.selected.session);
  tellUndone(way, before[way], place ? nameOf(place) : null);
}

function nameOf({ named }: ChangedPlace): string | null {
  const language = useApp.getState().state?.language ?? 'en';
  if (named.kind === 'session') return textFor(named.session.title, language);
  return named.kind === 'day' ? createSay(language)('window.course.day', { number: named.number }) : null;
}

export function undoCourse(): void {
  void moveChange('undo');
}

export function redoCourse(): void {
  void moveChange('redo');
}

/** Adds slides of decks to a session, by ranges as the projector counts: one step of undo. */
export function attachSlides(
  session: SessionId,
  picked: readonly { readonly deck: DeckId; readonly range: string }[],
): Promise<boolean> {
  return attachDecks(
    [],
    picked.map((one) => ({ session, ...one })),
    'attach-slides',
  );
}

/** Changes the open course and adds whole decks to its sessions, all in one step of undo. */
export function attachDecks(
  edits: readonly CourseEdit[],
  whole: readonly { readonly session: SessionId; readonly deck: DeckId; readonly range?: string }[],
  said: Said,
): Promise<boolean> {
  return ofCourseInTurn(
    ({ course }) => ask('course.attach-decks', { course: course.id, base: course.revision, edits, whole, said }),
    // Slides are added behind those that a session has, whatever was changed of it meanwhile.
    edits,
  );
}

/** Adds whole decks to the selected session. */
export async function attachWholeDecks(decks: readonly DeckId[]): Promise<void> {
  const { selected, view } = useCourse.getState();
  const session = view ? sessionOf(view.course, selected) : null;
  if (!session || session.kind === 'break' || decks.length === 0) return;
  await attachDecks(
    [],
    decks.map((deck) => ({ session: session.id, deck })),
    'attach-slides',
  );
}

/** Takes the newest version of a deck into the course. */
export function takeUpdate(deck: DeckId): Promise<boolean> {
  return ofCourseInTurn(({ course }) =>
    ask('course.take-update', { course: course.id, base: course.revision, decks: [deck] }),
  );
}
