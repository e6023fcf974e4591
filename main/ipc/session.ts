/** What handlers and the command line work with: the open library, the workers, and the clock. */
import type { RandomBytes } from '../model/ids';
import type { LibraryStore } from '../store/library-store.types';
import type { LeavingRules } from '../model/policy';
import type { WorkerLine } from '../workers/worker-line';

export interface Workers {
  /** Reads foreign files: a process of its own, with tight limits. */
  readonly importing: WorkerLine;
  /** Plans and draws handouts, with its fonts warm. */
  readonly drawing: WorkerLine;
  /** Paints slides for the window, apart from `drawing` so that thumbnails do not wait for an export. */
  readonly painting: WorkerLine;
  /** Searches the slides of the library, with their words at hand. */
  readonly searching: WorkerLine;
  /** Backs the library up, looks into its backups and checks it. */
  readonly keeping: WorkerLine;
  /** Reads finished handouts back: not the process that made them. Of a large one each takes a part. */
  readonly checking: readonly [WorkerLine, WorkerLine];
}

export interface WorkSurroundings {
  readonly workers: Workers;
  /** An ISO 8601 instant. */
  readonly now: () => string;
  readonly random: RandomBytes;
  /** What the organisation asks of everything that leaves. */
  readonly rules: LeavingRules;
}

export interface OpenWork extends WorkSurroundings {
  readonly store: LibraryStore;
}
