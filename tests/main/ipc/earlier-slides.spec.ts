import { rm } from 'node:fs/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { ShownSlide } from '../../../main/contract/changed-slides';
import { sha256 } from '../../../main/files/sha256';
import { createHandlers } from '../../../main/ipc/create-handlers';
import { slidePicture } from '../../../main/ipc/slide-picture';
import { aCourse, aDay, aSession } from '../../builders/a-course';
import { aDeck, aSlide, aText, slides } from '../../builders/a-deck';
import { deskHere } from '../../builders/desk-here';
import { courseId, sessionId, slideId } from '../../builders/ids';
import { temporaryFolder } from '../../builders/temporary-folder';

const [first, second] = slides(2);
const disc = new TextEncoder().encode(
  '<svg xmlns="http://www.w3.org/2000/svg" width="90" height="90"><circle cx="45" cy="45" r="40" fill="#063"/></svg>',
);
const drawn = aSlide({
  id: slideId('slide-2'),
  texts: { en: aText({ title: 'Slide 2', body: `![](media:${sha256(disc)}.svg)` }) },
});

async function here() {
  const desk = await deskHere(await temporaryFolder(), {});
  onTestFinished(() => desk.close());
  const paint = ({ deck, version, slide }: ShownSlide) => slidePicture(desk, deck, version, slide, 'en', 320);
  return { desk, store: desk.store()!, handlers: createHandlers(desk), paint };
}

describe('The slides that an earlier version would change', () => {
  it('of a deck are shown as they are and as they were, with pictures that only the backup still has', async () => {
    const { desk, store, handlers, paint } = await here();
    await store.addMedia(sha256(disc), 'svg', disc);
    const { id, revision: base } = await store.createDeck(aDeck({ slides: [first!, drawn] }));
    const then = await slidePicture(desk, id, 'head', drawn.id, 'en', 320);
    const { name: backup } = await desk.backups.make('change');
    const edits = [{ kind: 'slide.set', slide: drawn.id, changes: { texts: second!.texts } }] as const;
    await store.changeDeck({ deck: id, base, edits, said: 'edit-slide' });
    await rm(store.mediaPath(sha256(disc))!);
    const rows = await handlers['backups.earlier-slides']({ kind: 'deck', id, backup });
    expect(rows.map(({ title, kinds, fields }) => [title, kinds.join(), fields.join()])).toEqual([
      ['Slide 2', 'edited', 'body'],
    ]);
    const [now, earlier] = [await paint(rows[0]!.before!), await paint(rows[0]!.after!)];
    expect(Buffer.compare(earlier!, then!)).toBe(0);
    expect(Buffer.compare(earlier!, now!)).not.toBe(0);
  });

  it('of a course are those of the versions that it showed, each by its number in its deck', async () => {
    const { desk, store, handlers, paint } = await here();
    const deck = await store.createDeck(aDeck({ slides: [first!, second!] }));
    const material = async () => [
      {
        kind: 'slides' as const,
        deck: deck.id,
        pinned: await store.pinDeck(deck.id),
        pick: [{ kind: 'from' as const, slide: second!.id }],
      },
    ];
    const session = sessionId('session-earlier');
    const course = await store.createCourse(
      aCourse({
        id: courseId('course-earlier'),
        days: [aDay({ sessions: [aSession({ id: session, material: await material() })] })],
      }),
    );
    const { name: backup } = await desk.backups.make('change');
    const changed = aText({ title: 'Another title' });
    const edit = { kind: 'slide.set', slide: second!.id, changes: { texts: { en: changed } } } as const;
    await store.changeDeck({ deck: deck.id, base: deck.revision, edits: [edit], said: 'edit-slide' });
    const edits = [{ kind: 'session.set', session, changes: { material: await material() } }] as const;
    await store.changeCourse({ course: course.id, base: course.revision, edits, said: 'take-update' });
    const rows = await handlers['backups.earlier-slides']({ kind: 'course', id: course.id, backup });
    expect(rows.map(({ kinds, fields, is }) => [kinds.join(), fields.join(), is])).toEqual([['edited', 'title', 2]]);
    const [now, earlier] = [await paint(rows[0]!.before!), await paint(rows[0]!.after!)];
    expect(Buffer.compare(earlier!, now!)).not.toBe(0);
    expect(await handlers['backups.earlier-slides']({ kind: 'course', id: 'course-of-nobody', backup })).toEqual([]);
  });
});
