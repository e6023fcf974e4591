/** The steps that can be taken back in the library, and which of them still can. */
import type { LibraryView } from '../../../main/contract/views';
import type { CourseId, DeckId, HandoutId } from '../../../main/model/ids';
import type { LibraryItem } from './library-items';

export type Way = 'undo' | 'redo';

/** Where undo is asked for: in the library, or on a screen that shows one deck. Neither takes back what it does not show. */
export type UndoScope = 'library' | DeckId;

interface Changed {
  readonly kind: 'change';
  /** It was made where the record is open, and the library shows nothing of it. */
  readonly within?: true;
  /** The last part of a key of `window.undo`. */
  readonly said: string;
  /** Of the record after the newest step that is about it. */
  readonly revision: number;
}

export type ChangeStep = Changed &
  (
    | { readonly record: 'deck'; readonly id: DeckId }
    | { readonly record: 'course'; readonly id: CourseId }
    | { readonly record: 'handout'; readonly id: HandoutId }
  );

/** Things that were put into the bin, or that were added: taking that back puts them into the bin. */
export interface MoveStep {
  readonly kind: 'bin' | 'add';
  readonly items: readonly LibraryItem[];
  /** How they were added; absent where they are copies. */
  readonly said?: 'import' | 'new-course';
  /** Of each by its id, after the newest step of the library that is about it: what was worked on since is not taken away again. */
  readonly revisions?: ReadonlyMap<string, number>;
}

/** Going back to a backup: it can be taken back, and is done again by going back once more. */
interface RestoredStep {
  readonly kind: 'restored';
  /** What takes it back. */
  readonly unpacking: string;
}

/** Changes of several records that were made as one. */
export interface TogetherStep {
  readonly kind: 'together';
  readonly changes: readonly ChangeStep[];
}

export type Step = MoveStep | ChangeStep | TogetherStep | RestoredStep;

/** How a step is named in “Undo …”. */
export function saidOf(step: Step): string {
  if (step.kind === 'change') return step.said;
  if (step.kind === 'together') return step.changes[0]?.said ?? '';
  if (step.kind === 'restored') return 'restore';
  return step.kind === 'bin' ? 'bin' : (step.said ?? 'duplicate');
}

/** True where nothing else has touched what the step is about; of several changes one such is enough. */
export function isFresh(step: Step, library: Pick<LibraryView, 'decks' | 'courses' | 'handouts'>): boolean {
  if (step.kind === 'together') return step.changes.some((change) => isFresh(change, library));
  if (step.kind === 'add')
    return [...library.decks, ...library.courses, ...library.handouts].every(
      ({ id, revision }) => (step.revisions?.get(id) ?? revision) === revision,
    );
  if (step.kind !== 'change') return true;
  const all = { deck: library.decks, course: library.courses, handout: library.handouts };
  const records: readonly { readonly id: string; readonly revision: number }[] = all[step.record];
  return records.some(({ id, revision }) => id === step.id && revision === step.revision);
}

/** The records that the step changed, or put somewhere. */
function recordsOf(step: Step): readonly string[] {
  if (step.kind === 'change') return [step.id];
  if (step.kind === 'restored') return [];
  return (step.kind === 'together' ? step.changes : step.items).map(({ id }) => id);
}

/**
 * Where the step stands that undo takes back next in a scope; -1 where there is none. A record goes back in the order of its changes:
 * under a later one that the scope does not show a step waits.
 */
export function nextIn(scope: UndoScope, steps: readonly Step[]): number {
  if (scope !== 'library') {
    const at = steps.findLastIndex((step) => recordsOf(step).includes(scope));
    const step = steps[at];
    return step?.kind === 'change' || step?.kind === 'together' ? at : -1;
  }
  return steps.findLastIndex((step, at) => {
    if (step.kind === 'change' && step.within) return false;
    const later = new Set(steps.slice(at + 1).flatMap(recordsOf));
    return !recordsOf(step).some((record) => later.has(record));
  });
}

/** A step in two: what a scope takes back of it, and what of it stays to be taken back; null where it is all of it. */
export function partIn(scope: UndoScope, step: Step): readonly [part: Step, rest: Step | null] {
  if (scope === 'library' || step.kind !== 'together') return [step, null];
  const own = step.changes.find(({ id }) => id === scope);
  const others = step.changes.filter(({ id }) => id !== scope);
  return [own ?? step, own && others.length > 0 ? { ...step, changes: others } : null];
}

/** The steps after a record has got a new revision by one of them. */
export function withRevision(steps: readonly Step[], record: string, revision: number): readonly Step[] {
  const moved = (change: ChangeStep): ChangeStep => (change.id === record ? { ...change, revision } : change);
  return steps.map((step) => {
    if (step.kind === 'together') return { ...step, changes: step.changes.map(moved) };
    if (step.kind === 'add' && step.revisions?.has(record))
      return { ...step, revisions: new Map(step.revisions).set(record, revision) };
    return step.kind === 'change' ? moved(step) : step;
  });
}

/** The steps without the changes of some records. */
export function withoutRecords(steps: readonly Step[], records: readonly string[]): readonly Step[] {
  return steps.flatMap((step): readonly Step[] => {
    if (step.kind === 'change') return records.includes(step.id) ? [] : [step];
    if (step.kind !== 'together') return [step];
    const changes = step.changes.filter(({ id }) => !records.includes(id));
    return changes.length > 0 ? [{ ...step, changes }] : [];
  });
}

/** The steps without what was taken out of the bin otherwise, or deleted from it: that cannot be moved again. */
export function withoutBinned(steps: readonly Step[], gone: readonly string[]): readonly Step[] {
  return steps.flatMap((step): readonly Step[] => {
    if (step.kind !== 'bin' && step.kind !== 'add') return [step];
    const items = step.items.filter(({ id }) => !gone.includes(id));
    return items.length > 0 ? [{ ...step, items }] : [];
  });
}
