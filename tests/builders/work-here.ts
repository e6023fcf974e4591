/** What handlers work with, over a library in a folder: the workers' real jobs, done in this thread. */
import { join } from 'node:path';
import type { OpenWork, Workers } from '../../main/ipc/session';
import type { LibraryStore } from '../../main/store/library-store.types';
import { createJobs } from '../../main/workers/create-jobs';
import type { JobName, Jobs } from '../../main/workers/jobs';
import type { WorkerLine } from '../../main/workers/worker-line';
import { seededRandom } from './chance';

type Run = <N extends JobName>(job: N, input: Jobs[N]['input']) => Promise<Jobs[N]['output']>;

const jobs = createJobs(join('assets', 'fonts'));
const runHere: Run = (job, input) => jobs[job](input, () => undefined);
const tellHere: WorkerLine['run'] = (job, input, { onProgress }) => jobs[job](input, onProgress ?? (() => undefined));

/** A line whose outputs can be changed on their way, to stand for a worker that does something else. */
export function lineHere(change?: (run: Run) => Run): WorkerLine {
  return { run: change?.(runHere) ?? tellHere, rest: () => undefined, renew: () => undefined, close: () => undefined };
}

export function workHere(store: LibraryStore, changes: Partial<Workers> = {}): OpenWork {
  const line = lineHere();
  const workers = {
    importing: line,
    drawing: line,
    painting: line,
    searching: line,
    keeping: line,
    checking: [line, line] as const,
    ...changes,
  };
  return { store, workers, now: () => '2026-03-02T09:00:00+08:00', random: seededRandom(3), rules: {} };
}
