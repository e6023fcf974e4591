import { useEffect } from 'react';
import { chooseAll } from '../state/choose-all';
import { isBehindDialog } from './writing';

/**
 * “Select all”, by its key or from the menu, never paints the words of the window: outside of a text it chooses the items of a list. A
 * person who draws along a text begins to select on that text, and a field selects within itself: on the whole document alone
 * nobody begins but this command.
 */
export function useSelectAllOfWindow(): void {
  useEffect(() => {
    const onSelectStart = (event: Event): void => {
      if (event.target !== document.body) return;
      event.preventDefault();
      if (!isBehindDialog()) chooseAll();
    };
    document.addEventListener('selectstart', onSelectStart);
    return () => {
      document.removeEventListener('selectstart', onSelectStart);
    };
  }, []);
}
