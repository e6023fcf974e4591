/** The worker's loop: takes a job, does it, answers with its output or with a fault as data. */
import { faultOf } from '../files/told-fault';
import type { Fault } from '../model/fault';
import { causeForLog } from '../model/log-cause';
import type { JobName, Jobs } from './jobs';
import { nowAndThen } from './now-and-then';
import type { Port, Progress } from './port';

export type JobTable = {
  readonly [N in JobName]: (
    input: Jobs[N]['input'],
    onProgress: (progress: Progress) => void,
  ) => Promise<Jobs[N]['output']>;
};

/** A bug crosses as the fault `unexpected`, with its cause for the log. */
function asFault(error: unknown): { fault: Fault; cause: string } {
  return { fault: faultOf(error, error instanceof Error ? error.name : 'unknown'), cause: causeForLog(error) };
}

/** Answers every message of the port by the table of jobs. */
export function serveJobs(port: Port, jobs: JobTable): void {
  port.onMessage(({ task, job, input }) => {
    const run = jobs[job] as (input: unknown, onProgress: (progress: Progress) => void) => Promise<unknown>;
    void Promise.resolve()
      .then(() =>
        run(
          input,
          nowAndThen((progress) => {
            port.send({ kind: 'progress', task, progress });
          }),
        ),
      )
      .then(
        (output) => {
          port.send({ kind: 'done', task, output });
        },
        (error: unknown) => {
          port.send({ kind: 'failed', task, ...asFault(error) });
        },
      );
  });
}
