/** What a kept handout is of, in words. */
import { useSay } from '../../words';
import type { LibraryItem } from './library-items';

/** Gives the function that says of which course or deck a handout is, and whether of a part of it alone. */
export function useOfHandout(): (item: Extract<LibraryItem, { kind: 'handout' }>) => string {
  const say = useSay();
  return ({ of, handout }) => {
    const { kind } = handout.scope;
    return kind === 'day' || kind === 'session' ? `${of} · ${say(`window.library.part-${kind}`)}` : of;
  };
}
