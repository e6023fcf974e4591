// npm run bench -- --copies: sixty numbered copies of a handout of 200 pages against one, each in a fresh process.
// Laid out, drawn, written to the disk, read back and proven; the start of the process itself is left out of both.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const inProject = (...parts) => fileURLToPath(new URL(join('..', ...parts), import.meta.url));
const slides = '200';
const copies = 60;
const rounds = process.argv.includes('--quick') ? 2 : 4;
/** What sixty copies may take of the time of one. */
const bound = 3;

async function bundle() {
  await build({
    root: inProject('.'),
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: inProject('bench', 'copies-entry.mjs'),
      outDir: inProject('out', 'bench'),
      emptyOutDir: false,
      target: 'node20',
      minify: false,
      rollupOptions: { output: { format: 'es', entryFileNames: 'copies-entry.mjs' } },
    },
  });
  return inProject('out', 'bench', 'copies-entry.mjs');
}

function run(entry, count, ...more) {
  const folder = mkdtempSync(join(tmpdir(), 'kitbag-copies-'));
  try {
    const args = [entry, slides, String(count), inProject('assets', 'fonts'), folder, ...more];
    const done = spawnSync(process.execPath, args, { encoding: 'utf8' });
    if (done.status !== 0) throw new Error(done.stderr);
    return JSON.parse(done.stdout);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const best = (runs, key) => Math.min(...runs.map((each) => each[key]));
const entry = await bundle();
const [one, sixty, printed] = [[], [], []];
for (let round = 0; round < rounds; round++) {
  one.push(run(entry, 1));
  sixty.push(run(entry, copies));
  printed.push(run(entry, copies, 'print'));
}
const ratio = (key, runs = sixty) => (best(runs, key) / best(one, key)).toFixed(2);
const megabytes = (bytes) => `${(bytes / 1e6).toFixed(1)} MB`;
const seconds = (value) => `${value.toFixed(2)} s`;
const [{ pages, bytes }] = one;
console.log(`${String(pages)} pages, ${megabytes(bytes)} a copy; the best of ${String(rounds)} rounds.\n`);
const rows = [
  ['', 'time', 'ratio', 'processor', 'ratio', 'peak memory'],
  ...[
    ['one copy', one],
    [`${String(copies)} copies`, sixty],
    [`${String(copies)} copies and the print file (${megabytes(printed[0].printBytes)})`, printed],
  ].map(([name, runs]) => [
    name,
    seconds(best(runs, 'seconds')),
    ratio('seconds', runs),
    seconds(best(runs, 'cpu')),
    ratio('cpu', runs),
    megabytes(best(runs, 'rss') * 1024),
  ]),
];
const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)));
for (const row of rows)
  console.log(
    row.map((cell, column) => (column === 0 ? cell.padEnd(widths[0]) : cell.padStart(widths[column] + 2))).join(''),
  );
const isSlow = Number(ratio('seconds')) > bound && Number(ratio('cpu')) > bound;
console.log(
  `\n${isSlow ? 'Slower than its bound' : 'Within its bound'}: ${String(copies)} copies take at most ${bound.toFixed(1)} times one.`,
);
process.exitCode = isSlow ? 1 : 0;
