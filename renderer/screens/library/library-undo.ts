/** What was done in the library, newest last: putting in the bin, and changes of a deck or course. */
import { create } from 'zustand';
import { ask } from '../../bridge';
import { onOtherLibrary, reloadLibrary, showLibrary, useApp } from '../../state/app';
import { showFault } from '../../state/faults';
import { openTurns } from '../../state/in-turn';
import { hush, tell } from '../../state/notices';
import { saving } from '../../state/saving';
import { tellMoved } from './tell-moved';
import {
  isFresh,
  nextIn,
  partIn,
  withoutBinned,
  withoutRecords,
  withRevision,
  type ChangeStep,
  type MoveStep,
  type Step,
  type TogetherStep,
  type UndoScope,
  type Way,
} from './undo-steps';
import type { LibraryItem } from './library-items';
import type { LibraryView } from '../../../main/contract/views';

interface LibraryUndo {
  readonly done: readonly Step[];
  readonly undone: readonly Step[];
  /** What the last step brought back into the library. */
  readonly cameBack: readonly string[];
}

export const useLibraryUndo = create<LibraryUndo>(() => ({ done: [], undone: [], cameBack: [] }));

// Another library has another past.
onOtherLibrary(() => {
  useLibraryUndo.setState({ done: [], undone: [] });
});

/**
 * Remembers a change that was made here, with the revision that it led to; `gone` are records that it put into the bin, which the
 * library shows wherever it was made.
 */
export function noteChange(step: ChangeStep, gone: readonly string[] = []): void {
  const isSeen = useApp.getState().screen.name === 'library' || gone.length > 0;
  useLibraryUndo.setState(({ done }) => ({
    done: [
      ...withRevision(withoutRecords(done, gone), step.id, step.revision),
      isSeen ? step : { ...step, within: true as const },
    ],
    undone: [],
  }));
}

/** Remembers changes of several records as one step. */
export function noteTogether(changes: readonly ChangeStep[]): void {
  useLibraryUndo.setState(({ done }) => ({
    done: [
      ...changes.reduce((steps, { id, revision }) => withRevision(steps, id, revision), done),
      { kind: 'together', changes },
    ],
    undone: [],
  }));
}

function askToMove(item: LibraryItem, way: 'bin' | 'restore'): Promise<LibraryView> {
  switch (item.kind) {
    case 'deck':
      return ask(`deck.${way}`, { deck: item.deck.id });
    case 'course':
      return ask(`course.${way}`, { course: item.course.id });
    case 'handout':
      return ask(`handout.${way}`, { handout: item.handout.id });
  }
}

/** Remembers that records went back to a backup: what was changed of them before has no past any more. */
export function noteRestored(unpacking: string, records: readonly string[]): void {
  useLibraryUndo.setState(({ done }) => ({
    done: [...withoutRecords(done, records), { kind: 'restored', unpacking }],
    undone: [],
  }));
}

async function takeRestoreBack(unpacking: string): Promise<null> {
  const { undone, kept } = await saving(() => ask('kit.take-back', { unpacking }));
  await reloadLibrary();
  if (kept > 0) tell('backup.taken-back-but', { kept });
  else tell('backup.taken-back', { count: undone });
  return null;
}

async function moveOne(item: LibraryItem, to: 'bin' | 'library'): Promise<boolean> {
  try {
    showLibrary(await saving(() => askToMove(item, to === 'bin' ? 'bin' : 'restore')));
    return true;
  } catch (error) {
    showFault(error);
    return false;
  }
}

/** Moves what can be moved; gives those that were. */
async function moveAll(items: readonly LibraryItem[], to: 'bin' | 'library'): Promise<readonly LibraryItem[]> {
  const moved: LibraryItem[] = [];
  for (const item of items) if (await moveOne(item, to)) moved.push(item);
  return moved;
}

/** Puts decks and courses in the bin, and remembers it; gives those that are in it. */
export async function binAndNote(items: readonly LibraryItem[]): Promise<readonly LibraryItem[]> {
  const moved = await moveAll(items, 'bin');
  // What was in the bin comes back as it was, but without its own past.
  const gone = moved.map(({ id }) => id);
  if (moved.length > 0) {
    useLibraryUndo.setState(({ done }) => ({
      done: [...withoutRecords(done, gone), { kind: 'bin', items: moved }],
      undone: [],
    }));
  }
  return moved;
}

/** Remembers things that were added here. */
export function noteAdded(
  items: readonly LibraryItem[],
  said?: NonNullable<MoveStep['said']>,
  revisions?: ReadonlyMap<string, number>,
): void {
  if (items.length === 0) return;
  const step: MoveStep = { kind: 'add', items, ...(said ? { said } : {}), ...(revisions ? { revisions } : {}) };
  useLibraryUndo.setState(({ done }) => ({ done: [...done, step], undone: [] }));
}

/** Forgets that these were put into the bin: they were taken out of it by hand, or are gone. */
export function forgetBinned(gone: readonly string[]): void {
  useLibraryUndo.setState(({ done, undone }) => ({
    done: withoutBinned(done, gone),
    undone: withoutBinned(undone, gone),
  }));
}

async function moveRecord(step: ChangeStep, way: Way): Promise<ChangeStep> {
  const revision = await saving(async () => {
    if (step.record === 'course') return (await ask(`course.${way}`, { course: step.id })).course.revision;
    if (step.record === 'handout') return (await ask(`handout.${way}`, { handout: step.id })).handout.revision;
    return (await ask(`deck.${way}`, { deck: step.id })).deck.revision;
  });
  useLibraryUndo.setState(({ done, undone }) => ({
    done: withRevision(done, step.id, revision),
    undone: withRevision(undone, step.id, revision),
  }));
  return { ...step, revision };
}

async function moveChange(step: ChangeStep, way: Way): Promise<ChangeStep> {
  const moved = await moveRecord(step, way);
  await reloadLibrary();
  return moved;
}

/** Moves those of several changes that nothing else has touched since; the others are left as they are. */
async function moveTogether({ kind, changes }: TogetherStep, way: Way): Promise<Step | null> {
  const library = useApp.getState().state?.library;
  const moved: ChangeStep[] = [];
  for (const change of changes.filter((one) => library && isFresh(one, library))) {
    const one = await moveRecord(change, way).catch(showFault);
    if (one) moved.push(one);
  }
  await reloadLibrary();
  return moved.length > 0 ? { kind, changes: moved } : null;
}

async function moveThings({ kind, items, ...how }: MoveStep, way: Way): Promise<Step | null> {
  const to = (kind === 'bin') === (way === 'undo') ? 'library' : 'bin';
  const moved = await moveAll(items, to);
  if (to === 'library') useLibraryUndo.setState({ cameBack: moved.map(({ id }) => id) });
  return moved.length > 0 ? { kind, items: moved, ...how } : null;
}

function moveStep(step: Step, way: Way): Promise<Step | null> {
  if (step.kind === 'restored') return takeRestoreBack(step.unpacking);
  if (step.kind === 'together') return moveTogether(step, way);
  return step.kind === 'change' ? moveChange(step, way) : moveThings(step, way);
}

/** A press right after another takes back the step before: it waits its turn, and is never lost. */
const inTurn = openTurns();

async function move(way: Way, scope: UndoScope): Promise<Step | null> {
  const [from, to] = way === 'undo' ? (['done', 'undone'] as const) : (['undone', 'done'] as const);
  await reloadLibrary();
  const library = useApp.getState().state?.library;
  // A record that was changed elsewhere since then is left as it is.
  const steps = useLibraryUndo.getState()[from].filter((step) => library && isFresh(step, library));
  const at = nextIn(scope, steps);
  const step = steps[at];
  if (!step) {
    useLibraryUndo.setState({ [from]: steps });
    return null;
  }
  const [part, rest] = partIn(scope, step);
  useLibraryUndo.setState({ [from]: [...steps.slice(0, at), ...(rest ? [rest] : []), ...steps.slice(at + 1)] });
  const moved = await moveStep(part, way);
  if (!moved) return null;
  useLibraryUndo.setState((now) => ({ [to]: [...now[to], moved] }));
  tellMoved(part, way);
  return part;
}

/** Takes back what was done last in a scope, or does it again; gives the step that was moved, or null. */
export function moveIn(way: Way, scope: UndoScope): Promise<Step | null> {
  return inTurn(async () => {
    hush();
    try {
      return await move(way, scope);
    } catch (error) {
      showFault(error);
      return null;
    }
  });
}

/** Takes back what was done last in the library, or to one deck. */
export function undoIn(scope: UndoScope): void {
  void moveIn('undo', scope);
}

/** For the press beside what was just said in the library. */
export function undoInLibrary(): void {
  undoIn('library');
}
