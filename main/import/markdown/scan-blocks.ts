/**
 * Splits Markdown into pieces by a walk over its lines, after CommonMark's block structure: what is code, what a comment,
 * where a ruler really is a ruler. It keeps the text; the Markdown room reads its meaning later.
 * Long because: it is one machine whose steps share what is open; its parts that need none of that are in files of their own.
 */
import { isThematicBreak, readAtxHeading, readFence, readHtmlStart, readListMarker, setextLevel } from './block-starts';
import {
  afterQuoteMark,
  continuationPrefix,
  indentOf,
  isBlank,
  matchContainers,
  openItem,
  type Container,
} from './containers';
import { endsOn, goesOn, trailingBlanks, type Leaf } from './leaf';
import { commentEndsAhead, commentText, splitOpenComment } from './open-comment';
import type { Piece, PieceKind } from './piece';

export interface ScanOptions {
  /** Reads `$$ … $$` as mathematics. */
  readonly math: boolean;
  /** Reads the text of a comment: dashes under words are a divider there, and no comment stands within. */
  readonly notes: boolean;
  /** The number of the first line. */
  readonly firstLine: number;
}

/** Nesting deeper than this is read as text: no slide has it, and each level costs time on every line. */
const deepestNesting = 40;

/** The pieces of a text, in order. */
export function scanBlocks(source: string, options: ScanOptions): Piece[] {
  const lines = source.split('\n');
  const pieces: Piece[] = [];
  let containers: Container[] = [];
  let leaf: Leaf | null = null;
  /** Markers of containers opened on this line, until a piece takes them. */
  let marker = '';

  const put = (kind: PieceKind, line: number, prefix: string, text: string, level = 0, closed = true): void => {
    pieces.push({
      kind,
      line,
      depth: containers.length,
      prefix,
      rest: continuationPrefix(containers),
      text,
      level,
      closed,
    });
  };
  const takePrefix = (): string => {
    const prefix = marker || continuationPrefix(containers);
    marker = '';
    return prefix;
  };
  const closeLeaf = (closed = true): void => {
    if (!leaf) return;
    const { kind, line, prefix, lines: held } = leaf;
    leaf = null;
    if (kind === 'fence' || kind === 'indented') {
      const blanks = kind === 'indented' ? trailingBlanks(held) : 0;
      put('code', line, prefix, held.slice(0, held.length - blanks).join('\n'));
      for (let index = 0; index < blanks; index += 1) put('blank', line, '', '');
    } else if (kind === 'html' && !options.notes) closeHtml(line, prefix, held);
    else if (kind === 'comment') put('comment', line, prefix, commentText(held.join('\n')), 0, closed);
    else put(kind, line, prefix, held.join('\n'), 0, closed);
  };

  /** A browser takes a comment that HTML leaves open for one to the end, so its text is a note. */
  const closeHtml = (line: number, prefix: string, held: readonly string[]): void => {
    const { before, inner, lines: skipped } = splitOpenComment(held.join('\n'));
    put('html', line, prefix, before);
    if (inner !== null) put('comment', line + skipped, continuationPrefix(containers), commentText(inner), 0, false);
  };

  const nextLineStarts = (index: number): void => {
    const raw = lines[index] ?? '';
    const number = options.firstLine + index;
    const found = matchContainers(containers, raw);
    const { column } = found;
    let { matched, text } = found;

    if (leaf?.kind === 'comment') {
      if (matched === containers.length || commentEndsAhead(lines, index)) {
        const end = text.indexOf('-->');
        leaf.lines.push(end < 0 ? text : text.slice(0, end));
        if (end < 0) return;
        closeLeaf();
        text = text.slice(end + 3);
        matched = containers.length;
        if (isBlank(text)) return;
      } else closeLeaf(false);
    } else if (leaf && leaf.kind !== 'paragraph') {
      if (matched < containers.length) closeLeaf(leaf.kind !== 'math');
      else if (goesOn(leaf, text, raw)) {
        if (endsOn(leaf, text)) closeLeaf();
        return;
      } else if (carryOpenComment(index, text)) return;
      else closeLeaf();
    }
    readStarts(index, number, raw, text, column, matched);
  };

  const readStarts = (
    index: number,
    number: number,
    raw: string,
    given: string,
    givenColumn: number,
    matched: number,
  ): void => {
    let text = given;
    let column = givenColumn;
    let opened = false;
    const closeUnmatched = (): void => {
      if (opened) return;
      closeLeaf();
      containers = containers.slice(0, matched);
    };
    for (;;) {
      if (isBlank(text)) {
        if (marker !== '') {
          put('paragraph', number, takePrefix(), '');
          return;
        }
        if (carryOpenComment(index, text)) return;
        closeLeaf();
        // Items go on over a blank line; what did not match is a quote and what stands in it.
        containers = containers.slice(0, matched);
        put('blank', number, '', '');
        return;
      }
      const indent = indentOf(text);
      const inParagraph = leaf?.kind === 'paragraph' && !opened;
      const continues = inParagraph && matched === containers.length;
      if (indent >= 4) {
        if (inParagraph) break;
        closeUnmatched();
        leaf = { kind: 'indented', line: number, prefix: '', lines: [marker === '' ? raw : takePrefix() + text] };
        return;
      }
      const start = text.slice(indent);
      if (start.startsWith('>') && containers.length < deepestNesting) {
        closeUnmatched();
        opened = true;
        const after = afterQuoteMark(text, indent, column);
        marker = `${marker || continuationPrefix(containers)}> `;
        containers = [...containers, { kind: 'quote' }];
        text = after.text;
        column += after.width;
        continue;
      }
      const heading = readAtxHeading(start);
      if (heading) {
        closeUnmatched();
        put('heading', number, takePrefix(), heading.text, heading.level);
        return;
      }
      const fence = readFence(start);
      if (fence) {
        closeUnmatched();
        leaf = {
          kind: 'fence',
          line: number,
          prefix: '',
          lines: [marker === '' ? raw : takePrefix() + text],
          ...fence,
        };
        return;
      }
      if (start.startsWith('<!--') && !options.notes) {
        closeUnmatched();
        const end = /^<!--+>/.test(start) ? start.indexOf('>') - 2 : start.indexOf('-->', 4);
        const prefix = takePrefix();
        if (end < 0) {
          leaf = { kind: 'comment', line: number, prefix, lines: [start.slice(4)] };
          return;
        }
        put('comment', number, prefix, commentText(start.slice(4, Math.max(4, end))));
        text = start.slice(end + 3);
        if (isBlank(text)) return;
        opened = true;
        if (prefix !== continuationPrefix(containers)) marker = '';
        continue;
      }
      if (options.math && start.startsWith('$$') && startMath(index, number, start, closeUnmatched)) return;
      const html = readHtmlStart(start, inParagraph);
      if (html) {
        closeUnmatched();
        leaf = { kind: 'html', line: number, prefix: takePrefix(), lines: [start], end: html };
        if (html.kind === 'within' && html.pattern.test(start)) closeLeaf();
        return;
      }
      const level = continues && !options.notes ? setextLevel(start) : 0;
      if (level > 0 && leaf) {
        const { line, prefix, lines: held }: Leaf = leaf;
        leaf = null;
        put('heading', line, prefix, held.join('\n').trim(), level);
        return;
      }
      if (isThematicBreak(start)) {
        closeUnmatched();
        put('rule', number, takePrefix(), start.trim());
        return;
      }
      const item = readListMarker(start);
      if (
        item &&
        containers.length < deepestNesting &&
        !(continues && (isBlank(start.slice(item.marker.length)) || (item.ordered && item.start !== 1)))
      ) {
        closeUnmatched();
        opened = true;
        const opening = openItem(text, indent, item.marker, column);
        marker = (marker || continuationPrefix(containers)) + opening.prefix;
        containers = [...containers, { kind: 'item', width: opening.width }];
        text = opening.text;
        column += opening.width;
        continue;
      }
      break;
    }
    if (leaf?.kind === 'paragraph' && !opened) leaf.lines.push(options.notes ? text : text.trimStart());
    else {
      closeUnmatched();
      leaf = { kind: 'paragraph', line: number, prefix: takePrefix(), lines: [text.trimStart()] };
    }
  };

  const startMath = (index: number, number: number, start: string, closeUnmatched: () => void): boolean => {
    const first = start.slice(2).trim();
    if (first.endsWith('$$') && first.length > 2) {
      closeUnmatched();
      put('math', number, takePrefix(), first.slice(0, -2).trim());
      return true;
    }
    const endsAhead = lines.slice(index + 1, index + 200).findIndex((line) => line.trimEnd().endsWith('$$'));
    if (endsAhead < 0) return false;
    closeUnmatched();
    leaf = { kind: 'math', line: number, prefix: takePrefix(), lines: first === '' ? [] : [first] };
    return true;
  };

  /** A comment that a block leaves open is read to its end, though CommonMark would print it: it was meant as a note. */
  const carryOpenComment = (index: number, text: string): boolean => {
    if (options.notes || (leaf?.kind !== 'paragraph' && leaf?.kind !== 'html')) return false;
    const { before, inner, lines: skipped } = splitOpenComment(leaf.lines.join('\n'));
    if (inner === null || (leaf.kind === 'paragraph' && !commentEndsAhead(lines, index))) return false;
    put(leaf.kind, leaf.line, leaf.prefix, before);
    leaf = {
      kind: 'comment',
      line: leaf.line + skipped,
      prefix: continuationPrefix(containers),
      lines: [...inner.split('\n'), text],
    };
    return true;
  };

  lines.forEach((_, index) => {
    nextLineStarts(index);
  });
  const last = leaf as Leaf | null;
  closeLeaf(
    last === null ||
      last.kind === 'paragraph' ||
      last.kind === 'indented' ||
      (last.kind === 'html' && last.end.kind === 'blank'),
  );
  return pieces;
}
