import { useCallback, useEffect } from 'react';
import { useChooseAll } from '../../state/choose-all';
import { isBehindDialog, isWriting } from '../../shell/writing';
import { useLibraryChoice } from './library-store';
import type { LibraryItem } from './library-items';

/** Ctrl+A chooses every item that is shown and Esc none, wherever the focus is but in a field or a dialog. */
export function useSelectAll(items: readonly LibraryItem[]): void {
  const chooseEverything = useCallback(() => {
    useLibraryChoice.setState({ selected: new Set(items.map(({ id }) => id)) });
  }, [items]);
  useChooseAll(chooseEverything);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      const isAsked = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'a';
      const isLetGo = event.key === 'Escape';
      if (!(isAsked || isLetGo) || event.defaultPrevented || isBehindDialog() || isWriting(event.target)) return;
      event.preventDefault();
      if (isLetGo) useLibraryChoice.setState({ selected: new Set() });
      else chooseEverything();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => {
      window.removeEventListener('keydown', onKeyDown);
    };
  }, [chooseEverything]);
}
