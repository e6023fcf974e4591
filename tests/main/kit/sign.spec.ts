import { readFile, writeFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { nodeDisk } from '../../../main/files/disk';
import { compareKit } from '../../../main/ipc/compare-kit';
import { packKitFile } from '../../../main/ipc/pack-kit';
import { unpackKit, type UnpackWish } from '../../../main/ipc/unpack-kit';
import { newSenderKey, readSenderKey, senderKeyText, senderOf, signManifest } from '../../../main/kit/sign/sign-kit';
import { standingOf } from '../../../main/model/kit-sender';
import type { LibraryStore } from '../../../main/store/library-store.types';
import { openAt } from '../../builders/a-library';
import { aDeck } from '../../builders/a-deck';
import { kitLibrary, type KitLibrary } from '../../builders/kit-library';
import { madeKit } from '../../builders/made-kit';
import { workHere } from '../../builders/work-here';

const bureau = newSenderKey('Commercial Crime Bureau');

async function aKit(library: KitLibrary, signer: typeof bureau | null, date = '2026-11-25'): Promise<string> {
  const file = library.file(`${date}.kit`);
  const wish = { instructor: true, upTo: null, handouts: false, date, preparedBy: '', unencryptedBecause: null };
  const order = { ...wish, scope: 'all' as const, lock: null, signer, language: 'en' as const };
  await packKitFile(workHere(library.store), order, file, nodeDisk());
  return file;
}

const look = (store: LibraryStore, file: string) => compareKit({ ...workHere(store), store }, file);
const take = (store: LibraryStore, file: string, more: Partial<UnpackWish> = {}) =>
  unpackKit(workHere(store), file, { keep: 'theirs', choices: {}, key: null, trusts: false, ...more });

describe('A signed kit', () => {
  it('says who made it; the key is trusted on first use and known from then on', async () => {
    const library = await kitLibrary();
    const store = await openAt(library.file('receiver'));
    const file = await aKit(library, bureau);
    const first = await look(store, file);
    expect([first.reading.problems, first.reading.sender?.name, first.standing]).toEqual([
      [],
      'Commercial Crime Bureau',
      'first',
    ]);
    await take(store, file);
    expect((await look(store, await aKit(library, bureau, '2026-11-26'))).standing).toBe('known');
  });

  it('under another key than before is not taken until a person says that they asked', async () => {
    const library = await kitLibrary();
    const store = await openAt(library.file('receiver'));
    await take(store, await aKit(library, bureau));
    await store.takeBackKit((await store.listUnpackings())[0]?.id ?? '');
    const other = await aKit(library, newSenderKey('Somebody else'), '2026-11-26');
    expect((await look(store, other)).standing).toBe('changed');
    await expect(take(store, other)).rejects.toMatchObject({ code: 'kit.sender-changed' });
    expect((await store.list()).decks).toEqual([]);
    expect((await take(store, other, { trusts: true })).taken).toHaveLength(2);
    expect((await look(store, other)).standing).toBe('known');
  });

  it('under a known name with signs in it that nobody sees has changed its key, and is named without them', async () => {
    const library = await kitLibrary();
    const store = await openAt(library.file('receiver'));
    await take(store, await aKit(library, bureau));
    const other = await openAt(library.file('other'));
    await other.createDeck(aDeck());
    const unseen = newSenderKey('Commercial\u200b Crime\u2060 Bureau\ufe0f');
    const { reading, standing } = await look(store, await aKit({ ...library, store: other }, unseen, '2026-11-26'));
    expect([reading.sender?.name, standing]).toEqual(['Commercial Crime Bureau', 'changed']);
  });

  it('that lost its signature on the way is told', async () => {
    const library = await kitLibrary();
    const store = await openAt(library.file('receiver'));
    await take(store, await aKit(library, bureau));
    const stripped = await aKit(library, null, '2026-11-26');
    expect((await look(store, stripped)).standing).toBe('unsigned-now');
    await store.binRecord('deck', 'deck-tracing');
    await expect(take(store, stripped)).rejects.toMatchObject({ code: 'kit.signature-lost' });
    expect((await store.list()).decks).toEqual([]);
    expect((await take(store, stripped, { unsigned: true })).taken).toHaveLength(1);
  });

  it('whose signature is wrong is refused before anything is touched, until a person answers for it', async () => {
    const library = await kitLibrary();
    const store = await openAt(library.file('receiver'));
    const file = library.file('wrong.kit');
    await writeFile(
      file,
      madeKit().zip((all) => [...all, { name: 'kit.sig', content: 'no signature' }]),
    );
    await expect(take(store, file)).rejects.toMatchObject({ code: 'kit.signature-wrong' });
    expect((await store.list()).decks).toEqual([]);
    expect((await take(store, file, { unsigned: true })).taken).toHaveLength(1);
  });

  it('that is another file than the one that was looked through is refused, and nothing is touched', async () => {
    const library = await kitLibrary();
    const store = await openAt(library.file('receiver'));
    const file = await aKit(library, bureau);
    const { fingerprint: expected } = await look(store, file);
    await writeFile(file, await readFile(await aKit(library, bureau, '2026-11-26')));
    const refused = { code: 'kit.changed-since', facts: { file: '2026-11-25.kit' } };
    await expect(take(store, file, { expected })).rejects.toMatchObject(refused);
    expect((await store.list()).decks).toEqual([]);
    const { fingerprint } = await look(store, file);
    expect((await take(store, file, { expected: fingerprint })).taken).toHaveLength(2);
  });

  it('has a wrong signature where its list was changed, its name was, or it came from another kit', async () => {
    const library = await kitLibrary();
    const { entries, zip } = madeKit();
    const list = new TextEncoder().encode(String(entries[0]?.content));
    const right = Buffer.from(signManifest(bureau, list)).toString();
    const read = async (signature: string) => {
      const file = library.file('a.kit');
      await writeFile(
        file,
        zip((all) => [...all, { name: 'kit.sig', content: signature }]),
      );
      return (await look(library.store, file)).reading;
    };
    expect((await read(right)).problems).toEqual([]);
    const wrong = [
      right.replace('Commercial', 'Customs'),
      Buffer.from(signManifest(bureau, list.subarray(1))).toString(),
      'no signature',
    ];
    for (const signature of wrong) {
      const { problems, sender } = await read(signature);
      expect([problems, sender]).toEqual([[{ path: 'kit.sig', why: 'signature-wrong' }], null]);
    }
  });

  it('has the same bytes each time: the signature depends on nothing else', async () => {
    const library = await kitLibrary();
    const one = await readFile(await aKit(library, bureau));
    expect(Buffer.compare(one, await readFile(await aKit(library, bureau)))).toBe(0);
  });
});

describe('A sender’s key', () => {
  it('survives its file', () => {
    const list = new TextEncoder().encode('a list');
    expect(senderOf(signManifest(readSenderKey(senderKeyText(bureau)), list), list)).toEqual({
      name: bureau.name,
      key: bureau.key,
    });
  });

  it('is known by the key alone, and strange where the name or the library had another', () => {
    const [one, two] = [
      { name: 'A', key: 'a'.repeat(64) },
      { name: ' ａ', key: 'b'.repeat(64) },
    ];
    const known = [{ sender: one, library: 'library-1' }];
    expect(standingOf(one, 'library-9', known)).toBe('known');
    expect(standingOf(two, 'library-9', known)).toBe('changed');
    expect(standingOf({ ...two, name: 'B' }, 'library-1', known)).toBe('changed');
    expect(standingOf({ ...two, name: 'B' }, 'library-9', known)).toBe('first');
    expect(standingOf(null, 'library-9', known)).toBe('unsigned');
  });
});
