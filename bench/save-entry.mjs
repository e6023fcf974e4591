// Edits a deck of fifty slides, each edit in turn with a plain write of the same bytes: FOLDER. Built by save.mjs into out/bench.
import { randomBytes } from 'node:crypto';
import { open, readFile, rename } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { nodeDisk } from '../main/files/disk';
import { openOrMakeLibrary } from '../main/store/open-library';
import { aBenchDeck } from './a-bench-deck.mjs';
import { makeContent } from './content.mjs';

const [, , folder = ''] = process.argv;
const library = join(folder, 'library');
const random = (count) => new Uint8Array(randomBytes(count));
const now = () => '2026-03-02T09:00:00+08:00';
const host = { name: hostname(), pid: process.pid, isAlive: () => true };
const store = await openOrMakeLibrary(library, { disk: nodeDisk(), now, random, host, mode: 'write' }, 'Edits');
let deck = await store.createDeck(aBenchDeck(makeContent(50), { random, now, number: 0 }));
const file = join(library, 'decks', `${deck.id}.json`);

async function plainWrite(bytes) {
  const beside = join(folder, 'plain.tmp');
  const handle = await open(beside, 'w');
  await handle.writeFile(bytes);
  await handle.sync();
  await handle.close();
  await rename(beside, join(folder, 'plain.json'));
}

async function timed(act) {
  const started = performance.now();
  await act();
  return performance.now() - started;
}

const [saves, writes] = [[], []];
let bytes = await readFile(file);
for (let round = 0; round < 200; round += 1) {
  const slide = deck.slides[round % deck.slides.length];
  const [[language, text]] = Object.entries(slide.texts);
  const texts = { ...slide.texts, [language]: { ...text, notes: `Word${round} ${text.notes}` } };
  const edits = [{ kind: 'slide.set', slide: slide.id, changes: { texts } }];
  saves.push(
    await timed(async () => {
      ({ record: deck } = await store.changeDeck({ deck: deck.id, base: deck.revision, edits, said: 'slide-text' }));
    }),
  );
  bytes = await readFile(file);
  writes.push(await timed(() => plainWrite(bytes)));
}
await store.close();
console.log(JSON.stringify({ saves, writes, bytes: bytes.length }));
