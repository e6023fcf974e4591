/** Markdown as the pieces that a page shows of it: paragraphs, items, lines of code, cells; each as plain words. */
import type { Block, Inline } from '../../../model/blocks';

export type ReadMarkdown = (text: string) => readonly Block[];

/**
 * In the order of the text. Addresses of links are pieces of their own, and so are the words for pictures. `numbered` sets the
 * numbers of ordered items before them, as a page does.
 */
export function plainPieces(markdown: string, read: ReadMarkdown, numbered: boolean): readonly string[] {
  return markdown.trim() === '' ? [] : read(markdown).flatMap((block) => piecesOf(block, numbered));
}

function piecesOf(block: Block, numbered: boolean): readonly string[] {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return inlinePieces(block.inlines);
    case 'list':
      return block.items.flatMap(({ blocks }, index) => {
        const [first = '', ...more] = blocks.flatMap((inner) => piecesOf(inner, numbered));
        return [block.ordered && numbered ? `${String(block.start + index)}. ${first}` : first, ...more];
      });
    case 'code':
      return block.text.split('\n');
    case 'quote':
      return block.blocks.flatMap((inner) => piecesOf(inner, numbered));
    case 'table':
      return [block.head, ...block.rows].flatMap((row) => row.flatMap((cell) => inlinePieces(cell)));
    case 'picture':
      return block.alt === '' ? [] : [block.alt];
    case 'rule':
      return [];
  }
}

function inlinePieces(inlines: readonly Inline[]): readonly string[] {
  let text = '';
  const beside: string[] = [];
  for (const inline of inlines) {
    if (inline.kind === 'break') text += '\n';
    else if (inline.kind === 'picture') beside.push(inline.picture.alt);
    else {
      text += inline.text;
      if (inline.link !== null && !inline.text.includes(inline.link)) beside.push(inline.link);
    }
  }
  return [text, ...beside].filter((piece) => piece.trim() !== '');
}
