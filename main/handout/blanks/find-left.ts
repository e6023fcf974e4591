/**
 * Looks through finished pages for words that should be blanks: a word drawn letter by letter in a picture escapes the typesetter,
 * and so does a page of somebody's PDF, which goes into the handout as it is.
 */
import type { Finding } from '../../model/finding';
import { languages } from '../../model/language';
import type { PlanPage } from '../../model/plan';
import type { Item, TagRef } from '../../model/scene';
import { slidesOf, type Shown } from '../shown';
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

/** The same for slides that are pages of a PDF: what their words are is known, and that none of them can be taken out. */
export function findInPages(
  pages: readonly PlanPage[],
  shown: Shown,
  { hidden }: Pick<Blanks, 'hidden'>,
): readonly Finding[] {
  if (hidden === null) return [];
  const drawn = new Set(pages.flatMap(({ items }) => [...drawnPages(items)]));
  return slidesOf(shown).flatMap(({ deck, slide, number }) => {
    const said = languages
      .flatMap((language) => {
        const [look, text] = [slide.looks[language], slide.texts[language]];
        return text && look?.kind === 'page' && drawn.has(nameOf(look)) ? [`${text.title}\n${text.body}`] : [];
      })
      .join('\n')
      .normalize('NFC');
    const words = new Set([...said.matchAll(hidden)].map(([word]) => word.toLowerCase()));
    return [...words].map((word): Finding => ({
      code: 'blank.in-page',
      weight: 'stops',
      place: { deck: deck.id, slide: slide.id, number },
      facts: { word },
    }));
  });
}

const nameOf = ({ pdf, number }: { readonly pdf: string; readonly number: number }): string =>
  `${pdf} ${String(number)}`;

function* drawnPages(items: readonly Item[]): Iterable<string> {
  for (const item of items) {
    if (item.kind === 'group') yield* drawnPages(item.items);
    if (item.kind === 'page') yield nameOf(item);
  }
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
