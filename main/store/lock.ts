/** The lock file: one Kitbag writes to a library, the others read. */
import { dirname } from 'node:path';
import { type Disk, hasCode, reasonOf } from '../files/disk';
import { KitbagFault } from '../model/fault';
import type { LibraryPaths } from './library-paths';
import type { Holder, StoreSurroundings } from './library-store.types';

interface LockContent extends Holder {
  /** Tells this lock from another of the same process. */
  readonly token: string;
  /** Locks of before have none. */
  readonly machine?: string;
}

export interface Lock {
  /** Throws `library.lock-lost` where somebody took the library over, and `library.read-only` where its folder is out of reach. */
  confirm(): Promise<void>;
  release(): Promise<void>;
}

export type LockOutcome =
  | { readonly kind: 'taken'; readonly lock: Lock }
  | { readonly kind: 'held'; readonly by: Holder }
  | { readonly kind: 'not-writable'; readonly reason: string };

/** Tokens of this process: after a crash the next process may get the same number, and its lock file is not ours then. */
const mine = new Set<string>();
/** Writing a lock or taking one over takes milliseconds: what is still half done after so long was cut off. */
const abandonedMs = 10_000;
/** No clock of a network folder is so far ahead: it was wrong when that was written, or is now, and would hold the library for as long. */
const mostAheadMs = 24 * 3_600_000;
const tries = 40;

/** Takes the lock, also from a process of this machine that has ended; from another machine only in the mode `take-over`. */
export async function takeLock(
  paths: Pick<LibraryPaths, 'lock'>,
  surroundings: StoreSurroundings,
): Promise<LockOutcome> {
  const { disk } = surroundings;
  for (let tried = 0; tried < tries; tried += 1) {
    try {
      return { kind: 'taken', lock: await createLock(paths.lock, surroundings) };
    } catch (error) {
      if (!hasCode(error, 'EEXIST')) return { kind: 'not-writable', reason: reasonOf(error) };
    }
    const found = await readLock(disk, paths.lock);
    if (found === 'gone') continue;
    if (await isStale(paths.lock, found, surroundings)) {
      const problem = await removeStale(paths.lock, surroundings).catch(reasonOf);
      if (problem !== undefined) return { kind: 'not-writable', reason: problem };
    } else if (found === 'unreadable') await disk.wait(20);
    else return { kind: 'held', by: { host: found.host, pid: found.pid, since: found.since } };
  }
  return { kind: 'not-writable', reason: 'EBUSY' };
}

/**
 * Does something to a library that nobody else has open, and lets go of it whatever comes of it. Throws `library.read-only`
 * where another holds it, or where its folder cannot be written.
 */
export async function holdingLock<T>(
  paths: Pick<LibraryPaths, 'lock'>,
  surroundings: Omit<StoreSurroundings, 'mode'>,
  act: () => Promise<T>,
): Promise<T> {
  const outcome = await takeLock(paths, { ...surroundings, mode: 'write' });
  if (outcome.kind === 'held') {
    const { host, pid, since } = outcome.by;
    throw new KitbagFault('library.read-only', { host, pid, since });
  }
  if (outcome.kind === 'not-writable') throw new KitbagFault('library.read-only', { reason: outcome.reason });
  try {
    return await act();
  } finally {
    await outcome.lock.release();
  }
}

async function createLock(path: string, { disk, host, now, random }: StoreSurroundings): Promise<Lock> {
  const token = Array.from(random(8), (byte) => byte.toString(16).padStart(2, '0')).join('');
  const machine = host.machine ? { machine: host.machine } : {};
  const content: LockContent = { host: host.name, pid: host.pid, since: now(), token, ...machine };
  const bytes = new TextEncoder().encode(`${JSON.stringify(content)}\n`);
  const file = await disk.create(path);
  mine.add(token); // Before anybody can read it.
  try {
    let written = 0;
    while (written < bytes.length) written += Math.max(1, await file.write(bytes.subarray(written)));
    await file.flush();
    await file.close();
  } catch (error) {
    mine.delete(token);
    await file.close().catch(() => undefined); // The first error is the one to tell.
    await disk.unlink(path).catch(() => undefined);
    throw error;
  }
  return {
    async confirm() {
      const found = await readLock(disk, path);
      if (typeof found !== 'string' && found.token === token) return;
      const reason = typeof found === 'string' ? await whyAway(disk, path) : null;
      if (reason !== null) throw new KitbagFault('library.read-only', { reason });
      throw new KitbagFault('library.lock-lost', { host: typeof found === 'string' ? '' : found.host });
    },
    async release() {
      const found = await readLock(disk, path);
      if (typeof found !== 'string' && found.token === token) await disk.unlink(path);
      mine.delete(token);
    },
  };
}

/**
 * Who holds a lock, as its file says, and whether that process is known to have ended; null where there is none, or where it cannot
 * be read.
 */
export async function readLockOf(
  disk: Disk,
  path: string,
  here: StoreSurroundings['host'],
): Promise<(Holder & { readonly hasEnded: boolean }) | null> {
  const found = await readLock(disk, path);
  if (typeof found === 'string') return null;
  const hasEnded = isOfThisMachine(found, here) && !here.isAlive(found.pid);
  return { host: found.host, pid: found.pid, since: found.since, hasEnded };
}

async function readLock(disk: Disk, path: string): Promise<LockContent | 'gone' | 'unreadable'> {
  try {
    const value: unknown = JSON.parse(new TextDecoder().decode(await disk.readFile(path)));
    return isLockContent(value) ? value : 'unreadable';
  } catch (error) {
    return hasCode(error, 'ENOENT') ? 'gone' : 'unreadable';
  }
}

/**
 * The system's reason where the folder of a lock cannot be looked into; null where it can. A network folder or a stick that went away
 * may leave an empty folder in its place, or none.
 */
async function whyAway(disk: Disk, path: string): Promise<string | null> {
  try {
    return (await disk.list(dirname(path))).length === 0 ? 'ENOTCONN' : null;
  } catch (error) {
    return reasonOf(error);
  }
}

function isLockContent(value: unknown): value is LockContent {
  if (typeof value !== 'object' || value === null) return false;
  const { host, pid, since, token } = value as Readonly<Record<string, unknown>>;
  return typeof host === 'string' && typeof pid === 'number' && typeof since === 'string' && typeof token === 'string';
}

type FoundLock = Awaited<ReturnType<typeof readLock>>;

/** Numbers of processes tell nothing about another machine, which may have the same name. */
function isOfThisMachine(found: LockContent, host: StoreSurroundings['host']): boolean {
  if (found.host !== host.name) return false;
  return found.machine === undefined || host.machine === undefined || found.machine === host.machine;
}

/** A lock that cannot be read is being written at this moment, or the power was cut just then: its age tells. */
async function isStale(path: string, found: FoundLock, surroundings: StoreSurroundings): Promise<boolean> {
  const { host, mode } = surroundings;
  if (found === 'gone') return false;
  if (mode === 'take-over') return true;
  if (found === 'unreadable') return isAbandoned(path, surroundings);
  if (!isOfThisMachine(found, host)) return false;
  return found.pid === host.pid ? !mine.has(found.token) : !host.isAlive(found.pid);
}

async function isAbandoned(path: string, { disk, now }: StoreSurroundings): Promise<boolean> {
  const facts = await disk.facts(path);
  if (facts === null) return false;
  const agedMs = Date.parse(now()) - facts.changedMs;
  return agedMs > abandonedMs || agedMs < -mostAheadMs;
}

/** Removes a lock that nobody holds; a guard file keeps two who see it at once from removing each other's fresh lock. */
async function removeStale(path: string, surroundings: StoreSurroundings): Promise<void> {
  const { disk } = surroundings;
  const guard = `${path}.taking`;
  try {
    await (await disk.create(guard)).close();
  } catch (error) {
    if (!hasCode(error, 'EEXIST')) throw error;
    const leftover = await isAbandoned(guard, surroundings);
    if (leftover)
      await disk.unlink(guard).catch(() => undefined); // Another may have been quicker.
    else await disk.wait(20);
    return;
  }
  try {
    // Looked at again under the guard: another may have taken it over in the meantime.
    if (await isStale(path, await readLock(disk, path), surroundings)) await disk.unlink(path);
  } finally {
    await disk.unlink(guard);
  }
}
