import { describe, expect, it } from 'vitest';
import { stillHold } from '../../../renderer/screens/course/still-holds';
import { aCourse, aDay, aPerson, aSession } from '../../builders/a-course';
import { dayId, sessionId } from '../../builders/ids';

const session = aSession({ id: sessionId('session-1'), title: { en: 'Tracing' } });
const was = aCourse({ revision: 4, days: [aDay({ id: dayId('day-1'), sessions: [session] })], people: [aPerson()] });
const changed = (fields: Partial<typeof session>) => ({
  ...was,
  revision: 5,
  days: [{ ...was.days[0]!, sessions: [{ ...session, ...fields }] }],
});

describe('An edit of a course that was worked out before another one was saved', () => {
  const rename = { kind: 'session.set', session: session.id, changes: { title: { en: 'Tracing I' } } } as const;
  const host = { kind: 'course.set', host: { en: 'Bureau' } } as const;
  const day = { kind: 'day.set', day: dayId('day-1'), date: '2026-11-27' } as const;
  const person = { kind: 'person.put', at: 1, person: aPerson() } as const;

  it('is saved where other fields were changed in between', () => {
    expect(stillHold([rename, host, day, person], was, changed({ minutes: 90 }))).toBe(true);
    expect(stillHold([rename], was, { ...was, revision: 5, host: { en: 'Bureau' } })).toBe(true);
  });

  it('never writes over what the same field was given in between', () => {
    expect(stillHold([rename], was, changed({ title: { en: 'Following the money' } }))).toBe(false);
    expect(stillHold([host], was, { ...was, revision: 5, host: { en: 'Customs' } })).toBe(false);
    expect(stillHold([day], was, { ...was, revision: 5, days: [{ ...was.days[0]!, date: '2026-12-01' }] })).toBe(false);
  });

  it('does not name a place in a list that has changed, nor what is gone', () => {
    expect(stillHold([person], was, { ...was, revision: 5, people: [] })).toBe(false);
    expect(stillHold([rename], was, { ...was, revision: 5, days: [] })).toBe(false);
    const add = { kind: 'session.add', day: dayId('day-1'), at: 1, session: aSession() } as const;
    expect(stillHold([add], was, { ...was, revision: 5, days: [{ ...was.days[0]!, sessions: [] }] })).toBe(false);
  });

  it('is as it was where nothing was saved in between', () => {
    expect(stillHold([person], was, was)).toBe(true);
  });
});
