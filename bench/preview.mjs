// npm run bench -- --preview: the live preview of a 300-slide handout in the real Electron, from an edit of one word, or a choice,
// to the new page on the screen.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runEndToEnd } from '../scripts/e2e/run.mjs';
import { setUpEverything } from '../scripts/setup/index.mjs';
import { importLongDeck } from './long-deck.mjs';

/** What a person waits for after an edit, in milliseconds, from its arrival in main to the picture. */
const most = 150;

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

/** Edits of one word, and two choices. */
export async function measurePreview() {
  const runtime = await setUpEverything();
  const folder = mkdtempSync(join(tmpdir(), 'kitbag-preview-'));
  try {
    const library = importLongDeck(folder, 300);
    const { figures, output } = await runEndToEnd({
      electron: runtime.folder,
      measured: library,
      arguments: ['preview.measure'],
    });
    if (!figures) throw new Error(output);
    const edits = figures.edits.map((edit) => edit.toPixelsMs ?? Infinity);
    const toDisk = median(figures.edits.map((edit) => edit.toDiskMs));
    return {
      title: 'The live preview of a handout of 300 slides',
      words: [`Twelve edits, in ms: ${edits.map((ms) => ms.toFixed(0)).join(', ')}; at ${figures.place}.`],
      figures: [
        {
          what: 'from an edit of one word to the new page on the screen, median',
          figure: median(edits),
          unit: 'ms',
          most,
        },
        { what: 'of it until the edit is on the disk', figure: toDisk, unit: 'ms' },
        { what: 'another edition', figure: figures.editionMs, unit: 'ms' },
        { what: 'another layout', figure: figures.layoutMs, unit: 'ms' },
      ],
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
