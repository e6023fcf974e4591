import { beforeEach, describe, expect, it } from 'vitest';
import { noteMadeFile, outgrownFile, useMadeFiles } from '../../../renderer/screens/handout/made-files';
import { madeOfNow } from '../../../renderer/screens/handout/made-of';
import { deck, slideId, slides } from '../builders';
import type { PreviewReport } from '../../../main/contract/views';
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

describe('A file that was exported, whatever handout is on the screen since', () => {
  beforeEach(() => {
    useMadeFiles.setState({ files: [] });
    noteMadeFile({ file: '/out/pack.pdf', scope: 'deck', madeOf: madeOf('participant', 1, 2) });
    noteMadeFile({ file: '/out/guide.pdf', scope: 'deck', madeOf: madeOf('instructor', 1, 2, 3) });
  });

  it('is told of once a slide in it is kept from participants, and an instructor’s is not', () => {
    expect(told([])).toBeNull();
    expect(told([slideId(2)])).toEqual({ file: '/out/pack.pdf', count: 1 });
    expect(told([slideId(3)])).toBeNull();
    expect(told([slideId(2)], 'another course')).toBeNull();
  });

  it('is gone where another was written over it', () => {
    noteMadeFile({ file: '/out/pack.pdf', scope: 'deck', madeOf: madeOf('participant', 1) });
    expect(told([slideId(2)])).toBeNull();
    expect(told([slideId(1), slideId(2)])).toEqual({ file: '/out/pack.pdf', count: 1 });
  });
});
