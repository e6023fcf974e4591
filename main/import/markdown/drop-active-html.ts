/** Takes scripts, players and foreign documents out of a block's nodes, with what stands in them, and says so. */
import { activeTags, isHtmlTag, readTag, removedWithContent, voidTags, type HtmlTag } from './html-rules';
import type { InlineNode } from './inline-node';

export interface RemovedTag {
  readonly tag: string;
  readonly line: number;
  /** True where only the tag went and the words within it stayed. */
  readonly wordsStay: boolean;
}

/** What a browser shows nothing of: `<?php … ?>`, `<![CDATA[…]]>`, `<!DOCTYPE …>`; by its first characters. */
function declarationName(raw: string): string | null {
  return /^<(?:\?|!\[CDATA\[|![A-Za-z]+)/.exec(raw)?.[0] ?? null;
}

function tagOf(node: InlineNode | undefined): HtmlTag | null {
  return node?.kind === 'tag' ? readTag(node.raw) : null;
}

/** The index of the tag that closes the one at `open`, or -1. */
function closingIndex(nodes: readonly InlineNode[], open: number, name: string): number {
  for (let index = open + 1; index < nodes.length; index += 1) {
    const tag = tagOf(nodes[index]);
    if (tag?.closing && tag.name === name) return index;
  }
  return -1;
}

/** The nodes that may stay. Comments within what is removed stay: they are notes. Text after a tag that never closes stays too. */
export function dropActiveHtml(nodes: readonly InlineNode[], removed: (tag: RemovedTag) => void): InlineNode[] {
  const kept: InlineNode[] = [];
  const unclosed = new Set<string>();
  let next = 0;
  for (const [index, node] of nodes.entries()) {
    if (index < next) continue;
    if (node.kind === 'link') {
      kept.push({ ...node, children: dropActiveHtml(node.children, removed) });
      continue;
    }
    const tag = tagOf(node);
    const declaration = node.kind === 'tag' ? declarationName(node.raw) : null;
    if (declaration !== null && node.kind === 'tag') {
      removed({ tag: declaration, line: node.line, wordsStay: false });
      continue;
    }
    if (tag && node.kind === 'tag' && !isHtmlTag(tag.name)) {
      // With values it is an element that we do not know, without them words in angle brackets.
      if (!node.raw.includes('=')) kept.push({ kind: 'text', text: `\\${node.raw}` });
      else if (!tag.closing) removed({ tag: tag.name, line: node.line, wordsStay: true });
      continue;
    }
    const whole = tag !== null && removedWithContent.has(tag.name);
    if (!tag || node.kind !== 'tag' || (!whole && !activeTags.has(tag.name))) {
      kept.push(node);
      continue;
    }
    if (tag.closing) continue;
    const empty = tag.selfClosing || voidTags.has(tag.name);
    const end = !whole || empty || unclosed.has(tag.name) ? -1 : closingIndex(nodes, index, tag.name);
    removed({ tag: tag.name, line: node.line, wordsStay: end < 0 && !empty });
    if (end < 0) {
      if (whole && !empty) unclosed.add(tag.name);
      continue;
    }
    for (const inner of nodes.slice(index + 1, end)) if (inner.kind === 'comment') kept.push(inner);
    next = end + 1;
  }
  return kept;
}
