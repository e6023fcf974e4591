import { readFile, unlink, writeFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { nodeDisk } from '../../../main/files/disk';
import { sha256 } from '../../../main/files/sha256';
import { compareKit } from '../../../main/ipc/compare-kit';
import { packKitFile } from '../../../main/ipc/pack-kit';
import { unpackKit } from '../../../main/ipc/unpack-kit';
import type { LibraryStore } from '../../../main/store/library-store.types';
import { aDeck, aSlide, aText } from '../../builders/a-deck';
import { openAt } from '../../builders/a-library';
import { deckId } from '../../builders/ids';
import { bytesOf, kitLibrary, type KitLibrary } from '../../builders/kit-library';
import { workHere } from '../../builders/work-here';
import { zipFile, type ZipEntry } from '../../builders/zip-file';
import { filesOf } from '../../matchers/kit-bytes';

const plain = deckId('deck-plain');
const svg = bytesOf('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><text>lost-media</text></svg>');
const picture = sha256(svg);
const picturePath = `media/${picture.slice(0, 2)}/${picture}.svg`;

/** A library of one deck with a picture and one without, and the whole kit of it. */
async function packedWithPicture(): Promise<{ readonly library: KitLibrary; readonly file: string }> {
  const base = await kitLibrary();
  const store = await openAt(base.file('pictures'));
  await store.addMedia(picture, 'svg', svg);
  const texts = { en: aText({ title: 'Shown', body: `![](media:${picture}.svg)` }) };
  await store.createDeck(aDeck({ slides: [aSlide({ texts })] }));
  await store.createDeck(aDeck({ id: plain, slides: [aSlide()] }));
  const library = { ...base, store };
  const file = library.file('good.kit');
  const wish = { instructor: true, upTo: null, handouts: false, date: '2026-11-25', preparedBy: '' };
  const order = { ...wish, scope: 'all' as const, unencryptedBecause: null, lock: null, signer: null };
  await packKitFile(workHere(store), { ...order, language: 'en' }, file, nodeDisk());
  return { library, file };
}

async function spoilt(file: string, spoil: (entry: ZipEntry) => readonly ZipEntry[]): Promise<string> {
  const entries = [...(await filesOf(await readFile(file)))].map(([name, content]) => ({ name, content }));
  const bad = file.replace('good', 'bad');
  await writeFile(bad, zipFile(entries.flatMap((entry) => (entry.name === picturePath ? spoil(entry) : [entry]))));
  return bad;
}

const take = (store: LibraryStore, file: string) =>
  unpackKit(workHere(store), file, { keep: 'theirs', choices: {}, key: null, trusts: false });

describe('A kit in which a picture was damaged on the way', () => {
  it.each([
    ['changed', (entry: ZipEntry) => [{ ...entry, content: 'another' }]],
    ['missing', () => []],
  ] as const)('names what is %s and does not offer the deck that shows it', async (why, spoil) => {
    const { library, file } = await packedWithPicture();
    const store = await openAt(library.file('receiver'));
    const { reading, things, taken } = await take(store, await spoilt(file, spoil));
    expect(reading.problems).toEqual([{ path: picturePath, why }]);
    expect(things.map(({ thing, state }) => [thing.item.id, state])).toEqual([
      ['deck-plain', 'new'],
      ['deck-tracing', 'bad'],
    ]);
    expect(taken.map(({ id }) => id)).toEqual(['deck-plain']);
  });

  it('is as good as whole to a library that has the picture', async () => {
    const { library, file } = await packedWithPicture();
    const store = await openAt(library.file('receiver'));
    await store.addMedia(picture, 'svg', svg);
    const { taken } = await take(store, await spoilt(file, () => []));
    expect(taken.map(({ id }) => id)).toEqual(['deck-plain', 'deck-tracing']);
  });
});

describe('A library that lost a picture of its own deck', () => {
  it.each([
    ['is gone', (path: string) => unlink(path)],
    ['was cut off', (path: string) => writeFile(path, svg.subarray(0, 20))],
  ])('gets it back from a kit of the same deck where it %s', async (_what, lose) => {
    const { library, file } = await packedWithPicture();
    const first = await openAt(library.file('receiver'));
    await take(first, file);
    await lose(first.mediaPath(picture) ?? '');
    await first.close();
    const store = await openAt(library.file('receiver'));
    expect((await compareKit(workHere(store), file)).mends).toEqual([picturePath]);
    const { findings, unpacking } = await take(store, file);
    expect([unpacking, findings.map(({ code }) => code)]).toEqual([null, ['kit.media-brought']]);
    expect(await readFile(store.mediaPath(picture) ?? '')).toEqual(Buffer.from(svg));
    expect((await take(store, file)).findings).toEqual([]);
  });
});
