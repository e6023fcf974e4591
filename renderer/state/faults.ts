/** Whole tasks that failed: shown as a sentence until the same thing goes well, or the person leaves the screen or puts it away. */
import { create } from 'zustand';
import { onAnswered, requestOf } from '../bridge';
import { KitbagFault, type Fault } from '../../main/model/fault';

interface Shown extends Fault {
  readonly id: number;
  /** The request that failed; null where the window itself did. */
  readonly of: string | null;
}

interface Faults {
  readonly shown: readonly Shown[];
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
  const next = { id: lastId, of: requestOf(error), ...faultOf(error) };
  useFaults.setState(({ shown }) => ({ shown: [...without(shown, next.of).slice(-2), next] }));
}

/** The same act on the same thing has one sentence: the newest. */
function without(shown: readonly Shown[], request: string | null): readonly Shown[] {
  return request === null ? shown : shown.filter(({ of }) => of !== request);
}

/** What failed and then went well is solved: its sentence goes by itself. */
export function forgetSolved(request: string): void {
  useFaults.setState((faults) => {
    const shown = without(faults.shown, request);
    return shown.length === faults.shown.length ? faults : { shown };
  });
}

onAnswered(forgetSolved);

/** What went wrong belongs to where the person was: it goes when they leave. The task panel keeps what became of long work. */
export function leaveFaults(): void {
  if (useFaults.getState().shown.length > 0) useFaults.setState({ shown: [] });
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
