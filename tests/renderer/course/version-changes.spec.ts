import { describe, expect, it } from 'vitest';
import { versionChanges } from '../../../renderer/screens/course/version-changes';
import { slide, slides } from '../builders';

describe('what a newer version of a deck would change', () => {
  it('names slides that are new, changed and gone by their numbers', () => {
    const newer = [slide(1), slide(3, { hidden: true }), slide(4)];
    expect(versionChanges(slides(3), newer)).toEqual([
      { kind: 'changed', slide: 'slide-3', number: 2, handling: [{ kind: 'hidden' }] },
      { kind: 'added', slide: 'slide-4', number: 3, handling: [] },
      { kind: 'removed', slide: 'slide-2', number: 2, handling: [] },
    ]);
  });

  it('says whom a slide is for and what it is marked, where that is what changed', () => {
    const unmarked = { label: null, grading: null, caveats: [], lowered: null };
    const newer = slide(1, { audience: 'instructor', marking: { ...unmarked, label: 'TLP:RED' } });
    expect(versionChanges([slide(1, { marking: unmarked })], [newer])).toMatchObject([
      { kind: 'changed', handling: [{ kind: 'label', from: null, to: 'TLP:RED' }, { kind: 'instructor' }] },
    ]);
  });

  it('passes over slides that only moved', () => {
    expect(versionChanges(slides(2), [slide(2), slide(1)])).toEqual([]);
  });
});
