/** Where a part of a handout begins: a place for links, and a bookmark. */
import type { Composing } from '../composing';
import type { Leaf } from '../page/book';
import { partWords, type PagedPart } from './front-page';

/** Notes the part's first page; nothing where it has none. */
export function notePart(part: PagedPart, leaf: Leaf | undefined, { book, say }: Composing): void {
  if (!leaf) return;
  book.place(part, { leaf, yPt: 0 });
  book.mark({ title: say[partWords[part]], level: 1, leaf, yPt: 0 });
}
