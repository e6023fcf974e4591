import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { sha256 } from '../../../main/files/sha256';
import { createHandlers } from '../../../main/ipc/create-handlers';
import type { Workers } from '../../../main/ipc/session';
import type { BackupReason } from '../../../main/model/backup';
import { KitbagFault } from '../../../main/model/fault';
import { presetIdSchema, type HandoutId } from '../../../main/model/ids';
import { unmarked } from '../../../main/model/marking';
import { aCourse, aDay, aSession } from '../../builders/a-course';
import { aDeck, aSlide, aText, slides } from '../../builders/a-deck';
import { aPreset } from '../../builders/a-preset';
import { aRecipe } from '../../builders/a-recipe';
import { deskHere } from '../../builders/desk-here';
import { courseId, deckId, slideId } from '../../builders/ids';
import { lineHere } from '../../builders/work-here';
import { temporaryFolder } from '../../builders/temporary-folder';

const tracing = deckId('deck-tracing');

async function deskHereWithBackups(workers: Partial<Workers> = {}) {
  const folder = await temporaryFolder();
  const desk = await deskHere(folder, workers);
  onTestFinished(() => desk.close());
  const store = desk.store();
  if (!store) throw new Error('A desk has a library.');
  const handlers = createHandlers(desk);
  const backUp = async (why: BackupReason = 'change'): Promise<string> => (await desk.backups.make(why)).name;
  const rename = async (title: string): Promise<void> => {
    const { revision: base } = await store.getDeck(tracing);
    await store.changeDeck({
      deck: tracing,
      base,
      edits: [{ kind: 'deck.set', title: { en: title } }],
      said: 'rename',
    });
  };
  return { folder: store.folder, store, desk, handlers, backUp, rename };
}

describe('The earlier versions of a deck', () => {
  it('are what backups have of it, each content once, with what going back would change in words', async () => {
    const { store, handlers, backUp, rename } = await deskHereWithBackups();
    await store.createDeck(aDeck({ slides: slides(2) }));
    await backUp();
    await rename('Second');
    await backUp();
    await backUp('asked');
    const { revision: base } = await store.getDeck(tracing);
    const edits = [{ kind: 'slide.remove', slide: slideId('slide-2') }] as const;
    await store.changeDeck({ deck: tracing, base, edits, said: 'remove-slides' });
    await backUp();
    const earlier = await handlers['backups.earlier']({ kind: 'deck', id: tracing });
    expect(earlier.map(({ title, size, changes }) => [title.en, size, changes])).toEqual([
      ['Second', 2, [{ what: 'slides-added', facts: { count: 1, numbers: '2' } }]],
      [
        'Tracing',
        2,
        [
          { what: 'title', facts: { was: 'Second', is: 'Tracing' } },
          { what: 'slides-added', facts: { count: 1, numbers: '2' } },
        ],
      ],
    ]);
  });

  it('tell a title in the language in which it changed', async () => {
    const { store, handlers, backUp } = await deskHereWithBackups();
    await store.createDeck(aDeck({ title: { en: 'Tracing', 'zh-Hant': '追蹤' } }));
    await backUp();
    const edits = [{ kind: 'deck.set', title: { en: 'Tracing', 'zh-Hant': '追查' } }] as const;
    await store.changeDeck({ deck: tracing, base: 1, edits, said: 'rename' });
    const earlier = await handlers['backups.earlier']({ kind: 'deck', id: tracing });
    expect(earlier[0]?.changes).toEqual([{ what: 'title', facts: { was: '追查', is: '追蹤' } }]);
  });

  it('are none for a deck that is the same in every backup', async () => {
    const { store, handlers, backUp } = await deskHereWithBackups();
    await store.createDeck(aDeck());
    await backUp();
    expect(await handlers['backups.earlier']({ kind: 'deck', id: tracing })).toEqual([]);
  });
});

describe('Going back with one record', () => {
  it('that lies in the bin leaves what lay there as it was, once it is taken back', async () => {
    const { store, handlers, backUp, rename } = await deskHereWithBackups();
    await store.createDeck(aDeck());
    const first = await backUp();
    await rename('Newest work');
    await store.binRecord('deck', tracing);
    const { unpacking } = await handlers['backups.restore']({
      kind: 'deck',
      id: tracing,
      backup: first,
      task: 'task-1',
    });
    expect((await store.getDeck(tracing)).title.en).toBe('Tracing');
    await handlers['kit.take-back']({ unpacking: unpacking ?? '' });
    expect(await store.listBin()).toMatchObject([{ kind: 'deck', id: tracing, title: { en: 'Newest work' } }]);
  });

  it('brings it back as it was, after what stood there was backed up, and one step takes it back', async () => {
    const { store, handlers, backUp, rename } = await deskHereWithBackups();
    await store.createDeck(aDeck());
    const first = await backUp();
    await rename('Spoilt');
    const report = await handlers['backups.restore']({ kind: 'deck', id: tracing, backup: first, task: 'a' });
    expect(report).toMatchObject({ restored: 1, binned: 0, findings: [] });
    expect((await store.getDeck(tracing)).title.en).toBe('Tracing');
    const { backups } = await handlers['backups.list'](undefined);
    expect(backups[0]).toMatchObject({ why: 'before-restore' });
    const earlier = await handlers['backups.earlier']({ kind: 'deck', id: tracing });
    expect(earlier.map(({ title }) => title.en)).toEqual(['Spoilt']);
    const unpacking = report.unpacking ?? '';
    expect(await handlers['kit.take-back']({ unpacking })).toEqual({ undone: 1, kept: 0 });
    expect((await store.getDeck(tracing)).title.en).toBe('Spoilt');
  });

  it('changes nothing where it is the same already', async () => {
    const { store, handlers, backUp } = await deskHereWithBackups();
    await store.createDeck(aDeck());
    const first = await backUp();
    const report = await handlers['backups.restore']({ kind: 'deck', id: tracing, backup: first, task: 'a' });
    expect(report).toMatchObject({ restored: 0, unpacking: null });
    expect((await store.getDeck(tracing)).revision).toBe(1);
  });

  it('that is gone from the library brings it back with the versions and pictures that it names', async () => {
    const { folder, store, handlers, backUp } = await deskHereWithBackups();
    const picture = new TextEncoder().encode('a picture');
    const sha = sha256(picture);
    await store.addMedia(sha, 'png', picture);
    await store.createDeck(aDeck({ slides: [aSlide({ texts: { en: aText({ body: `![](media:${sha}.png)` }) } })] }));
    const pinned = await store.pinDeck(tracing);
    const material = {
      kind: 'slides',
      deck: tracing,
      pinned,
      pick: [{ kind: 'from', slide: slideId('slide-1') }],
    } as const;
    await store.createCourse(aCourse({ days: [aDay({ sessions: [aSession({ material: [material] })] })] }));
    const first = await backUp();
    const { courses } = await store.list();
    const id = courses[0]?.id ?? courseId('');
    await rm(join(folder, 'courses'), { recursive: true });
    await rm(join(folder, 'versions'), { recursive: true });
    await rm(join(folder, 'media'), { recursive: true });
    const report = await handlers['backups.restore']({ kind: 'course', id, backup: first, task: 'a' });
    expect(report).toMatchObject({ restored: 1, findings: [] });
    expect((await store.getCourse(id)).days[0]?.sessions[0]?.material).toEqual([material]);
    expect((await store.getVersion(pinned)).slides).toHaveLength(1);
    expect(store.media().bytes(sha)).toEqual(picture);
  });

  it('never makes a label weaker, and says so', async () => {
    const { store, handlers, backUp } = await deskHereWithBackups();
    await store.createDeck(aDeck({ marking: { ...unmarked, label: 'TLP:GREEN' } }));
    const first = await backUp();
    const edits = [{ kind: 'deck.set', marking: { ...unmarked, label: 'TLP:RED' }, title: { en: 'New' } }] as const;
    await store.changeDeck({ deck: tracing, base: 1, edits, said: 'mark' });
    const report = await handlers['backups.restore']({ kind: 'deck', id: tracing, backup: first, task: 'a' });
    expect(report.findings).toMatchObject([{ code: 'backup.labels-kept', facts: { title: 'Tracing' } }]);
    expect(await store.getDeck(tracing)).toMatchObject({ title: { en: 'Tracing' }, marking: { label: 'TLP:RED' } });
  });

  it('of a deck that lies in the bin under a stricter label brings it back under that', async () => {
    const { store, handlers, backUp } = await deskHereWithBackups();
    await store.createDeck(aDeck({ marking: { ...unmarked, label: 'TLP:GREEN' } }));
    const first = await backUp();
    const edits = [{ kind: 'deck.set', marking: { ...unmarked, label: 'TLP:RED' } }] as const;
    await store.changeDeck({ deck: tracing, base: 1, edits, said: 'mark' });
    await store.binRecord('deck', tracing);
    const report = await handlers['backups.restore']({ kind: 'deck', id: tracing, backup: first, task: 'a' });
    expect(report.findings).toMatchObject([{ code: 'backup.labels-kept', facts: { title: 'Tracing' } }]);
    expect((await store.getDeck(tracing)).marking.label).toBe('TLP:RED');
  });

  it('of a course that showed slides under a weaker label marks its session as strict as they are now, and says so', async () => {
    const { store, handlers, backUp } = await deskHereWithBackups();
    await store.createDeck(aDeck({ slides: slides(2), marking: { ...unmarked, label: 'TLP:GREEN' } }));
    const pinned = await store.pinDeck(tracing);
    const one = { kind: 'one', slide: slideId('slide-1') } as const;
    const material = { kind: 'slides', deck: tracing, pinned, pick: [one] } as const;
    const { id } = await store.createCourse(
      aCourse({ days: [aDay({ sessions: [aSession({ material: [material] })] })] }),
    );
    const first = await backUp();
    const edits = [{ kind: 'deck.set', marking: { ...unmarked, label: 'TLP:RED' } }] as const;
    await store.changeDeck({ deck: tracing, base: 1, edits, said: 'mark' });
    const again = await store.changeCourse({
      course: id,
      base: 1,
      edits: [{ kind: 'course.set', title: { en: 'Changed since' } }],
      said: 'rename',
    });
    const report = await handlers['backups.restore']({ kind: 'course', id, backup: first, task: 'a' });
    expect(report.findings).toMatchObject([{ code: 'backup.labels-kept' }]);
    const course = await store.getCourse(again.record.id);
    expect(course.title).not.toEqual({ en: 'Changed since' });
    expect(course.days[0]?.sessions[0]?.marking.label).toBe('TLP:RED');
  });

  it('tells of a picture that no backup has whole, and whose it is', async () => {
    const { folder, store, handlers, backUp, rename } = await deskHereWithBackups();
    const picture = new TextEncoder().encode('a picture');
    const sha = sha256(picture);
    await store.addMedia(sha, 'png', picture);
    await store.createDeck(aDeck({ slides: [aSlide({ texts: { en: aText({ body: `![](media:${sha}.png)` }) } })] }));
    const first = await backUp();
    await rename('Changed');
    await rm(join(folder, 'media'), { recursive: true });
    await rm(join(folder, 'backups', 'contents', sha.slice(0, 2), sha));
    const report = await handlers['backups.restore']({ kind: 'deck', id: tracing, backup: first, task: 'a' });
    const facts = { title: 'Tracing', count: 1 };
    expect(report.findings).toMatchObject([{ code: 'backup.contents-missing', facts }]);
  });

  it('to a backup that is not there, or has no such record, touches nothing', async () => {
    const { store, handlers, backUp } = await deskHereWithBackups();
    await store.createDeck(aDeck());
    const first = await backUp();
    const wanted = { kind: 'deck', id: 'deck-unknown', backup: first, task: 'a' } as const;
    await expect(handlers['backups.restore'](wanted)).rejects.toMatchObject({ code: 'backup.record-not-there' });
    const other = { ...wanted, id: tracing, backup: '20200101T000000000Z-0000' };
    await expect(handlers['backups.restore'](other)).rejects.toMatchObject({ code: 'backup.not-found' });
    expect((await store.getDeck(tracing)).revision).toBe(1);
  });
});

describe('Going back with everything', () => {
  it('names beforehand and afterwards what the backup has damaged, and brings the rest back', async () => {
    const { folder, store, handlers, backUp, rename } = await deskHereWithBackups();
    const other = deckId('deck-other');
    await store.createDeck(aDeck());
    await store.createDeck(aDeck({ id: other, title: { en: 'Other' } }));
    const first = await backUp();
    const sha = sha256(await readFile(join(folder, 'decks', 'deck-other.json')));
    await rename('Changed');
    const edits = [{ kind: 'deck.set', title: { en: 'Other, changed' } }] as const;
    await store.changeDeck({ deck: other, base: 1, edits, said: 'rename' });
    await writeFile(join(folder, 'backups', 'contents', sha.slice(0, 2), sha), 'rot');
    const would = await handlers['backups.compare']({ backup: first, task: 'a' });
    expect(would.map(({ title, state }) => [title.en, state])).toEqual([
      ['Other, changed', 'damaged'],
      ['Tracing', 'changes'],
    ]);
    const report = await handlers['backups.restore-all']({ backup: first, task: 'a' });
    expect(report).toMatchObject({
      restored: 1,
      findings: [{ code: 'backup.records-damaged', facts: { count: 1, titles: 'Other, changed' } }],
    });
    expect((await store.getDeck(other)).title.en).toBe('Other, changed');
  });

  it('makes every deck, course and template what it was, bins what was not there, and one step takes all of it back', async () => {
    const { store, handlers, backUp, rename } = await deskHereWithBackups();
    await store.createDeck(aDeck());
    await store.createDeck(aDeck({ id: deckId('deck-binned'), title: { en: 'Binned' } }));
    await store.createCourse(aCourse());
    const first = await backUp();
    await rename('Changed');
    await store.binRecord('deck', 'deck-binned');
    await store.createDeck(aDeck({ id: deckId('deck-new'), title: { en: 'New' } }));
    const asIs = await listed();
    const would = await handlers['backups.compare']({ backup: first, task: 'a' });
    expect(would.map(({ id, state }) => [id, state])).toEqual([
      ['deck-binned', 'returns'],
      [tracing, 'changes'],
      ['deck-new', 'leaves'],
    ]);
    const report = await handlers['backups.restore-all']({ backup: first, task: 'a' });
    expect(report).toMatchObject({ restored: 2, binned: 1 });
    expect(await listed()).toEqual([
      ['deck-binned', 'Binned'],
      [tracing, 'Tracing'],
    ]);
    expect((await store.listBin()).map(({ id }) => id)).toContain('deck-new');
    expect(await handlers['kit.take-back']({ unpacking: report.unpacking ?? '' })).toEqual({ undone: 3, kept: 0 });
    expect(await listed()).toEqual(asIs);

    async function listed() {
      return (await store.list()).decks.map(({ id, title }) => [id, title.en]);
    }
  });

  it('made when presets stood in the library’s own record makes them what they were, and bins only those that came since', async () => {
    const { folder, store, handlers, backUp } = await deskHereWithBackups();
    const preset = (id: string) => aPreset({ id: presetIdSchema.parse(id), name: { en: id } });
    const [same, changed, gone, since] = ['preset-same', 'preset-changed', 'preset-gone', 'preset-since'].map(preset);
    if (!same || !changed || !gone || !since) throw new Error('There are four.');
    const record = join(folder, 'library.json');
    const now = await readFile(record, 'utf8');
    const presets = [same, changed, gone].map(({ id, name, choices }) => ({ id, name, choices }));
    await writeFile(record, JSON.stringify({ ...JSON.parse(now), version: 2, presets }));
    const first = await backUp();
    await writeFile(record, now);
    for (const one of [same, { ...changed, name: { en: 'Spoilt' } }, since]) await store.createPreset(one);
    const would = await handlers['backups.compare']({ backup: first, task: 'a' });
    expect(would.map(({ id, state }) => [id, state])).toEqual([
      [changed.id, 'changes'],
      [gone.id, 'returns'],
      [since.id, 'leaves'],
    ]);
    const report = await handlers['backups.restore-all']({ backup: first, task: 'a' });
    expect(report).toMatchObject({ restored: 2, binned: 1, findings: [] });
    const kept = async () => (await store.listPresets()).map(({ name }) => name.en).sort();
    expect(await kept()).toEqual([changed.id, gone.id, same.id]);
    expect(await handlers['kit.take-back']({ unpacking: report.unpacking ?? '' })).toEqual({ undone: 3, kept: 0 });
    expect(await kept()).toEqual(['Spoilt', same.id, since.id]);
  });

  it('whose record of the library is damaged bins no preset: nobody can say which there were', async () => {
    const { folder, store, handlers, backUp } = await deskHereWithBackups();
    const first = await backUp();
    const sha = sha256(await readFile(join(folder, 'library.json')));
    await store.createPreset(aPreset());
    await writeFile(join(folder, 'backups', 'contents', sha.slice(0, 2), sha), 'rot');
    expect(await handlers['backups.compare']({ backup: first, task: 'a' })).toEqual([]);
  });

  it('brings the choices of a kept handout back too', async () => {
    const { store, handlers, backUp } = await deskHereWithBackups();
    await store.createDeck(aDeck());
    const { date: _date, ...recipe } = aRecipe();
    const id = 'handout-kept' as HandoutId;
    const envelope = { format: 'kitbag.handout', version: 1, revision: 0, changedAt: '2026-03-02' } as const;
    await store.createHandout({ ...envelope, id, name: {}, recipe });
    const first = await backUp();
    const edits = [{ kind: 'handout.choose', changes: { layout: '6' } }] as const;
    await store.changeHandout({ handout: id, base: 1, edits, said: 'choose' });
    const earlier = await handlers['backups.earlier']({ kind: 'handout', id });
    expect(earlier[0]?.changes).toEqual([{ what: 'fields', facts: { parts: 'layout' } }]);
    const report = await handlers['backups.restore-all']({ backup: first, task: 'a' });
    expect((await store.getHandout(id)).recipe.layout).toBe(recipe.layout);
    expect(await handlers['kit.take-back']({ unpacking: report.unpacking ?? '' })).toEqual({ undone: 1, kept: 0 });
    expect((await store.getHandout(id)).recipe.layout).toBe('6');
  });

  it('leaves what was changed since as it is when it is taken back', async () => {
    const { store, handlers, backUp, rename } = await deskHereWithBackups();
    await store.createDeck(aDeck());
    const first = await backUp();
    await store.createDeck(aDeck({ id: deckId('deck-new') }));
    await rename('Changed');
    const { unpacking } = await handlers['backups.restore-all']({ backup: first, task: 'a' });
    await rename('Since');
    expect(await handlers['kit.take-back']({ unpacking: unpacking ?? '' })).toEqual({ undone: 1, kept: 1 });
    expect((await store.getDeck(tracing)).title.en).toBe('Since');
    await expect(store.getDeck(deckId('deck-new'))).resolves.toMatchObject({ id: 'deck-new' });
  });

  it('brings back out of its own note what was emptied from the bin since', async () => {
    const { folder, store, handlers, backUp } = await deskHereWithBackups();
    const first = await backUp();
    await store.createDeck(aDeck());
    const { unpacking } = await handlers['backups.restore-all']({ backup: first, task: 'a' });
    await rm(join(folder, 'bin'), { recursive: true });
    await handlers['kit.take-back']({ unpacking: unpacking ?? '' });
    expect((await store.getDeck(tracing)).title.en).toBe('Tracing');
  });

  it('is refused where what stands now cannot be backed up first', async () => {
    let isFull = false;
    const noRoom = new KitbagFault('backup.no-room', { needBytes: 2, freeBytes: 1 });
    const keeping = lineHere((run) => (job, input) => {
      if (isFull && job === 'backup.make') return Promise.reject(noRoom);
      return run(job, input);
    });
    const { store, handlers, backUp, rename } = await deskHereWithBackups({ keeping });
    await store.createDeck(aDeck());
    const first = await backUp();
    await rename('Changed');
    isFull = true;
    for (const refused of [
      handlers['backups.restore-all']({ backup: first, task: 'a' }),
      handlers['backups.restore']({ kind: 'deck', id: tracing, backup: first, task: 'a' }),
    ])
      await expect(refused).rejects.toMatchObject({ code: 'backup.no-room' });
    expect((await store.getDeck(tracing)).title.en).toBe('Changed');
    expect(await store.listUnpackings()).toEqual([]);
  });
});
