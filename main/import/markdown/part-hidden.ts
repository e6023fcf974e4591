/**
 * Parts what an author's HTML hides from what it shows, over all the blocks of a text. An element hides up to its end,
 * over several slides if it must; one that never ends hides the rest of its slide.
 */
import { findClosers, type Closer } from './find-closers';
import { isHiddenTag } from './hidden-tags';
import { readTag, removedWithContent, voidTags } from './html-rules';
import { allNodes, type InlineNode } from './inline-node';

/** One hidden element; there is one such value for all that stands in it. */
export interface Hiding {
  readonly tag: string;
  readonly line: number;
}

export interface HiddenNodes {
  readonly hiding: Hiding;
  readonly nodes: InlineNode[];
}

export interface Parted {
  readonly shown: readonly InlineNode[];
  readonly hidden: readonly HiddenNodes[];
}

export interface HiddenWalk {
  /** Takes the blocks one after the other. Comments stay among what is shown: they are no words of a slide. */
  take(nodes: readonly InlineNode[]): Parted;
  /** What hides the whole of a block without words; a ruler between slides ends what nothing else ends. */
  takeWordless(isRuler: boolean): Hiding | null;
}

/** A walk over the blocks that were given; null where nothing in them is hidden. */
export function walkHidden(blocks: readonly (readonly InlineNode[])[]): HiddenWalk | null {
  const closers = findClosers(blocks);
  let block = 0;
  let current: { readonly hiding: Hiding; readonly end: Closer | null } | null = null;

  const hides = (node: Extract<InlineNode, { kind: 'tag' }>): boolean => {
    const tag = readTag(node.raw);
    if (!tag || tag.closing) return false;
    const closer = closers.get(node);
    // A player's or a script's words that stand in blocks of their own are hidden by the browser too.
    const spans = removedWithContent.has(tag.name) && closer !== undefined && closer.block !== block;
    return spans || isHiddenTag(tag);
  };

  const part = (nodes: readonly InlineNode[]): { shown: InlineNode[]; hidden: HiddenNodes[] } => {
    const shown: InlineNode[] = [];
    const hidden: HiddenNodes[] = [];
    const hide = (hiding: Hiding, node: InlineNode): void => {
      const last = hidden.at(-1);
      if (last?.hiding === hiding) last.nodes.push(node);
      else hidden.push({ hiding, nodes: [node] });
    };
    const putLink = (node: Extract<InlineNode, { kind: 'link' }>): void => {
      const before = current;
      const inner = part(node.children);
      const words = inner.shown.some(({ kind }) => kind !== 'comment');
      if (inner.hidden.length === 0 && (words || !before)) shown.push(node);
      else if (words) shown.push({ ...node, children: inner.shown });
      else for (const comment of inner.shown) shown.push(comment);
      for (const { hiding, nodes: children } of inner.hidden) hide(hiding, { ...node, children });
    };
    for (const node of nodes) {
      if (node.kind === 'link') {
        putLink(node);
        continue;
      }
      if (current?.end?.node === node) {
        const { hiding, end } = current;
        current = null;
        if (end.own) {
          hide(hiding, node);
          continue;
        }
      }
      if (!current && node.kind === 'tag' && hides(node)) {
        const name = readTag(node.raw)?.name ?? '';
        const hiding = { tag: name, line: node.line };
        if (voidTags.has(name)) {
          hide(hiding, node);
          continue;
        }
        current = { hiding, end: closers.get(node) ?? null };
      }
      if (current && node.kind !== 'comment') hide(current.hiding, node);
      else shown.push(node);
    }
    return { shown, hidden };
  };

  const anything = blocks.some((nodes, index) => {
    block = index;
    return [...allNodes(nodes)].some((node) => node.kind === 'tag' && hides(node));
  });
  block = 0;
  if (!anything) return null;
  return {
    take(nodes) {
      const parted = part(nodes);
      block += 1;
      return parted;
    },
    takeWordless(isRuler) {
      if (isRuler && current && !current.end) current = null;
      block += 1;
      return isRuler ? null : (current?.hiding ?? null);
    },
  };
}
