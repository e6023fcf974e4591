// npm run bench -- --typing: whether the window stays at hand while a long handout is exported: what its main thread does, by Chromium's
// own trace, while a person types in a slide and in the search.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runEndToEnd } from '../scripts/e2e/run.mjs';
import { setUpEverything } from '../scripts/setup/index.mjs';
import { importLongDeck } from './long-deck.mjs';

/** So many that the export of their handout goes on while all is typed, on a quick machine too. */
const slides = 2000;
/** From here on a task is called long: by the browser, and by whoever types. */
const most = 50;

const share = (values, part) => [...values].sort((a, b) => a - b)[Math.floor((values.length - 1) * part)] ?? 0;

export async function measureTyping() {
  const runtime = await setUpEverything();
  const folder = mkdtempSync(join(tmpdir(), 'kitbag-typing-'));
  try {
    const measured = importLongDeck(folder, slides);
    const { figures, output } = await runEndToEnd({
      electron: runtime.folder,
      measured,
      arguments: ['typing.measure'],
    });
    if (!figures) throw new Error(output);
    return figuresOf(figures);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function figuresOf({ places, keys }) {
  const told = places.map(({ place, tasks, letters }) => {
    const longest = [...tasks].sort((a, b) => b.ms - a.ms).slice(0, 5);
    const each = longest.map(({ ms, processorMs }) => `${ms.toFixed(0)} (${processorMs.toFixed(0)})`).join(', ');
    return `In ${place}, ${letters} letters and ${tasks.length} tasks; the longest, with their processor time: ${each}.`;
  });
  return {
    title: 'Typing during the export of a long handout',
    words: [
      `A deck of ${slides} slides is exported, which goes on to the end of each part. All in ms. ${told.join(' ')}`,
    ],
    figures: [
      ...places.flatMap(({ place, tasks }) => [
        {
          what: `typing in ${place}: the longest task of the page’s main thread`,
          figure: Math.max(...tasks.map(({ ms }) => ms)),
          unit: 'ms',
          most,
        },
        {
          what: 'of it the most processor time of one',
          figure: Math.max(...tasks.map(({ processorMs }) => processorMs)),
          unit: 'ms',
          most,
        },
      ]),
      { what: 'from a key to its letter on the screen, 95 of 100', figure: share(keys, 0.95), unit: 'ms', most: 100 },
    ],
  };
}
