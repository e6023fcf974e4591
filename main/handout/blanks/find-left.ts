/** Looks through finished pages for words that should be blanks: a word drawn letter by letter in a picture escapes the typesetter. */
import type { Finding } from '../../model/finding';
import type { PlanPage } from '../../model/plan';
import type { Item, TagRef } from '../../model/scene';
import type { Blanks } from './open-blanks';

/** A finding that stops the export for each word and page; nothing where nothing is hidden. */
export function findLeft(pages: readonly PlanPage[], { hidden }: Pick<Blanks, 'hidden'>): readonly Finding[] {
  if (hidden === null) return [];
  return pages.flatMap((page, index) => {
    const words = new Set([...textOf(page.items).matchAll(hidden)].map(([word]) => word.toLowerCase()));
    return [...words].map((word): Finding => ({
      code: 'blank.left',
      weight: 'stops',
      place: { page: index + 1 },
      facts: { word },
    }));
  });
}

/** What stands on a page, in the order in which it is drawn: items of one tag together, others on lines of their own. */
function textOf(items: readonly Item[]): string {
  const parts: string[] = [];
  let open: TagRef | null = null;
  const walk = (list: readonly Item[]): void => {
    for (const item of list) {
      if (item.kind === 'group') walk(item.items);
      if (item.kind !== 'line') continue;
      if (item.tag !== open) parts.push('\n');
      open = item.tag;
      parts.push(item.words.map(({ text }) => text).join(''));
    }
  };
  walk(items);
  return parts.join('').normalize('NFC');
}
