import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../main/model/finding';
import { recipeSchema, type Recipe } from '../../../main/model/recipe';
import { copiesInSet, editionInSet, measureSet, turningTo, withSetLayout } from '../../../main/model/set-of-handout';
import { aRecipe } from '../../builders/a-recipe';

describe('A set made from the handout on the screen', () => {
  const screen = aRecipe({ layout: '6', ink: 'grey', parts: ['cover'] });

  it('has each edition in the layout of the screen, and the rest of its choices', () => {
    expect(editionInSet(screen, 'workbook')).toMatchObject({ edition: 'workbook', layout: '6', ink: 'grey' });
    expect(editionInSet(screen, 'participant')).toEqual(screen);
  });

  it('gives instructors their notes where nobody chose a layout for them', () => {
    expect(editionInSet(screen, 'instructor').layout).toBe('notes');
    expect(editionInSet(aRecipe({ layout: 'beside' }), 'instructor').layout).toBe('beside');
    const chosen = { ...screen, ...withSetLayout(screen, 'instructor', '2') };
    expect(editionInSet(chosen, 'instructor').layout).toBe('2');
  });

  it('has another layout where one was chosen, for one edition or for copies, and goes back to the screen’s', () => {
    let recipe: Recipe = { ...screen, ...withSetLayout(screen, 'workbook', '9') };
    recipe = { ...recipe, ...withSetLayout(recipe, 'copies', '1') };
    expect(recipeSchema.parse(recipe)).toEqual(recipe);
    expect(editionInSet(recipe, 'workbook').layout).toBe('9');
    expect(editionInSet(recipe, 'participant').layout).toBe('6');
    expect(copiesInSet(recipe, recipe.setLayouts?.copies)).toEqual({ ...screen, layout: '1' });
    expect(withSetLayout(recipe, 'workbook', null)).toEqual({ setLayouts: { copies: '1' } });
  });

  it('is as much as all of its files, and as much paper as every copy takes by itself', () => {
    const one = { pages: 5, sizeBytes: 100, sides: 'two', carried: [] } as const;
    const other = { pages: 4, sizeBytes: 1000, sides: 'one', carried: [] } as const;
    expect(measureSet([one, other], null)).toEqual({ files: 2, pages: 9, sheets: 7, sizeBytes: 1100, carried: [] });
    const copies = { of: one, count: 3, printFile: true };
    expect(measureSet([other], copies)).toEqual({ files: 5, pages: 19, sheets: 13, sizeBytes: 1400, carried: [] });
  });

  it('says once what restricts who may have any of it, also where it goes out in copies alone', () => {
    const facts = { caveat: 'POLICE ONLY' };
    const carried: readonly Finding[] = [{ code: 'caveat.of-course', weight: 'look', place: {}, facts }];
    const of = { pages: 1, sizeBytes: 1, sides: 'one', carried } as const;
    expect(measureSet([of, of], null).carried).toEqual(carried);
    expect(measureSet([], { of, count: 2, printFile: false }).carried).toEqual(carried);
  });

  it('tells each instructor’s copy which participants’ copy is open: the numbered one, the only one, or none', () => {
    const guide = aRecipe({ edition: 'instructor' });
    const [pack, large] = [aRecipe({ layout: '6' }), aRecipe({ layout: '1' })];
    const workbook = aRecipe({ edition: 'workbook' });
    const told = (recipes: readonly Recipe[], copies: Recipe | null = null) => turningTo(recipes, copies)[0]?.turnTo;
    expect(told([guide, pack, workbook])).toEqual(pack);
    expect(told([guide, workbook])).toEqual(workbook);
    expect(told([guide, pack, large])).toBeUndefined();
    expect(told([guide, pack, large], large)).toEqual(large);
    expect(
      told([guide, { ...pack, languages: ['pt'] }, { ...large, template: 'template-other' as never }]),
    ).toBeUndefined();
    expect(turningTo([pack, guide], null)[0]).toEqual(pack);
  });
});
