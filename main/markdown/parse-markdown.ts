/** The one place where Markdown is parsed: CommonMark with GitHub's tables, strikethrough, addresses and tasks. */
import type { Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';

const syntax = gfm();
const tree = gfmFromMarkdown();

/** No slide nests deeper; a text that does is an accident or an attack, and the parser would not come back from it. */
const deepest = 32;
const nested = new RegExp(`^[ \\t]*(?:(?:>|[-+*][ \\t]|\\d{1,9}[.)][ \\t])[ \\t]*){${String(deepest)},}`, 'm');
const ruler = /^[ \t]*([-*_])(?:[ \t]*\1)*[ \t]*$/;
const brackets = new RegExp(`(?:!?\\[){${String(deepest)},}`);
/** A list item so far to the right stands in dozens of lists. */
const farRight = /^[ \t]{100,}(?:[-+*]|\d{1,9}[.)])[ \t]/m;
const mostSpecial = 20_000;

/** The tree of a Markdown text; null for one nested too deeply to be read. */
export function parseMarkdown(text: string): Root | null {
  return parseGuarded(text)?.root ?? null;
}

/** The tree with the text that its positions count in, which has guards. */
export function parseGuarded(text: string): { readonly root: Root; readonly guarded: string } | null {
  if (isTooDeep(text)) return null;
  try {
    const guarded = guardChineseEmphasis(text);
    return { root: fromMarkdown(guarded, { extensions: [syntax], mdastExtensions: [tree] }), guarded };
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function isTooDeep(text: string): boolean {
  const found = nested.exec(text);
  if (found !== null && !ruler.test(text.slice(found.index).split('\n', 1)[0] ?? '')) return true;
  return brackets.test(text) || farRight.test(text) || (text.match(/[*_[\]~`]/g)?.length ?? 0) > mostSpecial;
}

/** A character that Unicode will never assign: it stands in for a letter beside emphasis and is taken out again. */
const guard = '\ufdd0';
const guards = /\ufdd0/g;
const chineseMarks =
  '\u2018\u2019\u201c\u201d\u2014\u2026\u3001-\u3003\u3008-\u3011\u3014-\u301f\uff01-\uff0f\uff1a-\uff20\uff3b-\uff3d\uff5b-\uff65';
const afterMark = new RegExp(`([${chineseMarks}])(\\*{1,3}|~~)`, 'g');
const beforeMark = new RegExp(`(\\*{1,3}|~~)(?=[${chineseMarks}])`, 'g');

/**
 * CommonMark's emphasis expects a space between a mark and the next word, which Chinese never has: in `**重要：**內容`
 * the stars would be printed. A guard between the mark and the stars makes them count.
 */
function guardChineseEmphasis(text: string): string {
  if (!text.includes('*') && !text.includes('~~')) return text;
  return text.replace(afterMark, `$1${guard}$2`).replace(beforeMark, `$1${guard}`);
}

/** A text without the guards that parsing put in. */
export function withoutGuards(text: string): string {
  return text.includes(guard) ? text.replace(guards, '') : text;
}

/** A character reference such as `&eacute;` as the character; one that is none is given back. */
export function decodeReferences(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});/gi, (reference) => {
    const [paragraph] = fromMarkdown(reference).children;
    const first = paragraph?.type === 'paragraph' ? paragraph.children[0] : undefined;
    return first?.type === 'text' ? first.value : ' ';
  });
}
