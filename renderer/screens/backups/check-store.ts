/** A check of the library: what was found, and what was mended. */
import { create } from 'zustand';
import { ask } from '../../bridge';
import { reloadLibrary } from '../../state/app';
import { mintTask, runTask } from '../../state/tasks';
import type { CheckUp } from '../../../main/model/check-up';

interface Checking {
  readonly isOpen: boolean;
  /** Null while the files are read. */
  readonly result: CheckUp | null;
}

export const useChecking = create<Checking>(() => ({ isOpen: false, result: null }));

/** Puts the result away. */
export function closeCheck(): void {
  useChecking.setState({ isOpen: false, result: null });
}

/** Reads every file, and mends what can be mended where it shall. */
export async function checkLibrary(mend: boolean): Promise<void> {
  useChecking.setState({ isOpen: true, result: null });
  const result = await runTask(
    'backup.tasks.check',
    mintTask('check'),
    (task) => ask('library.check', { mend, task }),
    (found) => {
      useChecking.setState({ isOpen: true, result: found });
    },
  );
  if (!result) {
    closeCheck();
    return;
  }
  if (useChecking.getState().isOpen) useChecking.setState({ result });
  if (result.mended.length > 0) await reloadLibrary();
}
