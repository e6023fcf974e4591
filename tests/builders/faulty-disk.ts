/** A disk that fails where a test says so, around any other disk. */
import type { Disk, NewFile } from '../../main/files/disk';

/** The acts that change the disk or wait for it, in the names of `Disk` and `NewFile`. */
export type DiskAct =
  | 'create'
  | 'write'
  | 'flush'
  | 'sizeBytes'
  | 'close'
  | 'rename'
  | 'unlink'
  | 'makeFolder'
  | 'flushFolder'
  | 'readFile';

export interface Trouble {
  /** Which act fails; `any` counts them all. */
  readonly act: DiskAct | 'any';
  /** The how-manyth of them, from 1, counted from when the trouble was set. */
  readonly nth: number;
  /** How many in a row fail; 1 unless said. */
  readonly times?: number;
  /** The system's code, such as ENOSPC. */
  readonly code: string;
}

export interface FaultyDisk extends Disk {
  /** From now on this goes wrong; null ends all trouble. */
  setTrouble(trouble: Trouble | null): void;
  /** From now on a write puts at most so many bytes out at once. */
  shortWrites(most: number): void;
  /** From now on the machine is off: every act fails for ever once the nth one is reached. */
  dieAt(nth: number): void;
  /** Every act since the beginning, in order. */
  readonly acts: readonly DiskAct[];
}

/** Wraps a disk. */
export function faultyDisk(inner: Disk): FaultyDisk {
  const acts: DiskAct[] = [];
  let trouble: Trouble | null = null;
  let seen = 0;
  let most = Number.POSITIVE_INFINITY;
  let lastAct = Number.POSITIVE_INFINITY;

  function step(act: DiskAct): void {
    acts.push(act);
    if (acts.length >= lastAct) throw Object.assign(new Error('the machine is off'), { code: 'EIO' });
    if (!trouble || (trouble.act !== 'any' && trouble.act !== act)) return;
    seen += 1;
    if (seen >= trouble.nth && seen < trouble.nth + (trouble.times ?? 1)) {
      throw Object.assign(new Error(`${trouble.code}: ${act}`), { code: trouble.code });
    }
  }
  function during<A extends readonly unknown[], R>(
    act: DiskAct,
    run: (...given: A) => Promise<R>,
  ): (...given: A) => Promise<R> {
    return async (...given) => {
      step(act);
      return run(...given);
    };
  }
  function watched(file: NewFile): NewFile {
    return {
      write: during('write', (bytes) => file.write(bytes.subarray(0, Math.min(bytes.length, most)))),
      flush: during('flush', () => file.flush()),
      sizeBytes: during('sizeBytes', () => file.sizeBytes()),
      close: async () => {
        // A close that fails has closed all the same, as on Linux.
        await file.close();
        step('close');
      },
    };
  }

  return {
    ...inner,
    create: during('create', async (path) => watched(await inner.create(path))),
    readFile: during('readFile', (path) => inner.readFile(path)),
    rename: during('rename', (from, to) => inner.rename(from, to)),
    unlink: during('unlink', (path) => inner.unlink(path)),
    makeFolder: during('makeFolder', (path) => inner.makeFolder(path)),
    flushFolder: during('flushFolder', (path) => inner.flushFolder(path)),
    wait: async () => undefined,
    setTrouble: (next) => {
      trouble = next;
      seen = 0;
    },
    shortWrites: (count) => void (most = count),
    dieAt: (nth) => void (lastAct = acts.length + nth),
    acts,
  };
}
