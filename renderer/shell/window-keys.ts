import { useEffect } from 'react';
import { runMenuItem } from './menu-items';
import { isWriting } from './writing';

/** The menu item of a key that was pressed with Ctrl or Cmd; null for any other key. */
export function itemOfKey(
  event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>,
): string | null {
  if (!(event.ctrlKey || event.metaKey) || event.altKey) return null;
  const key = event.key.toLowerCase();
  if (key === 'z') return event.shiftKey ? 'redo' : 'undo';
  if (event.shiftKey) return null;
  return (
    ({ y: 'redo', f: 'find', o: 'import', p: 'export', e: 'export', ',': 'settings' } as Record<string, string>)[key] ??
    null
  );
}

/** The window's keys. In a text field, Ctrl+Z belongs to the typing. */
export function useWindowKeys(): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      const item = itemOfKey(event);
      if (item === null || event.defaultPrevented) return;
      if ((item === 'undo' || item === 'redo') && isWriting(event.target)) return;
      if (document.querySelector('[role="dialog"][data-rac]') && item !== 'find') return;
      event.preventDefault();
      runMenuItem(item);
    };
    window.addEventListener('keydown', onKeyDown);
    return () => {
      window.removeEventListener('keydown', onKeyDown);
    };
  }, []);
}
