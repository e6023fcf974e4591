/** HTML inside Markdown: never printed as code and never run. Its text stays, a few tags lend their style. */
import { decodeReferences } from './parse-markdown';

export type HtmlPiece =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'open'; readonly tag: string; readonly href: string | null }
  | { readonly kind: 'close'; readonly tag: string }
  | { readonly kind: 'break' };

/** Elements whose contents are no text for a reader. */
const silent = new Set(
  'script style svg iframe object embed template noscript canvas audio video head title math select textarea'.split(
    ' ',
  ),
);
const blocks = new Set(
  'p div li tr table ul ol section article header footer center h1 h2 h3 h4 h5 h6 hr dt dd'.split(' '),
);
const token =
  /<!--[\s\S]*?(?:-->|$)|<!\[CDATA\[[\s\S]*?(?:\]\]>|$)|<[?!][^>]*>?|<(\/?)([a-z][\w-]*)((?:"[^"]*"|'[^']*'|[^'">])*)>/gi;
const href = /\shref\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/i;

/** True for a tag whose contents must not be printed. */
export function isSilent(tag: string): boolean {
  return silent.has(tag);
}

/** Cuts HTML into its text and the tags that matter; comments, declarations and silent elements are left out. */
export function piecesOfHtml(html: string): readonly HtmlPiece[] {
  const pieces: HtmlPiece[] = [];
  let quiet: string | null = null;
  let from = 0;
  const say = (text: string): void => {
    if (quiet === null && text !== '') pieces.push({ kind: 'text', text: decodeReferences(text) });
  };
  for (const match of html.matchAll(token)) {
    say(html.slice(from, match.index));
    from = match.index + match[0].length;
    const tag = match[2]?.toLowerCase();
    if (tag === undefined) continue;
    const isClosing = match[1] === '/';
    if (quiet !== null) {
      if (isClosing && tag === quiet) quiet = null;
      else continue;
    }
    if (silent.has(tag) && !isClosing && hasEnd(html, tag, from)) {
      quiet = tag;
      continue;
    }
    if (tag === 'br' || blocks.has(tag)) pieces.push({ kind: 'break' });
    else if (isClosing) pieces.push({ kind: 'close', tag });
    else pieces.push({ kind: 'open', tag, href: tag === 'a' ? hrefOf(match[3] ?? '') : null });
  }
  say(html.slice(from));
  return pieces;
}

/** Without its end a silent element reaches to the end of the text, unless the text is the tag alone. */
function hasEnd(html: string, tag: string, from: number): boolean {
  return from < html.length || html.toLowerCase().includes(`</${tag}`);
}

function hrefOf(attributes: string): string | null {
  const found = href.exec(attributes);
  return found === null ? null : decodeReferences(found[1] ?? found[2] ?? found[3] ?? '');
}
