import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { nodeDisk, type Disk } from '../../../main/files/disk';
import { pairKeptDecks } from '../../../main/model/pairing/pair-decks';
import type { LibraryStore } from '../../../main/store/library-store.types';
import { aDeck, aSlide, aText } from '../../builders/a-deck';
import { openAt } from '../../builders/a-library';
import { deckId, slideId } from '../../builders/ids';
import { temporaryFolder } from '../../builders/temporary-folder';

const main = deckId('deck-tracing');
const other = deckId('deck-chinese');
const rules = { defaultLabel: 'TLP:AMBER+STRICT', gradings: [] } as const;

async function withTwoDecks(disk?: Disk): Promise<{ readonly store: LibraryStore; readonly folder: string }> {
  const folder = await temporaryFolder();
  const store = await openAt(folder, disk ? { disk } : {});
  await store.createDeck(aDeck({ slides: [aSlide()] }));
  await store.createDeck(
    aDeck({
      id: other,
      mainLanguage: 'zh-Hant',
      title: { 'zh-Hant': '追查' },
      slides: [aSlide({ id: slideId('slide-a'), texts: { 'zh-Hant': aText({ title: '追查' }) }, looks: {} })],
    }),
  );
  return { store, folder };
}

async function pair(store: LibraryStore): Promise<void> {
  const [one, two] = [await store.getDeck(main), await store.getDeck(other)];
  const deck = pairKeptDecks(
    one,
    two,
    [{ main: slideId('slide-1'), other: slideId('slide-a'), bilingual: false }],
    rules,
  );
  await store.pairDecks({
    main,
    base: one.revision,
    edit: { kind: 'deck.become', deck },
    other: { id: other, revision: two.revision },
    said: 'pair-decks',
  });
}

const idsOf = async (store: LibraryStore) => (await store.list()).decks.map(({ id }) => id);
const binned = async (store: LibraryStore) => (await store.listBin()).map(({ id }) => id);

describe('Pairing two decks of a library', () => {
  it('puts the emptied deck into the bin, and the list knows where it went', async () => {
    const { store } = await withTwoDecks();
    await pair(store);
    expect(await idsOf(store)).toEqual([main]);
    expect(await binned(store)).toEqual([other]);
    expect((await store.list()).decks[0]).toMatchObject({ pairedFrom: [other], languages: ['en', 'zh-Hant'] });
  });

  it('is taken back and done again as one step: both decks are as they were, and back in one', async () => {
    const { store } = await withTwoDecks();
    const versions = [await store.versionOf(main), await store.versionOf(other)];
    await pair(store);
    const paired = await store.versionOf(main);
    expect(store.undoState('deck', main)).toEqual({ undo: 'pair-decks', redo: null });
    await store.undo('deck', main);
    expect([await store.versionOf(main), await store.versionOf(other)]).toEqual(versions);
    expect(await binned(store)).toEqual([]);
    expect((await store.list()).decks.map(({ pairedFrom }) => pairedFrom)).toEqual([[], []]);
    await store.redo('deck', main);
    expect(await store.versionOf(main)).toBe(paired);
    expect(await binned(store)).toEqual([other]);
    await store.undo('deck', main);
    expect(await idsOf(store)).toEqual([other, main].sort());
  });

  it('is not done again over a deck that was changed since', async () => {
    const { store } = await withTwoDecks();
    await pair(store);
    await store.undo('deck', main);
    await store.changeDeck({ deck: other, base: 1, edits: [{ kind: 'deck.set', theme: 'slate' }], said: 'set-theme' });
    await expect(store.redo('deck', main)).rejects.toMatchObject({ code: 'record.changed-elsewhere' });
    expect(await binned(store)).toEqual([]);
    expect((await store.getDeck(main)).pairedFrom).toBeUndefined();
  });

  it('stays paired where the other deck can no longer come back: undoing would lose it', async () => {
    const { store, folder } = await withTwoDecks();
    await pair(store);
    await rm(join(folder, 'bin'), { recursive: true });
    await expect(store.undo('deck', main)).rejects.toMatchObject({ code: 'pair.partner-gone' });
    expect((await store.getDeck(main)).slides[0]?.texts['zh-Hant']?.title).toBe('追查');
  });

  it('is refused where either deck was changed since it was seen, and nothing changes', async () => {
    const { store } = await withTwoDecks();
    const [one, two] = [await store.getDeck(main), await store.getDeck(other)];
    for (const [base, revision] of [
      [one.revision + 1, two.revision],
      [one.revision, two.revision + 1],
    ] as const) {
      const late = store.pairDecks({
        main,
        base,
        edit: { kind: 'deck.become', deck: one },
        other: { id: other, revision },
        said: 'pair-decks',
      });
      await expect(late).rejects.toMatchObject({ code: 'record.changed-elsewhere' });
    }
    expect(await idsOf(store)).toEqual([other, main].sort());
    expect((await store.getDeck(main)).revision).toBe(1);
  });

  it('comes apart again where the other deck cannot be put into the bin', async () => {
    let full = false;
    const disk = nodeDisk();
    const { store } = await withTwoDecks({
      ...disk,
      makeFolder: (path) =>
        full && path.includes('bin') ? Promise.reject(new Error('ENOSPC')) : disk.makeFolder(path),
    });
    const before = await store.versionOf(main);
    full = true;
    await expect(pair(store)).rejects.toThrow();
    full = false;
    expect(await store.versionOf(main)).toBe(before);
    expect(await idsOf(store)).toEqual([other, main].sort());
  });
});
