import { mkdir, rm, writeFile } from 'node:fs/promises';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createSlideSearch, mostFound } from '../../../main/workers/search-slides';
import { aDeck, aSlide, aText } from '../../builders/a-deck';
import { slideId } from '../../builders/ids';
import { temporaryFolder } from '../../builders/temporary-folder';
import type { DeckId } from '../../../main/model/ids';

const deckOf = (notes: string, count = 1) =>
  aDeck({
    slides: Array.from({ length: count }, (_, index) =>
      aSlide({ id: slideId(`slide-${String(index)}`), texts: { en: aText({ title: 'Keys', notes }) } }),
    ),
  });

async function aLibrary() {
  const folder = await temporaryFolder();
  await mkdir(join(folder, 'decks'));
  const put = (id: string, deck: object): Promise<void> =>
    writeFile(join(folder, 'decks', `${id}.json`), JSON.stringify(deck));
  return { folder, put };
}

const one = (revision: number) => [{ id: 'deck-one' as DeckId, revision }];

it('A deck is read once, and again when it was changed', async () => {
  const { folder, put } = await aLibrary();
  await put('deck-one', deckOf('the seed stays here'));
  let reads = 0;
  const search = createSlideSearch((path) => {
    reads += 1;
    return readFileSync(path);
  });
  const found = search.find(folder, one(1), 'seed', () => undefined);
  expect(found.found).toMatchObject([
    { number: 1, field: 'notes', title: 'Keys', before: 'the ', match: 'seed', after: ' stays here' },
  ]);
  search.find(folder, one(1), 'nothing at all', () => undefined);
  // Once for its words, and once for the place that was shown; with the next letter it is at hand.
  search.find(folder, one(1), 'seeds', () => undefined);
  expect(search.find(folder, one(1), 'see', () => undefined).found).toMatchObject([{ match: 'see' }]);
  expect(reads).toBe(2);
  await put('deck-one', deckOf('the key stays here'));
  expect(search.find(folder, one(2), 'seed', () => undefined).count).toBe(0);
  expect(search.find(folder, one(2), 'stays', () => undefined).found).toMatchObject([{ before: 'the key ' }]);
});

it('A deck that is gone or cannot be read is passed over', async () => {
  const { folder, put } = await aLibrary();
  await put('deck-one', deckOf('seed'));
  const search = createSlideSearch(readFileSync);
  expect(search.find(folder, one(1), 'seed', () => undefined).count).toBe(1);
  expect(search.find(folder, [], 'seed', () => undefined).count).toBe(0);
  await rm(join(folder, 'decks', 'deck-one.json'));
  expect(search.find(folder, one(2), 'seed', () => undefined)).toEqual({ found: [], count: 0 });
});

it('Of very many slides the first are listed and all are counted', async () => {
  const { folder, put } = await aLibrary();
  await put('deck-one', deckOf('seed', mostFound + 20));
  const { found, count } = createSlideSearch(readFileSync).find(folder, one(1), 'seed', () => undefined);
  expect([found.length, count]).toEqual([mostFound, mostFound + 20]);
});
