import { useEffect } from 'react';
import { itemOfKey } from './key-items';
import { runMenuItem } from './menu-items';
import { isBehindDialog, isTyping } from './writing';

/** The window's keys. In a text field, Ctrl+Z belongs to the typing until that is kept. */
export function useWindowKeys(): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      const item = itemOfKey(event);
      if (item === null || event.defaultPrevented || isBehindDialog()) return;
      if ((item === 'undo' || item === 'redo') && isTyping(event.target)) return;
      event.preventDefault();
      runMenuItem(item);
    };
    window.addEventListener('keydown', onKeyDown);
    return () => {
      window.removeEventListener('keydown', onKeyDown);
    };
  }, []);
}
