import { useUndo } from '../../parts/use-undo';
import { redoInLibrary, undoInLibrary, useLibraryUndo } from './library-undo';
import { saidOf, type Step } from './undo-steps';

const saidOrNull = (step: Step | undefined): string | null => (step ? saidOf(step) : null);

/** Offers undo and redo of what was done in the library. */
export function useUndoInLibrary(): void {
  const { done, undone } = useLibraryUndo();
  useUndo({ undo: saidOrNull(done.at(-1)), redo: saidOrNull(undone.at(-1)) }, undoInLibrary, redoInLibrary);
}
