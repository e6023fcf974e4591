import { useEffect } from 'react';
import { itemOfKey } from './key-items';
import { runMenuItem } from './menu-items';
import { isWriting } from './writing';

/** The window's keys. In a text field, Ctrl+Z belongs to the typing. */
export function useWindowKeys(): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      const item = itemOfKey(event);
      if (item === null || event.defaultPrevented) return;
      if ((item === 'undo' || item === 'redo') && isWriting(event.target)) return;
      // A dialog keeps the window behind it as it is.
      if (document.querySelector('[role="dialog"]')) return;
      event.preventDefault();
      runMenuItem(item);
    };
    window.addEventListener('keydown', onKeyDown);
    return () => {
      window.removeEventListener('keydown', onKeyDown);
    };
  }, []);
}
