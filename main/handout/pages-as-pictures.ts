/** Pages of PDFs as their pictures, where a file may not hold the pages themselves: what others made seldom keeps to PDF/A. */
import type { Finding } from '../model/finding';
import type { Plan } from '../model/plan';
import type { Item } from '../model/scene';

/** The same plan with every page of a PDF that has a picture as that; how many there are is a finding. */
export function pagesAsPictures<P extends Plan>(plan: P): P {
  const replaced = new Set<string>();
  const withPictures = (items: readonly Item[]): readonly Item[] =>
    items.map((item) => {
      if (item.kind === 'group') return { ...item, items: withPictures(item.items) };
      if (item.kind !== 'page' || item.picture === undefined) return item;
      replaced.add(`${item.pdf} ${String(item.number)}`);
      const { box, tag, link, running } = item;
      return {
        kind: 'picture',
        picture: item.picture,
        box,
        alpha: 1,
        tag,
        ...(link ? { link } : {}),
        ...(running ? { running } : {}),
      };
    });
  const pages = plan.pages.map((page) => ({ ...page, items: withPictures(page.items) }));
  if (replaced.size === 0) return plan;
  const finding: Finding = { code: 'pdf.as-picture', weight: 'look', place: {}, facts: { count: replaced.size } };
  return { ...plan, pages, findings: [...plan.findings, finding] };
}
