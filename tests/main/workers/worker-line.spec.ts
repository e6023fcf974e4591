import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import type { WorkerHandle } from '../../../main/workers/port';
import { startThreadWorker } from '../../../main/workers/thread-worker';
import { importLimitsFor, openWorkerLine, type JobOptions, type WorkerLine } from '../../../main/workers/worker-line';

const unruly = fileURLToPath(new URL('../../fixtures/workers/unruly.mjs', import.meta.url));
const lines: WorkerLine[] = [];

function openLine(): { line: WorkerLine; started: WorkerHandle[] } {
  const started: WorkerHandle[] = [];
  const line = openWorkerLine(() => {
    const worker = startThreadWorker(unruly, ['/fonts'], 64);
    started.push(worker);
    return worker;
  });
  lines.push(line);
  return { line, started };
}

/** The fixture takes the name of an act as its input. */
function act(line: WorkerLine, name: string, options: Partial<JobOptions> = {}): Promise<unknown> {
  return line.run('import.list', name as never, { subject: 'tracing.md', ...options });
}

const limits = { timeMs: 1000, residentBytes: 300e6 };

afterEach(() => {
  for (const line of lines.splice(0)) line.close();
});

describe('A line to a worker', () => {
  it('ends a file that loops for ever and names it', async () => {
    const { line } = openLine();
    await expect(act(line, 'loop', { limits })).rejects.toMatchObject({
      code: 'worker.too-slow',
      facts: { subject: 'tracing.md', seconds: 1 },
    });
  });

  it('lets a file go on that tells of progress, and ends one that falls silent', async () => {
    const { line } = openLine();
    const patient = { timeMs: 60_000, silentMs: 900, residentBytes: 300e6 };
    expect(await act(line, 'goOn', { limits: patient })).toBe('read');
    await expect(act(line, 'loop', { limits: patient })).rejects.toMatchObject({ code: 'worker.too-slow' });
  });

  it('gives a deck from PowerPoint or Markdown 20 seconds, and a PDF as long as no page takes them', () => {
    for (const file of ['a.pptx', 'b.md']) expect(importLimitsFor(file)).toMatchObject({ timeMs: 20_000 });
    expect(importLimitsFor('C.PDF')).toMatchObject({ timeMs: 600_000, silentMs: 20_000 });
    expect(importLimitsFor('1.png', 10).timeMs).toBe(40_000);
  });

  it('ends a file that eats memory outside of the heap and names it', async () => {
    const { line } = openLine();
    await expect(act(line, 'eat', { limits: { timeMs: 20_000, residentBytes: 300e6 } })).rejects.toMatchObject({
      code: 'worker.too-large',
      facts: { subject: 'tracing.md' },
    });
  });

  it('survives a file that fills the heap and names it', async () => {
    const { line } = openLine();
    await expect(act(line, 'fill', { limits: { timeMs: 20_000, residentBytes: 4e9 } })).rejects.toMatchObject({
      code: 'worker.died',
      facts: { subject: 'tracing.md' },
    });
  });

  it('does the next job in a fresh worker once it is to be another one, and lets the job under way end', async () => {
    const { line, started } = openLine();
    const underWay = act(line, 'answer');
    const after = act(line, 'answer');
    line.renew();
    await expect(Promise.all([underWay, after])).resolves.toEqual(['answered', 'answered']);
    expect(started).toHaveLength(2);
    line.renew();
    await act(line, 'answer');
    expect(started).toHaveLength(3);
  });

  it('does the next job in a fresh worker after one died', async () => {
    const { line, started } = openLine();
    const died = act(line, 'die');
    const after = act(line, 'answer', { subject: 'requests.md' });
    await expect(died).rejects.toMatchObject({ code: 'worker.died' });
    await expect(after).resolves.toBe('answered');
    expect(started).toHaveLength(2);
  });

  it('keeps its worker, and so its warm fonts, from job to job', async () => {
    const { line, started } = openLine();
    await act(line, 'answer');
    await expect(act(line, 'refuse')).rejects.toMatchObject({ code: 'deck.unreadable' });
    await act(line, 'answer');
    expect(started).toHaveLength(1);
  });

  it('cancels a job under way at once', async () => {
    const { line } = openLine();
    const controller = new AbortController();
    const job = act(line, 'loop', { signal: controller.signal });
    setTimeout(() => {
      controller.abort();
    }, 50);
    await expect(job).rejects.toMatchObject({ code: 'task.cancelled' });
  });

  it('never starts a job that was cancelled while it waited', async () => {
    const { line, started } = openLine();
    const controller = new AbortController();
    const first = act(line, 'loop', { limits });
    const second = act(line, 'answer', { signal: controller.signal });
    controller.abort();
    await expect(first).rejects.toMatchObject({ code: 'worker.too-slow' });
    await expect(second).rejects.toMatchObject({ code: 'task.cancelled' });
    expect(started).toHaveLength(1);
  });
});
