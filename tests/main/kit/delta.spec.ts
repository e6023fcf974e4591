import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { nodeDisk } from '../../../main/files/disk';
import { sha256 } from '../../../main/files/sha256';
import { compareKit } from '../../../main/ipc/compare-kit';
import { createHandlers } from '../../../main/ipc/create-handlers';
import { kitInFile, lastKitFor } from '../../../main/ipc/held-kit';
import { packKitFile, type KitOrder } from '../../../main/ipc/pack-kit';
import { unpackKit, type UnpackWish } from '../../../main/ipc/unpack-kit';
import { newKey } from '../../../main/kit/lock/age-file';
import { KitbagFault } from '../../../main/model/fault';
import type { HeldKit } from '../../../main/model/sent';
import type { LibraryStore } from '../../../main/store/library-store.types';
import { aKitOrder } from '../../builders/a-kit-order';
import { aDeck, aSlide, aText } from '../../builders/a-deck';
import { openAt } from '../../builders/a-library';
import { deskHere } from '../../builders/desk-here';
import { deckId, slideId } from '../../builders/ids';
import { bytesOf, course, kitLibrary, type KitLibrary } from '../../builders/kit-library';
import { madeKit } from '../../builders/made-kit';
import { temporaryFolder } from '../../builders/temporary-folder';
import { lineHere, workHere } from '../../builders/work-here';
import { aRecipe } from '../../builders/a-recipe';
import { canariesIn, filesOf } from '../../matchers/kit-bytes';

const tracing = deckId('deck-tracing');
const order = aKitOrder({ preparedBy: 'Commercial Crime Bureau' });
const theirs: UnpackWish = { keep: 'theirs', choices: {}, key: null, trusts: false };

async function packed(library: KitLibrary, name: string, changes: Partial<KitOrder> = {}) {
  const file = library.file(name);
  const written = await packKitFile(workHere(library.store), { ...order, ...changes }, file, nodeDisk());
  return { ...written, file, bytes: await readFile(file) };
}

const unpacked = (store: LibraryStore, file: string) => unpackKit(workHere(store), file, theirs);
const sinceFile = (library: KitLibrary, file: string): Promise<HeldKit> =>
  kitInFile(workHere(library.store), file, { key: null, lock: null, disk: nodeDisk() });

/** Slide four says something else, and shows a picture that the library had not. */
async function change(library: KitLibrary, words: string): Promise<void> {
  const bytes = bytesOf(`<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><text>${words}</text></svg>`);
  await library.store.addMedia(sha256(bytes), 'svg', bytes);
  const { revision: base } = await library.store.getDeck(tracing);
  const texts = { en: aText({ title: words, body: `![](media:${sha256(bytes)}.svg)` }) };
  const edits = [{ kind: 'slide.set' as const, slide: slideId('slide-4'), changes: { texts } }];
  await library.store.changeDeck({ deck: tracing, base, edits, said: 'edit' });
}

async function filesIn(folder: string): Promise<readonly string[]> {
  const names = await readdir(folder, { recursive: true });
  return names.filter((name) => !/\.cache|kitbag\.lock/.test(name)).sort();
}

const [stays, changes] = [deckId('deck-stays'), deckId('deck-changes')];

/** A library of two decks that show no picture. */
async function twoTextDecks(): Promise<KitLibrary> {
  const store = await openAt(join(await temporaryFolder(), 'library'));
  await store.createDeck(aDeck({ id: stays, title: { en: 'Stays' }, slides: [aSlide()] }));
  await store.createDeck(aDeck({ id: changes, title: { en: 'Changes' }, slides: [aSlide()] }));
  const folder = await temporaryFolder();
  return { ...(await kitLibrary()), store, file: (name) => join(folder, name) };
}

async function retitle(store: LibraryStore, deck: typeof stays, en: string): Promise<void> {
  const { revision: base } = await store.getDeck(deck);
  await store.changeDeck({ deck, base, edits: [{ kind: 'deck.set' as const, title: { en } }], said: 'rename' });
}

/** The kit with what changed since another, once one of the two decks has another title. */
async function changedSince(library: KitLibrary, { file }: { readonly file: string }) {
  const since = await sinceFile(library, file);
  await retitle(library.store, changes, `Changed ${file}`.slice(-40));
  return packed(library, 'delta.kit', { since });
}

describe('A delta kit', () => {
  it('holds what changed since the kit that it builds on, and not one byte of what that one brought', async () => {
    const library = await kitLibrary();
    const first = await packed(library, 'first.kit');
    await change(library, 'delta-words');
    const { bytes, manifest } = await packed(library, 'second.kit', { since: await sinceFile(library, first.file) });
    expect(manifest.items.map(({ path }) => path)).toEqual(['decks/deck-tracing.json']);
    const before = new Set(first.manifest.files.map((file) => file.sha256));
    const own = [...(await filesOf(bytes)).keys()].filter((path) => !/^(kit|packing-list)\./.test(path));
    expect(own.filter((path) => path.startsWith('media/'))).toHaveLength(1);
    for (const content of (await filesOf(bytes)).values()) expect(before.has(sha256(content))).toBe(false);
    expect(await canariesIn(bytes, /canary-original-bytes|a picture on a slide|canary-picture-of-[a-z]+/g)).toEqual([]);
    expect(manifest.base).toMatchObject({ kit: first.name, date: '2026-11-25' });
    expect(manifest.base?.files.every((file) => before.has(file.sha256))).toBe(true);
  });

  it('says on its packing list, on paper and as text, on which kit it builds', async () => {
    const library = await kitLibrary();
    const first = await packed(library, 'first.kit');
    await change(library, 'delta-words');
    const since = await sinceFile(library, first.file);
    const { bytes } = await packed(library, 'second.kit', { since, date: '2026-12-01' });
    const text = String((await filesOf(bytes)).get('packing-list.txt'));
    expect(text).toContain('Only what changed since the kit of 2026-11-25: take that kit in first');
    expect((await filesOf(bytes)).get('packing-list.pdf')?.length).toBeGreaterThan(1000);
  });

  it('brings a receiver of the kit before it to the same library as a whole kit would', async () => {
    const library = await kitLibrary();
    const first = await packed(library, 'first.kit');
    await change(library, 'delta-words');
    const second = await packed(library, 'second.kit', { since: await sinceFile(library, first.file) });
    const store = await openAt(library.file('receiver'));
    await unpacked(store, first.file);
    const { taken, findings } = await unpacked(store, second.file);
    expect([taken.map(({ as, id }) => [as, id]), findings]).toEqual([[['theirs', tracing]], []]);
    const recipe = aRecipe({ scope: { kind: 'deck', deck: tracing, pinned: null }, parts: ['sessions'] });
    const made = await Promise.all(
      [library.store, store].map(async (one) => {
        const handout = await one.gatherHandoutInput(recipe);
        return lineHere().run('handout.make', { folder: one.folder, handout }, { subject: 'deck' });
      }),
    );
    expect(Buffer.compare(made[0]?.pdf ?? Buffer.alloc(1), made[1]?.pdf ?? Buffer.alloc(0))).toBe(0);
    expect((await unpacked(store, second.file)).unpacking).toBeNull();
  });

  it('of a delta works too: each on the one before it', async () => {
    const library = await kitLibrary();
    const first = await packed(library, 'first.kit', { receivers: ['Customs'] });
    await change(library, 'first-words');
    const store = await openAt(library.file('receiver'));
    await unpacked(store, first.file);
    const second = await packed(library, 'second.kit', {
      receivers: ['Customs'],
      since: await lastKitFor(['Customs'], library.store),
    });
    await change(library, 'second-words');
    const third = await packed(library, 'third.kit', {
      receivers: ['Customs'],
      since: await lastKitFor(['customs '], library.store),
    });
    expect(third.manifest.base?.kit).toBe(second.name);
    expect(await canariesIn(third.bytes, /first-words/g)).toEqual([]);
    await unpacked(store, second.file);
    await unpacked(store, third.file);
    expect((await store.getDeck(tracing)).slides.find(({ id }) => id === 'slide-4')?.texts.en?.title).toBe(
      'second-words',
    );
  });

  it('brings a course whose slides it leaves out, with the versions that the library has of them', async () => {
    const library = await kitLibrary();
    const first = await packed(library, 'first.kit');
    const { revision: base } = await library.store.getCourse(course);
    const edits = [{ kind: 'course.set' as const, title: { en: 'Renamed' } }];
    await library.store.changeCourse({ course, base, edits, said: 'rename' });
    const second = await packed(library, 'second.kit', { since: await sinceFile(library, first.file) });
    expect([...(await filesOf(second.bytes)).keys()].filter((path) => /^(versions|media)/.test(path))).toEqual([]);
    const store = await openAt(library.file('receiver'));
    await unpacked(store, first.file);
    await unpacked(store, second.file);
    expect((await store.getCourse(course)).title).toEqual({ en: 'Renamed' });
    expect((await compareKit(workHere(store), second.file)).things.map(({ state }) => state)).toEqual(['same']);
  });

  it('is refused where the kit before it is missing, with that kit’s date, and nothing is touched', async () => {
    const library = await kitLibrary();
    const first = await packed(library, 'first.kit');
    await change(library, 'delta-words');
    const since = await sinceFile(library, first.file);
    const second = await packed(library, 'second.kit', { since, date: '2026-12-01' });
    const store = await openAt(library.file('receiver'));
    const before = await filesIn(store.folder);
    const missing = {
      code: 'kit.base-missing',
      facts: {
        date: '2026-11-25',
        count: (second.manifest.base?.files.length ?? 0) + (second.manifest.base?.records?.length ?? 0),
      },
    };
    await expect(unpacked(store, second.file)).rejects.toMatchObject(missing);
    await expect(compareKit(workHere(store), second.file)).rejects.toMatchObject(missing);
    await expect(compareKit({ ...workHere(store), store: null }, second.file)).rejects.toMatchObject(missing);
    expect(await filesIn(store.folder)).toEqual(before);
  });

  it('is refused where a single file of the kit before it is missing', async () => {
    const library = await kitLibrary();
    const first = await packed(library, 'first.kit');
    await change(library, 'delta-words');
    const second = await packed(library, 'second.kit', { since: await sinceFile(library, first.file) });
    const store = await openAt(library.file('receiver'));
    await unpacked(store, first.file);
    await nodeDisk().unlink(store.mediaPath(library.shown) ?? '');
    await store.close();
    const again = await openAt(library.file('receiver'));
    await expect(unpacked(again, second.file)).rejects.toMatchObject({ code: 'kit.base-missing', facts: { count: 1 } });
    expect((await again.getDeck(tracing)).revision).toBe(1);
  });

  it('of text alone is refused too where a deck that did not change is missing, and nothing is touched', async () => {
    const library = await twoTextDecks();
    const second = await changedSince(library, await packed(library, 'first.kit'));
    expect(second.manifest.base).toMatchObject({ files: [], records: [{ kind: 'deck', id: 'deck-stays' }] });
    const store = await openAt(library.file('receiver'));
    const before = await filesIn(store.folder);
    const missing = { code: 'kit.base-missing', facts: { date: '2026-11-25', count: 1 } };
    await expect(unpacked(store, second.file)).rejects.toMatchObject(missing);
    await expect(compareKit({ ...workHere(store), store: null }, second.file)).rejects.toMatchObject(missing);
    expect(await filesIn(store.folder)).toEqual(before);
  });

  it('counts a deck that the receiver changed or put into the bin as held', async () => {
    const library = await twoTextDecks();
    const first = await packed(library, 'first.kit');
    const second = await changedSince(library, first);
    const store = await openAt(library.file('receiver'));
    await unpacked(store, first.file);
    await retitle(store, stays, 'Own words');
    expect((await compareKit(workHere(store), second.file)).findings).toEqual([]);
    await store.binRecord('deck', stays);
    expect((await unpacked(store, second.file)).taken.map(({ id }) => id)).toEqual(['deck-changes']);
  });

  it('says which deck is older than the kit before it, where that kit was never taken in', async () => {
    const library = await twoTextDecks();
    const first = await packed(library, 'first.kit');
    await retitle(library.store, stays, 'Second words');
    const second = await packed(library, 'second.kit', { date: '2026-12-01' });
    const third = await changedSince(library, second);
    const store = await openAt(library.file('receiver'));
    await unpacked(store, first.file);
    const facts = { title: 'Stays', date: '2026-12-01' };
    expect((await unpacked(store, third.file)).findings).toMatchObject([{ code: 'kit.base-other-state', facts }]);
    await unpacked(store, second.file);
    expect((await unpacked(store, third.file)).findings).toEqual([]);
  });

  it('of an older Kitbag, which names no records, is taken as before', async () => {
    const library = await kitLibrary();
    const file = library.file('made.kit');
    const older = { kit: 'a'.repeat(64), date: '2026-11-25', files: [] };
    const deck = aDeck({ id: deckId('deck-made'), slides: [aSlide()] });
    await writeFile(file, madeKit([deck], (manifest) => ({ ...manifest, version: 2, base: older })).zip());
    expect((await unpacked(library.store, file)).taken.map(({ id }) => id)).toEqual(['deck-made']);
  });

  it('is refused where nothing changed, and leaves the file that was there', async () => {
    const library = await kitLibrary();
    const first = await packed(library, 'first.kit');
    const since = await sinceFile(library, first.file);
    await expect(packed(library, 'first.kit', { since })).rejects.toMatchObject({
      code: 'kit.nothing-changed',
      facts: { date: '2026-11-25' },
    });
    expect(Buffer.compare(await readFile(first.file), first.bytes)).toBe(0);
  });
});

describe('A delta kit that is encrypted to keys', () => {
  const [ana, rui] = ['Ana', 'Rui'];
  const lockTo = (...recipients: string[]) => ({ kind: 'recipients', recipients }) as const;
  const opened = (store: LibraryStore, file: string, identity: string) =>
    unpackKit(workHere(store), file, { ...theirs, key: { passphrase: null, identities: [identity] } });
  const last = (library: KitLibrary, receivers: readonly string[], lock: KitOrder['lock'] = null) =>
    lastKitFor(receivers, library.store, lock);

  it('brings each of its receivers only what changed since the kit that all of them were given', async () => {
    const library = await kitLibrary();
    const [hers, his] = [await newKey(), await newKey()];
    const lock = lockTo(hers.recipient, his.recipient);
    const first = await packed(library, 'first.kit', { receivers: [ana, rui], lock });
    await change(library, 'delta-words');
    const since = await last(library, [ana, rui], lock);
    const second = await packed(library, 'second.kit', { receivers: [ana, rui], lock, since });
    expect(second.manifest.items.map(({ path }) => path)).toEqual(['decks/deck-tracing.json']);
    for (const { identity } of [hers, his]) {
      const store = await openAt(join(await temporaryFolder(), 'library'));
      await expect(opened(store, second.file, identity)).rejects.toMatchObject({ code: 'kit.base-missing' });
      await opened(store, first.file, identity);
      expect((await opened(store, second.file, identity)).taken.map(({ id }) => id)).toEqual([tracing]);
    }
  });

  it('is refused where one of them was given no kit, or another one last', async () => {
    const library = await kitLibrary();
    await packed(library, 'hers.kit', { receivers: [ana] });
    await expect(last(library, [ana, rui])).rejects.toMatchObject({
      code: 'kit.never-sent',
      facts: { receiver: rui },
    });
    await change(library, 'delta-words');
    await packed(library, 'his.kit', { receivers: [rui], date: '2026-12-01' });
    await expect(last(library, [ana, rui])).rejects.toMatchObject({
      code: 'kit.receivers-differ',
      facts: { receiver: ana, date: '2026-11-25', other: rui, otherDate: '2026-12-01' },
    });
  });

  it('is refused where it is encrypted to a key that could not open the kit before it', async () => {
    const library = await kitLibrary();
    const [hers, his] = [await newKey(), await newKey()];
    const first = await packed(library, 'first.kit', { receivers: [ana], lock: lockTo(hers.recipient) });
    const lock = lockTo(hers.recipient, his.recipient);
    const refused = {
      code: 'kit.base-of-others',
      facts: { key: `${his.recipient.slice(0, 16)}…`, date: '2026-11-25' },
    };
    await expect(last(library, [ana], lock)).rejects.toMatchObject(refused);
    const file = { key: null, lock, disk: nodeDisk() };
    await expect(kitInFile(workHere(library.store), first.file, file)).rejects.toMatchObject(refused);
  });

  it('builds on an encrypted file that the library noted, without a key that opens it', async () => {
    const library = await kitLibrary();
    const { recipient } = await newKey();
    const lock = lockTo(recipient);
    const first = await packed(library, 'first.kit', { receivers: [ana], lock });
    await change(library, 'delta-words');
    const since = await kitInFile(workHere(library.store), first.file, { key: null, lock, disk: nodeDisk() });
    expect(since).toEqual(await last(library, [ana]));
  });

  it('builds on one that was not noted with a key that opens it, and is refused without', async () => {
    const library = await kitLibrary();
    const { identity, recipient } = await newKey();
    const lock = lockTo(recipient);
    const first = await packed(library, 'first.kit', { lock });
    const since = (identities: readonly string[]) => {
      const key = identities.length > 0 ? { passphrase: null, identities } : null;
      return kitInFile(workHere(library.store), first.file, { key, lock, disk: nodeDisk() });
    };
    await expect(since([])).rejects.toMatchObject({ code: 'kit.base-locked', facts: { file: 'first.kit' } });
    expect(await since([identity])).toMatchObject({ kit: first.name, date: '2026-11-25' });
  });
});

describe('What a delta kit leaves out weakens no limit', () => {
  it('for participants after a whole kit it has not one byte of instructor material', async () => {
    const library = await kitLibrary();
    const first = await packed(library, 'first.kit', { receivers: ['Customs'] });
    await change(library, 'delta-words');
    const since = await sinceFile(library, first.file);
    const { bytes, manifest } = await packed(library, 'second.kit', { since, instructor: false });
    // A slide that no session shows goes along with a deck that was asked for itself.
    expect(await canariesIn(bytes, /canary-[a-z-]+/g)).toEqual(['canary-unpicked']);
    expect(manifest.items.map(({ kind }) => kind)).toContain('deck');
    const named = JSON.stringify(manifest.base);
    for (const hidden of [library.unshown, sha256('canary-original-bytes')]) expect(named).not.toContain(hidden);
  });

  it('for instructors after a kit without their material it brings all of it', async () => {
    const library = await kitLibrary();
    const scope = { courses: [course], decks: [], templates: [] };
    const first = await packed(library, 'first.kit', { scope, instructor: false });
    const since = await sinceFile(library, first.file);
    const second = await packed(library, 'second.kit', { scope, since });
    const whole = await packed(library, 'whole.kit', { scope });
    expect(await canariesIn(second.bytes, /canary-[a-z-]+/g)).toEqual(await canariesIn(whole.bytes, /canary-[a-z-]+/g));
    const store = await openAt(library.file('receiver'));
    await unpacked(store, first.file);
    await unpacked(store, second.file);
    expect((await store.getCourse(course)).days[0]?.sessions[0]?.instructorNotes).toEqual({
      en: 'canary-session-notes',
    });
  });

  it('up to a label it holds nothing stricter, and is marked by what it holds', async () => {
    const library = await kitLibrary();
    const first = await packed(library, 'first.kit');
    await change(library, 'delta-words');
    const since = await sinceFile(library, first.file);
    const limited = await packed(library, 'limited.kit', { since, upTo: 'TLP:GREEN' });
    expect(await canariesIn(limited.bytes, /amber-words|strict-session/g)).toEqual([]);
    expect(limited.manifest.label).toBe('TLP:GREEN');
    const open = await packed(library, 'open.kit', { since });
    expect(open.manifest.label).toBe('TLP:AMBER');
  });

  it('counts a course by slides that it leaves out: TLP:RED does not travel in the open', async () => {
    const library = await kitLibrary();
    const { revision } = await library.store.getDeck(tracing);
    const marking = { label: 'TLP:RED', grading: null, caveats: [], lowered: null } as const;
    const edits = [{ kind: 'deck.set' as const, marking }];
    await library.store.changeDeck({ deck: tracing, base: revision, edits, said: 'mark' });
    const pinned = await library.store.pinDeck(tracing);
    const record = await library.store.getCourse(course);
    const days = record.days.map((day) => ({
      ...day,
      sessions: day.sessions.map((session) => ({
        ...session,
        material: session.material.map((one) => (one.kind === 'slides' ? { ...one, pinned } : one)),
      })),
    }));
    await library.store.takeKit({ kit: pinned, from: '', library: '', sender: null }, [
      { kind: 'course', record: { ...record, days }, base: record.revision },
    ]);
    const scope = { courses: [course], decks: [], templates: [] };
    const first = await packed(library, 'first.kit', { scope, unencryptedBecause: 'by hand' });
    const { revision: base } = await library.store.getCourse(course);
    const renaming = [{ kind: 'course.set' as const, title: { en: 'Renamed' } }];
    await library.store.changeCourse({ course, base, edits: renaming, said: 'rename' });
    const since = await sinceFile(library, first.file);
    await expect(packed(library, 'second.kit', { scope, since })).rejects.toMatchObject({
      code: 'kit.red-unencrypted',
    });
  });
});

describe('The library', () => {
  it('notes by hashes alone what a receiver holds, once the kit lies where it was wanted', async () => {
    const library = await kitLibrary();
    await expect(lastKitFor(['Customs'], library.store)).rejects.toMatchObject({ code: 'kit.never-sent' });
    await expect(packed(library, join('nowhere', 'a.kit'), { receivers: ['Customs'] })).rejects.toThrow();
    expect(await library.store.listSent()).toEqual([]);
    const first = await packed(library, 'first.kit', { receivers: [' Customs'] });
    const [sent] = await library.store.listSent();
    expect(sent).toMatchObject({ receiver: 'Customs', kit: first.name, date: '2026-11-25' });
    expect(JSON.stringify(sent)).not.toMatch(/canary|Tracing|deck-/);
    await packed(library, 'again.kit', { receivers: ['CUSTOMS'], date: '2026-11-26' });
    expect((await library.store.listSent()).map(({ date }) => date)).toEqual(['2026-11-26']);
  });

  it('that cannot note a receiver has the kit done all the same, and says whose note is missing', async () => {
    const library = await kitLibrary();
    const store: LibraryStore = {
      ...library.store,
      noteSent: (receiver, kit) =>
        receiver === 'Customs'
          ? Promise.reject(new KitbagFault('record.not-saved', { kind: 'sent', id: '', reason: 'ENOSPC' }))
          : library.store.noteSent(receiver, kit),
    };
    const file = library.file('stands.kit');
    const receivers = ['Customs', 'Marine Police'];
    const { findings, manifest } = await packKitFile(workHere(store), { ...order, receivers }, file, nodeDisk());
    expect(findings).toEqual([
      {
        code: 'kit.receiver-not-noted',
        weight: 'look',
        place: {},
        facts: { receiver: 'Customs', reason: 'ENOSPC' },
      },
    ]);
    expect((await filesOf(await readFile(file))).size).toBe(manifest.files.length + 1);
    expect((await library.store.listSent()).map(({ receiver }) => receiver)).toEqual(['Marine Police']);
  });

  it('that is open for reading packs nothing that would have to be noted', async () => {
    const library = await kitLibrary();
    const reading = await openAt(library.store.folder, { mode: 'read' });
    const file = library.file('a.kit');
    await expect(
      packKitFile(workHere(reading), { ...order, receivers: ['Customs'] }, file, nodeDisk()),
    ).rejects.toMatchObject({ code: 'library.read-only' });
    expect(await nodeDisk().facts(file)).toBeNull();
  });
});

describe('A delta kit that arrives is believed in nothing', () => {
  const version = (manifest: object): object => ({ ...manifest, version: 2 });
  const base = { kit: 'a'.repeat(64), date: '2026-11-25' };

  it.each([
    ['says that it is one and names no base', (manifest: object) => version(manifest)],
    ['names a base and says that it is whole', (manifest: object) => ({ ...manifest, base: { ...base, files: [] } })],
  ])('where it %s', async (_what, spoil) => {
    const library = await kitLibrary();
    const file = library.file('made.kit');
    await writeFile(file, madeKit([aDeck()], spoil).zip());
    await expect(compareKit(workHere(library.store), file)).rejects.toMatchObject({ code: 'kit.list-damaged' });
  });

  it('where it counts on files under names that no kit gives', async () => {
    const library = await kitLibrary();
    const deck = aDeck({ id: deckId('deck-made'), slides: [aSlide()] });
    for (const path of ['../../etc/passwd', 'decks/deck-tracing.json', `media/aa/${'b'.repeat(64)}.png`]) {
      const files = [{ path, sha256: 'a'.repeat(64), sizeBytes: 1 }];
      const file = library.file('made.kit');
      await writeFile(file, madeKit([deck], (manifest) => ({ ...version(manifest), base: { ...base, files } })).zip());
      const { problems } = await lineHere().run('kit.read', { file, name: 'made.kit', key: null }, { subject: '' });
      expect(problems).toEqual([{ path, why: 'misnamed' }]);
      await expect(compareKit(workHere(library.store), file)).rejects.toMatchObject({ code: 'kit.base-missing' });
    }
  });
});

describe('Packing in the window', () => {
  it('offers who was given kits with the date of their last, packs what changed since, and the review names that kit', async () => {
    const file = join(await temporaryFolder(), 'a.kit');
    const desk = await deskHere(await temporaryFolder(), { target: file });
    onTestFinished(() => desk.close());
    const handlers = createHandlers(desk);
    await desk.store()?.createDeck(aDeck({ id: tracing, slides: [aSlide()] }));
    const wish = { scope: 'all', instructor: true, upTo: null, handouts: false, preparedBy: '' } as const;
    const pack = (to: { receivers: string[]; changesOnly: boolean }) =>
      handlers['kit.pack']({ ...wish, to, unencryptedBecause: null, lock: null, sign: null, task: 'task-1' });
    await expect(pack({ receivers: ['Customs'], changesOnly: true })).rejects.toMatchObject({ code: 'kit.never-sent' });
    await pack({ receivers: ['Customs'], changesOnly: false });
    expect(await handlers['kit.receivers'](undefined)).toMatchObject([{ receiver: 'Customs', date: '2026-03-02' }]);
    await desk.store()?.createDeck(aDeck({ id: deckId('deck-new'), title: { en: 'New' } }));
    expect(await pack({ receivers: ['Customs'], changesOnly: true })).toMatchObject({ leftOut: 0 });
    const view = await handlers['kit.look']({ path: file, passphrase: null, ownPassphrase: null, task: 'task-2' });
    expect([view.base?.date, view.things.map(({ item }) => item.id)]).toEqual(['2026-03-02', ['deck-new']]);
  });
});
