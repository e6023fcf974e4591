import { readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { nodeDisk } from '../../../main/files/disk';
import { sha256 } from '../../../main/files/sha256';
import { packKitFile } from '../../../main/ipc/pack-kit';
import { unpackKit } from '../../../main/ipc/unpack-kit';
import { aKitOrder } from '../../builders/a-kit-order';
import { aHandout } from '../../builders/a-handout';
import { openAt } from '../../builders/a-library';
import { deckId, slideId } from '../../builders/ids';
import { course, kitLibrary, type KitLibrary } from '../../builders/kit-library';
import { strangersIn, withStrangers } from '../../builders/strangers';
import { workHere } from '../../builders/work-here';
import { canariesIn, filesOf } from '../../matchers/kit-bytes';

const stranger = /stranger[-\w]*/g;

/** Every record of the library, and the drawing on its second slide, with fields everywhere that this Kitbag does not know. */
async function strangeLibrary(): Promise<KitLibrary> {
  const library = await kitLibrary();
  const { store } = library;
  await store.createHandout(aHandout('handout-all', { scope: { kind: 'course', course } }));
  const tracing = deckId('deck-tracing');
  const deck = await store.getDeck(tracing);
  const look = deck.slides[1]?.looks.en;
  if (look?.kind !== 'drawing') throw new Error('The second slide is drawn.');
  const drawing = new TextEncoder().encode(
    JSON.stringify(withStrangers(JSON.parse(await readFile(String(store.mediaPath(look.drawing)), 'utf8')))),
  );
  await store.addMedia(sha256(drawing), 'json', drawing);
  const looks = { en: { ...look, drawing: sha256(drawing) } };
  await store.changeDeck({
    deck: tracing,
    base: deck.revision,
    edits: [{ kind: 'slide.set', slide: slideId('slide-2'), changes: { looks } }],
    said: 'edit',
  });
  await store.close();
  for (const kind of ['decks', 'courses', 'handouts'])
    for (const name of await readdir(join(store.folder, kind))) {
      const file = join(store.folder, kind, name);
      await writeFile(file, JSON.stringify(withStrangers(JSON.parse(await readFile(file, 'utf8')))));
    }
  const again = await openAt(store.folder);
  const pinned = await again.pinDeck(tracing);
  const { revision, days } = await again.getCourse(course);
  const session = days[0]?.sessions[0];
  if (!session) throw new Error('The course has a session.');
  const material = session.material.map((one) => (one.kind === 'slides' ? { ...one, pinned } : one));
  await again.changeCourse({
    course,
    base: revision,
    edits: [{ kind: 'session.set', session: session.id, changes: { material } }],
    said: 'edit',
  });
  return { ...library, store: again };
}

async function packed(library: KitLibrary, instructor: boolean) {
  const file = library.file(instructor ? 'whole.kit' : 'stripped.kit');
  await packKitFile(workHere(library.store), aKitOrder({ instructor }), file, nodeDisk());
  return { file, bytes: await readFile(file) };
}

describe('Fields that this Kitbag does not know', () => {
  it('travel in a kit for instructors, come whole into the library that takes it, and a second time change nothing', async () => {
    const library = await strangeLibrary();
    const { file, bytes } = await packed(library, true);
    const inKit = await filesOf(bytes);
    const store = await openAt(library.file('receiver'));
    const wish = { keep: 'theirs' as const, choices: {}, key: null, trusts: false };
    const { findings } = await unpackKit(workHere(store), file, wish);
    expect(findings.find(({ code }) => code === 'kit.fields-kept')?.facts['count']).toBeGreaterThan(2);
    for (const path of ['decks/deck-tracing.json', `courses/${course}.json`, 'handouts/handout-all.json']) {
      const sent = strangersIn(String(inKit.get(path)));
      expect(sent.length, path).toBeGreaterThan(3);
      expect(strangersIn(await readFile(join(store.folder, path), 'utf8')), path).toEqual(sent);
    }
    expect((await unpackKit(workHere(store), file, wish)).taken).toEqual([]);
  });

  it('are in no byte of a kit for participants: they may be notes', async () => {
    const library = await strangeLibrary();
    expect((await canariesIn((await packed(library, true)).bytes, stranger)).length).toBeGreaterThan(100);
    expect(await canariesIn((await packed(library, false)).bytes, stranger)).toEqual([]);
  });
});
