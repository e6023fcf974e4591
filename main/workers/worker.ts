/**
 * Entry point of every worker: a thread of plain Node, or Electron's utility process. `argv[2]` is the folder of the fonts, what comes
 * after it the folders of the machine's, where these are wanted.
 */
import { parentPort } from 'node:worker_threads';
import { refuseNodeNetwork } from '../files/no-node-network';
import { createJobs } from './create-jobs';
import type { Port, ToWorker } from './port';
import { serveJobs } from './serve-jobs';

/** The part of Electron's `process.parentPort` that we use; it is there in a utility process alone. */
interface UtilityPort {
  postMessage(message: unknown): void;
  on(event: 'message', listener: (event: { data: unknown }) => void): void;
}

// What reads foreign files has even less to ask of a network.
refuseNodeNetwork();

function openPort(): Port {
  const utility = (process as unknown as { parentPort?: UtilityPort }).parentPort;
  if (utility) {
    return {
      send: (message) => {
        utility.postMessage(message);
      },
      onMessage: (listener) => {
        utility.on('message', (event) => {
          listener(event.data as ToWorker);
        });
      },
    };
  }
  if (!parentPort) throw new Error('This file is started as a worker, not by itself.');
  const thread = parentPort;
  return {
    send: (message) => {
      thread.postMessage(message);
    },
    onMessage: (listener) => {
      thread.on('message', (message: ToWorker) => {
        listener(message);
      });
    },
  };
}

const [fontsFolder, ...machineFonts] = process.argv.slice(2);
if (!fontsFolder) throw new Error('A worker needs the folder of the fonts as its argument.');
serveJobs(openPort(), createJobs(fontsFolder, machineFonts));
