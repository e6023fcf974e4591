/** What a plan means its file to be: the passport holds the finished file against it. */
import type { Meant } from '../model/passport';
import type { Plan } from '../model/plan';
import type { Edition } from '../model/recipe';
import type { Item } from '../model/scene';

function holdsPage(items: readonly Item[]): boolean {
  return items.some((item) => item.kind === 'page' || (item.kind === 'group' && holdsPage(item.items)));
}

export function meantOf(plan: Plan, edition: Edition): Meant {
  const { label, restrictions, title, lang, date, pages, outline } = plan;
  return {
    edition,
    label,
    restrictions,
    title,
    lang,
    date,
    pages: pages.map(({ number, widthPt, heightPt, items }) => ({
      number,
      widthPt,
      heightPt,
      foreign: holdsPage(items),
    })),
    outline: outline.map(({ title: words, level, page }) => ({ title: words, level, page })),
  };
}
