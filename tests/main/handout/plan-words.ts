/** What a plan says, tag by tag, and what a text in Markdown has to be found as. */
import type { HandoutPlan } from '../../../main/handout/plan-handout';
import type { Block, Inline } from '../../../main/model/blocks';
import { textsOf } from '../../matchers/placed-text';
import { tools } from './handouts';

/** What stands in each tag of a plan, without spaces. */
export function saidIn(made: HandoutPlan): readonly string[] {
  const byTag = new Map<unknown, string>();
  for (const placed of made.pages.flatMap((page) => textsOf(page.items))) {
    if (placed.tag !== 'artifact' && !placed.inSlide)
      byTag.set(placed.tag, (byTag.get(placed.tag) ?? '') + placed.text.replace(/\s+/g, ''));
  }
  return [...byTag.values()];
}

/** Every run of words in a text, whatever it stands in, without spaces: those of a link are a run of their own. */
export function runsOf(text: string): readonly string[] {
  const ofInlines = (inlines: readonly Inline[]): readonly string[] =>
    inlines.flatMap((inline) => (inline.kind === 'text' ? [inline.text] : []));
  const ofBlock = (block: Block): readonly string[] => {
    switch (block.kind) {
      case 'heading':
      case 'paragraph':
        return ofInlines(block.inlines);
      case 'list':
        return block.items.flatMap((item) => item.blocks.flatMap(ofBlock));
      case 'quote':
        return block.blocks.flatMap(ofBlock);
      case 'code':
        return block.text.split('\n');
      case 'table':
        return [block.head, ...block.rows].flat().flatMap(ofInlines);
      case 'rule':
      case 'picture':
        return [];
    }
  };
  return tools
    .readMarkdown(text)
    .flatMap(ofBlock)
    .map((run) => run.replace(/\s+/g, ''));
}
