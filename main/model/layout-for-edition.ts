/** Which layout an edition starts with: an instructor's copy without notes is not what its name says. */
import { layoutNames, recipeDefaults, type Edition, type LayoutChoice, type LayoutName, type Recipe } from './recipe';

/** Which layouts print the text that goes with the slides: the instructor's notes, or what a participant may read. */
const printsText: Readonly<Record<LayoutName, boolean>> = {
  '1': false,
  '2': false,
  '3': false,
  '4': false,
  '6': false,
  '9': false,
  picture: false,
  notes: true,
  beside: true,
  'notes-only': true,
  outline: false,
  cornell: false,
};

export const layoutsWithText: readonly LayoutName[] = layoutNames.filter((name) => printsText[name]);

/** The layout of an edition while nobody has chosen one. */
export function firstLayout(edition: Edition): LayoutChoice {
  return edition === 'instructor' ? 'notes' : recipeDefaults.layout;
}

/** The layout after the edition changed: one that a person chose stays, one that the edition started with goes with it. */
export function layoutForEdition(
  layout: LayoutChoice,
  edition: { readonly from: Edition; readonly to: Edition },
): LayoutChoice {
  return layout === firstLayout(edition.from) ? firstLayout(edition.to) : layout;
}

/** True where an instructor's copy has notes and none of its layouts prints them. */
export function lacksNotes({ edition, layout, layouts, slideLayouts }: LaidOut): boolean {
  if (edition !== 'instructor') return false;
  const chosen = [layout, ...Object.values(layouts), ...Object.values(slideLayouts)];
  return !chosen.some((one) => one !== 'auto' && printsText[one]);
}

type LaidOut = Pick<Recipe, 'edition' | 'layout' | 'layouts' | 'slideLayouts'>;
