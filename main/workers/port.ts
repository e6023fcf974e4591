/** One way to speak to a worker, whether it is Electron's utility process or a thread of plain Node. */
import type { Fault } from '../model/fault';

/** Progress of a task: `done` of `total` steps; `what` names the thing at hand (a file name, a page number). */
export interface Progress {
  readonly done: number;
  readonly total: number;
  readonly what: string;
}

export type ToWorker = { readonly kind: 'run'; readonly task: number; readonly job: string; readonly input: unknown } | { readonly kind: 'cancel'; readonly task: number };

export type FromWorker =
  | { readonly kind: 'ready' }
  | { readonly kind: 'progress'; readonly task: number; readonly progress: Progress }
  | { readonly kind: 'done'; readonly task: number; readonly output: unknown }
  | { readonly kind: 'failed'; readonly task: number; readonly fault: Fault };

/** One end of the line. Messages are structured clones. */
export interface Port {
  send(message: unknown): void;
  onMessage(listener: (message: unknown) => void): void;
}
