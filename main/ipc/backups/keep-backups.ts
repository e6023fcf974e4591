/** Keeps backups of the open library by itself: when it is quiet after changes, and soon after it was opened. */
import type { BackupReason } from '../../model/backup';
import type { BackupReport } from '../../model/backup-row';
import { faultOf } from '../../files/told-fault';
import { KitbagFault, type Fault } from '../../model/fault';
import type { LibraryStore } from '../../store/library-store.types';
import type { BackupOptions } from './make-backup';

/** Runs an act after a while; gives the function that calls it off. */
export type After = (ms: number, act: () => void) => () => void;

/** What the keeper knows of the newest backup since the library was opened. */
export interface KeptBackups {
  readonly last: BackupReport | null;
  /** Why the last try failed; null where it did not. */
  readonly fault: Fault | null;
  readonly isRunning: boolean;
}

export interface BackupKeeper {
  /** Watches a library from now on, and no other. One that is open for reading is left to who writes it. */
  watch(store: LibraryStore): void;
  /** Makes a backup at once, after the one that is under way. Throws what making throws. */
  make(why: BackupReason, options?: BackupOptions): Promise<BackupReport>;
  kept(): KeptBackups;
  /** Ends the watching; nothing is made by itself any more. */
  stop(): void;
}

export interface KeeperTools {
  readonly after: After;
  readonly make: (store: LibraryStore, why: BackupReason, options: BackupOptions) => Promise<BackupReport>;
  /** Told when a backup was made by itself, or could not be. */
  readonly told: (kept: KeptBackups) => void;
}

/** After the last change: a person who reads or thinks for a minute does not feel the disk work. */
export const quietMs = 60_000;
/** Somebody who never rests is backed up all the same. */
export const longestMs = 10 * 60_000;

const nothing: KeptBackups = { last: null, fault: null, isRunning: false };

export function createBackupKeeper({ after, make, told }: KeeperTools): BackupKeeper {
  let store: LibraryStore | null = null;
  let stopListening = (): void => undefined;
  let kept = nothing;
  let turn: Promise<unknown> = Promise.resolve();
  let callOff: (() => void) | null = null;
  let callOffLongest: (() => void) | null = null;

  function forgetTimers(): void {
    callOff?.();
    callOffLongest?.();
    callOff = callOffLongest = null;
  }

  function due(): void {
    forgetTimers();
    run('change').then(
      () => {
        told(kept);
      },
      () => {
        told(kept); // What went wrong stands in `kept`, and is tried again with the next change.
      },
    );
  }

  function changed(): void {
    callOff?.();
    callOff = after(quietMs, due);
    callOffLongest ??= after(longestMs, due);
  }

  function run(why: BackupReason, options: BackupOptions = {}): Promise<BackupReport> {
    const of = store;
    if (!of) return Promise.reject(new KitbagFault('library.none-open'));
    const act = async (): Promise<BackupReport> => {
      kept = { ...kept, isRunning: true };
      try {
        const last = await make(of, why, options);
        if (store === of) kept = { last, fault: null, isRunning: false };
        return last;
      } catch (error) {
        const fault = faultOf(error, error instanceof Error ? error.name : 'unknown');
        if (store === of) kept = { ...kept, fault, isRunning: false };
        throw error;
      }
    };
    const mine = turn.then(act, act);
    turn = mine;
    return mine;
  }

  function stop(): void {
    stopListening();
    forgetTimers();
    store = null;
    kept = nothing;
  }

  return {
    watch(opened) {
      stop();
      store = opened;
      if (opened.access !== 'write') return;
      stopListening = opened.onChanged(changed);
      // What was changed just before the library was closed last time, and a second place that is back.
      callOff = after(quietMs, due);
    },
    make: run,
    kept: () => kept,
    stop,
  };
}
