/** Jobs whose code is read with the first of them: a worker starts with what it is asked for. */
import type { JobName } from './jobs';
import type { JobTable } from './serve-jobs';

/** `load` is called once; where it fails, the next job tries again. */
export function lazily<N extends JobName>(
  names: readonly N[],
  load: () => Promise<Pick<JobTable, N>>,
): Pick<JobTable, N> {
  const once = onceLoaded(load);
  const lazy = (name: N) => async (input: never, onProgress: never) => {
    const run = (await once())[name] as (input: never, onProgress: never) => Promise<unknown>;
    return run(input, onProgress);
  };
  return Object.fromEntries(names.map((name) => [name, lazy(name)])) as unknown as Pick<JobTable, N>;
}

/** The same promise for everybody, until it fails. */
export function onceLoaded<T>(load: () => Promise<T>): () => Promise<T> {
  let loaded: Promise<T> | null = null;
  return () =>
    (loaded ??= load().catch((error: unknown) => {
      loaded = null;
      throw error;
    }));
}
