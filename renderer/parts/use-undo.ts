import { useCommand } from '../state/commands';
import { sayIfKnown, useSay } from '../words';
import type { UndoView } from '../../main/contract/views';

/** Offers undo and redo of what is open to the menus and keys, with words; `of` says what they would do. */
export function useUndo(of: UndoView | null, undo: () => void, redo: () => void): void {
  const say = useSay();
  const what = (said: string | null | undefined): string | null =>
    said ? sayIfKnown(say, `window.undo.${said}`) : null;
  const [back, forth] = [what(of?.undo), what(of?.redo)];
  useCommand('undo', {
    label: back === null ? say('window.edit.undo') : say('window.edit.undo-what', { what: back }),
    enabled: Boolean(of?.undo),
    run: undo,
  });
  useCommand('redo', {
    label: forth === null ? say('window.edit.redo') : say('window.edit.redo-what', { what: forth }),
    enabled: Boolean(of?.redo),
    run: redo,
  });
}
