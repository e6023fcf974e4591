import { describe, expect, it } from 'vitest';
import {
  isFresh,
  nextIn,
  partIn,
  saidOf,
  withoutBinned,
  withoutRecords,
  withRevision,
  type ChangeStep,
  type Step,
} from '../../../renderer/screens/library/undo-steps';
import type { DeckSummary } from '../../../main/contract/views';
import type { LibraryItem } from '../../../renderer/screens/library/library-items';
import type { DeckId } from '../../../main/model/ids';

const id = 'deck-one' as DeckId;
const step: ChangeStep = { kind: 'change', record: 'deck', id, said: 'set-label', revision: 4 };
const listed = (revision: number) => ({ decks: [{ id, revision } as DeckSummary], courses: [], handouts: [] });

describe('a step of the library', () => {
  it('can be taken back while nothing else has changed its deck', () => {
    expect(isFresh(step, listed(4))).toBe(true);
    expect(isFresh(step, listed(5))).toBe(false);
    expect(isFresh(step, { decks: [], courses: [], handouts: [] })).toBe(false);
  });

  it('that added a deck does not take it away once it was worked on elsewhere', () => {
    const added: Step = { kind: 'add', items: [], said: 'import', revisions: new Map([[id, 4]]) };
    expect([isFresh(added, listed(4)), isFresh(added, listed(5))]).toEqual([true, false]);
    const [moved] = withRevision([added], id, 5);
    expect(moved && isFresh(moved, listed(5))).toBe(true);
  });

  it('follows its deck to the revision that another step led to', () => {
    expect(withRevision([step], id, 5)).toEqual([{ ...step, revision: 5 }]);
    expect(withRevision([step], 'deck-two', 5)).toEqual([step]);
  });

  it('is forgotten when its deck goes to the bin, but the bin is not', () => {
    const bin = { kind: 'bin', items: [] } as const;
    expect(withoutRecords([step, bin], [id])).toEqual([bin]);
    expect(saidOf(bin)).toBe('bin');
  });

  it('that changed several decks can be taken back while one of them is untouched, and forgets one that is gone', () => {
    const other: ChangeStep = { ...step, id: 'deck-two' as DeckId, revision: 7 };
    const both = { kind: 'together', changes: [step, other] } as const;
    expect(saidOf(both)).toBe('set-label');
    expect([isFresh(both, listed(4)), isFresh(both, listed(5))]).toEqual([true, false]);
    expect(withRevision([both], 'deck-two', 8)).toEqual([
      { kind: 'together', changes: [step, { ...other, revision: 8 }] },
    ]);
    expect(withoutRecords([both], ['deck-two'])).toEqual([{ kind: 'together', changes: [step] }]);
    expect(withoutRecords([both], ['deck-one', 'deck-two'])).toEqual([]);
    expect(withoutBinned([both], ['deck-one'])).toEqual([both]);
  });

  it('of the bin is forgotten for what was taken out by hand or is gone', () => {
    const [one, two] = ['deck-one', 'deck-two'].map((name) => ({ kind: 'deck', id: name }) as LibraryItem);
    const bin = { kind: 'bin', items: [one, two].filter((item) => item !== undefined) } as const;
    expect(withoutBinned([step, bin], ['deck-two'])).toEqual([step, { kind: 'bin', items: [one] }]);
    expect(withoutBinned([bin], ['deck-one', 'deck-two'])).toEqual([]);
  });
});

describe('taking back what was added', () => {
  it('is named by how it came: an import, a new course, or a copy', () => {
    const named = (said?: 'import' | 'new-course') => saidOf({ kind: 'add', items: [], ...(said ? { said } : {}) });
    expect([named('import'), named('new-course'), named()]).toEqual(['import', 'new-course', 'duplicate']);
  });
});

describe('Undo', () => {
  const other = 'deck-two' as DeckId;
  const words: ChangeStep = { ...step, said: 'set-text', within: true };
  const bin: Step = {
    kind: 'bin',
    items: [{ kind: 'deck', id: other, title: '', deck: { id: other } as DeckSummary }],
  };

  it('in the library never takes back what was changed within a deck', () => {
    expect(nextIn('library', [bin, words])).toBe(0);
    expect(nextIn('library', [words])).toBe(-1);
  });

  it('on a deck’s screen takes back what changed this deck alone, wherever it was done', () => {
    expect(nextIn(id, [step, bin])).toBe(0);
    expect(nextIn(id, [words, { ...words, id: other }])).toBe(0);
    expect(nextIn(other, [words])).toBe(-1);
    expect(nextIn(other, [bin])).toBe(-1);
  });

  it('leaves a step alone while a later one of the same deck, which is not shown, stands over it', () => {
    expect(nextIn('library', [step, words])).toBe(-1);
    expect(nextIn('library', [bin, step, words])).toBe(0);
  });

  it('takes back a change of several decks in the open one, and keeps the rest to be taken back', () => {
    const both = { kind: 'together', changes: [step, { ...step, id: other }] } as const;
    expect(partIn(id, both)).toEqual([step, { kind: 'together', changes: [{ ...step, id: other }] }]);
    expect(partIn('library', both)).toEqual([both, null]);
  });
});
