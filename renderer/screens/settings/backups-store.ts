/** The backups of the open library, as main last told them. */
import { create } from 'zustand';
import { ask, onNotice } from '../../bridge';
import { attempt } from '../../state/faults';
import { tell } from '../../state/notices';
import { mintTask, runTask } from '../../state/tasks';
import type { BackupsView } from '../../../main/contract/backups';

interface Backups {
  readonly view: BackupsView | null;
  /** A backup that the person asked for is under way. */
  readonly isMaking: boolean;
}

export const useBackups = create<Backups>(() => ({ view: null, isMaking: false }));

/** Reads the backups again. */
export async function loadBackups(): Promise<void> {
  const view = await attempt(() => ask('backups.list'));
  if (view) useBackups.setState({ view });
}

/** Reads the backups again whenever one is made by itself; gives the function that ends it. */
export function followBackups(): () => void {
  void loadBackups();
  return onNotice('backups.changed', () => void loadBackups());
}

async function making(work: (task: string) => Promise<BackupsView | null>): Promise<void> {
  useBackups.setState({ isMaking: true });
  const view = await runTask('backup.tasks.make', mintTask('backup'), work);
  useBackups.setState({ isMaking: false });
  if (!view) return loadBackups();
  useBackups.setState({ view });
  if (view.last) tell('backup.done', { count: view.last.files });
}

/** Makes a backup now. */
export function backUpNow(): Promise<void> {
  return making((task) => ask('backups.make', { task }));
}

/** Asks for the second place, and brings it up to date. */
export function chooseSecondPlace(): Promise<void> {
  return making((task) => ask('backups.choose-second', { task }));
}

/** Lets backups go to the library's own folder alone. */
export async function dropSecondPlace(): Promise<void> {
  const view = await attempt(() => ask('backups.drop-second'));
  if (view) useBackups.setState({ view });
}
