/** Starts the worker as Electron's utility process: its death is not ours. */
import { constants, setPriority } from 'node:os';
import { app, utilityProcess } from 'electron';
import { growthFlag, semiSpaceMegabytes } from '../workers/engine-flags';
import type { FromWorker, WorkerHandle } from '../workers/port';

export interface WorkerKind {
  /** As the system's list of processes shows it. */
  readonly name: string;
  /** Bounds the JavaScript heap; the line watches what the whole process occupies. */
  readonly heapMegabytes: number;
  /** Work that goes on behind a person who does something else: on a laptop of two cores it must not hold up the letters that are typed. */
  readonly behind: boolean;
}

/** `fontFolders` are what the entry takes. */
export function startUtilityWorker(
  entry: string,
  fontFolders: readonly string[],
  { name, heapMegabytes, behind }: WorkerKind,
): WorkerHandle {
  // `--max-old-space-size` by itself is not heeded here; as a flag of the engine it is.
  const flags = [
    `--max-old-space-size=${String(heapMegabytes)}`,
    `--max-semi-space-size=${String(semiSpaceMegabytes)}`,
    growthFlag,
  ];
  const child = utilityProcess.fork(entry, [...fontFolders], {
    serviceName: name,
    execArgv: [`--js-flags=${flags.join(' ')}`],
    stdio: 'ignore',
  });
  if (behind) child.once('spawn', () => giveWay(child.pid));
  return {
    send: (message) => {
      child.postMessage(message);
    },
    onMessage: (listener) => {
      child.on('message', (message: FromWorker) => {
        listener(message);
      });
    },
    onEnd: (listener) => {
      child.once('exit', listener);
    },
    end: () => {
      child.kill();
    },
    residentBytes: () => {
      const metrics = app.getAppMetrics().find(({ pid }) => pid === child.pid);
      return metrics ? metrics.memory.workingSetSize * 1024 : null;
    },
  };
}

/** The window and what it waits for go first. Where the system does not let us, the work is done all the same. */
function giveWay(pid: number | undefined): void {
  if (pid === undefined) return;
  try {
    setPriority(pid, constants.priority.PRIORITY_BELOW_NORMAL);
  } catch {
    return;
  }
}
