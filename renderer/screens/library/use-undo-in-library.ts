import { useCallback } from 'react';
import { useUndo } from '../../parts/use-undo';
import { moveIn, useLibraryUndo } from './library-undo';
import { nextIn, saidOf, type Step, type UndoScope, type Way } from './undo-steps';

const saidOrNull = (scope: UndoScope, steps: readonly Step[]): string | null => {
  const step = steps[nextIn(scope, steps)];
  return step ? saidOf(step) : null;
};

async function moveAlone(way: Way, scope: UndoScope): Promise<void> {
  await moveIn(way, scope);
}

/** Offers undo and redo of what was done in the library, or of one deck; a screen that shows more of it moves in a way of its own. */
export function useUndoInLibrary<S extends UndoScope>(
  scope: S,
  move: (way: Way, scope: S) => Promise<void> = moveAlone,
): void {
  const { done, undone } = useLibraryUndo();
  const undo = useCallback(() => {
    void move('undo', scope);
  }, [scope, move]);
  const redo = useCallback(() => {
    void move('redo', scope);
  }, [scope, move]);
  useUndo({ undo: saidOrNull(scope, done), redo: saidOrNull(scope, undone) }, undo, redo);
}
