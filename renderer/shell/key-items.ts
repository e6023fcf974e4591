import { windowKeys } from './key-map';

/** The menu item of a key that was pressed: with Ctrl or Cmd one of the window's keys, or F1; null for any other key. */
export function itemOfKey(
  event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>,
): string | null {
  const key = event.key.toLowerCase();
  const isHeld = event.ctrlKey || event.metaKey;
  if (event.altKey) return null;
  const found = windowKeys.find(
    ({ names, shift, isAlone = false }) =>
      isAlone !== isHeld && names.includes(key) && (shift === null || shift === event.shiftKey),
  );
  return found?.item ?? null;
}
