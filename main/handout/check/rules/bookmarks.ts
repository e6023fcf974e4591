/** Bookmarks have words, lead to pages that are there, and are those that the handout was planned with. */
import type { Meant } from '../../../model/passport';
import type { Note } from '../check.types';
import type { ReadBookmark } from '../read/read-by-pdfjs';

export function checkBookmarks(bookmarks: readonly ReadBookmark[], meant: Meant | null, note: Note): void {
  for (const { title, page } of bookmarks) {
    if (title.trim() === '') note('bookmarks.untitled', page);
    if (page === null) note('bookmarks.nowhere', null, { title });
  }
  if (!meant) return;
  const most = Math.max(bookmarks.length, meant.outline.length);
  for (let i = 0; i < most; i++) {
    const [found, wanted] = [bookmarks[i], meant.outline[i]];
    if (found && wanted && sameTitle(found.title, wanted.title) && found.page === wanted.page) continue;
    note('bookmarks.differ', wanted?.page ?? found?.page ?? null, { title: wanted?.title ?? found?.title ?? '' });
    // One that is missing moves all that follow it.
    return;
  }
}

function sameTitle(a: string, b: string): boolean {
  return a.replace(/\s+/g, ' ').trim() === b.replace(/\s+/g, ' ').trim();
}
