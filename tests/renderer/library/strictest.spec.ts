import { describe, expect, it } from 'vitest';
import { holdsRed, strictestOfCourse } from '../../../renderer/screens/library/strictest';
import type { CourseSummary, DeckSummary } from '../../../main/contract/views';
import type { CourseId } from '../../../main/model/ids';
import type { TlpLabel } from '../../../main/model/marking';

const deck = (id: string, ...labels: readonly (TlpLabel | null)[]) => ({ id, labels }) as unknown as DeckSummary;
const course = (decks: readonly string[], ...labels: readonly TlpLabel[]) =>
  ({ id: 'course-one', decks, labels }) as unknown as CourseSummary;
const library = {
  defaultLabel: 'TLP:AMBER' as const,
  older: [],
  decks: [deck('open', 'TLP:CLEAR'), deck('unlabelled', 'TLP:CLEAR', null), deck('red', 'TLP:GREEN', 'TLP:RED')],
};

describe('The label on a course’s card', () => {
  it('is the strictest of what its decks hold and of its own', () => {
    expect(strictestOfCourse(course(['open']), library)).toBe('TLP:CLEAR');
    expect(strictestOfCourse(course(['open'], 'TLP:GREEN'), library)).toBe('TLP:GREEN');
    expect(strictestOfCourse(course(['open', 'red']), library)).toBe('TLP:RED');
  });

  it('is as strict as what it shows, until it takes a deck that was made milder since', () => {
    const older = [{ course: 'course-one' as CourseId, decks: [{ labels: ['TLP:AMBER'] as const }] }];
    expect(strictestOfCourse(course(['open']), { ...library, older })).toBe('TLP:AMBER');
    const others = [{ ...older[0]!, course: 'course-two' as CourseId }];
    expect(strictestOfCourse(course(['open']), { ...library, older: others })).toBe('TLP:CLEAR');
  });

  it('counts what has no label as the library’s default, and a course without decks too', () => {
    expect(strictestOfCourse(course(['unlabelled']), library)).toBe('TLP:AMBER');
    expect(strictestOfCourse(course([]), library)).toBe('TLP:AMBER');
  });
});

describe('A kit', () => {
  it('is known to hold TLP:RED before it is packed, by one slide of one deck', () => {
    expect(holdsRed({ courses: [], decks: [deck('red', 'TLP:GREEN', 'TLP:RED')] }, library)).toBe(true);
    expect(holdsRed({ courses: [course(['red'])], decks: [] }, library)).toBe(true);
    expect(holdsRed({ courses: [course(['open'])], decks: [deck('open', 'TLP:CLEAR')] }, library)).toBe(false);
  });
});
