import { describe, expect, it } from 'vitest';
import type { HandoutId } from '../../../main/model/ids';
import { sayIn } from '../../../main/words/say-in';
import { firstTicked, setRows } from '../../../renderer/screens/handout/set/set-rows';
import { aRecipe } from '../../builders/a-recipe';

const say = sayIn('en');
const recipe = aRecipe({ layout: '6' });
const offered = {
  recipe,
  screen: 'handout-a' as HandoutId,
  name: {},
  kept: [],
  titles: new Map<HandoutId, string>(),
  own: [],
  say,
  sayInFile: say,
  nameOf: () => '',
};

describe('What is offered for a set', () => {
  it('is the handout on the screen for each edition, as it is kept where the set does not make it otherwise', () => {
    const rows = setRows(offered);
    expect(rows.slice(0, 3).map(({ id, facts }) => [id, facts.layout])).toEqual([
      ['participant', '6'],
      ['workbook', '6'],
      ['instructor', 'notes'],
    ]);
    expect(rows[0]).toMatchObject({ handout: 'handout-a', made: null });
    const [other] = setRows({ ...offered, recipe: { ...recipe, setLayouts: { participant: '2' } } });
    expect(other).toMatchObject({ handout: null, made: { recipe: { layout: '2' } } });
  });

  it('has no preset that says what an edition says, and the handout on the screen once', () => {
    const kept = ['a', 'b'].map((name) => {
      const { scope, edition, languages, layout } = recipe;
      const made = { name: {}, madeAt: null, revision: 1, changedAt: '' };
      return { ...made, id: `handout-${name}` as HandoutId, scope, edition, languages, layout };
    });
    const ids = setRows({ ...offered, kept }).map(({ id }) => id);
    expect(ids).not.toContain('participant-pack');
    expect(ids).not.toContain('handout-a');
    expect(ids).toContain('handout-b');
    expect(firstTicked(setRows({ ...offered, kept }), 'participant')).toEqual(['participant', 'handout-b']);
    expect(firstTicked(setRows(offered), 'workbook')).toEqual(['workbook', 'instructor']);
  });
});
