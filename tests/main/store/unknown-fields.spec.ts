import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { deckChangeSchema, type DeckEdit } from '../../../main/model/change';
import { nodeDisk } from '../../../main/files/disk';
import { unmarked } from '../../../main/model/marking';
import { openRecord } from '../../../main/model/migrations';
import { backUp } from '../../../main/store/backups/back-up';
import { fileIn, findBackup, openPlaces, readContent } from '../../../main/store/backups/read-backups';
import { aCourse, aDay, anObjective, aPerson, aSession } from '../../builders/a-course';
import { aDeck, aSlide, aText } from '../../builders/a-deck';
import { aHandout } from '../../builders/a-handout';
import { openAt, surroundings } from '../../builders/a-library';
import { aHash, courseId, deckId, sessionId, slideId } from '../../builders/ids';
import { strangersIn, withStrangers } from '../../builders/strangers';
import { temporaryFolder } from '../../builders/temporary-folder';

const tracing = deckId('deck-tracing');
const course = courseId('course-virtual-assets');
const kept = aHandout('handout-all').id;

const slides = [
  aSlide({ id: slideId('slide-1'), texts: { en: aText({ title: 'One' }), pt: aText({ title: 'Um' }) } }),
  aSlide({ id: slideId('slide-2'), terms: [{ term: { en: 'UTXO' }, meaning: { en: 'Unspent' } }] }),
  aSlide({ id: slideId('slide-3') }),
];
const records = {
  'decks/deck-tracing.json': aDeck({
    id: tracing,
    slides,
    sections: [{ title: { en: 'All' }, first: slideId('slide-1') }],
  }),
  'courses/course-virtual-assets.json': aCourse({
    id: course,
    objectives: [anObjective()],
    people: [aPerson()],
    days: [
      aDay({ sessions: [aSession({ questions: [{ text: { en: 'Why?' }, answer: { en: 'So' }, objectives: [] }] })] }),
    ],
  }),
  'handouts/handout-all.json': aHandout('handout-all', { layouts: { [sessionId('session-1')]: '2' } }),
};

/** A library whose records another Kitbag of the same form wrote, which knows fields everywhere that this one does not. */
async function strangeLibrary() {
  const folder = await temporaryFolder();
  const first = await openAt(folder);
  await first.createDeck(records['decks/deck-tracing.json']);
  await first.createCourse(records['courses/course-virtual-assets.json']);
  await first.createHandout(records['handouts/handout-all.json']);
  await first.close();
  for (const path of [...Object.keys(records), 'library.json']) {
    const file = join(folder, path);
    await writeFile(file, JSON.stringify(withStrangers(JSON.parse(await readFile(file, 'utf8')))));
  }
  const text = (path: string): Promise<string> => readFile(join(folder, path), 'utf8');
  return { folder, text, store: await openAt(folder) };
}

describe('A record that another Kitbag of the same form wrote', () => {
  it('keeps every field that this one does not know when any part of it is changed, as the window sends a change', async () => {
    const { store, text } = await strangeLibrary();
    const path = 'decks/deck-tracing.json';
    const before = strangersIn(await text(path));
    expect(before.length).toBeGreaterThan(25);
    const { revision: base } = await store.getDeck(tracing);
    // The window's request has passed its schema, which lets through what is known alone.
    const edits: readonly DeckEdit[] = deckChangeSchema.parse({
      deck: tracing,
      base,
      edits: [
        { kind: 'deck.set', title: { en: 'New' }, marking: { ...unmarked, label: 'TLP:GREEN' }, sections: [] },
        { kind: 'deck.set', sections: [{ title: { en: 'Some' }, first: slideId('slide-1') }] },
        {
          kind: 'slide.set',
          slide: 'slide-1',
          changes: { texts: { en: aText({ title: 'A' }), pt: aText({ title: 'B' }) } },
        },
        {
          kind: 'slide.set',
          slide: 'slide-2',
          changes: { terms: [{ term: { en: 'UTXO' }, meaning: { en: 'Not spent' } }] },
        },
        { kind: 'slide.add', at: 0, slide: aSlide({ id: slideId('slide-0') }) },
        { kind: 'slide.move', slide: 'slide-3', to: 0 },
      ],
      said: 'edit',
    }).edits;
    await store.changeDeck({ deck: tracing, base, edits, said: 'edit' });
    expect(strangersIn(await text(path))).toEqual(before);
    await store.undo('deck', tracing);
    expect(strangersIn(await text(path))).toEqual(before);
  });

  it('loses with a part that is taken away what stood in that part alone, and has it again when that is taken back', async () => {
    const { store, text } = await strangeLibrary();
    const path = 'decks/deck-tracing.json';
    const before = strangersIn(await text(path));
    const { revision: base } = await store.getDeck(tracing);
    await store.changeDeck({
      deck: tracing,
      base,
      edits: [{ kind: 'slide.remove', slide: slideId('slide-2') }],
      said: 'x',
    });
    expect(strangersIn(await text(path))).toEqual(before.filter((name) => !name.includes('slides-1')));
    await store.undo('deck', tracing);
    expect(strangersIn(await text(path))).toEqual(before);
  });

  it('keeps them as a course, as a handout, as the library’s own, in the bin and out of it', async () => {
    const { store, text } = await strangeLibrary();
    const [ofCourse, ofHandout] = ['courses/course-virtual-assets.json', 'handouts/handout-all.json'];
    const before = await Promise.all(
      [ofCourse, ofHandout, 'library.json'].map(async (path) => strangersIn(await text(path))),
    );
    const { revision, days } = await store.getCourse(course);
    const session = days[0]?.sessions[0];
    if (!session) throw new Error('The course has a session.');
    const questions = [{ text: { en: 'Why?' }, answer: { en: 'Because' }, objectives: [] }];
    await store.changeCourse({
      course,
      base: revision,
      edits: [
        { kind: 'course.set', title: { en: 'Renamed' }, plan: {} },
        { kind: 'session.set', session: session.id, changes: { questions, minutes: 30 } },
      ],
      said: 'edit',
    });
    const handout = await store.getHandout(kept);
    const layouts = { [sessionId('session-1')]: '3' } as const;
    const edits = [
      { kind: 'handout.choose' as const, changes: { layouts, writing: { kind: 'dots', pitchMm: 8 } as const } },
    ];
    await store.changeHandout({ handout: kept, base: handout.revision, edits, said: 'choose' });
    await store.changeLibrary(store.library().revision, {
      agency: { ...store.library().agency, name: { en: 'Bureau' }, caveats: [] },
    });
    await store.binRecord('course', course);
    await store.restoreRecord('course', course);
    const after = await Promise.all(
      [ofCourse, ofHandout, 'library.json'].map(async (path) => strangersIn(await text(path))),
    );
    expect(after).toEqual(before);
  });

  it('keeps them in a backup, and has them again when it is gone back to', async () => {
    const { store, text, folder } = await strangeLibrary();
    const path = 'decks/deck-tracing.json';
    const before = strangersIn(await text(path));
    const library = { folder, id: store.library().id, name: 'Training', second: null };
    const { name } = await backUp(library, 'asked', surroundings());
    await writeFile(join(folder, path), JSON.stringify(records[path]));
    const { revision: base } = await store.getDeck(tracing);
    const places = await openPlaces(library, nodeDisk());
    const file = fileIn(await findBackup(places, name), path);
    const bytes = file && (await readContent(places, file.sha256));
    const record = openRecord('deck', JSON.parse(new TextDecoder().decode(bytes ?? new Uint8Array())));
    await store.goBack({ list: aHash('a'), at: '2026-03-02T09:00:00+08:00' }, [{ kind: 'deck', record, base }], []);
    expect(strangersIn(await text(path))).toEqual(before);
  });

  it('keeps them in the version that a course pins, whose name is that of the deck’s own content', async () => {
    const { store } = await strangeLibrary();
    const sha = await store.pinDeck(tracing);
    expect(await store.versionOf(tracing)).toBe(sha);
    expect(strangersIn(JSON.stringify(await store.getVersion(sha)))).toEqual(
      strangersIn(JSON.stringify(await store.getDeck(tracing))),
    );
  });
});
