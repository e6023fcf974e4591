/** The steps that can be taken back in the library, and which of them still can. */
import type { LibraryView } from '../../../main/contract/views';
import type { CourseId, DeckId, HandoutId } from '../../../main/model/ids';
import type { LibraryItem } from './library-items';

export type Way = 'undo' | 'redo';

interface Changed {
  readonly kind: 'change';
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
}

/** Going back to a backup: it can be taken back, and is done again by going back once more. */
interface RestoredStep {
  readonly kind: 'restored';
  /** What takes it back. */
  readonly unpacking: string;
}

export type Step = MoveStep | ChangeStep | RestoredStep;

/** How a step is named in “Undo …”. */
export function saidOf(step: Step): string {
  if (step.kind === 'change') return step.said;
  if (step.kind === 'restored') return 'restore';
  return step.kind === 'bin' ? 'bin' : 'duplicate';
}

/** True where nothing else has touched what the step is about. */
export function isFresh(step: Step, library: Pick<LibraryView, 'decks' | 'courses' | 'handouts'>): boolean {
  if (step.kind !== 'change') return true;
  const all = { deck: library.decks, course: library.courses, handout: library.handouts };
  const records: readonly { readonly id: string; readonly revision: number }[] = all[step.record];
  return records.some(({ id, revision }) => id === step.id && revision === step.revision);
}

/** The steps after a record has got a new revision by one of them. */
export function withRevision(steps: readonly Step[], record: string, revision: number): readonly Step[] {
  return steps.map((step) => (step.kind === 'change' && step.id === record ? { ...step, revision } : step));
}

/** The steps without the changes of some records. */
export function withoutRecords(steps: readonly Step[], records: readonly string[]): readonly Step[] {
  return steps.filter((step) => step.kind !== 'change' || !records.includes(step.id));
}

/** The steps without what was taken out of the bin otherwise, or deleted from it: that cannot be moved again. */
export function withoutBinned(steps: readonly Step[], gone: readonly string[]): readonly Step[] {
  return steps.flatMap((step): readonly Step[] => {
    if (step.kind === 'change' || step.kind === 'restored') return [step];
    const items = step.items.filter(({ id }) => !gone.includes(id));
    return items.length > 0 ? [{ ...step, items }] : [];
  });
}
