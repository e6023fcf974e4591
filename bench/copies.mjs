// npm run bench -- --copies: sixty numbered copies of a handout of 200 pages against one, each in a fresh process.
// Laid out, drawn, written to the disk, read back and proven; the start of the process itself is left out of both.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundle } from './bundle.mjs';

const fonts = fileURLToPath(new URL('../assets/fonts', import.meta.url));
const slides = '200';
const copies = 60;
const rounds = 3;
/** What sixty copies may take of the time of one. */
const most = 3;
/** What the memory of sixty may be of that of one, to be called flat. */
const flat = 1.5;

function run(entry, count, ...more) {
  const folder = mkdtempSync(join(tmpdir(), 'kitbag-copies-'));
  try {
    const args = [entry, slides, String(count), fonts, folder, ...more];
    const done = spawnSync(process.execPath, args, { encoding: 'utf8' });
    if (done.status !== 0) throw new Error(done.stderr);
    return JSON.parse(done.stdout);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const best = (runs, key) => Math.min(...runs.map((each) => each[key]));

/** One copy, sixty, and sixty with the print file, in turn. */
export async function measureCopies() {
  const entry = await bundle('copies-entry');
  const [one, sixty, printed] = [[], [], []];
  for (let round = 0; round < rounds; round++) {
    one.push(run(entry, 1));
    sixty.push(run(entry, copies));
    printed.push(run(entry, copies, 'print'));
  }
  const ratio = (key, runs) => best(runs, key) / best(one, key);
  const [{ pages, bytes }] = one;
  const [{ printBytes }] = printed;
  return {
    title: 'Sixty numbered copies',
    words: [
      `${pages} pages, ${(bytes / 1e6).toFixed(1)} MB a copy; written, read back and proven. The print file has ${(printBytes / 1e6).toFixed(0)} MB.`,
    ],
    table: [
      ['one copy', one],
      [`${copies} copies`, sixty],
      [`${copies} copies and the print file`, printed],
    ].map(([what, runs]) => ({
      what,
      'wall s': best(runs, 'seconds').toFixed(2),
      'cpu s': best(runs, 'cpu').toFixed(2),
      'peak MB': (best(runs, 'rss') / 1000).toFixed(0),
    })),
    figures: [
      // The quieter of the two clocks: a busy machine slows the one, waiting for the disk the other.
      { what: 'sixty copies to one', figure: Math.min(ratio('seconds', sixty), ratio('cpu', sixty)), most },
      { what: 'their peak memory to that of one', figure: ratio('rss', sixty), most: flat },
    ],
  };
}
