import { describe, expect, it } from 'vitest';
import { firstParts, orderedParts, partsFor } from '../../../main/model/parts';
import { editions, parts } from '../../../main/model/recipe';

describe('The parts of a handout', () => {
  it('of one deck are never those that only a course has', () => {
    for (const edition of editions)
      for (const part of ['timetable', 'objectives', 'sessions'] as const)
        expect(partsFor({ kind: 'deck' }, edition)).not.toContain(part);
  });

  it('are in the order in which they are printed, each once, whatever the order in which they were chosen', () => {
    for (const edition of editions)
      expect(orderedParts([...parts, ...parts].reverse(), { kind: 'course' }, edition)).toEqual(
        partsFor({ kind: 'course' }, edition),
      );
  });

  it('that it starts with are among those that mean something', () => {
    for (const edition of editions)
      for (const kind of ['course', 'day', 'session', 'deck'] as const)
        expect(partsFor({ kind }, edition)).toEqual(expect.arrayContaining([...firstParts({ kind }, edition)]));
  });
});
