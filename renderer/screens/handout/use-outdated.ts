/** Whether what the line above the pages tells of is still what the handout is. */
import { useHandout } from './handout-store';
import { pagesDiffer, sourceDiffers } from './made-of';

/** True where the handout on the screen is no longer what was exported or issued. */
export function useIsOutdated(): boolean {
  return useHandout(pagesDiffer);
}

/** What has changed since a set was exported; null where nothing has. */
export function useSetOutdated(): 'course' | 'deck' | null {
  return useHandout((handout) =>
    sourceDiffers(handout) || pagesDiffer(handout) ? (handout.source?.kind ?? null) : null,
  );
}
