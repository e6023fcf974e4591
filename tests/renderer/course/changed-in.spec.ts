import { describe, expect, it } from 'vitest';
import { changedIn } from '../../../renderer/screens/course/changed-in';
import { aCourse, aDay, aSession } from '../../builders/a-course';
import { dayId, sessionId } from '../../builders/ids';

const [first, second, third] = ['first', 'second', 'third'].map((name) =>
  aSession({ id: sessionId(`changed-${name}`), title: { en: name } }),
) as [ReturnType<typeof aSession>, ReturnType<typeof aSession>, ReturnType<typeof aSession>];
const one = aDay({ id: dayId('changed-day-1'), sessions: [first, second] });
const two = aDay({ id: dayId('changed-day-2'), sessions: [third] });
const was = aCourse({ days: [one, two] });
const overview = { kind: 'course' } as const;

describe('what undo and redo changed in a course', () => {
  it('leads to the session that says something else, moved or came back', () => {
    const longer = { ...was, days: [one, { ...two, sessions: [{ ...third, minutes: 5 }] }] };
    expect(changedIn(was, longer, overview)).toMatchObject({ selected: { session: third.id } });
    const moved = {
      ...was,
      days: [
        { ...one, sessions: [second] },
        { ...two, sessions: [third, first] },
      ],
    };
    expect(changedIn(was, moved, overview)).toMatchObject({ selected: { session: first.id } });
    const without = { ...was, days: [{ ...one, sessions: [first] }, two] };
    expect(changedIn(without, was, overview)).toMatchObject({ selected: { session: second.id } });
  });

  it('names the session that moved and not those that made room for it; of two neighbours the one that was moved last', () => {
    const [a, b, c] = [first, second, third];
    const order = (...sessions: (typeof first)[]) => ({ ...was, days: [{ ...one, sessions }] });
    expect(changedIn(order(a, b, c), order(c, a, b), overview)).toMatchObject({ selected: { session: c.id } });
    for (const { id } of [b, c])
      expect(changedIn(order(a, b, c), order(a, c, b), overview, [a.id, id])).toMatchObject({
        selected: { session: id },
      });
  });

  it('names a session that is gone, and shows the day where it was', () => {
    const without = { ...was, days: [one, { ...two, sessions: [] }] };
    const place = changedIn(was, without, { kind: 'session', session: third.id });
    expect(place).toMatchObject({
      selected: { kind: 'day', day: two.id },
      named: { session: { title: { en: 'third' } } },
    });
  });

  it('stays with the session that is selected where that one changed among others', () => {
    const all = { ...was, days: [{ ...one, sessions: [first, second].map((each) => ({ ...each, minutes: 5 })) }, two] };
    const place = changedIn(was, all, { kind: 'session', session: second.id });
    expect(place).toMatchObject({ selected: { session: second.id } });
  });

  it('names a day that came, went or got another date, by its number', () => {
    expect(changedIn({ ...was, days: [one] }, was, overview)).toMatchObject({
      selected: { kind: 'day', day: two.id },
      named: { kind: 'day', number: 2 },
    });
    expect(changedIn(was, { ...was, days: [one] }, overview)).toMatchObject({
      selected: overview,
      named: { kind: 'day', number: 2 },
    });
    const dated = { ...was, days: [one, { ...two, date: '2031-01-01' }] };
    expect(changedIn(was, dated, overview)).toMatchObject({ named: { kind: 'day', number: 2 } });
  });

  it('leads to the course itself for what is of the whole, and nowhere where nothing differs', () => {
    const session = { kind: 'session', session: first.id } as const;
    expect(changedIn(was, { ...was, aim: { en: 'Another' } }, session)).toMatchObject({ selected: overview });
    expect(changedIn(was, { ...was, revision: was.revision + 1 }, session)).toBeNull();
  });
});
