/** Has a finished handout read back and checked, apart from the process that made it; a large one by two processes at once. */
import { availableParallelism } from 'node:os';
import { concludePassport } from '../handout/check/conclude';
import type { Meant, Passport } from '../model/passport';
import type { Against } from '../workers/jobs';
import { checkLimits, type JobOptions } from '../workers/worker-line';
import type { Workers } from './session';

export interface HandoutToCheck {
  /** Its path, or its bytes where it lies nowhere yet. */
  readonly pdf: string | Uint8Array;
  /** What sentences call it. */
  readonly name: string;
  readonly sizeBytes: number;
  readonly password?: string;
  /** What it was meant to be; null for a file that is checked by itself. */
  readonly meant: Meant | null;
  readonly against: readonly Against[];
}

/** From here on a second process is worth its start. */
const largeFrom = { pages: 60, bytes: 3_000_000 } as const;
/** Fewer pages are not worth parting, however large their pictures are: the first part always has some. */
const leastToPart = 10;
/** The first part takes the file as a whole too, so it gets fewer pages. */
const firstShare = 0.4;

/**
 * Throws the faults of `checkPart`, and those of a worker that died or was cancelled: a check that could not be made is no
 * passport.
 */
export async function checkHandout(
  { checking: [first, second] }: Pick<Workers, 'checking'>,
  { sizeBytes, ...handout }: HandoutToCheck,
  options: Pick<JobOptions, 'onProgress' | 'signal'> = {},
): Promise<Passport> {
  const started = performance.now();
  const pages = handout.meant?.pages.length ?? leastToPart;
  const isLarge = pages >= largeFrom.pages || (pages >= leastToPart && sizeBytes >= largeFrom.bytes);
  const split = isLarge && availableParallelism() > 1 ? firstShare : 1;
  const tell = options.onProgress && sumOf(split < 1 ? 2 : 1, options.onProgress);
  const how = (part: number): JobOptions => ({
    subject: handout.name,
    limits: checkLimits,
    ...(options.signal ? { signal: options.signal } : {}),
    ...(tell ? { onProgress: tell(part) } : {}),
  });
  const parts = await Promise.all([
    first.run('handout.check', { ...handout, from: 0, to: split }, how(0)),
    ...(split < 1 ? [second.run('handout.check', { ...handout, from: split, to: 1 }, how(1))] : []),
  ]);
  return concludePassport(parts, handout.meant, Math.round(performance.now() - started));
}

type OnProgress = NonNullable<JobOptions['onProgress']>;

/** One listener for each of several processes; told is what all of them have done, once each has said how much it has to do. */
function sumOf(count: number, tell: OnProgress): (part: number) => OnProgress {
  const parts = Array.from({ length: count }, () => ({ done: 0, total: 0 }));
  return (part) => (progress) => {
    parts[part] = progress;
    if (parts.some(({ total }) => total === 0)) return;
    const sum = (of: 'done' | 'total'): number => parts.reduce((all, one) => all + one[of], 0);
    tell({ ...progress, done: sum('done'), total: sum('total') });
  };
}
