/** Nothing can be read out of a page that the eye does not find on it. */
import type { Note, ReadPage } from '../check.types';
import { unseenTexts } from '../sight/unseen-words';

/** Enough to know it again by. */
const shownCharacters = 60;

export function checkUnseenText({ index, content, widthPt, heightPt }: ReadPage, note: Note): void {
  const page = { left: 0, top: 0, right: widthPt, bottom: heightPt };
  for (const { why, text } of unseenTexts(content.painted, page))
    note(`unseen-text.${why}`, index, {
      text: text.length > shownCharacters ? `${text.slice(0, shownCharacters)}…` : text,
    });
}
