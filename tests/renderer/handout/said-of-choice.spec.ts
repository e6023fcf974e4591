import { describe, expect, it } from 'vitest';
import { recipeSchema } from '../../../main/model/recipe';
import { sayIn } from '../../../main/words/say-in';
import { saidOfChoice } from '../../../renderer/screens/handout/said-of-choice';
import { aRecipe } from '../../builders/a-recipe';

describe('The name of a choice for “Undo …”', () => {
  // Nobody chooses the pages to turn to: an export of both editions finds them.
  const unchosen = ['scope', 'date', 'turnTo'];
  const fields = Object.keys(recipeSchema.unwrap().shape).filter((field) => !unchosen.includes(field));

  it.each(fields)('is a sentence of its own kind for %s', (field) => {
    const recipe: Readonly<Record<string, unknown>> = aRecipe();
    // What a recipe may do without is chosen all the same.
    const said = saidOfChoice({ [field]: recipe[field] ?? true });
    for (const language of ['en', 'zh-Hant', 'pt'] as const) {
      const key = `window.undo.${said}` as const;
      expect(sayIn(language)(key)).not.toBe(key);
    }
    const isLayout = ['layout', 'layouts', 'slideLayouts', 'setLayouts', 'order'].includes(field);
    expect(said === 'choose-layout').toBe(isLayout);
  });

  it('is that of the edition where the parts come along with it', () => {
    expect(saidOfChoice({ edition: 'workbook', parts: [] })).toBe('choose-edition');
  });
});
