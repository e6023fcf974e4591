import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';

export interface OwnDisplay {
  /** What DISPLAY must be for a program that is to be seen there. */
  readonly name: string;
  readonly close: () => void;
}

/** As large as a small laptop's screen, which the window is laid out for. */
const SCREEN = '1440x900x24';

/**
 * A screen of its own for one worker, so that two tests at the same time each have a keyboard, a focus and a clipboard.
 * Xvfb itself chooses a free number and writes it where `-displayfd` says, once it can be connected to.
 * @throws if Xvfb ends before it has said so
 */
export async function openOwnDisplay(): Promise<OwnDisplay> {
  const args = ['-displayfd', '3', '-screen', '0', SCREEN, '-nolisten', 'tcp'];
  const server = spawn('Xvfb', args, { stdio: ['ignore', 'ignore', 'inherit', 'pipe'] });
  const number = await new Promise<string>((resolve, reject) => {
    createInterface(server.stdio[3] as Readable).once('line', resolve);
    server.once('error', reject);
    server.once('exit', (code) => {
      reject(new Error(`Xvfb ended with ${String(code)} before it had a screen.`));
    });
  });
  return { name: `:${number.trim()}`, close: () => server.kill() };
}
