/** Starts the worker as a thread of plain Node: for the command line. */
import { setFlagsFromString } from 'node:v8';
import { Worker } from 'node:worker_threads';
import { burstFlags, semiSpaceMegabytes } from './engine-flags';
import type { FromWorker, WorkerHandle } from './port';

/** `fontFolders` are what the entry takes; `heapMegabytes` bounds the JavaScript heap; what lies outside of it shows in the process's resident size. */
export function startThreadWorker(entry: string, fontFolders: readonly string[], heapMegabytes: number): WorkerHandle {
  const before = process.memoryUsage.rss();
  // Threads share the engine of their process.
  for (const flag of burstFlags(process.versions.v8)) setFlagsFromString(flag);
  const thread = new Worker(entry, {
    argv: [...fontFolders],
    // Two halves, and as much again for large objects.
    resourceLimits: { maxOldGenerationSizeMb: heapMegabytes, maxYoungGenerationSizeMb: 3 * semiSpaceMegabytes },
  });
  const endings: (() => void)[] = [];
  // An error is always followed by `exit`, which tells the line; without a listener it would end the whole process.
  thread.on('error', () => undefined);
  thread.on('exit', () => {
    for (const told of endings) told();
  });
  // An idle worker must not keep the command line from ending.
  thread.unref();
  return {
    send: (message) => {
      thread.postMessage(message);
    },
    onMessage: (listener) => {
      thread.on('message', (message: FromWorker) => {
        listener(message);
      });
      thread.unref();
    },
    onEnd: (listener) => {
      endings.push(listener);
    },
    end: () => {
      void thread.terminate();
    },
    residentBytes: () => process.memoryUsage.rss() - before,
  };
}
