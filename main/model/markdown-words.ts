/** Where the words of a Markdown text stand: what a reader sees, without addresses, tags and the marks of the markup. */

/** Words with no markup in them but emphasis; where each of their characters begins and ends in the Markdown. */
export interface Stretch {
  readonly text: string;
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** Marks that begin a line: quotes, lists, headings, boxes to tick. */
const lineStart = /(?:[ \t]*(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t])|#{1,6}(?=[ \t])|\[[ xX]\](?=[ \t])))*[ \t]*/y;
const fence = /[ \t>]*(`{3,}|~{3,})[^\n]*/y;
/** Rulers, underlines of headings, and the row under a table's head. */
const noWords = /[ \t>]*[-=*_|:][-=*_|: \t]*(?=\n|$)/y;
const definition = /[ \t>]*\[(?!\^)[^\]\n]+\]:[^\n]*/y;
const footnote = /[ \t]*\[\^[^\]\n]+\]:?/y;
const tag = /<(?:[a-z][a-z0-9+.-]{1,31}:[^<>\s]*|[^<>\s@]+@[^<>\s]+|\/?[a-z][^<>]*|!--[\s\S]*?-->?|[!?][^>]*)>/iy;
/** What is set as an address without being marked as one. */
const address = /(?:https?:\/\/|www\.)[^\s<]*|[\w.+-]+@[\w-]+(?:\.[\w-]+)+/iy;
const picture = /!\[([^\]\n]*)\](?=[([])/y;
const link = /\[(?=[^[\]\n]*\][([])/y;
const target = /\](?:\((?:[^()\n\\]|\\.|\([^()\n]*\))*\)|\[[^\]\n]*\])/y;
const escaped = /\\[!-/:-@[-`{-~]/y;
const reference = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});/iy;
const emphasis = /\*+(?=\S)|(?<=\S)\*+|~~|(?<![\p{L}\p{N}])_+|_+(?![\p{L}\p{N}])/uy;
const code = /(`+)(?!`)((?:(?!\1)[^\n]|\1`+)*?)\1(?!`)/y;
/** Words in a picture's description by which Marp sets it. */
const keyword =
  /^(?:bg|fit|cover|contain|auto|vertical|horizontal|cent(?:er|re)|(?:left|right)(?::.*)?|[\d.]+%|(?:w|h|width|height):.*|(?:blur|brightness|contrast|drop-shadow|grayscale|hue-rotate|invert|opacity|saturate|sepia)(?::.*)?)$/i;

const known: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"' };

/** The stretches of words, in their order. What cannot be told from markup is taken for markup. */
export function stretchesOf(markdown: string): readonly Stretch[] {
  const found: Stretch[] = [];
  let text = '';
  let starts: number[] = [];
  let ends: number[] = [];
  let index = 0;
  let open: string | null = null;

  const end = (): void => {
    if (text !== '') found.push({ text, starts, ends });
    text = '';
    starts = [];
    ends = [];
  };
  const say = (words: string, length: number): void => {
    starts.push(...Array.from(words, () => index));
    ends.push(...Array.from(words, () => index + length));
    text += words;
    index += length;
  };
  const sayAll = (words: string): void => {
    for (const unit of words.split('')) say(unit, 1);
  };
  const match = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = index;
    return pattern.exec(markdown);
  };
  const skip = (pattern: RegExp): boolean => {
    const [whole = ''] = match(pattern) ?? [];
    if (whole === '') return false;
    end();
    index += whole.length;
    return true;
  };

  const line = (): void => {
    const fenced = match(fence);
    if (fenced && (open === null || (fenced[1] ?? '').startsWith(open))) {
      open = open === null ? (fenced[1] ?? '') : null;
      index += fenced[0].length;
      return;
    }
    if (open !== null) {
      const stop = markdown.indexOf('\n', index);
      sayAll(markdown.slice(index, stop < 0 ? undefined : stop));
    } else if (!skip(noWords) && !skip(definition) && !skip(footnote)) skip(lineStart);
  };

  const describe = (words: string): void => {
    for (const piece of words.split(/(\s+)/)) {
      if (!keyword.test(piece)) {
        sayAll(piece);
        continue;
      }
      end();
      index += piece.length;
    }
  };

  line();
  while (index < markdown.length) {
    if (markdown[index] === '\n') {
      end();
      index += 1;
      line();
      continue;
    }
    const described = match(picture);
    const coded = described ? null : match(code);
    if (described) {
      end();
      index += 2;
      describe(described[1] ?? '');
      end();
    } else if (coded) {
      end();
      index += coded[1]?.length ?? 0;
      sayAll(coded[2] ?? '');
      end();
      index += coded[1]?.length ?? 0;
    } else if (skip(target) || skip(tag) || skip(link) || skip(footnote)) continue;
    else if (match(emphasis)) index += match(emphasis)?.[0].length ?? 1;
    // An address is one from its first letter on, not in the middle of a word.
    else if (!/[\p{L}\p{N}]/u.test(text.slice(-1)) && skip(address)) continue;
    else if (match(escaped)) say(markdown[index + 1] ?? '', 2);
    else {
      const [named = ''] = match(reference) ?? [];
      const character = known[named.toLowerCase()];
      if (character !== undefined) say(character, named.length);
      else if (named !== '' || markdown[index] === '|') {
        end();
        index += named.length || 1;
      } else say(markdown[index] ?? '', 1);
    }
  }
  end();
  return found;
}

/** A text without markup, as one stretch. */
export function plainStretch(text: string): readonly Stretch[] {
  const starts = text.split('').map((_, index) => index);
  return [{ text, starts, ends: starts.map((start) => start + 1) }];
}
