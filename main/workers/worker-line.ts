/**
 * A line to one worker: jobs go one after the other, each with limits on time and memory. A worker that dies, loops or eats too much
 * is ended and replaced; only its job fails, with a fault that names what it was at. Cancelling ends the worker too: drawing is
 * synchronous there and could not listen.
 */
import { KitbagFault, type Fault } from '../model/fault';
import type { JobName, Jobs } from './jobs';
import type { FromWorker, Progress, ToWorker, WorkerHandle } from './port';

export interface JobLimits {
  /** How long a job may take, in milliseconds. */
  readonly timeMs: number;
  /** How long it may go without telling of progress, in milliseconds; absent where only the whole time counts. */
  readonly silentMs?: number;
  /** How much its worker may occupy, in bytes. */
  readonly residentBytes: number;
}

export interface JobOptions {
  /** What the job is about, for the person: a file name. */
  readonly subject: string;
  readonly limits?: JobLimits;
  readonly onProgress?: (progress: Progress) => void;
  readonly signal?: AbortSignal;
  /** How long a cancelled job may go on before its worker is ended; what it gives in that time is thrown away. Without it: at once. */
  readonly graceMs?: number;
}

export interface WorkerLine {
  run<N extends JobName>(job: N, input: Jobs[N]['input'], options: JobOptions): Promise<Jobs[N]['output']>;
  /** Ends the worker where nothing is under way, so that it takes up no memory; the next job starts it again. */
  rest(): void;
  /** Ends the worker as soon as nothing is under way: what it was started with has changed. */
  renew(): void;
  close(): void;
}

/** Drawing a large handout takes seconds, and a person can cancel it: ten minutes only end what is stuck. 1.5 GB is far over the largest handout measured. */
export const drawingLimits: JobLimits = { timeMs: 600_000, residentBytes: 1.5e9 };
/** A file of ours is checked in seconds; one of five hundred pages with their pictures keeps well under 1 GB. */
export const checkLimits: JobLimits = { timeMs: 300_000, residentBytes: 1.5e9 };
/** A kit of a gigabyte is read from a slow stick in minutes, and stands in memory while it is checked. */
export const kitLimits: JobLimits = { timeMs: 900_000, residentBytes: 3e9 };
/** The first backup of a large library onto a slow stick takes long; one file of it is in memory at a time. */
export const backupLimits: JobLimits = { timeMs: 4 * 3_600_000, residentBytes: 1.5e9 };
/** A foreign file is not trusted: 1 GB is what an import may take at the very most. */
const importBytes = 1e9;
/**
 * What takes longer hangs: a real deck is read in well under a second, and the largest known in three, on a machine as of 2020. A
 * laptop that is four times slower, with a cold disk, has it done in half of this.
 */
const hangMs = 20_000;
/** Each picture of a deck of them is decoded and made smaller: a large photograph takes half a second. */
const pictureMs = 2_000;

/** For a list, a timetable or a logo. */
export const importLimits: JobLimits = { timeMs: hangMs, residentBytes: importBytes };
/** A folder on a slow share is walked, and a large appendix measured, without a word of progress. */
export const lookingLimits: JobLimits = { timeMs: 60_000, residentBytes: importBytes };

/** For one foreign file, with the pictures that make one deck with it. A PDF has a page after the other drawn, and may have hundreds. */
export function importLimitsFor(file: string, pictures = 0): JobLimits {
  if (/\.pdf$/i.test(file)) return { timeMs: drawingLimits.timeMs, silentMs: hangMs, residentBytes: importBytes };
  return { timeMs: hangMs + pictures * pictureMs, residentBytes: importBytes };
}

/** Between two looks at a working worker's memory. Nothing is looked at while no job runs. */
const watchEveryMs = 100;

interface Waiting {
  readonly message: ToWorker;
  readonly options: JobOptions;
  readonly resolve: (output: unknown) => void;
  readonly reject: (fault: KitbagFault) => void;
}

/** Opens a line; the worker itself is started with the first job. `log` is told the causes of bugs, never content. */
export function openWorkerLine(spawn: () => WorkerHandle, log: (text: string) => void = () => undefined): WorkerLine {
  const queue: Waiting[] = [];
  let worker: WorkerHandle | null = null;
  let current: (Waiting & { readonly stop: () => void; readonly hear: () => void }) | null = null;
  let lastTask = 0;
  let isStale = false;

  function finish(settle: (job: Waiting) => void): void {
    const job = current;
    if (!job) return;
    current = null;
    job.stop();
    if (isStale) endIdle();
    settle(job);
    next();
  }

  function endIdle(): void {
    isStale = false;
    const idle = worker;
    worker = null;
    idle?.end();
  }

  function fail(fault: Fault): void {
    finish((job) => {
      job.reject(new KitbagFault(fault.code, fault.facts));
    });
  }

  function endWorker(fault: Fault): void {
    const ended = worker;
    worker = null;
    ended?.end();
    fail(fault);
  }

  function hear(from: WorkerHandle, message: FromWorker): void {
    if (from !== worker || message.task !== current?.message.task) return;
    if (message.kind === 'progress') {
      current.hear();
      current.options.onProgress?.(message.progress);
    } else if (message.kind === 'done')
      finish((job) => {
        if (job.options.signal?.aborted)
          job.reject(new KitbagFault('task.cancelled', { subject: job.options.subject }));
        else job.resolve(message.output);
      });
    else {
      if (message.fault.code === 'unexpected') log(message.cause);
      fail(message.fault);
    }
  }

  function start(): WorkerHandle {
    const started = spawn();
    started.onMessage((message) => {
      hear(started, message);
    });
    started.onEnd(() => {
      if (worker !== started) return;
      worker = null;
      fail({ code: 'worker.died', facts: { subject: current?.options.subject ?? '' } });
    });
    return started;
  }

  function watch({ options }: Waiting): { readonly stop: () => void; readonly hear: () => void } {
    const { limits = drawingLimits, subject, signal, graceMs = 0 } = options;
    let grace: ReturnType<typeof setTimeout> | undefined;
    const endAfter = (ms: number) =>
      setTimeout(() => {
        endWorker({ code: 'worker.too-slow', facts: { subject, seconds: Math.round(ms / 1000) } });
      }, ms);
    const { silentMs } = limits;
    const clock = endAfter(limits.timeMs);
    let silence = silentMs === undefined ? undefined : endAfter(silentMs);
    const scales = setInterval(() => {
      if ((worker?.residentBytes() ?? 0) > limits.residentBytes)
        endWorker({ code: 'worker.too-large', facts: { subject, megabytes: Math.round(limits.residentBytes / 1e6) } });
    }, watchEveryMs);
    const cancel = () => {
      const end = () => {
        endWorker({ code: 'task.cancelled', facts: { subject } });
      };
      if (graceMs === 0) end();
      else grace = setTimeout(end, graceMs);
    };
    signal?.addEventListener('abort', cancel);
    return {
      hear: () => {
        if (silentMs === undefined) return;
        clearTimeout(silence);
        silence = endAfter(silentMs);
      },
      stop: () => {
        clearTimeout(clock);
        clearTimeout(silence);
        clearInterval(scales);
        clearTimeout(grace);
        signal?.removeEventListener('abort', cancel);
      },
    };
  }

  function next(): void {
    const job = current ? undefined : queue.shift();
    if (!job) return;
    if (job.options.signal?.aborted) {
      job.reject(new KitbagFault('task.cancelled', { subject: job.options.subject }));
      next();
      return;
    }
    worker ??= start();
    current = { ...job, ...watch(job) };
    worker.send(job.message);
  }

  return {
    run<N extends JobName>(job: N, input: Jobs[N]['input'], options: JobOptions) {
      return new Promise<Jobs[N]['output']>((resolve, reject) => {
        queue.push({
          message: { task: ++lastTask, job, input } as ToWorker,
          options,
          resolve: resolve as (output: unknown) => void,
          reject,
        });
        next();
      });
    },
    rest() {
      if (!current && queue.length === 0) endIdle();
    },
    renew() {
      if (current) isStale = true;
      else endIdle();
    },
    close() {
      for (const job of queue.splice(0))
        job.reject(new KitbagFault('task.cancelled', { subject: job.options.subject }));
      endWorker({ code: 'task.cancelled', facts: { subject: current?.options.subject ?? '' } });
    },
  };
}
