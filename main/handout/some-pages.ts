/** A plan of a few of another plan's pages, drawn as those are: what a preview shows before there is a file. */
import type { Plan } from '../model/plan';

/** Bookmarks and named places are the whole file's: a link to a place is there to be seen and leads nowhere. */
export function somePages(plan: Plan, indexes: readonly number[]): Plan {
  const pages = indexes.flatMap((index) => plan.pages[index] ?? []);
  return { ...plan, pages, outline: [], places: {} };
}
