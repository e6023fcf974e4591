/** Puts one thing into the bin from its own screen, says so, and offers to take it out again. */
import { showLibrary } from './app';
import { attempt } from './faults';
import { tell } from './notices';
import type { LibraryView } from '../../main/contract/views';

interface Binning {
  readonly bin: () => Promise<LibraryView>;
  readonly restore: () => Promise<LibraryView>;
  /** Shows something else in its place, and later the thing itself again. */
  readonly onGone?: () => Promise<void>;
  readonly onBack?: () => Promise<void>;
}

export async function binAndTell(title: string, { bin, restore, onGone, onBack }: Binning): Promise<void> {
  const library = await attempt(bin);
  if (!library) return;
  showLibrary(library);
  await onGone?.();
  const back = async (): Promise<void> => {
    const restored = await attempt(restore);
    if (!restored) return;
    showLibrary(restored);
    await onBack?.();
  };
  tell('window.notices.binned', { title }, { label: 'window.edit.undo', run: () => void back() });
}
