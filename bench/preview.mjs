// npm run bench -- --preview: the live preview of a 300-slide handout in the real Electron, from an edit of one word, or a choice,
// to the new page on the screen.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runEndToEnd } from '../scripts/e2e/run.mjs';
import { setUpEverything } from '../scripts/setup/index.mjs';
import { makeContent, makePictures } from './content.mjs';
import { marpDeck } from './peers/slide-programs.mjs';

const inProject = (...parts) => fileURLToPath(new URL(join('..', ...parts), import.meta.url));
/** What a person waits for after an edit, in milliseconds, from its arrival in main to the picture. */
const most = 150;

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

/** Edits of one word, and two choices. */
export async function measurePreview() {
  const runtime = await setUpEverything();
  const folder = mkdtempSync(join(tmpdir(), 'kitbag-preview-'));
  try {
    mkdirSync(join(folder, 'deck'));
    const pictures = makePictures().map((bytes, index) => {
      writeFileSync(join(folder, 'deck', `picture-${index}.png`), bytes);
      return `picture-${index}.png`;
    });
    const slides = makeContent(300).map((slide) => ({ ...slide, lang: 'en' }));
    writeFileSync(join(folder, 'deck', 'deck.md'), marpDeck({ slides, pictures }));
    const kitbag = inProject('out', 'main', 'kitbag.js');
    const imported = spawnSync(process.execPath, [kitbag, 'import', join(folder, 'library'), join(folder, 'deck')], {
      encoding: 'utf8',
    });
    if (imported.status !== 0) throw new Error(imported.stderr);
    const { figures, output } = await runEndToEnd({
      electron: runtime.folder,
      measured: join(folder, 'library'),
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
