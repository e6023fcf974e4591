import { describe, expect, it } from 'vitest';
import { partsFor } from '../../../main/model/parts';
import {
  appliedPreset,
  builtInPresets,
  choicesOfBuiltIn,
  isChosen,
  presetOf,
  presetSchema,
} from '../../../main/model/presets';
import { recipeSchema, type Scope } from '../../../main/model/recipe';
import { aPreset } from '../../builders/a-preset';
import { aRecipe } from '../../builders/a-recipe';
import { deckId } from '../../builders/ids';

const ofDeck: Scope = { kind: 'deck', deck: deckId('one'), pinned: null };

describe('A preset of a handout', () => {
  it.each(builtInPresets)('“%s” makes a recipe that can be printed, and is what is chosen then', (name) => {
    const recipe = aRecipe({ scope: ofDeck });
    const applied = { ...recipe, ...appliedPreset(choicesOfBuiltIn(name), recipe.scope, recipe) };
    expect(recipeSchema.parse(applied)).toEqual(applied);
    expect(isChosen(choicesOfBuiltIn(name), applied)).toBe(true);
    expect(partsFor(ofDeck, applied.edition)).toEqual(expect.arrayContaining([...applied.parts]));
  });

  it('leaves what is in the handout, its languages and its label as they were', () => {
    const recipe = aRecipe({ scope: ofDeck, languages: ['zh-Hant', 'en'], raiseTo: 'TLP:RED', layouts: {} });
    const saved = presetOf(recipe);
    for (const field of ['scope', 'languages', 'leaveOut', 'raiseTo', 'buildFor', 'layouts', 'slideLayouts', 'date'])
      expect(saved).not.toHaveProperty(field);
    const other = aRecipe({ scope: ofDeck, edition: 'instructor', ink: 'saving' });
    expect({ ...other, ...appliedPreset(saved, other.scope, other) }).toMatchObject({
      ...saved,
      languages: other.languages,
    });
  });

  it('only the instructor’s edition has the instructor’s parts, whatever was saved', () => {
    const saved = { edition: 'participant', parts: ['cover', 'answers', 'materials'] } as const;
    const course: Scope = { kind: 'course', course: 'course-one' as never };
    expect(appliedPreset(saved, course, { edition: 'instructor' }).parts).toEqual(['cover']);
  });

  it('is refused where its id, its name or a choice in it is none', () => {
    const own = aPreset({ choices: presetOf(aRecipe({ scope: ofDeck })) });
    expect(presetSchema.parse(own)).toEqual(own);
    for (const broken of [
      { ...own, id: '../x' },
      { ...own, name: {} },
      { ...own, choices: { layout: '5' } },
    ])
      expect(presetSchema.safeParse(broken).success).toBe(false);
  });
});
