import { assertNever } from '../model/fault';
import type { Block, Inline } from '../model/blocks';

export interface OutlineLine {
  /** 0 for a heading, 1 for what stands under it, one more for each list it is in. */
  readonly level: number;
  readonly text: string;
}

/** The words of blocks, a line for each paragraph, item, row or line of code: for search, comparison and titles. */
export function plainText(blocks: readonly Block[]): string {
  return outlineLines(blocks)
    .map((line) => line.text)
    .join('\n');
}

/** The text of a slide as an outline: what it says, line by line, each with its depth. */
export function outlineLines(blocks: readonly Block[]): readonly OutlineLine[] {
  return blocks.flatMap((block) => linesOf(block, 1));
}

function linesOf(block: Block, level: number): readonly OutlineLine[] {
  switch (block.kind) {
    case 'heading':
      return withWords([{ level: 0, text: wordsOf(block.inlines) }]);
    case 'paragraph':
      return withWords([{ level, text: wordsOf(block.inlines) }]);
    case 'list':
      return block.items.flatMap((item) =>
        item.blocks.flatMap((inner) => linesOf(inner, inner.kind === 'list' ? level + 1 : level)),
      );
    case 'code':
      return block.text.split('\n').map((text) => ({ level, text }));
    case 'quote':
      return block.blocks.flatMap((inner) => linesOf(inner, level));
    case 'table':
      return withWords([block.head, ...block.rows].map((row) => ({ level, text: row.map(wordsOf).join('\t') })));
    case 'rule':
    case 'picture':
      return [];
    default:
      return assertNever(block);
  }
}

function withWords(lines: readonly OutlineLine[]): readonly OutlineLine[] {
  return lines.filter((line) => line.text.trim() !== '');
}

/** The words of inlines on one line; pictures have none. */
export function wordsOf(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) => (inline.kind === 'text' ? inline.text : inline.kind === 'break' ? ' ' : ''))
    .join('')
    .trim();
}
