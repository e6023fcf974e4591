/**
 * Most texts of slides and notes are paragraphs, lists, plain tables and pictures on lines of their own. Reading those needs
 * no parser, which takes a millisecond or two a text: a quarter of the time of a handout of 1,500 slides. Anything that might
 * be more is left to the parser, so both say the same (tests/main/markdown/quick-markdown.spec.ts).
 */
import type { Block, Inline, ListItem } from '../model/blocks';
import { pictureFrom } from './picture-keywords';
import { quickInlines } from './quick-inlines';

/** An address becomes a link of its own. */
const address = /:\/\/|www\.|mailto:|xmpp:/i;
/** What a paragraph's line may begin with: nothing that opens a list, a heading, a quote or a rule. */
const opening = /^(?:\*\*|`)?[\p{L}“”‘’（「『《]/u;

/** The blocks of a text as `readMarkdown` gives them; null where it may be anything more than plain. */
export function quickBlocks(text: string): readonly Block[] | null {
  if (text === '' || address.test(text)) return null;
  const blocks: Block[] = [];
  for (const part of text.split('\n\n')) {
    const found = blocksOf(part.split('\n'));
    // Two lists in a row are one loose list.
    if (found === null || (found[0]?.kind === 'list' && blocks.at(-1)?.kind === 'list')) return null;
    blocks.push(...found);
  }
  return blocks;
}

function blocksOf(lines: readonly string[]): readonly Block[] | null {
  const [first = ''] = lines;
  if (first.startsWith('- ')) return oneOf(bulleted(lines, 0));
  if (first.startsWith('|')) return oneOf(table(lines));
  if (first.startsWith('![')) return lines.length === 1 ? picture(first) : null;
  if (first.startsWith('#')) return lines.length === 1 ? oneOf(heading(first)) : null;
  return /^\d/.test(first) ? oneOf(numbered(lines)) : oneOf(paragraph(lines));
}

function oneOf(block: Block | null): readonly Block[] | null {
  return block === null ? null : [block];
}

/** A line end within a paragraph is a break. */
function paragraph(lines: readonly string[]): Block | null {
  const inlines: Inline[] = [];
  for (const [index, line] of lines.entries()) {
    const read = opening.test(line) && !line.endsWith(' ') ? quickInlines(line) : null;
    if (read === null) return null;
    if (index > 0) inlines.push({ kind: 'break' });
    inlines.push(...read);
  }
  return { kind: 'paragraph', inlines };
}

function heading(line: string): Block | null {
  const [, marks = '', words = ''] = /^(#{1,6}) ([^#]+)$/.exec(line) ?? [];
  const read = paragraph([words]);
  return read?.kind === 'paragraph' ? { kind: 'heading', level: marks.length, inlines: read.inlines } : null;
}

/** Items of one line each; those of a list within stand two further in. */
function bulleted(lines: readonly string[], indent: number): Block | null {
  const items: ListItem[] = [];
  const lead = `${' '.repeat(indent)}- `;
  for (let at = 0; at < lines.length;) {
    const line = lines[at] ?? '';
    const words = line.startsWith(lead) ? paragraph([line.slice(lead.length)]) : null;
    if (words === null) return null;
    let end = at + 1;
    while (lines[end]?.startsWith(`${lead.slice(0, -2)}  `)) end += 1;
    const inner = end > at + 1 ? bulleted(lines.slice(at + 1, end), indent + 2) : null;
    if (inner === null && end > at + 1) return null;
    items.push({ blocks: inner === null ? [words] : [words, inner], checked: null });
    at = end;
  }
  return { kind: 'list', ordered: false, start: 1, tight: true, items };
}

function numbered(lines: readonly string[]): Block | null {
  const items: ListItem[] = [];
  for (const line of lines) {
    const found = /^\d{1,9}\. (.+)$/.exec(line);
    const words = paragraph([found?.[1] ?? '']);
    if (words === null) return null;
    items.push({ blocks: [words], checked: null });
  }
  return { kind: 'list', ordered: true, start: parseInt(lines[0] ?? '1', 10), tight: true, items };
}

const pictureLine = /^!\[([^\p{Cc}*_`[\]<>|\\~&@!]*)\]\((media:[0-9a-f]{64}\.[a-z0-9]+)\)$/u;

function picture(line: string): readonly Block[] | null {
  const found = pictureLine.exec(line);
  return found ? [pictureFrom(found[2] ?? '', found[1] ?? '')] : null;
}

const rule = /^\|(?: :?-+:? \|)+$/;

/** Rows of as many cells each, with a blank on both sides of every bar. */
function table(lines: readonly string[]): Block | null {
  const [head, under = '', ...rest] = lines;
  if (head === undefined || !rule.test(under)) return null;
  const align = cellsOf(under)?.map(sideOf) ?? [];
  const rows = [head, ...rest].map(rowOf);
  if (rows.some((row) => row?.length !== align.length)) return null;
  const [first = [], ...others] = rows.flatMap((row) => (row ? [row] : []));
  return { kind: 'table', align, head: first, rows: others };
}

function cellsOf(line: string): readonly string[] | null {
  return line.startsWith('| ') && line.endsWith(' |') ? line.slice(2, -2).split(' | ') : null;
}

function rowOf(line: string): readonly (readonly Inline[])[] | null {
  const read = cellsOf(line)?.map((cell) => (cell === '' ? [] : cell.trim() === cell ? quickInlines(cell) : null));
  return read?.every((inlines) => inlines !== null) ? read : null;
}

function sideOf(dashes: string): 'left' | 'centre' | 'right' | null {
  if (dashes.endsWith(':')) return dashes.startsWith(':') ? 'centre' : 'right';
  return dashes.startsWith(':') ? 'left' : null;
}
