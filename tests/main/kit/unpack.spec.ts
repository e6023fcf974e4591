import { readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { nodeDisk } from '../../../main/files/disk';
import { sha256 } from '../../../main/files/sha256';
import { compareKit } from '../../../main/ipc/compare-kit';
import { packKitFile } from '../../../main/ipc/pack-kit';
import { unpackKit, type UnpackWish } from '../../../main/ipc/unpack-kit';
import type { Deck } from '../../../main/model/deck';
import type { KitbagFault } from '../../../main/model/fault';
import type { KeepChoice } from '../../../main/model/kit-change';
import { unmarked } from '../../../main/model/marking';
import { sayIn } from '../../../main/words/say-in';
import { sayKitChange } from '../../../main/words/say-kit-change';
import type { LibraryStore } from '../../../main/store/library-store.types';
import { aKitOrder } from '../../builders/a-kit-order';
import { aCourse, aDay, aSession } from '../../builders/a-course';
import { aDeck, aSlide, aText } from '../../builders/a-deck';
import { aHandout } from '../../builders/a-handout';
import { openAt, surroundings } from '../../builders/a-library';
import { aRecipe } from '../../builders/a-recipe';
import { courseId, deckId, sessionId, slideId } from '../../builders/ids';
import { course, kitLibrary, type KitLibrary } from '../../builders/kit-library';
import { slidesPdf, wordsAt } from '../../builders/raw-pdf';
import { lineHere, workHere } from '../../builders/work-here';

async function aKit(library: KitLibrary, instructor = true, name = 'a.kit'): Promise<string> {
  const file = library.file(name);
  const order = aKitOrder({ instructor, preparedBy: 'Commercial Crime Bureau' });
  await packKitFile(workHere(library.store), order, file, nodeDisk());
  return file;
}

const wish = (keep: KeepChoice = 'mine', choices: UnpackWish['choices'] = {}): UnpackWish => ({
  keep,
  choices,
  key: null,
  trusts: false,
});

/** The receiver's library: empty, or with the kit in it already. */
async function receiver(library: KitLibrary, file?: string): Promise<LibraryStore> {
  const store = await openAt(library.file('receiver'));
  if (file !== undefined) await unpackKit(workHere(store), file, wish());
  return store;
}

/** Every file of the receiver's library by its path, but for the lock and what a cache may lose. */
async function everything(library: KitLibrary): Promise<Readonly<Record<string, string>>> {
  const folder = library.file('receiver');
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile() && !/\.cache|kitbag\.lock/.test(join(entry.parentPath, entry.name)))
    .map((entry) => join(entry.parentPath, entry.name));
  const contents = await Promise.all(files.map((file) => readFile(file, 'base64')));
  return Object.fromEntries(files.map((file, index) => [file, contents[index] ?? '']));
}

const titleNow = async (store: LibraryStore) => (await store.getDeck(deckId('deck-tracing'))).title;

async function retitle(store: LibraryStore, title: string): Promise<Deck> {
  const { revision } = await store.getDeck(deckId('deck-tracing'));
  const edits = [{ kind: 'deck.set' as const, title: { en: title } }];
  return (await store.changeDeck({ deck: deckId('deck-tracing'), base: revision, edits, said: 'set-title' })).record;
}

describe('A kit without instructor material, beside the library that it was packed from', () => {
  it('is the same, though the library has more: what was left behind is no change', async () => {
    const library = await kitLibrary();
    const { things, mends } = await compareKit(workHere(library.store), await aKit(library, false));
    expect(things.length).toBeGreaterThan(1);
    expect(things.filter(({ state }) => state !== 'same').map(({ thing }) => thing.item)).toEqual([]);
    expect(mends).toEqual([]);
    await library.store.close();
  });

  it('differs by what was changed since alone, and says that taking it loses what it left behind', async () => {
    const library = await kitLibrary();
    const file = await aKit(library, false);
    await retitle(library.store, 'Tracing, mended');
    const { things } = await compareKit(workHere(library.store), file);
    const differing = things.filter(({ state }) => state === 'differs');
    expect(differing.map(({ thing }) => thing.item.kind)).toEqual(['deck']);
    expect(differing[0]?.changes.map(({ what }) => what)).toEqual(['kit-stripped', 'title']);
    await library.store.close();
  });
});

describe('Unpacking a kit', () => {
  it('brings everything that a course needs into an empty library: its handout is the same, byte for byte', async () => {
    const library = await kitLibrary();
    const store = await receiver(library, await aKit(library));
    const recipe = aRecipe({ scope: { kind: 'course', course }, parts: ['cover', 'sessions'] });
    const made = await Promise.all(
      [library.store, store].map(async (one) => {
        const handout = await one.gatherHandoutInput(recipe);
        return lineHere().run('handout.make', { folder: one.folder, handout }, { subject: 'course' });
      }),
    );
    expect(Buffer.compare(made[0]?.pdf ?? Buffer.alloc(1), made[1]?.pdf ?? Buffer.alloc(0))).toBe(0);
  });

  it('brings the handouts that are kept of its courses and decks, and what one was raised to here stays', async () => {
    const library = await kitLibrary();
    const bench = aHandout('handout-bench', { scope: { kind: 'course', course }, layout: 'cornell' }, { en: 'Bench' });
    await library.store.createHandout(bench);
    const file = await aKit(library);
    const store = await receiver(library, file);
    expect(await store.getHandout(bench.id)).toMatchObject({ name: { en: 'Bench' }, recipe: { layout: 'cornell' } });
    const choose = { kind: 'handout.choose', changes: { layout: '6', raiseTo: 'TLP:RED' } } as const;
    await store.changeHandout({ handout: bench.id, base: 1, edits: [choose], said: 'x' });
    const { things } = await compareKit(workHere(store), file);
    const said = things.flatMap(({ thing, state, changes }) =>
      thing.item.kind === 'recipe' ? [state, ...changes.map((change) => sayKitChange(sayIn('en'), change))] : [],
    );
    expect(said).toEqual(['differs', 'layout, printed label changed']);
    const { unpacking } = await unpackKit(workHere(store), file, wish('theirs'));
    expect((await store.getHandout(bench.id)).recipe).toMatchObject({ layout: 'cornell', raiseTo: 'TLP:RED' });
    await store.takeBackKit(unpacking?.id ?? '');
    expect((await store.getHandout(bench.id)).recipe).toMatchObject({ layout: '6' });
  });

  it('twice changes nothing the second time', async () => {
    const library = await kitLibrary();
    await library.store.createHandout(aHandout('handout-bench'));
    const file = await aKit(library);
    const store = await receiver(library, file);
    const before = await everything(library);
    for (const keep of ['mine', 'theirs', 'both'] as const) {
      const { taken, unpacking } = await unpackKit(workHere(store), file, wish(keep));
      expect([taken, unpacking]).toEqual([[], null]);
    }
    expect(await everything(library)).toEqual(before);
  });

  it('overwrites nothing that differs unless it is asked to', async () => {
    const library = await kitLibrary();
    const file = await aKit(library);
    const store = await receiver(library, file);
    await retitle(store, 'Mine');
    const { taken } = await unpackKit(workHere(store), file, wish());
    expect([taken, await titleNow(store)]).toEqual([[], { en: 'Mine' }]);
  });

  it('takes theirs in the place of mine where that is wanted for this one thing', async () => {
    const library = await kitLibrary();
    const file = await aKit(library);
    const store = await receiver(library, file);
    await retitle(store, 'Mine');
    await unpackKit(workHere(store), file, wish('mine', { 'decks/deck-tracing.json': 'theirs' }));
    expect(await titleNow(store)).toEqual({ en: 'Tracing' });
  });

  it('keeps both side by side, the second time too without a third', async () => {
    const library = await kitLibrary();
    const file = await aKit(library);
    const store = await receiver(library, file);
    await retitle(store, 'Mine');
    await unpackKit(workHere(store), file, wish('both'));
    await unpackKit(workHere(store), file, wish('both'));
    const titles = (await store.list()).decks.map(({ title }) => title.en).sort();
    expect(titles).toEqual(['Mine', 'Tracing (kit of 2026-11-25)']);
  });

  it('keeps both, and a course that comes shows the deck that came, not the one that was here; twice changes nothing', async () => {
    const library = await kitLibrary();
    const file = await aKit(library);
    const store = await receiver(library, file);
    await store.binRecord('course', course);
    await retitle(store, 'Mine');
    const shown = async () =>
      (await store.getCourse(course)).days.flatMap(({ sessions }) =>
        sessions.flatMap(({ material }) => material.flatMap((one) => (one.kind === 'slides' ? [one.deck] : []))),
      );
    await unpackKit(workHere(store), file, wish('both'));
    const copy = (await store.list()).decks.find(({ title }) => title.en?.includes('kit of'))?.id;
    expect(copy).toBeDefined();
    expect([...new Set(await shown())]).toEqual([copy]);
    const before = await everything(library);
    await unpackKit(workHere(store), file, wish('both'));
    expect(await everything(library)).toEqual(before);
  });

  it('never makes a label weaker without a reason: that thing stays, and it is told', async () => {
    const library = await kitLibrary();
    await library.store.createDeck(aDeck({ id: deckId('deck-second'), slides: [aSlide()] }));
    const file = await aKit(library);
    const store = await receiver(library);
    await store.createDeck(
      aDeck({ id: deckId('deck-second'), slides: [aSlide()], marking: { ...unmarked, label: 'TLP:RED' } }),
    );
    const { findings } = await unpackKit(workHere(store), file, wish('theirs'));
    expect(findings).toMatchObject([{ code: 'kit.would-lower', facts: { from: 'TLP:RED', to: 'TLP:GREEN' } }]);
    expect((await store.getDeck(deckId('deck-second'))).marking.label).toBe('TLP:RED');
  });

  it('never makes a label weaker by way of the bin', async () => {
    const library = await kitLibrary();
    await library.store.createDeck(aDeck({ id: deckId('deck-second'), slides: [aSlide()] }));
    const file = await aKit(library);
    const store = await receiver(library);
    await store.createDeck(
      aDeck({ id: deckId('deck-second'), slides: [aSlide()], marking: { ...unmarked, label: 'TLP:RED' } }),
    );
    await store.binRecord('deck', 'deck-second');
    const { findings } = await unpackKit(workHere(store), file, wish('theirs'));
    expect(findings).toMatchObject([{ code: 'kit.would-lower', facts: { from: 'TLP:RED', to: 'TLP:GREEN' } }]);
    expect((await store.listBin()).map(({ id }) => id)).toEqual(['deck-second']);
  });

  it('takes the good things of a kit in which one is bad', async () => {
    const library = await kitLibrary();
    await library.store.createDeck(aDeck({ id: deckId('deck-second'), title: { en: 'Second' } }));
    const file = await aKit(library);
    const bytes = await readFile(file);
    const at = bytes.indexOf('decks/deck-second.json') + 40;
    bytes[at] = (bytes[at] ?? 0) ^ 0xff;
    await writeFile(file, bytes);
    const store = await receiver(library);
    const { taken, things } = await unpackKit(workHere(store), file, wish());
    expect(taken.map(({ id }) => id)).toEqual(['deck-tracing', 'course-virtual-assets']);
    expect(things.find(({ thing }) => thing.item.id === 'deck-second')?.state).toBe('bad');
  });

  it('refuses a library that another Kitbag holds, and writes nothing', async () => {
    const library = await kitLibrary();
    const file = await aKit(library);
    await receiver(library);
    const second = await openAt(library.file('receiver'), {
      host: { name: 'desk-2', pid: 200, isAlive: () => true },
    });
    await expect(unpackKit(workHere(second), file, wish())).rejects.toMatchObject({ code: 'library.read-only' });
  });
});

describe('A kit that the library’s disk has no room for', () => {
  it('is refused with how much it needs and how much is free, and nothing is touched', async () => {
    const library = await kitLibrary();
    const file = await aKit(library);
    let freeBytes = 0;
    const disk = { ...nodeDisk(), freeBytes: () => Promise.resolve(freeBytes) };
    const store = await openAt(library.file('receiver'), { disk });
    const before = await everything(library);
    const fault: unknown = await unpackKit(workHere(store), file, wish()).catch((error: unknown) => error);
    expect(fault).toMatchObject({ code: 'kit.no-room-here', facts: { file: 'a.kit', freeBytes } });
    const { needBytes } = (fault as KitbagFault).facts;
    expect(await everything(library)).toEqual(before);
    freeBytes = Number(needBytes);
    expect((await unpackKit(workHere(store), file, wish())).taken).toHaveLength(2);
    // Of a kit that brings nothing new nothing has to fit.
    freeBytes = 0;
    expect((await unpackKit(workHere(store), file, wish())).taken).toEqual([]);
  });
});

describe('Taking an unpacked kit back', () => {
  it('leaves the library as it was, in one step: what came is gone and what was replaced is back', async () => {
    const library = await kitLibrary();
    const file = await aKit(library);
    const store = await receiver(library);
    await store.createDeck(aDeck({ title: { en: 'Mine' }, slides: [aSlide()] }));
    const { unpacking } = await unpackKit(workHere(store), file, wish('theirs'));
    expect(unpacking?.changes.map(({ id, before }) => [id, before === null])).toEqual([
      ['deck-tracing', false],
      ['course-virtual-assets', true],
    ]);
    const { kept } = await store.takeBackKit(unpacking?.id ?? '');
    expect(kept).toEqual([]);
    const { decks, courses } = await store.list();
    expect([decks.map(({ title }) => title.en), courses]).toEqual([['Mine'], []]);
  });

  it('works after the program was closed, and leaves what was changed since', async () => {
    const library = await kitLibrary();
    const first = await receiver(library, await aKit(library));
    await retitle(first, 'Changed since');
    await first.close();
    const store = await openAt(library.file('receiver'));
    const [newest] = await store.listUnpackings();
    const { kept } = await store.takeBackKit(newest?.id ?? '');
    expect(kept.map(({ id }) => id)).toEqual(['deck-tracing']);
    const { decks, courses } = await store.list();
    expect([decks.length, courses.length]).toEqual([1, 0]);
  });

  it('is possible after a crash in the middle of unpacking', async () => {
    const library = await kitLibrary();
    const file = await aKit(library);
    const { faultyDisk } = await import('../../builders/faulty-disk');
    const disk = faultyDisk(nodeDisk());
    const dying = await openAt(library.file('receiver'), { disk });
    const rename = disk.rename.bind(disk);
    // The note of what will change and the deck get through; the course does not.
    disk.rename = (from, to) =>
      to.includes('course-') ? Promise.reject(new Error('the machine is off')) : rename(from, to);
    await expect(unpackKit(workHere(dying), file, wish())).rejects.toMatchObject({ code: 'record.not-saved' });
    const store = await openAt(library.file('receiver'), { ...surroundings(), mode: 'take-over' });
    const [newest] = await store.listUnpackings();
    expect((await store.takeBackKit(newest?.id ?? '')).kept).toEqual([]);
    expect((await store.list()).decks).toEqual([]);
  });
});

describe('Comparing a kit with a library', () => {
  async function told(store: LibraryStore, file: string): Promise<readonly string[]> {
    const { things } = await compareKit({ ...workHere(store), store }, file);
    const say = sayIn('en');
    return things.flatMap(({ thing, state, changes }) => [
      `${state} ${thing.item.id}`,
      ...changes.map((change) => sayKitChange(say, change)),
    ]);
  }

  it('says everything is new, then the same, and touches nothing', async () => {
    const library = await kitLibrary();
    const file = await aKit(library);
    const store = await receiver(library);
    const before = await everything(library);
    expect(await told(store, file)).toEqual(['new course-virtual-assets', 'new deck-tracing']);
    expect(await everything(library)).toEqual(before);
    await unpackKit(workHere(store), file, wish());
    expect(await told(store, file)).toEqual(['same course-virtual-assets', 'same deck-tracing']);
  });

  it('says in words what differs, slide by slide and session by session', async () => {
    const library = await kitLibrary();
    const store = await receiver(library, await aKit(library));
    const deck = await library.store.getDeck(deckId('deck-tracing'));
    const added = aSlide({ id: slideId('slide-new'), texts: { en: aText({ title: 'New' }) } });
    const [first] = deck.slides;
    const { record } = await library.store.changeDeck({
      deck: deck.id,
      base: deck.revision,
      edits: [
        { kind: 'slide.add', at: 1, slide: added },
        { kind: 'slide.remove', slide: slideId('slide-7') },
        {
          kind: 'slide.set',
          slide: slideId('slide-1'),
          changes: { texts: { en: { ...aText(), ...first?.texts.en, notes: 'new' } } },
        },
      ],
      said: 'edit',
    });
    const pinned = await library.store.pinDeck(record.id);
    const held = await library.store.getCourse(course);
    const pick = [{ kind: 'from' as const, slide: slideId('slide-1') }];
    await library.store.changeCourse({
      course,
      base: held.revision,
      edits: [
        {
          kind: 'session.set',
          session: sessionId('session-1'),
          changes: { minutes: 90, material: [{ kind: 'slides', deck: record.id, pinned, pick }] },
        },
      ],
      said: 'edit',
    });
    expect(await told(store, await aKit(library, true, 'b.kit'))).toEqual([
      'differs course-virtual-assets',
      'Session 1, Following the money: length changed; 1 slide added (2); 1 slide changed',
      'differs deck-tracing',
      '1 slide added (2)',
      '1 slide removed (7)',
      'slide 1: notes changed',
    ]);
  });

  it('warns that a kit for participants would take away what instructors have', async () => {
    const library = await kitLibrary();
    const store = await receiver(library, await aKit(library));
    await retitle(store, 'Changed here');
    const lines = await told(store, await aKit(library, false, 'b.kit'));
    expect(lines.filter((line) => line.startsWith('The kit has no instructor material'))).toHaveLength(1);
  });

  it('finds the same where an appendix is kept as it came, from before it was written anew, and its label stays', async () => {
    const library = await kitLibrary();
    const file = slidesPdf([wordsAt(40, 300, 'an annex of before')], { info: '/Author(Somebody)' });
    const pdf = sha256(file);
    await library.store.addMedia(pdf, 'pdf', file);
    const appendix = {
      kind: 'appendix' as const,
      pdf,
      title: { en: 'Annex' },
      marking: { ...unmarked, label: 'TLP:AMBER' as const },
    };
    const id = courseId('course-of-before');
    const days = [aDay({ sessions: [aSession({ material: [appendix] })] })];
    await library.store.createCourse(aCourse({ id, days }));
    const kit = library.file('before.kit');
    const scope = { courses: [id], decks: [], templates: [] };
    await packKitFile(workHere(library.store), aKitOrder({ scope }), kit, nodeDisk());
    expect(await told(library.store, kit)).toContain(`same ${id}`);
    const { taken } = await unpackKit(workHere(library.store), kit, wish('theirs'));
    expect(taken).toEqual([]);
    // What the sender changed is taken, and the appendix is the one that was here.
    const record = await library.store.getCourse(id);
    const edits = [{ kind: 'course.set' as const, title: { en: 'Changed here' } }];
    await library.store.changeCourse({ course: id, base: record.revision, edits, said: 'set-title' });
    await unpackKit(workHere(library.store), kit, wish('theirs'));
    const back = await library.store.getCourse(id);
    expect([back.title, back.days[0]?.sessions[0]?.material]).toEqual([record.title, [appendix]]);
  });

  it('finds the same where the sender’s deck has no label and travelled under its library’s default', async () => {
    const library = await kitLibrary();
    await library.store.createDeck(aDeck({ id: deckId('deck-plain'), marking: unmarked }));
    const file = await aKit(library);
    expect(await told(library.store, file)).toContain('same deck-plain');
  });

  it('finds the same where a course takes such a deck to its end, whole as it is', async () => {
    const library = await kitLibrary();
    const plain = await library.store.createDeck(aDeck({ id: deckId('deck-plain'), marking: unmarked }));
    const pinned = await library.store.pinDeck(plain.id);
    const { revision } = await library.store.getCourse(course);
    const pick = plain.slides.slice(0, 1).map(({ id }) => ({ kind: 'from' as const, slide: id }));
    const material = [{ kind: 'slides' as const, deck: plain.id, pinned, pick }];
    await library.store.changeCourse({
      course,
      base: revision,
      edits: [{ kind: 'session.set', session: sessionId('session-1'), changes: { material } }],
      said: 'edit',
    });
    expect(await told(library.store, await aKit(library, true, 'open-end.kit'))).toContain(`same ${course}`);
  });
});
