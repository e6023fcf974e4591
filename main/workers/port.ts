/** One way to speak to a worker, whether it is Electron's utility process or a thread of plain Node. */
import type { HowFar } from '../model/stage';
import type { Fault } from '../model/fault';
import type { JobName, Jobs } from './jobs';

/** Progress of a job: `done` of `total` steps; `what` names the thing at hand (a file name, a page number). */
export interface Progress extends HowFar {
  /** The file or thing that is worked on, as a person knows it; empty where there is none. */
  readonly what: string;
}

export type ToWorker = {
  readonly [N in JobName]: { readonly task: number; readonly job: N; readonly input: Jobs[N]['input'] };
}[JobName];

export type FromWorker =
  | { readonly kind: 'progress'; readonly task: number; readonly progress: Progress }
  | { readonly kind: 'done'; readonly task: number; readonly output: unknown }
  | { readonly kind: 'failed'; readonly task: number; readonly fault: Fault; readonly cause: string };

/** The worker's end of the line. Messages are structured clones. */
export interface Port {
  send(message: FromWorker): void;
  onMessage(listener: (message: ToWorker) => void): void;
}

/** The other end: a running worker as the app or the command line sees it. */
export interface WorkerHandle {
  send(message: ToWorker): void;
  onMessage(listener: (message: FromWorker) => void): void;
  /** Told once, when the worker has ended for whatever reason. */
  onEnd(listener: () => void): void;
  /** Ends it at once, also in the middle of an endless loop. */
  end(): void;
  /** What it occupies now, in bytes; null where that is not known. */
  residentBytes(): number | null;
}
