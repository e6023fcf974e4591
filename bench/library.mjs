// npm run bench -- --library: a library of a thousand decks with fifty slides each and two hundred courses in the real Electron,
// beside an empty library and a window with nothing in it.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runEndToEnd } from '../scripts/e2e/run.mjs';
import { setUpEverything } from '../scripts/setup/index.mjs';
import { bundle } from './bundle.mjs';

const [decks, slides, courses] = [1000, 50, 200];

const share = (values, part) => [...values].sort((a, b) => a - b)[Math.floor((values.length - 1) * part)];

/** Gives the exit code: 1 where a figure is behind its bound. */
export async function benchLibrary() {
  const runtime = await setUpEverything();
  const folder = mkdtempSync(join(tmpdir(), 'kitbag-library-'));
  try {
    const entry = await bundle('library-entry');
    const made = spawnSync(
      process.execPath,
      [entry, join(folder, 'library'), String(decks), String(slides), String(courses)],
      { encoding: 'utf8' },
    );
    if (made.status !== 0) throw new Error(made.stderr);
    const { figures, output } = await runEndToEnd({
      electron: runtime.folder,
      measured: folder,
      arguments: ['library.measure'],
    });
    if (!figures) throw new Error(output);
    return report(figures);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function report({ bareMs, emptyMs, fullMs, emptyIdle, fullIdle, after, scrolling, first, searching }) {
  const rows = [
    ['an empty library to a bare window, until it can be used', emptyMs / bareMs, 1.3, 'times'],
    ['the large library to an empty one, until it can be used', fullMs / emptyMs, 1.5, 'times'],
    ['memory of the window with the large library', fullIdle.windowMB, 400, 'MB'],
    ['memory of the window after searching and scrolling', after.windowMB, 400, 'MB'],
    ['processor of a core while nobody does anything', fullIdle.processor, 1, '%'],
    ['the first search, which reads the library', first, Infinity, 'ms'],
    ['a search as one types, 95 of 100', share(searching, 0.95), 50, 'ms'],
    ['frames over 50 ms while scrolling, of a hundred', (100 * scrolling.late) / scrolling.frames, 1, '%'],
  ];
  for (const [what, figure, most, unit] of rows)
    console.log(
      `${what.padEnd(58)} ${figure.toFixed(2).padStart(8)} ${unit.padEnd(7)} ${most === Infinity ? '' : `at most ${most}${figure <= most ? '' : '  BEHIND'}`}`,
    );
  console.log(
    `bare ${bareMs.toFixed(0)} ms, empty ${emptyMs.toFixed(0)} ms, ${decks} decks ${fullMs.toFixed(0)} ms; all processes idle ${emptyIdle.allMB.toFixed(0)} MB empty, ${fullIdle.allMB.toFixed(0)} MB full; longest frame ${scrolling.longestMs.toFixed(0)} ms`,
  );
  return rows.every(([, figure, most]) => figure <= most) ? 0 : 1;
}
