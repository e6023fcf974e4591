/** Kits that the system hands over: by a double-click at the start, by a second start, or as macOS tells of them. */
import { resolve } from 'node:path';
import { app } from 'electron';

/** What a second start tells the first one; anything else in its place is nothing. */
interface Handed {
  readonly kit: string | null;
}

/** A kit's whole path: a second start may have been made in another folder. */
export function handOver(kit: string | null): Handed {
  return { kit: kit === null ? null : resolve(kit) };
}

function kitIn(handed: unknown): string | null {
  const kit = typeof handed === 'object' && handed !== null && 'kit' in handed ? handed.kit : null;
  return typeof kit === 'string' ? kit : null;
}

export interface ArrivingKits {
  /** The kit that arrived last, once: null until another arrives. */
  readonly take: () => string | null;
}

/** Listens from before the app is ready; `onArrival` is told of every kit, and of a second start without one. */
export function listenForKits(first: Handed, onArrival: () => void): ArrivingKits {
  let waiting = first.kit;
  const arrive = (kit: string | null): void => {
    waiting = kit ?? waiting;
    onArrival();
  };
  app.on('second-instance', (_event, _argv, _folder, handed) => {
    arrive(kitIn(handed));
  });
  app.on('open-file', (event, path) => {
    event.preventDefault();
    arrive(path);
  });
  return {
    take: () => {
      const kit = waiting;
      waiting = null;
      return kit;
    },
  };
}
