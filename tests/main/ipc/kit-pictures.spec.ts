import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sha256 } from '../../../main/files/sha256';
import { createHandlers } from '../../../main/ipc/create-handlers';
import type { Desk } from '../../../main/ipc/desk';
import { slidePicture } from '../../../main/ipc/slide-picture';
import type { ShownSlide } from '../../../main/contract/changed-slides';
import { aCourse, aDay, aSession } from '../../builders/a-course';
import { aDeck, aSlide, aText, slides } from '../../builders/a-deck';
import { deskHere } from '../../builders/desk-here';
import { deckId, sessionId, slideId } from '../../builders/ids';
import { temporaryFolder } from '../../builders/temporary-folder';

const [first, second, third] = slides(3);
const square = new TextEncoder().encode(
  '<svg xmlns="http://www.w3.org/2000/svg" width="90" height="90"><rect width="90" height="90" fill="#c00"/></svg>',
);
const changed = aSlide({
  id: slideId('slide-2'),
  texts: { en: aText({ title: 'Slide 2', body: `![](media:${sha256(square)}.svg)` }) },
});
const added = aSlide({ id: slideId('slide-4'), texts: { en: aText({ title: 'Slide 4' }) } });

/** A kit of a deck that was changed elsewhere, and the desk that looks at it. */
async function brought() {
  const file = join(await temporaryFolder(), 'a.kit');
  const [sender, receiver] = [
    await deskHere(await temporaryFolder(), { target: file }),
    await deskHere(await temporaryFolder(), {}),
  ];
  await sender.store()!.addMedia(sha256(square), 'svg', square);
  await sender.store()!.createDeck(aDeck({ slides: [first!, changed, added] }));
  await receiver.store()!.createDeck(aDeck({ slides: [first!, second!, third!] }));
  const wish = { scope: 'all', instructor: true, upTo: null, handouts: false, preparedBy: '' } as const;
  const plain = { unencryptedBecause: null, lock: null, sign: null, task: 'task-1' };
  await createHandlers(sender)['kit.pack']({ ...wish, ...plain });
  await sender.close();
  return { file, desk: receiver, handlers: createHandlers(receiver) };
}

const look = (path: string) => ({ path, passphrase: null, ownPassphrase: null, task: 'task-2' });
const paint = (desk: Desk, { deck, version, slide }: ShownSlide) => slidePicture(desk, deck, version, slide, 'en', 320);

describe('The changed slides of a kit', () => {
  it('are shown as they are and as they would be, before anything is taken in', async () => {
    const { file, desk, handlers } = await brought();
    const { things, fingerprint } = await handlers['kit.look'](look(file));
    const rows = things.flatMap((thing) => thing.slides);
    expect(rows.map(({ title, kinds, fields }) => [title, kinds.join(), fields.join()])).toEqual([
      ['Slide 2', 'edited', 'body'],
      ['Slide 3', 'removed', ''],
      ['Slide 4', 'added', ''],
    ]);
    const [edited, removed, fresh] = rows;
    expect([removed?.after, fresh?.before]).toEqual([null, null]);
    const [before, after] = [await paint(desk, edited!.before!), await paint(desk, edited!.after!)];
    expect(Buffer.compare(before!, after!)).not.toBe(0);
    expect(desk.store()!.mediaPath(sha256(square))).toBeNull();
    const choices = { [things[0]!.item.path]: 'theirs' as const };
    await handlers['kit.unpack']({ ...look(file), choices, trusts: false, unsigned: false, fingerprint });
    const taken = await slidePicture(desk, deckId('deck-tracing'), 'head', slideId('slide-2'), 'en', 320);
    expect(Buffer.compare(after!, taken!)).toBe(0);
    await desk.close();
  });

  it('stand beside a course where the kit brings its slides and not its decks', async () => {
    const file = join(await temporaryFolder(), 'a.kit');
    const desk = await deskHere(await temporaryFolder(), { target: file });
    const [store, handlers] = [desk.store()!, createHandlers(desk)];
    const deck = await store.createDeck(aDeck({ slides: [first!, second!] }));
    const materialOf = async () => [
      {
        kind: 'slides' as const,
        deck: deck.id,
        pinned: await store.pinDeck(deck.id),
        pick: [{ kind: 'from' as const, slide: slideId('slide-1') }],
      },
    ];
    const days = [aDay({ sessions: [aSession({ material: await materialOf() })] })];
    const course = await store.createCourse(aCourse({ days }));
    const set = { kind: 'slide.set' as const, slide: slideId('slide-2'), changes: changed };
    const { revision } = await store.getDeck(deck.id);
    const repin = async () =>
      store.changeCourse({
        course: course.id,
        base: (await store.getCourse(course.id)).revision,
        edits: [{ kind: 'session.set', session: sessionId('session-1'), changes: { material: await materialOf() } }],
        said: 'edit',
      });
    await store.addMedia(sha256(square), 'svg', square);
    await store.changeDeck({ deck: deck.id, base: revision, edits: [set], said: 'edit' });
    await repin();
    const only = { courses: [course.id], decks: [], templates: [] };
    const wish = { scope: only, instructor: false, upTo: null, handouts: false, preparedBy: '' };
    await handlers['kit.pack']({ ...wish, unencryptedBecause: null, lock: null, sign: null, task: 'task-1' });
    await store.undo('course', course.id);
    const { things } = await handlers['kit.look'](look(file));
    expect(
      things.map(({ item, slides: rows }) => [item.kind, rows.map(({ title, fields }) => [title, fields])]),
    ).toEqual([['course', [['Slide 2', ['body']]]]]);
    const [row] = things[0]!.slides;
    const [before, after] = [await paint(desk, row!.before!), await paint(desk, row!.after!)];
    expect(Buffer.compare(before!, after!)).not.toBe(0);
    await desk.close();
  });

  it('are painted of the kit that is on show and of no other, and of none once it was put away', async () => {
    const { file, desk, handlers } = await brought();
    const after = async (): Promise<ShownSlide> =>
      (await handlers['kit.look'](look(file))).things.flatMap((thing) => thing.slides)[0]!.after!;
    const [earlier, shown] = [await after(), await after()];
    expect(await paint(desk, earlier)).toBeNull();
    expect(await paint(desk, shown)).not.toBeNull();
    expect(await paint(desk, { ...shown, slide: slideId('slide-9') })).toBeNull();
    await handlers['kit.close'](undefined);
    expect(await paint(desk, shown)).toBeNull();
    await desk.close();
  });
});
