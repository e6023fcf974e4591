/**
 * What was composed, kept for the next plan: after an edit of one word a live preview takes all other slides as they were, with
 * their tags, and these very items are known again when pages are compared. An export composes everything once and keeps nothing.
 */
import type { Finding } from '../model/finding';
import type { PlanPage } from '../model/plan';
import type { Item, Tag, TagId } from '../model/scene';
import { placeItems } from '../typeset/place-line';
import type { Composing } from './composing';
import type { Book } from './page/book';

export interface Composed {
  /**
   * What `make` composes for `of`, or what it composed before under this key and on the same grounds. It may tag and find; what
   * has a finding is composed again in every plan: it is told in each, and what it misses may have come.
   */
  recall<T>(of: object, key: string, grounds: readonly unknown[], book: Book, make: (book: Book) => T): T;
  /** Moves items as `placeItems` does; the same items to the same place give the very ones that they gave before. */
  placed(items: readonly Item[], dxPt: number, dyPt: number): readonly Item[];
  /** The page at an index, from 0, that `make` gives, or the one that stood there before on the same grounds. */
  page(index: number, grounds: readonly unknown[], make: () => PlanPage): PlanPage;
}

interface Kept {
  readonly value: unknown;
  readonly grounds: readonly unknown[];
  /** Tags are numbered through the handout: what was made is good where it would make the same ones. */
  readonly from: TagId;
  readonly tags: readonly Tag[];
}

interface Placed {
  readonly dxPt: number;
  readonly dyPt: number;
  readonly items: readonly Item[];
}

/** A slide's pictures, text and words, in two languages, on facing pages and again in another session. */
const mostPieces = 24;

/** Keeps for as long as `of` is the same object. Its owner opens another where anything changed that is the same for all. */
export function keepComposed(): Composed {
  const keptOf = new WeakMap<object, Map<string, Kept>>();
  const placedOf = new WeakMap<readonly Item[], Placed>();
  const pages: { readonly grounds: readonly unknown[]; readonly page: PlanPage }[] = [];
  return {
    placed: (items, dxPt, dyPt) => {
      const known = placedOf.get(items);
      if (known?.dxPt === dxPt && known.dyPt === dyPt) return known.items;
      const moved = placeItems(items, dxPt, dyPt);
      placedOf.set(items, { dxPt, dyPt, items: moved });
      return moved;
    },
    page: (index, grounds, make) => {
      const known = pages[index];
      if (known && isSame(known.grounds, grounds)) return known.page;
      const page = make();
      pages[index] = { grounds, page };
      return page;
    },
    recall: <T>(of: object, key: string, grounds: readonly unknown[], book: Book, make: (book: Book) => T): T => {
      const pieces = keptOf.get(of) ?? new Map<string, Kept>();
      const known = pieces.get(key);
      const from = book.tags.length;
      if (known?.from === from && isSame(known.grounds, grounds)) {
        book.retake(known.tags);
        return known.value as T;
      }
      const found: Finding[] = [];
      const value = make({ ...book, find: (finding) => found.push(finding) });
      for (const finding of found) book.find(finding);
      if (found.length > 0) return value;
      if (pieces.size >= mostPieces) pieces.clear();
      keptOf.set(of, pieces.set(key, { value, grounds, from, tags: book.tags.slice(from) }));
      return value;
    },
  };
}

function isSame(some: readonly unknown[], others: readonly unknown[]): boolean {
  return some.length === others.length && some.every((one, index) => one === others[index]);
}

/** The same with what composes a handout: which words are blanks say all slides together. */
export function recalled<C extends Composing, T>(
  of: object,
  key: string,
  grounds: readonly unknown[],
  composing: C,
  make: (composing: C) => T,
): T {
  const { composed } = composing.tools;
  if (!composed) return make(composing);
  const { blanks, book } = composing;
  const on = [...grounds, blanks];
  return composed.recall(of, key, on, book, (recorded) => make({ ...composing, book: recorded }));
}
