/** Whole tasks that failed: shown as a sentence until the person puts it away. */
import { create } from 'zustand';
import { KitbagFault, type Fault } from '../../main/model/fault';

interface Faults {
  readonly shown: readonly (Fault & { readonly id: number })[];
}

export const useFaults = create<Faults>(() => ({ shown: [] }));

let lastId = 0;

/** True for the answer to a task that the person, or a newer task of the same name, ended. */
export function isCancelled(error: unknown): boolean {
  return error instanceof KitbagFault && error.code.endsWith('.cancelled');
}

/** True where the record was changed since this window read it. */
export function isStale(error: unknown): boolean {
  return error instanceof KitbagFault && error.code === 'record.changed-elsewhere';
}

/** What went wrong, as data. */
export function faultOf(error: unknown): Fault {
  if (error instanceof KitbagFault) return { code: error.code, facts: error.facts };
  return { code: 'unexpected', facts: { code: String(error) } };
}

/** Shows what went wrong; a cancelled task is no trouble and shows nothing. */
export function showFault(error: unknown): void {
  if (isCancelled(error)) return;
  lastId += 1;
  const next = { id: lastId, ...faultOf(error) };
  useFaults.setState(({ shown }) => ({ shown: [...shown.slice(-2), next] }));
}

/** Puts one sentence away. */
export function dismissFault(id: number): void {
  useFaults.setState(({ shown }) => ({ shown: shown.filter((fault) => fault.id !== id) }));
}

/** Runs what a person started; trouble is shown, never thrown. Gives null where it failed. */
export async function attempt<T>(work: () => Promise<T>): Promise<T | null> {
  try {
    return await work();
  } catch (error) {
    showFault(error);
    return null;
  }
}
