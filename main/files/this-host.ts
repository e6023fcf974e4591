/** Who holds a library here: this process, on this machine. */
import { readlinkSync, statSync } from 'node:fs';
import { homedir, hostname } from 'node:os';
import { isAlive } from './is-alive';
import { sha256 } from './sha256';

export interface ThisHost {
  readonly name: string;
  /** Of the machine itself, since laptops that were set up from one image share a name; '' where nothing tells it. */
  readonly machine: string;
  readonly pid: number;
  isAlive(pid: number): boolean;
}

/** What `read` gives; '' where the system has no such thing. */
function orNothing(read: () => string): string {
  try {
    return read();
  } catch {
    return '';
  }
}

/**
 * Stays the same over restarts, and differs from machine to machine: when the person's own folder was made, and which number it has
 * on the disk. In a container processes are numbered anew, so there its number space counts too. Only a part of the hash is kept.
 */
function machineMark(): string {
  const home = orNothing(() => {
    const { ino, birthtimeMs } = statSync(homedir());
    return `${String(ino)} ${String(birthtimeMs)}`;
  });
  const numbering = orNothing(() => readlinkSync('/proc/self/ns/pid'));
  return sha256(`${home}\n${numbering}`).slice(0, 16);
}

export function thisHost(): ThisHost {
  return { name: hostname(), machine: machineMark(), pid: process.pid, isAlive };
}
