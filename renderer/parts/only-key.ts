import type { Selection } from 'react-aria-components';

/** What is chosen in a list that lets one thing be chosen; null where nothing is. */
export function onlyKey(keys: Selection): string | null {
  const [key] = keys === 'all' ? [] : keys;
  return key === undefined ? null : String(key);
}
