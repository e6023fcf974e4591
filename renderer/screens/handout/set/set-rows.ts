/** What can go into a set: the handouts that are kept, the one on the screen, and what presets would make of it. */
import { appliedPreset, builtInPresets, choicesOfBuiltIn, type OwnPreset } from '../../../../main/model/presets';
import type { HandoutSummary } from '../../../../main/contract/views';
import type { HandoutId } from '../../../../main/model/ids';
import type { Texts } from '../../../../main/model/language';
import type { Recipe } from '../../../../main/model/recipe';
import type { Say } from '../../../../main/words/say';

export interface SetRow {
  readonly id: string;
  readonly group: 'kept' | 'screen' | 'presets';
  readonly title: string;
  readonly facts: Pick<Recipe, 'edition' | 'languages' | 'layout'>;
  /** One that is kept. */
  readonly handout: HandoutId | null;
  /** One that is made for the set alone: the name tells its file apart. */
  readonly made: { readonly name: Texts; readonly recipe: Recipe } | null;
}

interface Offered {
  /** On the screen. */
  readonly recipe: Recipe;
  /** It is not kept yet, or says something else than what is kept. */
  readonly isUnkept: boolean;
  readonly kept: readonly HandoutSummary[];
  readonly titles: ReadonlyMap<HandoutId, string>;
  readonly own: readonly OwnPreset[];
  /** In the window's language, and in that of the handout for the names of files. */
  readonly say: Say;
  readonly sayInFile: Say;
  readonly nameOf: (texts: Texts) => string;
  readonly title: string;
}

export function setRows(offered: Offered): readonly SetRow[] {
  const { recipe, isUnkept, kept, titles, own, say, sayInFile, nameOf, title } = offered;
  const main = recipe.languages[0];
  const rows: SetRow[] = kept.map((one) => ({
    id: one.id,
    group: 'kept',
    title: titles.get(one.id) ?? '',
    facts: one,
    handout: one.id,
    made: null,
  }));
  if (isUnkept)
    rows.push({ id: 'screen', group: 'screen', title, facts: recipe, handout: null, made: { name: {}, recipe } });
  const made = (id: string, shown: string, name: Texts, choices: OwnPreset['choices']): SetRow => {
    const whole: Recipe = { ...recipe, layouts: {}, slideLayouts: {}, ...appliedPreset(choices, recipe.scope, recipe) };
    return { id, group: 'presets', title: shown, facts: whole, handout: null, made: { name, recipe: whole } };
  };
  return [
    ...rows,
    ...builtInPresets.map((name) =>
      made(name, say(`window.preset.${name}`), { [main]: sayInFile(`window.preset.${name}`) }, choicesOfBuiltIn(name)),
    ),
    ...own.map(({ id, name, choices }) => made(id, nameOf(name), name, choices)),
  ];
}

/** What is ticked until a person ticks otherwise: all that is kept; where nothing is, what a course gives out. */
export function firstTicked(rows: readonly SetRow[]): readonly string[] {
  const kept = rows.filter(({ group }) => group === 'kept');
  return kept.length > 0 ? kept.map(({ id }) => id) : ['participant-pack', 'instructor-guide'];
}
