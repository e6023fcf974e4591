/** A plan of a few of another plan's pages, drawn as those are: what a preview shows before there is a file. */
import type { Plan, PlanPage } from '../model/plan';
import type { Item, Tag, TagId } from '../model/scene';

/** Bookmarks and named places are the whole file's: a link to a place is there to be seen and leads nowhere. */
export function somePages(plan: Plan, indexes: readonly number[]): Plan {
  const pages = indexes.flatMap((index) => plan.pages[index] ?? []);
  return { ...plan, pages, tags: tagsOf(pages, plan.tags), outline: [], places: {} };
}

/** The tags that the pages need: of a handout's thousands those of their items, what these stand in, and all cells of their rows. */
function tagsOf(pages: readonly PlanPage[], all: readonly Tag[]): readonly Tag[] {
  const used = new Set<TagId>();
  const use = (tag: TagId): void => {
    for (let one: TagId | null = tag; one !== null && !used.has(one); one = all[one]?.parent ?? null) used.add(one);
  };
  const walk = (items: readonly Item[]): void => {
    for (const item of items) {
      if (item.kind === 'group') walk(item.items);
      else if (item.tag !== 'artifact') use(item.tag);
    }
  };
  for (const { items } of pages) walk(items);
  const isCell = ({ type, parent }: Tag): boolean =>
    (type === 'TD' || type === 'TH') && parent !== null && used.has(parent);
  return all.filter((tag) => used.has(tag.id) || isCell(tag));
}
