/** What a write left beside its target when its program was ended in the middle of it, told from what somebody is still writing. */
import { join } from 'node:path';
import type { Disk } from './disk';
import type { ThisHost } from './this-host';
import { isTemporaryName, writerOf } from './write-safely';

/** Whose process it was nobody here can tell: a file that has not grown for a day is nobody's any more. */
const abandonedMs = 24 * 3_600_000;

/** True where the process of this machine that wrote it has ended, or nobody has written to it for a day. */
function isLeftover(name: string, restedMs: number, host: Pick<ThisHost, 'machine' | 'isAlive'>): boolean {
  const writer = writerOf(name);
  const isOurs = writer !== null && host.machine !== '' && host.machine.startsWith(writer.machine);
  return (isOurs && !host.isAlive(writer.pid)) || restedMs > abandonedMs;
}

/** Removes those that lie in a folder; gives how many went. What cannot be listed or removed is left to another time. */
export async function sweepLeftovers(
  folder: string,
  disk: Disk,
  host: Pick<ThisHost, 'machine' | 'isAlive'>,
  nowMs: number,
): Promise<number> {
  let removed = 0;
  for (const { name, kind } of await disk.list(folder).catch(() => [])) {
    if (kind !== 'file' || !isTemporaryName(name)) continue;
    const facts = await disk.facts(join(folder, name)).catch(() => null);
    if (!facts || !isLeftover(name, nowMs - facts.changedMs, host)) continue;
    const went = await disk.unlink(join(folder, name)).then(
      () => true,
      () => false,
    );
    if (went) removed += 1;
  }
  return removed;
}
