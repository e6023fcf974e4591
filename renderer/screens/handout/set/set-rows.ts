/** What can go into a set: the handout on the screen for each edition, others that are kept, and what presets would make of it. */
import { appliedPreset, builtInPresets, choicesOfBuiltIn, type Preset } from '../../../../main/model/presets';
import { editionInSet, withoutSet } from '../../../../main/model/set-of-handout';
import type { HandoutSummary } from '../../../../main/contract/views';
import type { HandoutId } from '../../../../main/model/ids';
import type { Texts } from '../../../../main/model/language';
import { editions, type Edition, type Recipe } from '../../../../main/model/recipe';
import type { Say } from '../../../../main/words/say';

export interface SetRow {
  readonly id: string;
  readonly group: 'screen' | 'kept' | 'presets';
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
  /** As it is kept; null where it is not, or says something else than what is kept. */
  readonly screen: HandoutId | null;
  /** The name that a person gave it. */
  readonly name: Texts;
  /** All of the same course or deck. */
  readonly kept: readonly HandoutSummary[];
  readonly titles: ReadonlyMap<HandoutId, string>;
  readonly own: readonly Preset[];
  /** In the window's language, and in that of the handout for the names of files. */
  readonly say: Say;
  readonly sayInFile: Say;
  readonly nameOf: (texts: Texts) => string;
}

/** What the editions of the handout on the screen are already. */
const sameAsEdition: readonly string[] = ['participant-pack', 'instructor-guide', 'workbook'];

export function setRows(offered: Offered): readonly SetRow[] {
  const { recipe, screen, kept, titles, own, say, sayInFile, nameOf } = offered;
  const main = recipe.languages[0];
  const made = (id: string, shown: string, name: Texts, choices: Preset['choices']): SetRow => {
    const plain = { ...withoutSet(recipe), layouts: {}, slideLayouts: {} };
    const whole: Recipe = { ...plain, ...appliedPreset(choices, recipe.scope, recipe) };
    return { id, group: 'presets', title: shown, facts: whole, handout: null, made: { name, recipe: whole } };
  };
  return [
    ...editions.map((edition) => ofEdition(edition, offered)),
    ...kept
      .filter(({ id }) => id !== screen)
      .map((one) => ({
        id: one.id,
        group: 'kept' as const,
        title: titles.get(one.id) ?? '',
        facts: one,
        handout: one.id,
        made: null,
      })),
    ...builtInPresets
      .filter((name) => !sameAsEdition.includes(name))
      .map((name) =>
        made(
          name,
          say(`window.preset.${name}`),
          { [main]: sayInFile(`window.preset.${name}`) },
          choicesOfBuiltIn(name),
        ),
      ),
    ...own.map(({ id, name, choices }) => made(id, nameOf(name), name, choices)),
  ];
}

/** The handout on the screen for an edition; its own edition is the kept one itself, as long as the set does not make it otherwise. */
function ofEdition(edition: Edition, { recipe, screen, name, say }: Offered): SetRow {
  const whole = editionInSet(recipe, edition);
  const isItself = edition === recipe.edition;
  const isKept = isItself && screen !== null && whole.layout === recipe.layout;
  return {
    id: edition,
    group: 'screen',
    title: say(`window.edition.${edition}`),
    facts: whole,
    handout: isKept ? screen : null,
    // The name of a file says for which edition it is; the name that a person gave belongs to the one on the screen.
    made: isKept ? null : { name: isItself ? name : {}, recipe: whole },
  };
}

/** What is ticked until a person ticks otherwise: all that is kept; where nothing else is, what a course gives out. */
export function firstTicked(rows: readonly SetRow[], edition: Edition): readonly string[] {
  const kept = rows.filter(({ group }) => group === 'kept').map(({ id }) => id);
  if (kept.length > 0) return [edition, ...kept];
  return [...new Set<string>([edition === 'instructor' ? 'participant' : edition, 'instructor'])];
}

/** True for a row whose layout the set chooses. */
export function isEditionRow(row: SetRow): row is SetRow & { readonly id: Edition } {
  return row.group === 'screen';
}
