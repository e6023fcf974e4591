import { mkdir, rename, rm } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { nodeDisk, type Disk } from '../../../main/files/disk';
import { aDeck } from '../../builders/a-deck';
import { openAt } from '../../builders/a-library';
import { deckId } from '../../builders/ids';
import { temporaryFolder } from '../../builders/temporary-folder';

const deck = deckId('deck-tracing');

async function aLibrary(disk: Disk = nodeDisk()) {
  const folder = await temporaryFolder();
  const store = await openAt(folder, { disk });
  await store.createDeck(aDeck());
  const change = () =>
    store.changeDeck({ deck, base: 1, edits: [{ kind: 'deck.set', title: { en: 'New' } }], said: 'rename' });
  return { folder, store, change };
}

describe('A library whose folder went away', () => {
  it.each([
    ['and left an empty folder in its place', true],
    ['and left nothing', false],
  ])('%s says that the drive is gone: not that its decks are, nor that another has it', async (_, leavesFolder) => {
    const { folder, store, change } = await aLibrary();
    const away = `${folder}-away`;
    await rename(folder, away);
    if (leavesFolder) await mkdir(folder);
    const gone = { reason: 'ENOTCONN' };
    await expect(store.getDeck(deck)).rejects.toMatchObject({ code: 'record.unreadable', facts: gone });
    await expect(change()).rejects.toMatchObject({ code: 'record.unreadable', facts: gone });
    await expect(store.binRecord('deck', deck)).rejects.toMatchObject({ code: 'library.read-only', facts: gone });
    await expect(store.list()).rejects.toMatchObject({ code: 'library.not-found' });
    if (leavesFolder) await rm(folder, { recursive: true });
    await rename(away, folder);
    await change();
    expect((await store.list()).decks.map(({ title }) => title.en)).toEqual(['New']);
  });

  it.each(['ENODEV', 'ESTALE', 'ECONNABORTED'])('where the system answers %s says so of every act', async (code) => {
    let isAway = false;
    const disk = nodeDisk();
    const answer =
      <A extends unknown[], R>(act: (...args: A) => Promise<R>) =>
      (...args: A): Promise<R> =>
        isAway ? Promise.reject(Object.assign(new Error(code), { code })) : act(...args);
    const { facts, list, readFile, create } = disk;
    const { store, change } = await aLibrary({
      ...disk,
      facts: answer(facts),
      list: answer(list),
      readFile: answer(readFile),
      create: answer(create),
    });
    isAway = true;
    const gone = { reason: 'ENOTCONN' };
    await expect(store.getDeck(deck)).rejects.toMatchObject({ code: 'record.unreadable', facts: gone });
    await expect(change()).rejects.toMatchObject({ code: 'record.unreadable', facts: gone });
    await expect(store.createDeck(aDeck({ id: deckId('deck-two') }))).rejects.toMatchObject({ facts: gone });
    await expect(store.binRecord('deck', deck)).rejects.toMatchObject({ code: 'library.read-only', facts: gone });
    await expect(store.list()).rejects.toMatchObject({ code: 'library.unreadable', facts: gone });
    isAway = false;
    expect((await change()).record.title).toEqual({ en: 'New' });
  });
});
