/** The menu item of a key that was pressed with Ctrl or Cmd; null for any other key. */
export function itemOfKey(
  event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>,
): string | null {
  if (!(event.ctrlKey || event.metaKey) || event.altKey) return null;
  const key = event.key.toLowerCase();
  if (key === 'z') return event.shiftKey ? 'redo' : 'undo';
  // The plus needs Shift on some keyboards, and none on others.
  if (key === '+' || key === '=') return 'zoom-in';
  if (event.shiftKey) return null;
  return (
    (
      {
        y: 'redo',
        f: 'find',
        h: 'replace',
        o: 'import',
        p: 'export',
        e: 'export',
        ',': 'settings',
        '-': 'zoom-out',
        '0': 'actual-size',
      } as Record<string, string>
    )[key] ?? null
  );
}
