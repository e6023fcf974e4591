// A library with one long deck in it, as the window is measured with: made of the content that all programs of the bench get.
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { makeContent, makePictures } from './content.mjs';
import { marpDeck } from './peers/slide-programs.mjs';

const inProject = (...parts) => fileURLToPath(new URL(join('..', ...parts), import.meta.url));

/** Imports a deck of so many slides, with pictures, into a new library in `folder`; gives the library's own folder. */
export function importLongDeck(folder, count) {
  mkdirSync(join(folder, 'deck'));
  const pictures = makePictures().map((bytes, index) => {
    writeFileSync(join(folder, 'deck', `picture-${index}.png`), bytes);
    return `picture-${index}.png`;
  });
  const slides = makeContent(count).map((slide) => ({ ...slide, lang: 'en' }));
  writeFileSync(join(folder, 'deck', 'deck.md'), marpDeck({ slides, pictures }));
  const kitbag = inProject('out', 'main', 'kitbag.js');
  const library = join(folder, 'library');
  const imported = spawnSync(process.execPath, [kitbag, 'import', library, join(folder, 'deck')], { encoding: 'utf8' });
  if (imported.status !== 0) throw new Error(imported.stderr);
  return library;
}
