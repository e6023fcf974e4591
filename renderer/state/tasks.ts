/** Long work: what runs, how far it is, and how to end it. */
import { create } from 'zustand';
import { ask } from '../bridge';
import { faultOf, isCancelled, showFault } from './faults';
import { tell } from './notices';
import { resultOf, type TaskResult } from './task-result';
import type { TaskProgress } from '../../main/contract/views';
import type { Fault } from '../../main/model/fault';
import { shareDone, type HowFar } from '../../main/model/stage';
import type { WordKey } from '../../main/words/say';

export interface Task extends HowFar {
  readonly id: string;
  /** What it does, said by `words`. */
  readonly name: WordKey;
  readonly what: string;
  /** How much of the whole is done, from 0 to 1, which never becomes less; null while nobody knows. */
  readonly share: number | null;
  readonly state: 'running' | 'finished' | 'refused' | 'cancelled' | 'failed';
  /** Why it failed. */
  readonly fault?: Fault;
  /** Once it has ended well. */
  readonly result?: TaskResult;
}

interface Tasks {
  readonly tasks: readonly Task[];
}

export const useTasks = create<Tasks>(() => ({ tasks: [] }));

let lastTask = 0;

/** A name for a piece of work, fresh in this window. */
export function mintTask(kind: string): string {
  lastTask += 1;
  return `${kind}-${Date.now().toString(36)}-${String(lastTask)}`;
}

function update(id: string, change: Partial<Task>): void {
  useTasks.setState(({ tasks }) => ({ tasks: tasks.map((task) => (task.id === id ? { ...task, ...change } : task)) }));
}

/** Takes in a notice of progress; notices of unlisted work, such as previews, pass by. */
export function noteProgress({ task: id, done, total, what, stage, handout }: TaskProgress): void {
  useTasks.setState(({ tasks }) => ({
    tasks: tasks.map((task) => {
      if (task.id !== id) return task;
      const share = shareDone({ done, total, stage, handout });
      return {
        ...task,
        done,
        total,
        what,
        stage,
        handout,
        share: share === null ? task.share : Math.max(task.share ?? 0, share),
      };
    }),
  }));
}

/**
 * Runs work that is listed in the task panel; gives null where it failed or was ended. `show` shows its result once more, from the
 * panel, after it was put away.
 */
export async function runTask<T>(
  name: WordKey,
  id: string,
  work: (id: string) => Promise<T>,
  show?: (answer: NonNullable<T>) => void,
): Promise<T | null> {
  const task: Task = { id, name, done: 0, total: 0, share: null, what: '', state: 'running' };
  useTasks.setState(({ tasks }) => ({ tasks: [task, ...tasks].slice(0, 20) }));
  try {
    const result = await work(id);
    if (result === null || result === undefined)
      useTasks.setState(({ tasks }) => ({ tasks: tasks.filter((other) => other.id !== id) }));
    else {
      const kept = resultOf(result, show ? () => show(result) : null);
      update(id, { state: kept.isRefused ? 'refused' : 'finished', result: kept });
    }
    return result;
  } catch (error) {
    update(id, isCancelled(error) ? { state: 'cancelled' } : { state: 'failed', fault: faultOf(error) });
    if (isCancelled(error)) tell('window.tasks.was-cancelled');
    showFault(error);
    return null;
  }
}

/** Ends work; what it had not finished is left as it was before. */
export async function cancelTask(id: string): Promise<void> {
  await ask('task.cancel', { task: id }).catch(showFault);
}
