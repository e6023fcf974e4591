import { describe, expect, it } from 'vitest';
import { duplicateCourse, duplicateDeck } from '../../../main/model/duplicate';
import { aCourse, aDay, aPerson, aSession } from '../../builders/a-course';
import { aDeck } from '../../builders/a-deck';
import { seededRandom } from '../../builders/chance';
import { deckId } from '../../builders/ids';

const copying = { title: { en: 'Copy' }, now: '2026-11-26T09:00:00+08:00' };

describe('A copy', () => {
  it('of a deck holds the same slides under another id and title, and is no pair of what the first one took in', () => {
    const deck = aDeck({ revision: 7, pairedFrom: [deckId('deck-other')] });
    const copy = duplicateDeck(deck, { ...copying, random: seededRandom(1) });
    expect(copy.id).not.toBe(deck.id);
    expect(copy).toEqual({
      ...deck,
      pairedFrom: undefined,
      id: copy.id,
      revision: 0,
      changedAt: copying.now,
      title: copying.title,
    });
  });

  it('of a course keeps dates, versions and who teaches what, under ids of its own', () => {
    const person = aPerson();
    const day = aDay({ sessions: [aSession({ instructors: [person.id] })] });
    const course = aCourse({ people: [person], days: [day] });
    const copy = duplicateCourse(course, { ...copying, random: seededRandom(1) });
    const [copied] = copy.days;
    expect(copied?.date).toBe(day.date);
    expect(copied?.id).not.toBe(day.id);
    expect(copied?.sessions[0]?.instructors).toEqual([copy.people[0]?.id]);
    expect(copy.people[0]).toEqual({ ...person, id: copy.people[0]?.id });
    expect(copy.taughtFrom).toBe(course.taughtFrom);
  });
});
