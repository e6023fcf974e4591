/**
 * Appendices: the pages of PDFs that others made, each on a sheet of its own as large as the running lines leave room, upright or
 * across as the page is. The label and the page number are ours.
 */
import { textIn } from '../../model/language';
import type { Texts } from '../../model/language';
import { containedIn } from '../../model/geometry';
import type { Sha256 } from '../../model/ids';
import type { AppendixPage } from '../../model/handout-input';
import type { TagId } from '../../model/scene';
import { fillIn } from '../../words/handout-words';
import type { Composing } from '../composing';
import { inLanguages, type Worded } from '../headings';
import type { Leaf } from '../page/book';
import { pictureSheet } from '../page/paper';
import type { ShownAppendix } from '../shown';

export interface NamedAppendix extends ShownAppendix {
  /** `A` for the first. */
  readonly letter: string;
  /** Where it begins, as a place of the book. */
  readonly place: string;
}

/** Every appendix of the sessions in order; a file that two sessions name under one title is printed once. */
export function appendicesOf({ shown }: Pick<Composing, 'shown'>): readonly NamedAppendix[] {
  const all = shown.days.flatMap((day) => day.sessions.flatMap(({ appendices }) => appendices));
  const distinct = new Map(all.map((one) => [`${one.pdf} ${textIn(one.title, shown.languages[0])}`, one]));
  return [...distinct.values()].map((one, index) => ({
    ...one,
    letter: letterOf(index),
    place: `appendix-${String(index + 1)}`,
  }));
}

/** `A` to `Z`, then `AA`. */
function letterOf(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : `${letterOf(Math.floor(index / 26) - 1)}${last}`;
}

/** The appendix's letter and its title, in each language. */
export function appendixTitles(title: Texts, { shown }: Pick<Composing, 'shown'>): readonly Worded[] {
  return inLanguages(title, shown.languages, shown.fallback);
}

export function appendixLeaves(sect: TagId, composing: Composing): readonly Leaf[] {
  const { book, shown, say } = composing;
  return appendicesOf(composing).flatMap((appendix) => {
    const named = fillIn(say.appendix, { letter: appendix.letter });
    const title = textIn(appendix.title, shown.languages[0], shown.fallback);
    const leaves = appendix.pages.map((size, index) =>
      pageLeaf(
        {
          pdf: appendix.pdf,
          number: index + 1,
          size,
          title: [named, title].filter(Boolean).join('  '),
          count: `${named} · ${String(index + 1)}/${String(appendix.pages.length)}`,
        },
        sect,
        composing,
      ),
    );
    const [first] = leaves;
    if (first) {
      book.place(appendix.place, { leaf: first, yPt: 0 });
      book.mark({ title: [named, title].filter(Boolean).join(' '), level: 2, leaf: first, yPt: 0 });
    }
    return leaves;
  });
}

interface ForeignSheet {
  readonly pdf: Sha256;
  /** From 1. */
  readonly number: number;
  readonly size: AppendixPage;
  /** In the running head. */
  readonly title: string;
  /** Beside the page number. */
  readonly count: string;
}

function pageLeaf(page: ForeignSheet, sect: TagId, composing: Composing): Leaf {
  const { book, recipe, template, paper } = composing;
  const lies = page.size.widthPt > page.size.heightPt;
  const sheet = pictureSheet(recipe, template.margins, lies, paper.stripPt);
  const leaf = book.leaf({ session: page.title, day: null, bare: false }, sheet);
  const { body } = sheet;
  const box = containedIn(body, page.size);
  const called = `${page.title}, ${page.count}`;
  // The words of a page are read out as they stand on it; a scan has none, and says what it is.
  const tag = page.size.hasText ? book.tag('P', sect) : book.tag('Figure', sect, { alt: called });
  leaf.items.push({ kind: 'page', pdf: page.pdf, number: page.number, called, box, tag });
  leaf.bleeds = leaf.items.length;
  leaf.footNote = page.count;
  return leaf;
}
