/** Whether what the line above the pages tells of is still what the handout is. */
import { useShallow } from 'zustand/react/shallow';
import { useHandout } from './handout-store';
import { outgrown, pagesDiffer, sourceDiffers } from './made-of';
import { useSay } from '../../words';

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

/** Why what was exported must not be given out any more; null where it may be. `name` is that of its file or folder. */
export function useOutgrown(of: 'file' | 'set', name: string): string | null {
  const say = useSay();
  const why = useHandout(useShallow((handout) => outgrown(handout, of)));
  if (why === null) return null;
  return why.kind === 'slides'
    ? say('window.handout.holds-kept', { file: name, count: why.count })
    : say('window.handout.holds-stricter', { file: name, label: why.label, before: why.before });
}
