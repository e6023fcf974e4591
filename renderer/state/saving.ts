/** Whether everything the person did is on the disk: shown in the title row. */
import { create } from 'zustand';
import { hushUndo } from './notices';

export const useSaving = create<{ readonly pending: number }>(() => ({ pending: 0 }));

/** Counts a change as unsaved until main has answered. */
export async function saving<T>(work: () => Promise<T>): Promise<T> {
  hushUndo();
  useSaving.setState(({ pending }) => ({ pending: pending + 1 }));
  try {
    return await work();
  } finally {
    useSaving.setState(({ pending }) => ({ pending: pending - 1 }));
  }
}
