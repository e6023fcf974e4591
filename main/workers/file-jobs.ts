/** The jobs on a finished handout: locking, checking and printing it. */
import { readFileSync } from 'node:fs';
import type { JobTable } from './serve-jobs';
import type { Toolbox } from './toolbox';

/** Each reads its code with its first job: the processes that check do nothing else. */
export function fileJobs(toolbox: () => Promise<Toolbox>) {
  return {
    'handout.lock': async ({ pdf, ...wanted }) => {
      if (!('lock' in wanted)) return (await import('../handout/lock/lock-pdf')).lockPdf(pdf, wanted.password);
      const { lockOfCopy } = await import('../handout/lock/lock-of-copy');
      return lockOfCopy(pdf, wanted.lock, wanted.which);
    },
    'handout.check': async ({ pdf, against, ...part }, onProgress) => {
      const { checkPart } = await import('../handout/check/check-part');
      const { searchesFor } = await import('./searches-for');
      const bytes = typeof pdf === 'string' ? new Uint8Array(readFileSync(pdf)) : pdf;
      const openSearches = searchesFor(against, await toolbox());
      return checkPart({ ...part, bytes, openSearches }, (done, total) => {
        onProgress({ done, total, what: '', stage: 'check' });
      });
    },
    'handout.print-pages': async (asked) => (await import('./print-pages')).printPages(asked),
  } satisfies Partial<JobTable>;
}
