// npm run bench -- --check: how long it takes to read a finished handout back, beside the plain script that draws the same content,
// each in fresh processes. The instructor's copy has all its text on the pages, and nothing is searched for in it; the participant's
// has less, and is searched for every note.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { makeContent, makePictures } from './content.mjs';
import { findPeers } from './peers/find-peers.mjs';
import { marpDeck } from './peers/slide-programs.mjs';
import { programs } from './programs.mjs';

const inProject = (...parts) => fileURLToPath(new URL(join('..', ...parts), import.meta.url));
const fonts = inProject('assets', 'fonts');
/** Of the script's time: two readers go through the file, each page by one of two processes. */
const most = 2.5;
const rounds = 3;

/** One command of the headless program; gives what it answers, and the wall seconds. */
function kitbag(...words) {
  const started = performance.now();
  const done = spawnSync(process.execPath, [inProject('out', 'main', 'kitbag.js'), ...words, '--json'], {
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  });
  if (done.status !== 0) throw new Error(done.stderr + done.stdout.slice(0, 2000));
  return { wall: (performance.now() - started) / 1000, ...JSON.parse(done.stdout) };
}

const best = (act) => Math.min(...Array.from({ length: rounds }, () => act().wall));

/** The check of handouts of 300 and 1,500 slides. */
export async function measureCheck() {
  const all = programs({ fonts, entry: '', peers: findPeers() });
  const rows = [300, 1500].flatMap((count) => {
    const folder = mkdtempSync(join(tmpdir(), 'kitbag-check-'));
    try {
      return measure(count, folder, all.script);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
  const figures = rows.map(({ count, edition, pages, script, checked }) => ({
    what: `${count} slides, ${edition}, ${pages} pages: the check to the script`,
    figure: checked / script,
    most,
  }));
  const table = rows.map(({ count, edition, script, made, checked }) => ({
    slides: count,
    edition,
    'script s': script.toFixed(2),
    'export with its check s': made.toFixed(2),
    'check s': checked.toFixed(2),
  }));
  return { title: 'Reading a finished handout back', table, figures };
}

function measure(count, folder, script) {
  mkdirSync(join(folder, 'deck'));
  const names = makePictures().map((bytes, index) => {
    writeFileSync(join(folder, 'deck', `picture-${index}.png`), bytes);
    return `picture-${index}.png`;
  });
  const slides = makeContent(count, 'varied');
  const content = join(folder, 'content.json');
  writeFileSync(content, JSON.stringify({ slides, pictures: names.map((name) => join(folder, 'deck', name)) }));
  writeFileSync(join(folder, 'deck', 'deck.md'), marpDeck({ slides, pictures: names }));
  const library = join(folder, 'library');
  const { decks } = kitbag('import', library, join(folder, 'deck'));
  const plain = best(() => script(content, join(folder, 'script.pdf')));
  return ['instructor', 'participant'].map((edition) => {
    const file = join(folder, `${edition}.pdf`);
    const words = ['--deck', decks[0].id, '--out', file, '--edition', edition, '--layout', 'beside', '--parts', 'none'];
    const made = best(() => kitbag('export', library, ...words));
    let pages = 0;
    const checked = best(() => {
      const done = kitbag('check', file, '--against', library);
      pages = done.pages;
      return done;
    });
    return { count, edition, pages, script: plain, made, checked };
  });
}
