import { describe, expect, it } from 'vitest';
import { changedSince } from '../../../renderer/screens/give-out/changed-since';
import type { IssueRow } from '../../../main/contract/giving-out';
import type { CourseSummary, DeckSummary } from '../../../main/contract/views';
import type { IssueId } from '../../../main/model/ids';
import { courseId, deckId } from '../../builders/ids';

const course = courseId('course-virtual-assets');
const deck = deckId('deck-tracing');
type Given = Pick<IssueRow, 'id' | 'scope' | 'issuedAt' | 'replaces'>;
const issued = (id: string, at: string, fields: Partial<Given> = {}): Given => ({
  id: id as IssueId,
  scope: { kind: 'course', course },
  issuedAt: at,
  replaces: null,
  ...fields,
});
const library = (at: string) => ({
  courses: [{ id: course, changedAt: at } as CourseSummary],
  decks: [{ id: deck, changedAt: at } as DeckSummary],
});

describe('What was issued', () => {
  it('is told as changed where its course or deck was changed after it, whatever the time zones of the two', () => {
    const first = issued('issue-a', '2026-03-02T09:00:00+08:00');
    expect(changedSince(first, [first], library('2026-03-02T00:59:00Z'))).toBeNull();
    expect(changedSince(first, [first], library('2026-03-02T01:01:00Z'))).toBe('course');
    const ofDeck = issued('issue-b', '2026-03-02T09:00:00+08:00', { scope: { kind: 'deck', deck, pinned: null } });
    expect(changedSince(ofDeck, [ofDeck], library('2026-03-02T01:01:00Z'))).toBe('deck');
  });

  it('is up to date again once replacement pages were issued, which are never told as changed themselves', () => {
    const first = issued('issue-a', '2026-03-02T09:00:00+08:00');
    const pages = issued('issue-c', '2026-03-03T09:00:00+08:00', { replaces: first.id });
    expect(changedSince(first, [pages, first], library('2026-03-02T12:00:00+08:00'))).toBeNull();
    expect(changedSince(first, [pages, first], library('2026-03-04T12:00:00+08:00'))).toBe('course');
    expect(changedSince(pages, [pages, first], library('2026-03-04T12:00:00+08:00'))).toBeNull();
  });

  it('is not told as changed where what it is of is in the library no more', () => {
    const first = issued('issue-a', '2026-03-02T09:00:00+08:00');
    expect(changedSince(first, [first], { courses: [], decks: [] })).toBeNull();
  });
});
