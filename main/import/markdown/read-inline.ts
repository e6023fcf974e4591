/** Reads the words of one block in one pass with a stack of open brackets, as CommonMark does. */
import { gapBeforeCode } from '../../markdown/gap-before-code';
import { htmlTag } from './block-starts';
import { labelKey, type Definitions } from './definitions';
import type { InlineNode } from './inline-node';
import { afterCodeSpan, commentText } from './open-comment';
import { readDestination, unescapeUrl } from './read-destination';

export interface InlineOptions {
  readonly definitions: Definitions;
  readonly math: boolean;
  /** Reads the text of a comment, in which no comment stands. */
  readonly notes: boolean;
  /** The line on which the text starts. */
  readonly line: number;
  /** Told the line of a comment without an end. */
  readonly commentOpen?: ((line: number) => void) | undefined;
}

const autolink = /<([A-Za-z][A-Za-z0-9+.-]{1,31}:[^\s<>]*|[\w.!#$%&'*+/=?^`{|}~-]{1,64}@[A-Za-z0-9.-]{1,253})>/y;
/** What opens and what ends a processing instruction, a section of characters, a declaration. */
const declarations = [
  { start: /<\?/y, end: '?>' },
  { start: /<!\[CDATA\[/y, end: ']]>' },
  { start: /<![A-Za-z]/y, end: '>' },
];
const plain = /[^\\`<![\]$\n]+/y;

/** Of a description that a comment stands in. */
function withoutCommentsIn(words: string): string {
  return words.split(/<!--[^]*?-->/).reduce((before, after) => before + gapBeforeCode(before, after) + after);
}

function matchAt(pattern: RegExp, text: string, index: number): RegExpExecArray | null {
  pattern.lastIndex = index;
  return pattern.exec(text);
}

interface Opener {
  readonly node: number;
  readonly content: number;
  readonly picture: boolean;
  readonly line: number;
}

/** The nodes of a block's text. */
export function readInline(text: string, options: InlineOptions): InlineNode[] {
  const out: InlineNode[] = [];
  let openers: Opener[] = [];
  let line = options.line;
  let index = 0;
  let noMoreComments = false;
  const endless = new Set<string>();

  const putText = (value: string): void => {
    if (value === '') return;
    const last = out.at(-1);
    const isOpener = openers.at(-1)?.node === out.length - 1;
    if (last?.kind === 'text' && !isOpener) out[out.length - 1] = { kind: 'text', text: last.text + value };
    else out.push({ kind: 'text', text: value });
  };
  const move = (end: number): string => {
    const taken = text.slice(index, end);
    for (let at = taken.indexOf('\n'); at >= 0; at = taken.indexOf('\n', at + 1)) line += 1;
    index = end;
    return taken;
  };
  const open = (picture: boolean): void => {
    const mark = picture ? '![' : '[';
    out.push({ kind: 'text', text: mark });
    openers.push({ node: out.length - 1, content: index + mark.length, picture, line });
    index += mark.length;
  };

  /** Where the declaration that starts here ends, or 0; an end that is not there is looked for once. */
  const declarationEnd = (): number => {
    const found = declarations.find(({ start }) => matchAt(start, text, index));
    if (!found || endless.has(found.end)) return 0;
    const end = text.indexOf(found.end, index + 2);
    if (end < 0) endless.add(found.end);
    return end < 0 ? 0 : end + found.end.length;
  };

  const readAngle = (): void => {
    const at = line;
    if (text.startsWith('<!--', index) && options.notes) {
      // Stored as it stands, it would hide the words after it.
      move(index + 1);
      putText('\\<');
      return;
    }
    if (text.startsWith('<!--', index) && !noMoreComments) {
      const end = /^<!--+>/.test(text.slice(index, index + 8))
        ? text.indexOf('>', index) - 2
        : text.indexOf('-->', index + 4);
      if (end >= 0) {
        const inner = text.slice(index + 4, Math.max(index + 4, end));
        move(end + 3);
        out.push({ kind: 'comment', text: commentText(inner), line: at });
        return;
      }
      noMoreComments = true;
      options.commentOpen?.(at);
    }
    const declaration = declarationEnd();
    if (declaration > 0) {
      out.push({ kind: 'tag', raw: move(declaration), line: at });
      return;
    }
    const link = matchAt(autolink, text, index);
    const tag = link ? null : matchAt(htmlTag, text, index);
    if (link) out.push({ kind: 'autolink', url: link[1] ?? '', line: at });
    else if (tag) out.push({ kind: 'tag', raw: tag[0], line: at });
    const taken = move(index + (link ?? tag ?? ['<'])[0].length);
    // What is no tag here must not become one when words beside it are taken out.
    if (!link && !tag) putText(/[^\s\d=-]/.test(text[index] ?? '') ? '\\<' : taken);
  };

  /** What a closing bracket's opener points to, and where the whole ends. */
  const resolve = (opener: Opener): { url: string; title: string; end: number } | null => {
    const inline = readDestination(text, index + 1, opener.picture);
    if (inline) return { ...inline, url: unescapeUrl(inline.url) };
    if (options.definitions.size === 0) return null;
    const label = matchAt(/\[((?:\\.|[^\\[\]]){0,999})\]/y, text, index + 1);
    const own = index - opener.content <= 999 ? text.slice(opener.content, index) : '';
    const key = label?.[1] ? label[1] : own;
    const definition = options.definitions.get(labelKey(key));
    return definition
      ? { url: unescapeUrl(definition.url), title: definition.title, end: index + 1 + (label?.[0].length ?? 0) }
      : null;
  };

  const close = (): void => {
    const opener = openers.pop();
    const found = opener ? resolve(opener) : null;
    if (!opener || !found) {
      index += 1;
      putText(']');
      return;
    }
    const content = text.slice(opener.content, index);
    const children = out.slice(opener.node + 1);
    out.length = opener.node;
    move(found.end);
    if (opener.picture) {
      const alt = children.some(({ kind }) => kind === 'comment') ? withoutCommentsIn(content) : content;
      out.push({ kind: 'picture', alt: alt.replace(/\s*\n\s*/g, ' ').trim(), src: found.url, line: opener.line });
      for (const child of children) if (child.kind === 'comment') out.push(child);
      return;
    }
    out.push({ kind: 'link', children, url: found.url, title: found.title, line: opener.line });
    // A link holds no link: brackets that are still open cannot become one.
    openers = openers.filter(({ picture }) => picture);
  };

  const readMath = (): void => {
    const end = text.indexOf('$', index + 1);
    const inner = end < 0 ? '' : text.slice(index + 1, end);
    const isMath = inner.trim() === inner && inner !== '' && !/\d/.test(text[end + 1] ?? '') && !inner.endsWith('\\');
    if (!isMath) {
      putText(move(index + (text[index + 1] === '$' ? 2 : 1)));
      return;
    }
    move(end + 1);
    out.push({ kind: 'math', text: inner });
  };

  while (index < text.length) {
    const run = matchAt(plain, text, index);
    if (run) {
      putText(run[0]);
      index += run[0].length;
      continue;
    }
    const character = text.charAt(index);
    if (character === '\\') putText(move(Math.min(text.length, index + 2)));
    else if (character === '`') {
      const end = afterCodeSpan(text, index);
      const taken = move(end);
      // Backticks that begin no code here must begin none when words beside them are taken out.
      if (/^`+$/.test(taken)) putText(taken.replaceAll('`', '\\`'));
      else out.push({ kind: 'code', text: taken });
    } else if (character === '<') readAngle();
    else if (character === '!' && text[index + 1] === '[') open(true);
    else if (character === '[') open(false);
    else if (character === ']') close();
    else if (character === '$' && options.math) readMath();
    else putText(move(index + 1));
  }
  return out;
}
