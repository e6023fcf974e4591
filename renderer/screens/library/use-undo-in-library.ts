import { useCallback } from 'react';
import { useUndo } from '../../parts/use-undo';
import { redoIn, undoIn, useLibraryUndo } from './library-undo';
import { nextIn, saidOf, type Step, type UndoScope } from './undo-steps';

const saidOrNull = (scope: UndoScope, steps: readonly Step[]): string | null => {
  const step = steps[nextIn(scope, steps)];
  return step ? saidOf(step) : null;
};

/** Offers undo and redo of what was done in the library, or of one deck. */
export function useUndoInLibrary(scope: UndoScope = 'library'): void {
  const { done, undone } = useLibraryUndo();
  const undo = useCallback(() => {
    undoIn(scope);
  }, [scope]);
  const redo = useCallback(() => {
    redoIn(scope);
  }, [scope]);
  useUndo({ undo: saidOrNull(scope, done), redo: saidOrNull(scope, undone) }, undo, redo);
}
