import { describe, expect, it } from 'vitest';
import { attachDecks } from '../../../main/ipc/attach-decks';
import { aCourse, aDay, aSession } from '../../builders/a-course';
import { aDeck, slides } from '../../builders/a-deck';
import { openAt } from '../../builders/a-library';
import { courseId, dayId, deckId, sessionId } from '../../builders/ids';
import { temporaryFolder } from '../../builders/temporary-folder';

const decks = [deckId('deck-tracing'), deckId('deck-wallets')] as const;
const course = courseId('course-virtual-assets');

async function library() {
  const store = await openAt(await temporaryFolder());
  for (const id of decks) await store.createDeck(aDeck({ id, slides: slides(2) }));
  await store.createCourse(aCourse({ days: [aDay({ id: dayId('day-1'), sessions: [] })] }));
  return store;
}

const added = decks.map((deck, index) => ({ session: sessionId(`session-${String(index)}`), deck }));
const change = {
  course,
  base: 1,
  said: 'add-sessions',
  edits: added.map(({ session: id }, at) => ({
    kind: 'session.add' as const,
    day: dayId('day-1'),
    at,
    session: aSession({ id, material: [] }),
  })),
};

describe('Sessions from decks', () => {
  it('are one change, with all the slides of each deck, and one undo takes all of them away', async () => {
    const store = await library();
    const made = await attachDecks(store, { ...change, whole: added });
    const sessions = made.days.flatMap((day) => day.sessions);
    expect(sessions.map(({ material }) => material)).toEqual(
      decks.map((deck) => [expect.objectContaining({ kind: 'slides', deck, pick: [expect.anything()] })]),
    );
    expect(made.revision).toBe(2);
    await store.undo('course', course);
    expect((await store.getCourse(course)).days.flatMap((day) => day.sessions)).toEqual([]);
  });

  it('that go to one session stand in it one after the other', async () => {
    const store = await library();
    const [session] = change.edits;
    const whole = decks.map((deck) => ({ session: sessionId('session-0'), deck }));
    const made = await attachDecks(store, { ...change, edits: [session!], whole });
    expect(made.days[0]?.sessions[0]?.material.map((one) => one.kind === 'slides' && one.deck)).toEqual(decks);
  });

  it('are refused for a session that the course has not, and the course stays as it is', async () => {
    const store = await library();
    const whole = [{ session: sessionId('session-other'), deck: decks[0] }];
    await expect(attachDecks(store, { ...change, whole })).rejects.toMatchObject({ code: 'session.unknown' });
    expect((await store.getCourse(course)).revision).toBe(1);
  });

  it('take some slides of each deck by a range, and all of it is one change', async () => {
    const store = await library();
    const [session] = change.edits;
    const whole = decks.map((deck, index) => ({ session: sessionId('session-0'), deck, range: String(index + 1) }));
    const made = await attachDecks(store, { ...change, edits: [session!], whole });
    const picks = made.days[0]?.sessions[0]?.material.map((one) => one.kind === 'slides' && one.pick);
    expect(picks).toEqual(slides(2).map(({ id }) => [{ kind: 'one', slide: id }]));
    expect(made.revision).toBe(2);
    await expect(
      attachDecks(store, { ...change, base: 2, edits: [], whole: [{ ...whole[0]!, range: '3-' }] }),
    ).rejects.toMatchObject({ code: 'range.invalid' });
  });
});
