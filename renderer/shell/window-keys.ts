import { useEffect } from 'react';
import { itemOfKey } from './key-items';
import { runMenuItem } from './menu-items';
import { isBehindDialog, isWriting } from './writing';

/** The window's keys. In a text field, Ctrl+Z belongs to the typing. */
export function useWindowKeys(): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      const item = itemOfKey(event);
      if (item === null || event.defaultPrevented || isBehindDialog()) return;
      if ((item === 'undo' || item === 'redo') && isWriting(event.target)) return;
      event.preventDefault();
      runMenuItem(item);
    };
    window.addEventListener('keydown', onKeyDown);
    return () => {
      window.removeEventListener('keydown', onKeyDown);
    };
  }, []);
}
