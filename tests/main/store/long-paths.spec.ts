import { readdir, writeFile } from 'node:fs/promises';
import { join, relative, win32 } from 'node:path';
import { describe, expect, it } from 'vitest';
import { nodeDisk } from '../../../main/files/disk';
import { sha256 } from '../../../main/files/sha256';
import { packKitFile } from '../../../main/ipc/pack-kit';
import { unpackKit } from '../../../main/ipc/unpack-kit';
import { backUp } from '../../../main/store/backups/back-up';
import { aKitOrder } from '../../builders/a-kit-order';
import { aDeck } from '../../builders/a-deck';
import { openAt, surroundings } from '../../builders/a-library';
import { seededRandom } from '../../builders/chance';
import { deckId } from '../../builders/ids';
import { temporaryFolder } from '../../builders/temporary-folder';
import { workHere } from '../../builders/work-here';

/** As long as any system lets a name be: 255 bytes, in scripts of one to four bytes a letter. */
const longest = ['調'.repeat(85), 'ж'.repeat(127), '😀'.repeat(63), 'א'.repeat(127), 'a'.repeat(255)];
/** What Windows has room for, unless a path says that it is longer (`\\?\`): Microsoft, “Maximum Path Length Limitation”. */
const windowsPath = 260;

async function farDown(): Promise<string> {
  const folder = join(await temporaryFolder(), ...longest);
  await nodeDisk().makeFolder(folder);
  return folder;
}

const id = deckId('deck-far-down');
const order = aKitOrder();

describe('A library in a folder whose path is longer than any that people choose', () => {
  it(
    'keeps, backs up and hands on as any other, in kits whose names are as long as names can be',
    { timeout: 60_000 },
    async () => {
      const folder = await farDown();
      const store = await openAt(join(folder, longest[2]!));
      await store.createDeck(aDeck({ id }));
      const { revision: base } = await store.getDeck(id);
      await store.changeDeck({
        deck: id,
        base,
        edits: [{ kind: 'deck.set', title: { en: 'Far down' } }],
        said: 'rename',
      });
      const picture = new TextEncoder().encode('a picture far down');
      await store.addMedia(sha256(picture), 'png', picture);
      await store.pinDeck(id);
      const about = { folder: store.folder, id: store.library().id, name: 'Training', second: null };
      await backUp(about, 'asked', { ...surroundings(), random: seededRandom(12) });
      const kit = join(folder, `${'包'.repeat(83)}.kit`);
      await packKitFile(workHere(store), order, kit, nodeDisk());
      await store.close();

      const other = await openAt(join(folder, longest[0]!));
      await unpackKit(workHere(other), kit, { keep: 'mine', choices: {}, key: null, trusts: false });
      expect((await other.getDeck(id)).title).toEqual({ en: 'Far down' });
      await other.close();
      const again = await openAt(join(folder, longest[2]!));
      expect((await again.getDeck(id)).title).toEqual({ en: 'Far down' });
      await again.close();

      // What lies in a library is named by Kitbag: a folder of 120 letters on Windows has room for it, whatever decks are called.
      const files = (await readdir(again.folder, { recursive: true })).map((name) =>
        relative(again.folder, join(again.folder, name)),
      );
      expect(files.length).toBeGreaterThan(8);
      expect(Math.max(...files.map((name) => name.length))).toBeLessThan(windowsPath - 120);
    },
  );

  it('is refused a file whose name no disk takes with the reason, and what was there stays', async () => {
    const folder = await temporaryFolder();
    const store = await openAt(join(folder, 'library'));
    await store.createDeck(aDeck({ id }));
    await writeFile(join(folder, 'before.kit'), 'before');
    await expect(
      packKitFile(workHere(store), order, join(folder, `${'包'.repeat(84)}.kit`), nodeDisk()),
    ).rejects.toMatchObject({ code: 'file.not-saved', facts: { reason: 'ENAMETOOLONG' } });
    expect((await readdir(folder)).sort()).toEqual(['before.kit', 'library']);
    await store.close();
  });

  it('is reached on Windows by paths beyond 260 letters too: Node marks every whole path as one that may be long', () => {
    const deep = win32.join('C:\\', ...Array.from({ length: 40 }, () => 'folder of ten'), 'library.json');
    expect(deep.length).toBeGreaterThan(windowsPath);
    expect(win32.toNamespacedPath(deep)).toBe(`\\\\?\\${deep}`);
    expect(win32.toNamespacedPath(`\\\\server\\share\\${deep.slice(3)}`)).toBe(
      `\\\\?\\UNC\\server\\share\\${deep.slice(3)}`,
    );
  });
});
