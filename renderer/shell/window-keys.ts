import { useEffect } from 'react';
import { itemOfKey } from './key-items';
import { runMenuItem } from './menu-items';
import { isBehindDialog, isTyping, isWriting } from './writing';

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
    // A list keeps the keys of a field in it to itself: in one that has nothing to take back, undo comes before.
    const onKeptField = (event: KeyboardEvent): void => {
      const item = itemOfKey(event);
      if ((item !== 'undo' && item !== 'redo') || !isWriting(event.target) || isTyping(event.target)) return;
      event.stopPropagation();
      onKeyDown(event);
    };
    window.addEventListener('keydown', onKeyDown);
    window.addEventListener('keydown', onKeptField, true);
    return () => {
      window.removeEventListener('keydown', onKeyDown);
      window.removeEventListener('keydown', onKeptField, true);
    };
  }, []);
}
