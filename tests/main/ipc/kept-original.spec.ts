import { readdirSync, readFileSync, statSync, writeFileSync, chmodSync, existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { clearOpenCopies, openCopiesFolder } from '../../../main/files/open-copies';
import { openWork, type Desk } from '../../../main/ipc/desk';
import { deckHandlers } from '../../../main/ipc/handlers/deck';
import { deskHere } from '../../builders/desk-here';
import { temporaryFolder } from '../../builders/temporary-folder';

const words = '# Wallets\n\nKeep the keys.';

async function open() {
  const folder = await temporaryFolder();
  const target = join(await temporaryFolder(), 'saved.md');
  const desk = await deskHere(folder, { target });
  onTestFinished(() => desk.close());
  const opened: string[] = [];
  const host = { ...desk.host, openFile: (path: string) => Promise.resolve(void opened.push(path)) };
  const watched: Desk = { ...desk, host };
  const file = join(folder, 'Wallets & keys.en.md');
  writeFileSync(file, words);
  const handlers = deckHandlers(watched);
  const { decks } = await handlers['deck.import']({ paths: [file], task: 'import' });
  const { store } = openWork(desk);
  const deck = await store.getDeck(decks[0]!.deck);
  const original = deck.sources[0]!.original;
  return {
    desk,
    handlers,
    wanted: { deck: deck.id, original },
    opened,
    target,
    folder,
    kept: store.mediaPath(original)!,
  };
}

describe('The original file of a deck', () => {
  it('is opened as a copy under its own name that cannot be saved over, and what is kept is never handed out', async () => {
    const { handlers, wanted, opened, kept } = await open();
    await handlers['deck.open-original'](wanted);
    const [path = ''] = opened;
    expect(basename(path)).toBe('Wallets & keys.en.md');
    expect(path).not.toBe(kept);
    expect(readFileSync(path, 'utf8')).toBe(words);
    expect(statSync(path).mode & 0o222).toBe(0);
    chmodSync(path, 0o600);
    writeFileSync(path, 'changed by another program');
    expect(readFileSync(kept, 'utf8')).toBe(words);
  });

  it('is opened as what it is, whatever a deck of a stranger claims that it is called', async () => {
    const { wanted, folder, desk } = await open();
    const library = openWork(desk).store.folder;
    await desk.close();
    const record = join(library, 'decks', `${wanted.deck}.json`);
    writeFileSync(record, readFileSync(record, 'utf8').replaceAll('Wallets & keys.en.md', 'Lesson.md.hta'));
    const again = await deskHere(folder, {});
    onTestFinished(() => again.close());
    const opened: string[] = [];
    const host = { ...again.host, openFile: (path: string) => Promise.resolve(void opened.push(path)) };
    await deckHandlers({ ...again, host })['deck.open-original'](wanted);
    expect(opened.map((path) => basename(path))).toEqual(['Lesson.md.hta.md']);
  });

  it('leaves no copy behind when the copies are cleared', async () => {
    const { handlers, wanted, opened, folder } = await open();
    await handlers['deck.open-original'](wanted);
    await handlers['deck.open-original'](wanted);
    await clearOpenCopies(openCopiesFolder(folder));
    expect(opened.map((path) => existsSync(path))).toEqual([false, false]);
    expect(readdirSync(openCopiesFolder(folder))).toEqual([]);
  });

  it('is neither opened nor saved where its bytes are not those that were imported', async () => {
    const { handlers, wanted, opened, target, kept } = await open();
    writeFileSync(kept, words.replace('keys', 'KEYS'));
    const damaged = { code: 'deck.original-damaged', facts: { file: 'Wallets & keys.en.md' } };
    await expect(handlers['deck.open-original'](wanted)).rejects.toMatchObject(damaged);
    await expect(handlers['deck.save-original'](wanted)).rejects.toMatchObject(damaged);
    expect([opened, existsSync(target)]).toEqual([[], false]);
  });
});
