/** Writes a whole file so that a crash, a full disk or a power cut leaves either the old file or the new one. */
import { randomBytes } from 'node:crypto';
import { dirname, join } from 'node:path';
import { type Disk, type NewFile, hasCode } from './disk';
import { thisHost } from './this-host';

/** The process that writes a file: its machine in eight hexadecimal digits that say nothing of its name, and its number. */
interface Writer {
  readonly machine: string;
  readonly pid: number;
}

const unknownMachine = '00000000';
let own: Writer | null = null;

function thisWriter(): Writer {
  if (own) return own;
  const { machine, pid } = thisHost();
  own = { machine: machine.slice(0, unknownMachine.length) || unknownMachine, pid };
  return own;
}

/** A name beside a file that is being written, which nobody takes for the file; it tells who writes, so that what a killed program left is known. */
export function temporaryBeside(path: string, { machine, pid }: Writer = thisWriter()): string {
  const number = pid.toString(16).padStart(8, '0');
  return join(dirname(path), `.kitbag-${machine}${number}${randomBytes(4).toString('hex')}.tmp`);
}

/** The machine, the process, and eight digits of chance; before there was chance alone. */
const temporaryPattern = /^\.kitbag-(?:([0-9a-f]{8})([0-9a-f]{8})[0-9a-f]{8}|[0-9a-f]{16})\.tmp$/;
/** Virus scanners and indexers on Windows hold a fresh file for a moment: ten tries, two and a half seconds in all. */
const patienceMs = [5, 10, 20, 40, 80, 160, 320, 640, 1280];

/** True for the name of a file that a write left behind when the program ended in the middle of it. */
export function isTemporaryName(name: string): boolean {
  return temporaryPattern.test(name);
}

/** Who wrote a file of such a name; null where the name does not tell, as those of before, and of a machine that nothing tells from others. */
export function writerOf(name: string): Writer | null {
  const [, machine, pid] = temporaryPattern.exec(name) ?? [];
  if (machine === undefined || pid === undefined || machine === unknownMachine) return null;
  return { machine, pid: Number.parseInt(pid, 16) };
}

/** Looks at a file that is whole on the disk before it takes its name; what it throws keeps the file from it. */
export type Approve = (temporary: string) => Promise<void>;

/**
 * Puts `bytes` under `path`: a new file beside it, every byte out, flushed, its size checked, approved, renamed, the folder flushed.
 * On an error before the rename the old file is untouched and the new one is removed; the error is thrown on.
 */
export async function writeSafely(disk: Disk, path: string, bytes: Uint8Array, approve?: Approve): Promise<void> {
  const folder = dirname(path);
  const temporary = temporaryBeside(path);
  const file = await disk.create(temporary);
  try {
    await fill(file, [bytes]);
    await approve?.(temporary);
    await moveInto(disk, temporary, path);
  } catch (error) {
    await disk.unlink(temporary).catch(() => undefined); // The cause is thrown on; a leftover is swept at the next start.
    throw error;
  }
  await disk.flushFolder(folder);
}

/** Moves a file, with patience while another program holds either name. */
export async function moveInto(disk: Disk, from: string, to: string): Promise<void> {
  for (const pauseMs of patienceMs) {
    try {
      await disk.rename(from, to);
      return;
    } catch (error) {
      if (!hasCode(error, 'EPERM', 'EACCES', 'EBUSY')) throw error;
      await disk.wait(pauseMs);
    }
  }
  await disk.rename(from, to);
}

/** Makes a folder, and those above it, so that they outlive a power cut. */
export async function makeFolderSafely(disk: Disk, path: string): Promise<void> {
  if (await disk.facts(path)) return;
  const above = dirname(path);
  if (above !== path) await makeFolderSafely(disk, above);
  await disk.makeFolder(path);
  await disk.flushFolder(above);
}

/**
 * Writes a new file out of chunks as they come and flushes it; gives its size. On an error it is removed, and the error is thrown
 * on. For what is too large to hold at once: the caller looks at it and moves it into place.
 */
export async function writeChunks(disk: Disk, path: string, chunks: AsyncIterable<Uint8Array>): Promise<number> {
  const file = await disk.create(path);
  try {
    return await fill(file, chunks);
  } catch (error) {
    await disk.unlink(path).catch(() => undefined);
    throw error;
  }
}

async function fill(file: NewFile, chunks: Iterable<Uint8Array> | AsyncIterable<Uint8Array>): Promise<number> {
  let whole = 0;
  try {
    for await (const bytes of chunks) {
      let written = 0;
      while (written < bytes.length) {
        const more = await file.write(bytes.subarray(written));
        if (more <= 0) throw new Error('the disk takes no more bytes');
        written += more;
      }
      whole += bytes.length;
    }
    await file.flush();
    const size = await file.sizeBytes();
    if (size !== whole) throw new Error(`${size} of ${whole} bytes are on the disk`);
  } catch (error) {
    await file.close().catch(() => undefined); // The first error is the one to tell.
    throw error;
  }
  await file.close();
  return whole;
}
