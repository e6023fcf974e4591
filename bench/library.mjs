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

/** Start-up, memory, search and scrolling. */
export async function measureLibrary() {
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
    return figuresOf(figures);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function figuresOf({ bareMs, emptyMs, fullMs, bareIdle, emptyIdle, fullIdle, after, scrolling, first, searching }) {
  return {
    title: 'A library of a thousand decks',
    words: [
      `${decks} decks of ${slides} slides and ${courses} courses, beside an empty library and a window of Electron with nothing in`,
      'it: the best of seven starts, until the window is seen and its first button can be pressed. Memory is that of the processes as the system counts',
      'them, after eighteen seconds in which nobody does anything.',
    ],
    table: [
      {
        window: 'with nothing in it',
        'usable after ms': bareMs.toFixed(0),
        'all processes MB': bareIdle.allMB.toFixed(0),
      },
      {
        window: 'an empty library',
        'usable after ms': emptyMs.toFixed(0),
        'all processes MB': emptyIdle.allMB.toFixed(0),
      },
      {
        window: 'the large library',
        'usable after ms': fullMs.toFixed(0),
        'all processes MB': fullIdle.allMB.toFixed(0),
      },
    ],
    figures: [
      { what: 'an empty library to a bare window, until it can be used', figure: emptyMs / bareMs, most: 1.3 },
      { what: 'the large library to an empty one, until it can be used', figure: fullMs / emptyMs, most: 1.5 },
      { what: 'memory of an empty library to a bare window', figure: emptyIdle.allMB / bareIdle.allMB, most: 1.5 },
      { what: 'memory of the page with the large library', figure: fullIdle.windowMB, unit: 'MB', most: 400 },
      { what: 'memory of the page after searching and scrolling', figure: after.windowMB, unit: 'MB', most: 400 },
      { what: 'processor of a core while nobody does anything', figure: fullIdle.processor, unit: '%', most: 1 },
      { what: 'the first search, which reads the library', figure: first, unit: 'ms' },
      { what: 'a search as one types, 95 of 100', figure: share(searching, 0.95), unit: 'ms', most: 50 },
      {
        what: `frames over 50 ms while scrolling (the longest ${scrolling.longestMs.toFixed(0)} ms)`,
        figure: (100 * scrolling.late) / scrolling.frames,
        unit: '%',
        most: 1,
      },
    ],
  };
}
