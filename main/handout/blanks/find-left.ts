/**
 * Looks through finished pages for words that should be blanks: a word drawn letter by letter in a picture escapes the typesetter,
 * and so does a page of somebody's PDF, which goes into the handout as it is.
 */
import type { Finding } from '../../model/finding';
import type { SlideId } from '../../model/ids';
import { languages } from '../../model/language';
import type { PlanPage } from '../../model/plan';
import type { Item, TagRef } from '../../model/scene';
import type { Slide } from '../../model/slide';
import { slidesOf, type Shown } from '../shown';
import type { Blanks } from './open-blanks';

/** A finding that stops the export for each word and page; nothing where nothing is hidden. */
export function findLeft(pages: readonly PlanPage[], blanks: Blanks): readonly Finding[] {
  if (!blanks.isHiding) return [];
  return pages.flatMap((page, index) => {
    const words = new Set(
      textsOn(page).flatMap(({ slide, text }) => found(text, slide === null ? blanks : blanks.of(slide))),
    );
    return [...words].map((word): Finding => ({
      code: 'blank.left',
      weight: 'stops',
      place: { page: index + 1 },
      facts: { word },
    }));
  });
}

function found(text: string, { hidden }: Pick<Blanks, 'hidden'>): readonly string[] {
  return hidden === null ? [] : [...text.matchAll(hidden)].map(([word]) => word.toLowerCase());
}

/** The same for slides that are pages of a PDF: what their words are is known, and that none of them can be taken out. */
export function findInPages(pages: readonly PlanPage[], shown: Shown, blanks: Blanks): readonly Finding[] {
  if (!blanks.isHiding) return [];
  const drawn = new Set(pages.flatMap(({ items }) => [...drawnPages(items)]));
  return slidesOf(shown).flatMap(({ deck, slide, number }) => {
    const { hidden } = blanks.of(slide.id);
    if (hidden === null) return [];
    const words = new Set(
      found(
        saidInPages(slide, (name) => drawn.has(name)),
        { hidden },
      ),
    );
    return [...words].map((word): Finding => ({
      code: 'blank.in-page',
      weight: 'stops',
      place: { deck: deck.id, slide: slide.id, number },
      facts: { word },
    }));
  });
}

/** What a slide says that is drawn as pages of a PDF, of which a plan holds no words: in the languages whose page `isDrawn`. */
export function saidInPages({ looks, texts }: Slide, isDrawn: (page: string) => boolean): string {
  const said = languages.flatMap((language) => {
    const [look, text] = [looks[language], texts[language]];
    return text && look?.kind === 'page' && isDrawn(nameOf(look)) ? [`${text.title}\n${text.body}`] : [];
  });
  return said.join('\n').normalize('NFC');
}

const nameOf = ({ pdf, number }: { readonly pdf: string; readonly number: number }): string =>
  `${pdf} ${String(number)}`;

/** The names of the pages of PDFs that are drawn among items. */
export function* drawnPages(items: readonly Item[]): Iterable<string> {
  for (const item of items) {
    if (item.kind === 'group') yield* drawnPages(item.items);
    if (item.kind === 'page') yield nameOf(item);
  }
}

/** A text of a page, and the slide whose picture it stands in; null for what stands in none. */
export interface TextOn {
  readonly slide: SlideId | null;
  readonly text: string;
  /** The same line by line: where one ends in a word, the next begins another. */
  readonly lines: string;
}

/** What stands on a page, in the order in which it is drawn: items of one tag together, others on lines of their own. */
export function textsOn({ items }: PlanPage): readonly TextOn[] {
  const texts: { slide: SlideId | null; parts: string[] }[] = [];
  let open: TagRef | null = null;
  const walk = (list: readonly Item[], slide: SlideId | null): void => {
    for (const item of list) {
      if (item.kind === 'group') walk(item.items, item.slide ?? slide);
      if (item.kind !== 'line') continue;
      let last = texts.at(-1);
      if (last?.slide !== slide) texts.push((last = { slide, parts: [] }));
      if (item.tag !== open) last.parts.push('\n');
      open = item.tag;
      last.parts.push(item.words.map(({ text }) => text).join(''));
    }
  };
  walk(items, null);
  return texts.map(({ slide, parts }) => ({
    slide,
    text: parts.join('').normalize('NFC'),
    lines: parts.join('\n').normalize('NFC'),
  }));
}
