/** The last look at a text that was written: what a reader would take for HTML in it that may not stay becomes words. */
import { htmlPlaces } from '../../markdown/html-places';
import { keptTags } from './html-rules';

/** Each escape may let the reader see the next: after so many, nothing that begins like a tag is left to be one. */
const mostTurns = 8;
/** Without a backslash before it, and neither a tag that stays nor an address: the reader need not be asked of others. */
const mayBeStray = new RegExp(
  `(?<!\\\\)(?:\\\\{2})*<(?!/?(?:${[...keptTags].join('|')})>|[a-z][a-z0-9+.-]*:)[a-z!?/]`,
  'i',
);
const tags = /<[!?/]?([A-Za-z][^\s<>/]*)?/g;
const comment = /^<!--[^]*?(?:-->|$)/;

/**
 * What the blocks of a table part, or a description of a picture, is read otherwise than by words alone, and what was code there is
 * none to the reader. Comments fall away, and `removed` is told: nobody wrote them for participants.
 */
export function withoutStrayHtml(markdown: string, removed: () => void): string {
  let text = markdown;
  for (let turn = 0; mayBeStray.test(text); turn += 1) {
    const stray = (htmlPlaces(text) ?? []).filter(({ source }) => isStray(source));
    if (stray.length === 0) return text;
    if (turn === mostTurns) return text.replaceAll('<', '&lt;');
    for (const { from, source } of [...stray].reverse()) {
      const cut = comment.exec(source)?.[0].length ?? 0;
      if (cut > 0) removed();
      text = text.slice(0, from) + (cut > 0 ? '' : '\\') + text.slice(from + cut);
    }
  }
  return text;
}

function isStray(html: string): boolean {
  return Array.from(html.matchAll(tags)).some(([, name]) => !keptTags.has(name?.toLowerCase() ?? ''));
}
