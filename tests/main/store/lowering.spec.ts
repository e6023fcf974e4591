import { describe, expect, it } from 'vitest';
import { unmarked, type Marking } from '../../../main/model/marking';
import { aCourse, aDay, aSession } from '../../builders/a-course';
import { aDeck } from '../../builders/a-deck';
import { openAt } from '../../builders/a-library';
import { sessionId } from '../../builders/ids';
import { temporaryFolder } from '../../builders/temporary-folder';

const red: Marking = { ...unmarked, label: 'TLP:RED' };
const green: Marking = { ...unmarked, label: 'TLP:GREEN' };
const why = { from: 'TLP:RED' as const, reason: 'Published since', at: '2026-03-02T09:00:00Z' };

describe('A library', () => {
  it('saves no change of a deck that lowers its label in silence, and keeps the reason of one that says why', async () => {
    const store = await openAt(await temporaryFolder());
    const deck = await store.createDeck(aDeck({ marking: red }));
    const lower = (marking: Marking) =>
      store.changeDeck({ deck: deck.id, base: 1, edits: [{ kind: 'deck.set', marking }], said: 'set-label' });
    await expect(lower(green)).rejects.toMatchObject({ code: 'label.lowered-silently' });
    expect((await store.getDeck(deck.id)).marking).toEqual(red);
    await lower({ ...green, lowered: why });
    expect((await store.getDeck(deck.id)).marking.lowered).toEqual(why);
    await store.close();
  });

  it('lets a raised label be taken back, because it was so before', async () => {
    const store = await openAt(await temporaryFolder());
    const deck = await store.createDeck(aDeck({ marking: green }));
    await store.changeDeck({ deck: deck.id, base: 1, edits: [{ kind: 'deck.set', marking: red }], said: 'set-label' });
    await store.undo('deck', deck.id);
    expect((await store.getDeck(deck.id)).marking).toEqual(green);
    await store.close();
  });

  it('asks the same of a session', async () => {
    const store = await openAt(await temporaryFolder());
    const course = await store.createCourse(aCourse({ days: [aDay({ sessions: [aSession({ marking: red })] })] }));
    const change = store.changeCourse({
      course: course.id,
      base: 1,
      edits: [{ kind: 'session.set', session: sessionId('session-1'), changes: { marking: unmarked } }],
      said: 'set-label',
    });
    await expect(change).rejects.toMatchObject({ code: 'label.lowered-silently' });
    await store.close();
  });
});
