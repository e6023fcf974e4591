/** The words of the guide's pages, to search in. */
import { folded } from '../../../main/model/search/fold-text';
import type { Block, Inline } from '../../../main/model/blocks';
import type { GuidePage } from '../../../main/model/guide';

function ofInlines(inlines: readonly Inline[]): string {
  return inlines.map((inline) => (inline.kind === 'text' ? inline.text : ' ')).join('');
}

function ofBlock(block: Block): string {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return ofInlines(block.inlines);
    case 'list':
      return block.items.map(({ blocks }) => textOf(blocks)).join('\n');
    case 'quote':
      return textOf(block.blocks);
    case 'table':
      return [block.head, ...block.rows].map((row) => row.map(ofInlines).join('  ')).join('\n');
    case 'code':
      return block.text;
    case 'rule':
    case 'picture':
      return '';
  }
}

/** All words of some blocks, a line for each. */
export function textOf(blocks: readonly Block[]): string {
  return blocks.map(ofBlock).join('\n');
}

/** So much of a line is shown around what was found. */
const around = 60;

export interface GuideHit {
  readonly page: GuidePage;
  /** The line in which the first word stands; empty where only the title has it. */
  readonly line: string;
}

/** The pages that hold every word, with the line in which the first one stands. */
export function findInGuide(pages: readonly GuidePage[], query: string): readonly GuideHit[] {
  const words = folded(query).split(/\s+/).filter(Boolean);
  return pages.flatMap((page) => {
    const text = textOf(page.blocks);
    const all = folded(`${page.title}\n${text}`);
    if (!words.every((word) => all.includes(word))) return [];
    const [first = ''] = words;
    const line = text.split('\n').find((one) => first !== '' && folded(one).includes(first)) ?? '';
    const at = folded(line).indexOf(first);
    const from = Math.max(0, at - around / 2);
    const cut = line.slice(from, from + around);
    return [{ page, line: `${from > 0 ? '…' : ''}${cut}${line.length > from + around ? '…' : ''}` }];
  });
}
