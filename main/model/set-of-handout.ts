/** A set of handouts: what it makes of the one on the screen, and how much paper and room all of it takes. */
import { printFilePages } from './copies';
import type { Finding } from './finding';
import { lacksNotes, layoutForEdition } from './layout-for-edition';
import { partsForEdition } from './parts';
import type { Edition, LayoutChoice, Recipe, SetPart } from './recipe';

/**
 * The recipe of an edition, made like the one on the screen: in the layout that was chosen for it, or else in that of the screen. An
 * instructor's copy for which nobody chose has one that prints notes.
 */
export function editionInSet(recipe: Recipe, edition: Edition): Recipe {
  const { setLayouts, ...plain } = recipe;
  const between = { from: recipe.edition, to: edition };
  const made: Recipe = {
    ...plain,
    edition,
    parts: edition === recipe.edition ? recipe.parts : partsForEdition(recipe.parts, recipe.scope, between),
    layout: setLayouts?.[edition] ?? layoutForEdition(recipe.layout, between),
  };
  const isAsBefore = edition === recipe.edition || setLayouts?.[edition] !== undefined;
  return !isAsBefore && lacksNotes(made) ? { ...made, layout: 'notes' } : made;
}

/** The recipe of numbered copies: that of the handout that they are of, in the layout that was chosen for copies. */
export function copiesInSet(of: Recipe, chosen: LayoutChoice | undefined): Recipe {
  const { setLayouts: _, ...recipe } = of;
  return chosen === undefined ? recipe : { ...recipe, layout: chosen };
}

/** A recipe as it is made: what a set would make of it does not change its pages. */
export function withoutSet({ setLayouts: _, ...recipe }: Recipe): Recipe {
  return recipe;
}

/** The choices for a set with one of them changed; `null` goes back to the layout of the screen. */
export function withSetLayout(
  { setLayouts = {} }: Pick<Recipe, 'setLayouts'>,
  part: SetPart,
  layout: LayoutChoice | null,
): Pick<Recipe, 'setLayouts'> {
  const { [part]: _, ...others } = setLayouts;
  return { setLayouts: layout === null ? others : { ...others, [part]: layout } };
}

/**
 * The recipes of a set, in which each instructor's copy knows the participants' copy of the same material, look and main language: that
 * which goes out in numbered copies, or else the only one in the set. Where there are several, none can say which of them is open.
 */
export function turningTo(recipes: readonly Recipe[], copies: Recipe | null): readonly Recipe[] {
  return recipes.map((recipe) => {
    if (recipe.edition !== 'instructor') return recipe;
    const fits = (one: Recipe): boolean =>
      one.edition !== 'instructor' &&
      one.template === recipe.template &&
      one.languages[0] === recipe.languages[0] &&
      JSON.stringify(one.scope) === JSON.stringify(recipe.scope);
    const others = recipes.filter(fits);
    const participants = others.filter(({ edition }) => edition === 'participant');
    const among = copies && fits(copies) ? [copies] : participants.length > 0 ? participants : others;
    const [only] = among;
    if (!only || among.length > 1) return recipe;
    const { turnTo: _, setLayouts: _layouts, ...turnTo } = only;
    return { ...recipe, turnTo };
  });
}

/** How much one handout is. */
export interface HandoutMeasure {
  readonly pages: number;
  readonly sizeBytes: number;
  readonly sides: Recipe['sides'];
  /** Caveats that it carries to participants. */
  readonly carried: readonly Finding[];
}

/** Numbered copies of one of them. */
interface CopiesMeasure {
  readonly of: HandoutMeasure;
  readonly count: number;
  /** A file of all copies beside theirs. It holds the pages once more, and the pictures once. */
  readonly printFile: boolean;
}

export interface SetMeasure {
  readonly files: number;
  readonly pages: number;
  readonly sheets: number;
  readonly sizeBytes: number;
  /** Caveats that any of it carries to participants, once each. */
  readonly carried: readonly Finding[];
}

/** What a set comes to: each file is printed once, and each copy; the file for the printer is the copies once more, not more paper. */
export function measureSet(handouts: readonly HandoutMeasure[], copies: CopiesMeasure | null): SetMeasure {
  const all = [...handouts.map((of) => ({ of, count: 1, printFile: false })), ...(copies ? [copies] : [])];
  const sum = (one: (part: CopiesMeasure) => number): number => all.reduce((whole, part) => whole + one(part), 0);
  return {
    files: sum(({ count, printFile }) => count + (printFile ? 1 : 0)),
    pages: sum(({ of, count }) => of.pages * count),
    sheets: sum(({ of: { pages, sides }, count }) => printFilePages(pages, count, sides) / (sides === 'two' ? 2 : 1)),
    sizeBytes: sum(({ of, count, printFile }) => of.sizeBytes * (count + (printFile ? 1 : 0))),
    carried: [...new Map(all.flatMap(({ of }) => of.carried).map((one) => [JSON.stringify(one), one])).values()],
  };
}
