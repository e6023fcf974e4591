import { describe, expect, it } from 'vitest';
import { gatherChanges, type Changed } from '../../../renderer/state/gather-changes';

const nothing: Changed = { decks: [], courses: [], templates: [], handouts: [], issues: [], library: false };
const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe('Changes of the library', () => {
  it('are taken in at once where they come alone, and together where many come while that is done', async () => {
    const taken: Changed[] = [];
    const rests: (() => void)[] = [];
    const hear = gatherChanges(
      (changed) => {
        taken.push(changed);
        return Promise.resolve();
      },
      () => new Promise((resolve) => rests.push(resolve)),
    );
    for (let count = 1; count <= 300; count += 1) hear({ ...nothing, decks: [`deck-${String(count)}`] });
    hear({ ...nothing, courses: ['course-a'], decks: ['deck-2'], library: true });
    await settled();
    expect(taken).toEqual([{ ...nothing, decks: ['deck-1'] }]);
    rests.shift()?.();
    await settled();
    expect(taken).toHaveLength(2);
    expect(taken[1]?.decks).toHaveLength(299);
    expect(taken[1]).toMatchObject({ courses: ['course-a'], library: true });
    rests.shift()?.();
    await settled();
    hear({ ...nothing, issues: ['issue-a'] });
    await settled();
    expect(taken.at(-1)).toEqual({ ...nothing, issues: ['issue-a'] });
  });

  it('are heard of after one of them could not be shown', async () => {
    const taken: Changed[] = [];
    const hear = gatherChanges(
      (changed) => {
        taken.push(changed);
        return Promise.reject(new Error('not shown'));
      },
      () => Promise.resolve(),
    );
    hear({ ...nothing, decks: ['deck-a'] });
    await settled();
    hear({ ...nothing, decks: ['deck-b'] });
    await settled();
    expect(taken.map(({ decks }) => decks)).toEqual([['deck-a'], ['deck-b']]);
  });
});
