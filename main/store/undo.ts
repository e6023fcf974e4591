/** What can be taken back and done again, record by record, as long as the library is open. */
import type { UndoState } from './library-store.types';

/** Another record that went into the bin with a change: taking the change back takes it out again. */
export interface Binned {
  readonly id: string;
  /** As which it was binned: one that was changed since is not binned again. */
  readonly revision: number;
}

export interface Step<E> {
  readonly said: string;
  /** Applied to the record as it is, they take the change back (or do it again). */
  readonly edits: readonly E[];
  readonly binned?: Binned;
}

interface Steps<E> {
  /** The revision that the newest step belongs to: a record changed by somebody else has nothing to take back. */
  revision: number;
  done: Step<E>[];
  undone: Step<E>[];
}

export interface UndoMemory<E> {
  /** A new change was saved as `revision`. */
  changed(id: string, revision: number, step: Step<E>): void;
  /** The step to take back or to do again on a record at `revision`, if there is one. */
  next(id: string, way: 'undo' | 'redo', revision: number): Step<E> | null;
  /** The step that `next` gave was applied and saved as `revision`; `back` would reverse it. */
  moved(id: string, way: 'undo' | 'redo', revision: number, back: readonly E[]): void;
  state(id: string): UndoState;
  forget(id: string): void;
}

const mostSteps = 200;

/** An empty memory. */
export function createUndoMemory<E>(): UndoMemory<E> {
  const memory = new Map<string, Steps<E>>();

  function stepsAt(id: string, revision: number): Steps<E> {
    const known = memory.get(id);
    if (known?.revision === revision) return known;
    const fresh = { revision, done: [], undone: [] };
    memory.set(id, fresh);
    return fresh;
  }

  return {
    changed(id, revision, step) {
      const steps = stepsAt(id, revision - 1);
      steps.done = [...steps.done, step].slice(-mostSteps);
      steps.undone = [];
      steps.revision = revision;
    },
    next(id, way, revision) {
      const steps = stepsAt(id, revision);
      return (way === 'undo' ? steps.done : steps.undone).at(-1) ?? null;
    },
    moved(id, way, revision, back) {
      const steps = stepsAt(id, revision - 1);
      const [from, to] = way === 'undo' ? [steps.done, steps.undone] : [steps.undone, steps.done];
      const step = from.pop();
      if (step) to.push({ ...step, edits: back });
      steps.revision = revision;
    },
    state(id) {
      const steps = memory.get(id);
      return { undo: steps?.done.at(-1)?.said ?? null, redo: steps?.undone.at(-1)?.said ?? null };
    },
    forget: (id) => void memory.delete(id),
  };
}
