/** Starts the worker as Electron's utility process: its death is not ours. */
import { app, utilityProcess } from 'electron';
import { semiSpaceMegabytes } from '../workers/engine-flags';
import type { FromWorker, WorkerHandle } from '../workers/port';

/** `fontFolders` are what the entry takes; `heapMegabytes` bounds the JavaScript heap; the line watches what the whole process occupies. */
export function startUtilityWorker(
  entry: string,
  fontFolders: readonly string[],
  name: string,
  heapMegabytes: number,
): WorkerHandle {
  // `--max-old-space-size` by itself is not heeded here; as a flag of the engine it is.
  const child = utilityProcess.fork(entry, [...fontFolders], {
    serviceName: name,
    execArgv: [
      `--js-flags=--max-old-space-size=${String(heapMegabytes)} --max-semi-space-size=${String(semiSpaceMegabytes)}`,
    ],
    stdio: 'ignore',
  });
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
