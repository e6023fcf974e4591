import { beforeEach, describe, expect, it } from 'vitest';
import { scopeKey } from '../../../renderer/screens/handout/first-recipe';
import { useKept } from '../../../renderer/screens/handout/kept-store';
import {
  isExported,
  noteChoices,
  noteMadeFile,
  outdatedFile,
  outgrownFile,
  putAwayOutdated,
  useMadeFiles,
} from '../../../renderer/screens/handout/made-files';
import { madeOfNow } from '../../../renderer/screens/handout/made-of';
import { deck, slideId, slides } from '../builders';
import type { HandoutView, PreviewReport } from '../../../main/contract/views';
import type { HandoutId } from '../../../main/model/ids';
import type { Recipe } from '../../../main/model/recipe';

const source = (kept: readonly string[] = []) => ({
  kind: 'deck' as const,
  deck: deck(slides(3).map((one) => (kept.includes(one.id) ? { ...one, audience: 'instructor' as const } : one))),
});
const madeOf = (edition: 'participant' | 'instructor', ...held: number[]) =>
  madeOfNow({
    following: false,
    recipe: { edition } as unknown as Recipe,
    preview: {
      keys: ['a'],
      pageOf: Object.fromEntries(held.map((number) => [slideId(number), number])),
      label: 'TLP:GREEN',
    } as unknown as PreviewReport,
    source: source(),
  });
const told = (kept: readonly string[], scope = 'deck') =>
  outgrownFile(useMadeFiles.getState().files, scope, source(kept));

const recipe = (edition: 'participant' | 'workbook' | 'instructor', more: Partial<Recipe> = {}) =>
  ({ scope: { kind: 'deck', deck: 'd' }, edition, date: '2026-01-01', ...more }) as unknown as Recipe;
const handout = (id: string) => id as HandoutId;
/** A handout is open that was kept. */
const open = (id: string): void => {
  useKept.setState({ view: { handout: { id, recipe: recipe('participant') } } as unknown as HandoutView });
};
const outdated = (id: string, revision = source().deck.revision) =>
  outdatedFile(
    useMadeFiles.getState().files,
    { scope: scopeKey(recipe('participant').scope), handout: handout(id) },
    { source: { kind: 'deck', deck: { ...source().deck, revision } }, preview: null, following: false },
  );

const pack = { handout: null, recipe: recipe('participant') };
const guide = { handout: null, recipe: recipe('instructor') };

describe('A file that was exported, whatever handout is on the screen since', () => {
  beforeEach(() => {
    useMadeFiles.setState({ files: [] });
    noteMadeFile({ file: '/out/pack.pdf', scope: 'deck', madeOf: madeOf('participant', 1, 2), ...pack });
    noteMadeFile({ file: '/out/guide.pdf', scope: 'deck', madeOf: madeOf('instructor', 1, 2, 3), ...guide });
  });

  it('is told of once a slide in it is kept from participants, and an instructor’s is not', () => {
    expect(told([])).toBeNull();
    expect(told([slideId(2)])).toEqual({ file: '/out/pack.pdf', count: 1 });
    expect(told([slideId(3)])).toBeNull();
    expect(told([slideId(2)], 'another course')).toBeNull();
  });

  it('is gone where another was written over it', () => {
    noteMadeFile({ file: '/out/pack.pdf', scope: 'deck', madeOf: madeOf('participant', 1), ...pack });
    expect(told([slideId(2)])).toBeNull();
    expect(told([slideId(1), slideId(2)])).toEqual({ file: '/out/pack.pdf', count: 1 });
  });
});

describe('A file that is no longer what its handout is', () => {
  beforeEach(() => {
    useKept.setState({ view: null, differs: false });
    useMadeFiles.setState({ files: [] });
    const scope = scopeKey(recipe('participant').scope);
    noteMadeFile({ file: '/out/pack.pdf', scope, madeOf: madeOf('participant', 1), ...pack });
  });

  it('is told of beside another handout, once something else was chosen in its own or its deck was changed', () => {
    open('one');
    noteChoices(recipe('participant'));
    open('two');
    noteChoices(recipe('workbook'));
    expect(outdated('two')).toBeNull();
    expect(outdated('two', 99)).toEqual({ file: '/out/pack.pdf', why: 'deck' });
    open('one');
    noteChoices(recipe('participant', { archive: true }));
    expect(outdated('two')).toEqual({ file: '/out/pack.pdf', why: 'handout' });
  });

  it('is what its handout is again when the choice is taken back, and is not told of once that was read', () => {
    noteChoices(recipe('workbook'));
    expect(outdated('one')).toMatchObject({ why: 'handout' });
    open('one');
    noteChoices(recipe('participant', { date: '2026-01-02' }));
    expect(outdated('one')).toBeNull();
    putAwayOutdated('/out/pack.pdf');
    expect(outdated('two', 99)).toBeNull();
  });

  it('makes its handout one that people have, for those whom it was exported for', () => {
    const { files } = useMadeFiles.getState();
    expect(isExported(files, recipe('participant'))).toBe(true);
    expect(isExported(files, recipe('workbook'))).toBe(false);
    open('one');
    expect(isExported(useMadeFiles.getState().files, recipe('participant'))).toBe(true);
    open('two');
    expect(isExported(useMadeFiles.getState().files, recipe('participant'))).toBe(false);
  });
});
