import { useCommand } from '../../state/commands';
import { sayIfKnown, useSay } from '../../words';
import { redoInLibrary, undoInLibrary, useLibraryUndo } from './library-undo';
import { saidOf, type Step } from './undo-steps';

/** Offers undo and redo to the menus and keys, with words. */
export function useUndoInLibrary(): void {
  const say = useSay();
  const { done, undone } = useLibraryUndo();
  const what = (step: Step | undefined): string | null =>
    step === undefined ? null : sayIfKnown(say, `window.undo.${saidOf(step)}`);
  const undo = what(done.at(-1));
  const redo = what(undone.at(-1));
  useCommand('undo', {
    label: undo === null ? say('window.edit.undo') : say('window.edit.undo-what', { what: undo }),
    enabled: done.length > 0,
    run: undoInLibrary,
  });
  useCommand('redo', {
    label: redo === null ? say('window.edit.redo') : say('window.edit.redo-what', { what: redo }),
    enabled: undone.length > 0,
    run: redoInLibrary,
  });
}
