/** Every link leads somewhere: inside the file to a place that is there, outside by the web or mail alone. */
import type { Note, ReadPage } from '../check.types';

const outside = /^(?:https?:\/\/[^\s/]|mailto:[^\s@]+@)/i;

export function checkLinks({ index, links, widthPt, heightPt }: ReadPage, note: Note): void {
  for (const { kind, page, url, contents, left, top, right, bottom } of links) {
    if (kind === 'web' && !outside.test(url)) note('links.scheme', index, { url: url.slice(0, 200), text: contents });
    if (kind !== 'web' && page === null) note('links.nowhere', index, { text: contents });
    if (right <= 0 || bottom <= 0 || left >= widthPt || top >= heightPt)
      note('links.off-page', index, { text: contents });
  }
}
