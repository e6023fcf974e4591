// npm run bench [-- --quick]: the same content through a plain PDFKit script and through Kitbag, each in fresh processes.
// Wall time shakes on a busy machine, so processor time stands beside it; the best of several rounds counts.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const inProject = (...parts) => fileURLToPath(new URL(join('..', ...parts), import.meta.url));
const isQuick = process.argv.includes('--quick');
const counts = isQuick ? [30, 300] : [30, 300, 1500];
const rounds = isQuick ? 2 : 5;
/** What Kitbag may take of the script's processor time: no more than the script itself at 300 slides. */
const bounds = { 300: 1.0 };

/** The yardstick: a changed script would make ratios of different days incomparable. */
const frozen = {
  'bench/plain-script.mjs': '190564f3340b34a21553fa4127400aa08440ec326baea76e57c3c83d3ef1f410',
  'bench/content.mjs': '7429da0bed5643d802cb5f4ea43a74c70cadc1ec84b492670d3455d578e9bc67',
};
for (const [file, wanted] of Object.entries(frozen)) {
  const found = createHash('sha256')
    .update(readFileSync(inProject(file), 'utf8').replaceAll('\r\n', '\n'))
    .digest('hex');
  if (found !== wanted) {
    console.error(
      `${file} is frozen, but its SHA-256 is ${found}. Put it back, or start a new row of figures and say so.`,
    );
    process.exit(1);
  }
}

/** Kitbag's side is TypeScript: built as the app is, with packages left outside. */
async function bundle() {
  await build({
    root: inProject('.'),
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: inProject('bench', 'kitbag-entry.mjs'),
      outDir: inProject('out', 'bench'),
      emptyOutDir: false,
      target: 'node20',
      minify: false,
      rollupOptions: { output: { format: 'es', entryFileNames: 'kitbag-entry.mjs' } },
    },
  });
  return inProject('out', 'bench', 'kitbag-entry.mjs');
}

/** Wall and processor seconds of one fresh process, and what it prints. */
function run(script, args) {
  const started = performance.now();
  const done = spawnSync(process.execPath, [script, ...args], { encoding: 'utf8', maxBuffer: 1 << 26 });
  const wall = (performance.now() - started) / 1000;
  if (done.status !== 0) throw new Error(`${script} failed: ${done.stderr}`);
  return { wall, ...JSON.parse(done.stdout) };
}

const best = (runs, key) => Math.min(...runs.map((each) => each[key]));
const seconds = (value) => `${value.toFixed(2)} s`;
const megabytes = (bytes) => `${(bytes / 1e6).toFixed(1)} MB`;

const fonts = inProject('assets', 'fonts');
const folder = mkdtempSync(join(tmpdir(), 'kitbag-bench-'));
const entry = await bundle();
const rows = [];
let isSlow = false;
try {
  for (const count of counts) {
    const out = { plain: join(folder, 'plain.pdf'), kitbag: join(folder, 'kitbag.pdf') };
    const plain = [];
    const kitbag = [];
    for (let round = 0; round < rounds; round++) {
      plain.push(run(inProject('bench', 'plain-script.mjs'), [String(count), fonts, out.plain]));
      kitbag.push(run(entry, [String(count), fonts, out.kitbag]));
    }
    const warm = run(entry, [String(count), fonts, out.kitbag, '3']);
    const ratio = best(kitbag, 'cpu') / best(plain, 'cpu');
    isSlow ||= ratio > (bounds[count] ?? Infinity);
    rows.push({
      slides: count,
      'script wall': seconds(best(plain, 'wall')),
      'Kitbag wall': seconds(best(kitbag, 'wall')),
      'script cpu': seconds(best(plain, 'cpu')),
      'Kitbag cpu': seconds(best(kitbag, 'cpu')),
      'ratio cpu': ratio.toFixed(2),
      bound: bounds[count]?.toFixed(2) ?? '',
      'ratio wall': (best(kitbag, 'wall') / best(plain, 'wall')).toFixed(2),
      'Kitbag warm': seconds(Math.min(...warm.seconds.slice(1))),
      'peak script': megabytes(best(plain, 'rss') * 1024),
      'peak Kitbag': megabytes(best(kitbag, 'rss') * 1024),
      'file script': megabytes(statSync(out.plain).size),
      'file Kitbag': megabytes(statSync(out.kitbag).size),
    });
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

console.log(
  'One slide over its notes a page; a third Chinese, a picture on every fourth slide, 18,000 words and 2,200 Han.',
);
console.log('Kitbag also lays out the slides, tags, links, bookmarks and marks; the script does none of it.\n');
printTable(rows);
console.log(
  `\n${isSlow ? 'Slower than its bound.' : 'Within its bounds.'} cpu: processor seconds; warm: a second handout in one process, without start-up.`,
);

/** Columns as wide as their widest cell; slides across, so that it fits a terminal. */
function printTable(table) {
  const heads = Object.keys(table[0]);
  const lines = heads.map((head) => [head, ...table.map((row) => String(row[head]))]);
  const widths = lines[0].map((_, column) => Math.max(...lines.map((line) => line[column].length)));
  for (const line of lines)
    console.log(
      line
        .map((cell, column) => (column === 0 ? cell.padEnd(widths[column]) : cell.padStart(widths[column] + 2)))
        .join(''),
    );
}
