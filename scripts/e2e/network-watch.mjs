// Runs a program where there is no network, and sees whether anything of it tried to reach one. Started by root inside
// a network name space of its own (unshare --net), in which the only way out is a pair of cables that ends here:
//   node network-watch.mjs COMMAND…
// Every packet that is sent out goes into the cable and is counted, and so is every datagram, and with it every name that
// is looked up. What Chromium cannot help asking for it asks the proxy at port 9, where somebody listens here.
// A socket that only asks the kernel whether there is a way (Chromium does, for IPv6) sends nothing, and counts as nothing.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';

const PROXY_PORT = 9;

const CABLE = 'kitbag0';

/** A line of a table of the kernel, found by its beginning. */
function row(file, beginning) {
  const line = readFileSync(file, 'utf8')
    .split('\n')
    .findLast((one) => one.trimStart().startsWith(beginning));
  return line?.trim().split(/[\s:]+/) ?? [];
}

/** The kernel's counters of this name space. Its own talk of IPv6 (who is my neighbour?) is left out. */
function counted() {
  const sent = Number(row('/proc/net/dev', `${CABLE}:`)[10] ?? 0);
  const own = Number(row(`/proc/net/dev_snmp6/${CABLE}`, 'Icmp6OutMsgs')[1] ?? 0);
  const datagrams =
    Number(row('/proc/net/snmp', 'Udp:')[4]) + Number(row('/proc/net/snmp6', 'Udp6OutDatagrams')[1] ?? 0);
  return { packets: sent - own, datagrams };
}

/** The counters when nothing is on its way: a packet of the kernel's own counts as said a moment before it counts as sent. */
async function settled() {
  for (let before = counted(); ;) {
    await new Promise((later) => setTimeout(later, 100));
    const now = counted();
    if (now.packets === before.packets && now.datagrams === before.datagrams) return now;
    before = now;
  }
}

function runAndWait(command, args) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: 'inherit' });
    child.on('error', () => resolve(127));
    child.on('close', (code) => resolve(code ?? 1));
  });
}

let proxied = 0;
const proxy = createServer((socket) => {
  proxied += 1;
  socket.destroy();
});
const laid = [
  'link set lo up',
  `link add ${CABLE} type veth peer name kitbag1`,
  `addr add 10.99.0.1/24 dev ${CABLE}`,
  `-6 addr add fd99::1/64 dev ${CABLE} nodad`,
  `link set ${CABLE} arp off up`,
  'link set kitbag1 up',
  'route add default via 10.99.0.2',
  `-6 route add default via fd99::2 dev ${CABLE}`,
];
for (const words of laid) {
  if ((await runAndWait('ip', words.split(' '))) !== 0) throw new Error(`ip ${words} failed: nothing can be watched.`);
}
await new Promise((listening) => proxy.listen(PROXY_PORT, '127.0.0.1', listening));
const before = await settled();
const [command, ...args] = process.argv.slice(2);
const code = await runAndWait(command, args);
const after = await settled();
proxy.close();
const seen = { 'connections to the proxy': proxied };
for (const [name, count] of Object.entries(after)) seen[name] = count - before[name];
process.stdout.write(`NETWORK ${JSON.stringify(seen)}\n`);
process.exitCode = Object.values(seen).some((count) => count > 0) ? 86 : code;
