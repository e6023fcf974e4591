/** The slide a person looks at closely, over whatever screen is open. */
import { create } from 'zustand';
import type { DeckId, SlideId } from '../../main/model/ids';

export interface LookedAt {
  readonly deck: DeckId;
  readonly slide: SlideId | null;
}

export const useLooking = create<{ readonly at: LookedAt | null }>(() => ({ at: null }));

/** Shows a slide large; null closes it. */
export function lookAt(at: LookedAt | null): void {
  useLooking.setState({ at });
}
