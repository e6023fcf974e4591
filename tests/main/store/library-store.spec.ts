import { mkdir, readFile, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { nodeDisk } from '../../../main/files/disk';
import { sha256 } from '../../../main/files/sha256';
import { attachDecks } from '../../../main/ipc/attach-decks';
import type { DeckEdit } from '../../../main/model/change';
import { sha256Schema } from '../../../main/model/ids';
import { unmarked } from '../../../main/model/marking';
import { untranslatedTag } from '../../../main/model/slide-languages';
import { aCourse, aDay, aSession } from '../../builders/a-course';
import { aDeck, aSlide, aText, slides } from '../../builders/a-deck';
import { openAt, surroundings } from '../../builders/a-library';
import { aRecipe } from '../../builders/a-recipe';
import { faultyDisk } from '../../builders/faulty-disk';
import { aHash, courseId, deckId, sessionId, slideId } from '../../builders/ids';
import { temporaryFolder } from '../../builders/temporary-folder';
import { openLibrary } from '../../../main/store/open-library';

const rename = (title: string): DeckEdit => ({ kind: 'deck.set', title: { en: title } });
const id = deckId('deck-tracing');

async function fileOf(folder: string, path: string): Promise<Record<string, unknown>> {
  return JSON.parse(await readFile(join(folder, path), 'utf8')) as Record<string, unknown>;
}

describe('A library', () => {
  it('is still there when it is opened again', async () => {
    const folder = await temporaryFolder();
    const store = await openAt(folder);
    await store.createDeck(aDeck());
    await store.createCourse(aCourse());
    await store.close();
    const again = await openLibrary(folder, surroundings());
    expect(await again.getDeck(id)).toEqual({ ...aDeck(), revision: 1 });
    expect(await again.getCourse(courseId('course-virtual-assets'))).toEqual({ ...aCourse(), revision: 1 });
    expect(again.library()).toMatchObject({ name: 'Training', defaultLabel: 'TLP:AMBER+STRICT' });
  });

  it('gives the list that opening made once, and none that was overtaken by another list or a change', async () => {
    const folder = await temporaryFolder();
    const made = await openAt(folder);
    await made.createDeck(aDeck());
    await made.close();
    const store = await openLibrary(folder, surroundings());
    expect(store.takeFirstListing()?.decks.map((deck) => deck.id)).toEqual([id]);
    expect(store.takeFirstListing()).toBeNull();
    await store.close();
    const listed = await openLibrary(folder, surroundings());
    await listed.list();
    expect(listed.takeFirstListing()).toBeNull();
    await listed.close();
    const changed = await openLibrary(folder, surroundings());
    await changed.createCourse(aCourse());
    expect(changed.takeFirstListing()).toBeNull();
    await changed.close();
  });

  it('is not made by opening a folder that holds none', async () => {
    const folder = await temporaryFolder();
    await expect(openLibrary(folder, surroundings())).rejects.toMatchObject({ code: 'library.not-found' });
    expect(await readdir(folder)).toEqual([]);
  });

  it('is made in a folder that does not exist yet', async () => {
    const folder = join(await temporaryFolder(), 'new', 'library');
    await (await openAt(folder)).close();
    expect(await readdir(folder)).toContain('library.json');
  });

  it('that cannot be made is refused with its folder and the reason of the system', async () => {
    const folder = join(await temporaryFolder(), 'stick', 'library');
    const disk = faultyDisk(nodeDisk());
    disk.setTrouble({ act: 'makeFolder', nth: 1, code: 'EROFS' });
    await expect(openAt(folder, { disk })).rejects.toMatchObject({
      code: 'library.not-made',
      facts: { folder, reason: 'EROFS' },
    });
  });

  it('keeps each record in a file that a person can read and compare', async () => {
    const folder = await temporaryFolder();
    const store = await openAt(folder);
    await store.createDeck(aDeck({ title: { en: 'Tracing', 'zh-Hant': '追蹤' } }));
    const text = await readFile(join(folder, 'decks/deck-tracing.json'), 'utf8');
    expect(text).toContain('\n    "zh-Hant": "追蹤"\n');
  });

  it('changes its default label only on the revision that the person saw', async () => {
    const store = await openAt(await temporaryFolder());
    await store.changeLibrary(1, { defaultLabel: 'TLP:GREEN' });
    expect(store.library()).toMatchObject({ defaultLabel: 'TLP:GREEN', revision: 2 });
    await expect(store.changeLibrary(1, { name: 'late' })).rejects.toMatchObject({ code: 'record.changed-elsewhere' });
  });
});

describe('Changing a deck', () => {
  it('raises the revision by one and tells the listeners', async () => {
    const store = await openAt(await temporaryFolder());
    await store.createDeck(aDeck());
    const told: unknown[] = [];
    const stop = store.onChanged((notice) => told.push(notice));
    const { record, undo } = await store.changeDeck({ deck: id, base: 1, edits: [rename('New')], said: 'rename' });
    stop();
    await store.undo('deck', id);
    expect(record).toMatchObject({ revision: 2, title: { en: 'New' } });
    expect(undo).toEqual({ undo: 'rename', redo: null });
    expect(told).toEqual([{ kind: 'deck', id, revision: 2 }]);
  });

  it('is refused on an old revision, and nothing changes', async () => {
    const store = await openAt(await temporaryFolder());
    await store.createDeck(aDeck());
    await store.changeDeck({ deck: id, base: 1, edits: [rename('First')], said: 'rename' });
    const late = store.changeDeck({ deck: id, base: 1, edits: [rename('Second')], said: 'rename' });
    await expect(late).rejects.toMatchObject({ code: 'record.changed-elsewhere', facts: { base: 1, revision: 2 } });
    expect((await store.getDeck(id)).title.en).toBe('First');
  });

  it('lets only the first of two changes on the same revision through, even at once', async () => {
    const store = await openAt(await temporaryFolder());
    await store.createDeck(aDeck());
    const both = await Promise.allSettled(
      ['One', 'Two'].map((title) => store.changeDeck({ deck: id, base: 1, edits: [rename(title)], said: 'rename' })),
    );
    expect(both.map(({ status }) => status)).toEqual(['fulfilled', 'rejected']);
  });

  it('that a schema would refuse is not saved', async () => {
    const store = await openAt(await temporaryFolder());
    await store.createDeck(aDeck());
    const wrong = {
      kind: 'slide.add',
      at: 0,
      slide: { ...aSlide({ id: slideId('slide-x') }), hidden: 'yes' },
    } as unknown as DeckEdit;
    await expect(store.changeDeck({ deck: id, base: 1, edits: [wrong], said: 'add' })).rejects.toMatchObject({
      code: 'record.invalid',
    });
    expect(await store.getDeck(id)).toMatchObject({ revision: 1 });
  });

  it('is seen by the next reader when the file was changed from outside', async () => {
    const folder = await temporaryFolder();
    const store = await openAt(folder);
    await store.createDeck(aDeck());
    const path = join(folder, 'decks/deck-tracing.json');
    await writeFile(path, (await readFile(path, 'utf8')).replace('"Tracing"', '"By hand"'));
    expect((await store.getDeck(id)).title.en).toBe('By hand');
  });

  it('does not offer to take back what somebody else has changed since', async () => {
    const folder = await temporaryFolder();
    const store = await openAt(folder);
    await store.createDeck(aDeck());
    await store.changeDeck({ deck: id, base: 1, edits: [rename('Ours')], said: 'rename' });
    const path = join(folder, 'decks/deck-tracing.json');
    await writeFile(path, (await readFile(path, 'utf8')).replace('"revision": 2', '"revision": 9'));
    await expect(store.undo('deck', id)).rejects.toMatchObject({ code: 'undo.nothing' });
  });
});

describe('Undo', () => {
  it('takes changes back one by one and does them again', async () => {
    const store = await openAt(await temporaryFolder());
    await store.createDeck(aDeck());
    await store.changeDeck({ deck: id, base: 1, edits: [rename('A')], said: 'first' });
    await store.changeDeck({
      deck: id,
      base: 2,
      edits: [{ kind: 'slide.remove', slide: slideId('slide-2') }],
      said: 'second',
    });
    const after = await store.getDeck(id);
    expect(await store.undo('deck', id)).toEqual({ undo: 'first', redo: 'second' });
    expect(await store.undo('deck', id)).toEqual({ undo: null, redo: 'first' });
    expect(await store.getDeck(id)).toEqual({ ...aDeck(), revision: 5 });
    await store.redo('deck', id);
    expect(await store.redo('deck', id)).toEqual({ undo: 'second', redo: null });
    expect(await store.getDeck(id)).toEqual({ ...after, revision: 7 });
  });

  it('forgets what was undone when something new is changed', async () => {
    const store = await openAt(await temporaryFolder());
    await store.createDeck(aDeck());
    await store.changeDeck({ deck: id, base: 1, edits: [rename('A')], said: 'first' });
    await store.undo('deck', id);
    const { undo } = await store.changeDeck({ deck: id, base: 3, edits: [rename('B')], said: 'other' });
    expect(undo).toEqual({ undo: 'other', redo: null });
  });

  it('says so where there is nothing to take back', async () => {
    const store = await openAt(await temporaryFolder());
    await store.createDeck(aDeck());
    await expect(store.undo('deck', id)).rejects.toMatchObject({ code: 'undo.nothing' });
  });
});

describe('A version', () => {
  it('stays as it was when the deck is edited', async () => {
    const store = await openAt(await temporaryFolder());
    await store.createDeck(aDeck());
    const sha = await store.pinDeck(id);
    await store.changeDeck({ deck: id, base: 1, edits: [rename('New')], said: 'rename' });
    expect((await store.getVersion(sha)).title.en).toBe('Tracing');
    expect(await store.versionOf(id)).not.toBe(sha);
  });

  it('is the same again when an edit is taken back', async () => {
    const store = await openAt(await temporaryFolder());
    await store.createDeck(aDeck());
    const sha = await store.pinDeck(id);
    await store.changeDeck({ deck: id, base: 1, edits: [rename('New')], said: 'rename' });
    await store.undo('deck', id);
    expect(await store.pinDeck(id)).toBe(sha);
  });

  it('is a file named by the hash of its own bytes', async () => {
    const folder = await temporaryFolder();
    const store = await openAt(folder);
    await store.createDeck(aDeck());
    const sha = await store.pinDeck(id);
    expect(sha256(await readFile(join(folder, 'versions', sha.slice(0, 2), `${sha}.json`)))).toBe(sha);
  });

  it('that was tampered with is refused, and mended when the same content is pinned again', async () => {
    const folder = await temporaryFolder();
    const store = await openAt(folder);
    await store.createDeck(aDeck());
    const sha = await store.pinDeck(id);
    const path = join(folder, 'versions', sha.slice(0, 2), `${sha}.json`);
    await writeFile(path, (await readFile(path, 'utf8')).replace('Tracing', 'Forged!'));
    await expect(store.getVersion(sha)).rejects.toMatchObject({ code: 'version.damaged' });
    await store.pinDeck(id);
    expect((await store.getVersion(sha)).title.en).toBe('Tracing');
  });

  it('that the library lacks is named', async () => {
    const store = await openAt(await temporaryFolder());
    await expect(store.getVersion(aHash('a'))).rejects.toMatchObject({
      code: 'version.not-found',
      facts: { sha: aHash('a') },
    });
  });
});

describe('Attaching slides to a session', () => {
  const course = courseId('course-virtual-assets');
  const taking = (range: string) => ({
    ...{ course, base: 1, edits: [], said: 'attach-slides' },
    whole: [{ session: sessionId('session-1'), deck: id, range }],
  });

  it('pins the deck and keeps an open end open', async () => {
    const store = await openAt(await temporaryFolder());
    await store.createDeck(aDeck({ slides: slides(5) }));
    await store.createCourse(aCourse());
    const record = await attachDecks(store, taking('1,4-'));
    expect(record.days[0]?.sessions[0]?.material).toEqual([
      {
        kind: 'slides',
        deck: id,
        pinned: await store.versionOf(id),
        pick: [
          { kind: 'one', slide: 'slide-1' },
          { kind: 'from', slide: 'slide-4' },
        ],
      },
    ]);
    expect(store.undoState('course', course).undo).toBe('attach-slides');
  });

  it('with a wrong range pins nothing and changes nothing', async () => {
    const folder = await temporaryFolder();
    const store = await openAt(folder);
    await store.createDeck(aDeck());
    await store.createCourse(aCourse());
    await expect(attachDecks(store, taking('2-9'))).rejects.toMatchObject({
      code: 'range.invalid',
      facts: { part: '2-9' },
    });
    expect(await readdir(folder)).not.toContain('versions');
    expect(await store.getCourse(course)).toMatchObject({ revision: 1 });
  });
});

describe('Gathering what a handout is made from', () => {
  const base = { course: courseId('course-virtual-assets'), edits: [], said: 'attach-slides' };
  const scope = { kind: 'session', course: base.course, session: sessionId('session-2') } as const;

  async function twoSessions(): Promise<{ readonly folder: string; readonly first: string }> {
    const folder = await temporaryFolder();
    const store = await openAt(folder);
    await store.createDeck(aDeck());
    await store.createDeck(aDeck({ id: deckId('deck-other'), title: { en: 'Other' } }));
    const sessions = [aSession(), aSession({ id: sessionId('session-2') })];
    await store.createCourse(aCourse({ days: [aDay({ sessions })] }));
    const [one, other] = [
      { session: sessionId('session-1'), deck: id, range: '1-' },
      { session: sessionId('session-2'), deck: deckId('deck-other'), range: '1-' },
    ];
    await attachDecks(store, { ...base, base: 1, whole: [one] });
    await attachDecks(store, { ...base, base: 2, whole: [other] });
    const first = await store.versionOf(id);
    await store.close();
    return { folder, first };
  }

  it('reads the versions of every session, for one session has its number among all', async () => {
    const input = await (await openAt((await twoSessions()).folder)).gatherHandoutInput(aRecipe({ scope }));
    expect([...input.versions.values()].map((deck) => deck.title.en)).toEqual(['Other', 'Tracing']);
    expect(input.course?.id).toBe(base.course);
  });

  it('is not stopped by a version that only another session needs', async () => {
    const { folder, first } = await twoSessions();
    await rm(join(folder, 'versions', first.slice(0, 2), `${first}.json`));
    const store = await openAt(folder);
    const input = await store.gatherHandoutInput(aRecipe({ scope }));
    expect([...input.versions.values()].map((deck) => deck.title.en)).toEqual(['Other']);
    const whole = { kind: 'course', course: base.course } as const;
    await expect(store.gatherHandoutInput(aRecipe({ scope: whole }))).rejects.toMatchObject({ name: 'KitbagFault' });
  });

  it('keeps from participants what the deck has kept from them since the course took it, and takes nothing else of it', async () => {
    const { folder, first } = await twoSessions();
    const store = await openAt(folder);
    const [slide] = (await store.getDeck(id)).slides;
    if (!slide) throw new Error('The deck has a slide');
    const texts = { ...slide.texts, en: aText({ title: 'Mended' }) };
    const marking = { ...slide.marking, label: 'TLP:RED' } as const;
    const edits = [
      { kind: 'slide.set', slide: slide.id, changes: { audience: 'instructor', marking, texts } } as const,
    ];
    await store.changeDeck({ deck: id, base: 1, edits, said: 'x' });
    const shown = (await store.gatherHandoutInput(aRecipe({ scope }))).versions.get(sha256Schema.parse(first))
      ?.slides[0];
    expect([shown?.audience, shown?.marking.label]).toEqual(['instructor', 'TLP:RED']);
    expect(shown?.texts).toEqual(slide.texts);
  });

  it('takes the head of a deck that the recipe does not pin', async () => {
    const store = await openAt(await temporaryFolder());
    await store.createDeck(aDeck());
    const input = await store.gatherHandoutInput(aRecipe());
    expect(input.heads.get(id)?.title.en).toBe('Tracing');
    expect(input.library.defaultLabel).toBe('TLP:AMBER+STRICT');
  });
});

describe('Issuing a handout', () => {
  const pdf = new TextEncoder().encode('%PDF-1.7 not really');
  const handout = {
    title: { en: 'Tracing' },
    pdf,
    pages: 4,
    label: 'TLP:GREEN',
    fileName: 'Tracing.pdf',
    copies: [],
    lowered: [],
    holders: [],
  } as const;

  it('freezes recipe, versions, file and hash, and outlives edits and the bin', async () => {
    const store = await openAt(await temporaryFolder());
    await store.createDeck(aDeck());
    const pinned = await store.pinDeck(id);
    const recipe = aRecipe({ scope: { kind: 'deck', deck: id, pinned } });
    const issue = await store.issueHandout({ ...handout, recipe });
    await store.binRecord('deck', id);
    expect(await store.listIssues()).toEqual([issue]);
    expect(issue).toMatchObject({
      versions: [pinned],
      pdf: sha256(pdf),
      issuedAt: '2026-03-02T09:00:00+08:00',
      recipe,
    });
    expect(store.media().bytes(issue.pdf)).toEqual(pdf);
  });

  it('refuses a deck that is not pinned, because its head may have moved on', async () => {
    const store = await openAt(await temporaryFolder());
    await store.createDeck(aDeck());
    await expect(store.issueHandout({ ...handout, recipe: aRecipe() })).rejects.toMatchObject({
      code: 'issue.not-pinned',
    });
    expect(await store.listIssues()).toEqual([]);
  });
});

describe('The bin', () => {
  it('takes a record out of the list and gives it back as it was', async () => {
    const store = await openAt(await temporaryFolder());
    await store.createDeck(aDeck());
    await store.binRecord('deck', id);
    expect((await store.list()).decks).toEqual([]);
    await expect(store.getDeck(id)).rejects.toMatchObject({ code: 'deck.not-found' });
    expect(await store.listBin()).toMatchObject([{ kind: 'deck', id, title: { en: 'Tracing' }, holds: 3 }]);
    expect(await store.countBin()).toBe(1);
    await store.restoreRecord('deck', id);
    expect((await store.list()).decks.map((deck) => deck.id)).toEqual([id]);
    expect(await store.getDeck(id)).toEqual({ ...aDeck(), revision: 1 });
  });

  it('deletes for good what is in it and nothing that is not; what a course pinned of it stays', async () => {
    const store = await openAt(await temporaryFolder());
    await store.createDeck(aDeck());
    const pinned = await store.pinDeck(id);
    await expect(store.deleteForGood('deck', id)).rejects.toMatchObject({ code: 'deck.not-found' });
    await store.binRecord('deck', id);
    await store.deleteForGood('deck', id);
    expect([await store.listBin(), await store.countBin()]).toEqual([[], 0]);
    await expect(store.restoreRecord('deck', id)).rejects.toMatchObject({ code: 'deck.not-found' });
    expect((await store.getVersion(pinned)).title).toEqual({ en: 'Tracing' });
    await expect(store.deleteForGood('deck', '../../library')).rejects.toMatchObject({ code: 'deck.not-found' });
  });

  it('never overwrites a record that has taken the place meanwhile', async () => {
    const store = await openAt(await temporaryFolder());
    await store.createDeck(aDeck());
    await store.binRecord('deck', id);
    await store.createDeck(aDeck({ title: { en: 'Newer' } }));
    await expect(store.restoreRecord('deck', id)).rejects.toMatchObject({ code: 'record.exists' });
    expect((await store.getDeck(id)).title.en).toBe('Newer');
  });
});

describe('An id', () => {
  it.each(['../../secret', 'a/b', 'A', '', 'deck-1.json'])('such as %j never becomes a path', async (wrong) => {
    const store = await openAt(await temporaryFolder());
    await expect(store.getDeck(deckId(wrong))).rejects.toMatchObject({ code: 'deck.not-found' });
    await expect(store.binRecord('deck', wrong)).rejects.toMatchObject({ code: 'deck.not-found' });
  });

  it('is never given to a second deck', async () => {
    const store = await openAt(await temporaryFolder());
    await store.createDeck(aDeck());
    await expect(store.createDeck(aDeck({ title: { en: 'Other' } }))).rejects.toMatchObject({ code: 'record.exists' });
    expect((await store.getDeck(id)).title.en).toBe('Tracing');
  });
});

describe('The list', () => {
  it('shows decks and courses in a few words', async () => {
    const store = await openAt(await temporaryFolder());
    await store.createDeck(aDeck());
    await store.createCourse(aCourse());
    const { decks, courses } = await store.list();
    expect(decks).toEqual([
      {
        id,
        title: { en: 'Tracing' },
        mainLanguage: 'en',
        slides: 3,
        instructorSlides: 0,
        label: 'TLP:GREEN',
        labels: ['TLP:GREEN'],
        gradings: [],
        caveats: [],
        languages: ['en'],
        revision: 1,
        changedAt: '2026-03-02T09:00:00+08:00',
        firstSlide: 'slide-1',
        sources: [],
        fileNames: expect.any(Array) as string[],
        pairedFrom: [],
        tags: [],
        lacking: [],
        content: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
      },
    ]);
    expect(courses).toMatchObject([{ title: { en: 'Virtual assets' }, days: 1, sessions: 1, firstDate: '2026-03-02' }]);
  });

  it('says which tags its slides have and which language some of them lack', async () => {
    const store = await openAt(await temporaryFolder());
    const tagged = aSlide({ tags: ['law', untranslatedTag, 'first'] });
    const both = { en: aText(), 'zh-Hant': aText({ title: '追蹤' }) };
    const inBoth = aSlide({ id: slideId('slide-2'), texts: both, tags: ['law'] });
    await store.createDeck(aDeck({ slides: [tagged, inBoth, aSlide({ id: slideId('slide-3') })] }));
    const [deck] = (await store.list()).decks;
    expect(deck?.tags).toEqual(['first', 'law']);
    expect(deck?.lacking).toEqual(['zh-Hant']);
  });

  it('says what restricts a deck or a course beside the label, wherever in it that stands', async () => {
    const store = await openAt(await temporaryFolder());
    const by = (grading: string | null, ...caveats: readonly string[]) => ({ ...unmarked, grading, caveats });
    const slides = [aSlide({ marking: by('SECRET', 'EYES ONLY') }), aSlide({ id: slideId('slide-2') })];
    await store.createDeck(aDeck({ slides, marking: by('RESTRICTED', 'EYES ONLY', 'NO COPIES') }));
    const session = aSession({
      marking: by(null, 'SESSION'),
      material: [{ kind: 'appendix', pdf: aHash('a'), title: {}, marking: by('限閱', 'APPENDIX') }],
    });
    await store.createCourse(aCourse({ marking: by(null, 'COURSE'), days: [aDay({ sessions: [session] })] }));
    const { decks, courses } = await store.list();
    expect(decks[0]).toMatchObject({ gradings: ['RESTRICTED', 'SECRET'], caveats: ['EYES ONLY', 'NO COPIES'] });
    expect(courses[0]).toMatchObject({ gradings: ['限閱'], caveats: ['COURSE', 'SESSION', 'APPENDIX'] });
  });

  it('follows every change at once', async () => {
    const store = await openAt(await temporaryFolder());
    await store.createDeck(aDeck());
    await store.changeDeck({ deck: id, base: 1, edits: [rename('New')], said: 'rename' });
    expect((await store.list()).decks[0]).toMatchObject({ title: { en: 'New' }, revision: 2 });
  });

  it('sees decks that were copied in or removed by hand', async () => {
    const folder = await temporaryFolder();
    const store = await openAt(folder);
    await store.createDeck(aDeck());
    await writeFile(join(folder, 'decks/deck-copied.json'), JSON.stringify(aDeck({ id: deckId('deck-copied') })));
    expect((await store.list()).decks.map((deck) => deck.id)).toEqual(['deck-copied', 'deck-tracing']);
  });

  it('knows which deck came from an original file', async () => {
    const store = await openAt(await temporaryFolder());
    const source = {
      language: 'en',
      original: aHash('b'),
      fileName: 'a.md',
      importedAt: '',
      importer: 'markdown',
      importerVersion: 1,
    } as const;
    await store.createDeck(aDeck({ sources: [source] }));
    expect(await store.sameSource(aHash('b'))).toEqual([id]);
    expect(await store.sameSource(aHash('c'))).toEqual([]);
  });

  it('is opened from the index without reading a deck when no file has changed', async () => {
    const folder = await temporaryFolder();
    const store = await openAt(folder);
    for (let number = 1; number <= 40; number += 1) await store.createDeck(aDeck({ id: deckId(`deck-${number}00`) }));
    await store.close();
    const disk = faultyDisk(nodeDisk());
    const again = await openAt(folder, { disk });
    expect((await again.list()).decks).toHaveLength(40);
    // The lock is read while it is confirmed; then the library's own record and the index.
    expect(disk.acts.filter((act) => act === 'readFile').length).toBeLessThan(6);
  });

  it('is built anew when the index is lost or nonsense', async () => {
    const folder = await temporaryFolder();
    const store = await openAt(folder);
    await store.createDeck(aDeck());
    await store.close();
    await writeFile(join(folder, '.cache/summaries.json'), '{"format":"kitbag.summaries","layout":1,"decks":{"x":3}}');
    expect((await (await openAt(folder)).list()).decks).toHaveLength(1);
  });

  it('reads a deck anew when its file is newer than the index', async () => {
    const folder = await temporaryFolder();
    const store = await openAt(folder);
    await store.createDeck(aDeck());
    await store.close();
    const path = join(folder, 'decks/deck-tracing.json');
    await writeFile(path, (await readFile(path, 'utf8')).replace('"Tracing"', '"Hacking"'));
    await utimes(path, new Date(), new Date(Date.now() + 5000));
    expect((await (await openAt(folder)).list()).decks[0]?.title.en).toBe('Hacking');
  });
});

describe('Saving one edit', () => {
  it('costs the disk the same with a hundred decks as with one', async () => {
    const costs: number[] = [];
    for (const others of [0, 99]) {
      const disk = faultyDisk(nodeDisk());
      const store = await openAt(await temporaryFolder(), { disk });
      for (let number = 0; number < others; number += 1)
        await store.createDeck(aDeck({ id: deckId(`deck-other-${number}`) }));
      await store.createDeck(aDeck());
      const before = disk.acts.length;
      await store.changeDeck({ deck: id, base: 1, edits: [rename('New')], said: 'rename' });
      costs.push(disk.acts.length - before);
      await store.close();
    }
    expect(costs[1]).toBe(costs[0]);
  });
});

describe('A damaged file', () => {
  it('is set aside with a finding, and the rest of the library opens', async () => {
    const folder = await temporaryFolder();
    const first = await openAt(folder);
    await first.createDeck(aDeck());
    await first.close();
    await writeFile(join(folder, 'decks/deck-broken.json'), '{"format":"kitbag.deck","ver');
    const store = await openAt(folder);
    expect((await store.list()).decks.map((deck) => deck.id)).toEqual([id]);
    const [finding] = store.findings();
    expect(finding).toMatchObject({ code: 'record.damaged', place: { file: 'decks/deck-broken.json' } });
    expect(await readdir(join(folder, 'damaged'))).toEqual([String(finding?.facts['kept']).replace('damaged/', '')]);
    expect(await readdir(join(folder, 'decks'))).toEqual(['deck-tracing.json']);
  });

  it('is left where it is while the library is only read', async () => {
    const folder = await temporaryFolder();
    await (await openAt(folder)).close();
    await mkdir(join(folder, 'decks'));
    await writeFile(join(folder, 'decks/deck-broken.json'), '');
    const store = await openAt(folder, { mode: 'read' });
    expect(store.findings()).toMatchObject([{ code: 'record.damaged', facts: { kept: '' } }]);
    expect(await readdir(folder)).not.toContain('damaged');
  });

  it('in the middle of the day is answered with a fault that names the record', async () => {
    const folder = await temporaryFolder();
    const store = await openAt(folder);
    await store.createDeck(aDeck());
    await writeFile(join(folder, 'decks/deck-tracing.json'), Buffer.from([0xff, 0xfe, 0x00]));
    await expect(store.getDeck(id)).rejects.toMatchObject({ code: 'record.damaged', facts: { kind: 'deck', id } });
  });

  it('of the library itself gives way to one with the strictest default label, and says so', async () => {
    const folder = await temporaryFolder();
    const first = await openAt(folder);
    await first.changeLibrary(1, { defaultLabel: 'TLP:CLEAR' });
    await first.createDeck(aDeck());
    await first.close();
    await writeFile(join(folder, 'library.json'), 'oops');
    const store = await openAt(folder);
    expect(store.library().defaultLabel).toBe('TLP:RED');
    expect((await store.list()).decks).toHaveLength(1);
    expect(store.findings()).toMatchObject([
      { code: 'record.damaged', place: { file: 'library.json' } },
      { code: 'library.record-lost' },
    ]);
  });

  it('that a newer Kitbag wrote is left alone and reported', async () => {
    const folder = await temporaryFolder();
    const first = await openAt(folder);
    await first.createDeck(aDeck());
    await first.close();
    const path = join(folder, 'decks/deck-tracing.json');
    await writeFile(path, (await readFile(path, 'utf8')).replace('"version": 1', '"version": 2'));
    const store = await openAt(folder);
    expect(store.findings()).toMatchObject([{ code: 'record.newer', facts: { version: 2, newest: 1 } }]);
    expect((await fileOf(folder, 'decks/deck-tracing.json'))['version']).toBe(2);
  });

  it('that holds another id than its name says is reported and not listed twice', async () => {
    const folder = await temporaryFolder();
    const first = await openAt(folder);
    await first.createDeck(aDeck());
    await first.close();
    await writeFile(join(folder, 'decks/deck-copy.json'), await readFile(join(folder, 'decks/deck-tracing.json')));
    const store = await openAt(folder);
    expect((await store.list()).decks.map((deck) => deck.id)).toEqual([id]);
    expect(store.findings()).toMatchObject([{ code: 'record.misnamed', place: { file: 'decks/deck-copy.json' } }]);
  });
});

describe('Leftovers of writes', () => {
  it('are swept when the library is opened, and a person’s own files are not', async () => {
    const folder = await temporaryFolder();
    await (await openAt(folder)).close();
    await mkdir(join(folder, 'media/ab'), { recursive: true });
    await writeFile(join(folder, 'media/ab/.kitbag-0123456789abcdef.tmp'), 'half');
    await writeFile(join(folder, '.kitbag-0123456789abcdef.tmp'), 'half');
    await writeFile(join(folder, 'notes.tmp'), 'mine');
    await (await openAt(folder)).close();
    expect(await readdir(join(folder, 'media/ab'))).toEqual([]);
    expect(await readdir(folder)).toContain('notes.tmp');
    expect(await readdir(folder)).not.toContain('.kitbag-0123456789abcdef.tmp');
  });
});
