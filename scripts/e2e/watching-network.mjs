// A program in a network name space of its own, in which nothing leads out and every attempt is counted. Only root may make one
// and still run Chromium's sandbox inside it.
import { inProject, isRoot, run } from '../setup/ground.mjs';

export const canWatchNetwork = process.platform === 'linux' && isRoot;

export const watchingNetwork = (command) => [
  'unshare',
  '--net',
  '--',
  process.execPath,
  inProject('scripts', 'e2e', 'network-watch.mjs'),
  ...command,
];

/** What a watch saw, as its last line says. */
export function seenBy(output) {
  const line = output.split('\n').findLast((one) => one.startsWith('NETWORK '));
  return line ? JSON.parse(line.slice('NETWORK '.length)) : null;
}

/** Programs that reach out, each in another way: a watch that misses one proves nothing. */
const reachOut = {
  'a name looked up': "require('node:dns').resolve('example.org', () => {})",
  'a connection': "require('node:net').connect(80, '192.0.2.1').on('error', () => {})",
  'a connection in IPv6': "require('node:net').connect(80, '2001:db8::1').on('error', () => {})",
  'a datagram': "require('node:dgram').createSocket('udp4').send('x', 53, '127.0.0.1')",
  'a request to the proxy': "require('node:net').connect(9, '127.0.0.1').on('error', () => {})",
};

/** @returns {Promise<string[]>} a sentence for each way out that the watch does not see */
export async function checkWatch() {
  const blind = [];
  for (const [name, code] of Object.entries(reachOut)) {
    const [command, ...args] = watchingNetwork([process.execPath, '-e', `setTimeout(process.exit, 300); ${code}`]);
    const { stdout } = await run(command, args, { capture: true });
    const seen = Object.values(seenBy(stdout) ?? {}).some((count) => count > 0);
    if (!seen) blind.push(`The watch on the network does not see ${name}.`);
  }
  return blind;
}
