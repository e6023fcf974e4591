// npm run fuzz [-- PARSER…] [--minutes N | --inputs N] [--seed N] [--input N]: gives each parser of what strangers bring what nobody
// would write, for as long as is said. What is neither read nor refused with a fault is a find: it is told with what makes it again,
// and kept in out/fuzz. The same seed makes the same inputs.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import { bundle } from './bundle.mjs';
import { limitsOf } from './fuzz/limits.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    minutes: { type: 'string', default: '1' },
    inputs: { type: 'string' },
    seed: { type: 'string', default: '1' },
    input: { type: 'string' },
  },
});
const seed = Number(values.seed);
const wanted = positionals.length > 0 ? positionals : Object.keys(limitsOf);
const entry = await bundle('fuzz/entry');
const kept = join('out', 'fuzz');

/** What this program and its workers have computed so far: a machine that was paused, or has others to serve, is no find. */
function processorMs() {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** One worker of a parser from an input on; gives how far it came and what it found. */
function run(name, from, to, untilMs) {
  return new Promise((resolve) => {
    const clock = new SharedArrayBuffer(8);
    const numbers = new Float64Array(clock);
    numbers[0] = -1; // The worker reads its modules first.
    let [current, since] = [-1, processorMs()];
    const finds = [];
    let counts = { read: 0, refused: 0 };
    const { seconds, megabytes } = limitsOf[name];
    const worker = new Worker(entry, {
      workerData: { name, seed, from, to, clock },
      resourceLimits: { maxOldGenerationSizeMb: megabytes },
      stderr: true,
    });
    const end = async (next, find = null) => {
      clearInterval(watch);
      await worker.terminate();
      resolve({ next, finds: find ? [...finds, find] : finds, ...counts });
    };
    const watch = setInterval(() => {
      if (current !== numbers[0]) [current, since] = [numbers[0], processorMs()];
      const limitMs = current < 0 ? 60_000 : seconds * 1000;
      if (processorMs() - since > limitMs)
        void end(numbers[0] + 1, {
          number: numbers[0],
          what: `It took longer than ${String(seconds)} s.`,
          input: null,
        });
      else if (Date.now() > untilMs) void end(numbers[0] + 1);
    }, 200);
    worker.on('message', ({ kind, ...message }) => {
      if (kind === 'find') finds.push(message);
      else counts = { read: message.read, refused: message.refused };
      if (kind === 'end') void end(to);
    });
    worker.on('error', (error) => {
      void end(numbers[0] + 1, { number: numbers[0], what: String(error.code ?? error.stack), input: null });
    });
  });
}

/** The same trouble is told once: where it was thrown stands for it. */
function placeOf(what) {
  const lines = what.split('\n');
  return `${lines[0]?.slice(0, 120) ?? ''} ${lines.find((line) => line.includes('    at '))?.trim() ?? ''}`;
}

async function fuzz(name) {
  const single = values.input === undefined ? null : Number(values.input);
  const to = single !== null ? single + 1 : values.inputs === undefined ? Infinity : Number(values.inputs);
  const untilMs =
    values.inputs === undefined && single === null ? Date.now() + Number(values.minutes) * 60_000 : Infinity;
  const seen = new Map();
  const sum = { inputs: 0, read: 0, refused: 0 };
  const started = performance.now();
  for (let from = single ?? 0; from < to && Date.now() < untilMs;) {
    const { next, finds, read, refused } = await run(name, from, to, untilMs);
    sum.inputs += next - from;
    sum.read += read;
    sum.refused += refused;
    for (const { number, what, input } of finds) {
      const place = placeOf(what);
      const times = seen.get(place) ?? 0;
      seen.set(place, times + 1);
      if (times > 0) continue;
      console.log(`FOUND  npm run fuzz -- ${name} --seed ${String(seed)} --input ${String(number)}\n${what}`);
      if (input === null) continue;
      mkdirSync(kept, { recursive: true });
      writeFileSync(join(kept, `${name}-${String(seed)}-${String(number)}`), input);
    }
    from = next;
  }
  const seconds = (performance.now() - started) / 1000;
  const rate = Math.round(sum.inputs / Math.max(seconds, 0.001));
  console.log(
    `${name.padEnd(13)} ${String(sum.inputs).padStart(9)} inputs, ${String(sum.refused)} refused, ${String(seen.size)} found, ${String(rate)} a second`,
  );
  return { inputs: sum.inputs, found: seen.size };
}

const results = [];
for (const name of wanted) results.push(await fuzz(name));
const total = results.reduce((sum, { inputs }) => sum + inputs, 0);
const found = results.reduce((sum, one) => sum + one.found, 0);
console.log(`${String(total)} inputs, ${String(found)} found`);
process.exitCode = found === 0 ? 0 : 1;
