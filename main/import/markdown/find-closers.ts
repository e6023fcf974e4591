/** Finds for each HTML element of a text where it ends, across its blocks, much as a browser does. */
import { readTag, voidTags } from './html-rules';
import { allNodes, type InlineNode } from './inline-node';

type TagNode = Extract<InlineNode, { kind: 'tag' }>;

export interface Closer {
  /** The tag at which the element ends. */
  readonly node: InlineNode;
  /** The block in which that tag stands, from 0. */
  readonly block: number;
  /** True for its own closing tag, which belongs to it. */
  readonly own: boolean;
}

interface Open {
  readonly name: string;
  readonly node: TagNode;
}

/** An element of the same name ends these. */
const endedByNext: ReadonlySet<string> = new Set(['p', 'li', 'dt', 'dd', 'tr', 'td', 'th', 'option', 'rp', 'rt']);
/** What stands in these is no HTML. */
const rawText: ReadonlySet<string> = new Set(['script', 'style', 'textarea', 'title', 'iframe']);

/** The ends by the opening tags' nodes; an element that is not among them never ends. */
export function findClosers(blocks: Iterable<readonly InlineNode[]>): ReadonlyMap<InlineNode, Closer> {
  const closers = new Map<InlineNode, Closer>();
  const stack: Open[] = [];
  const counts = new Map<string, number>();
  const pop = (closer: Closer): Open | undefined => {
    const last = stack.pop();
    if (!last) return undefined;
    counts.set(last.name, (counts.get(last.name) ?? 1) - 1);
    closers.set(last.node, closer);
    return last;
  };
  let block = 0;
  for (const nodes of blocks) {
    let raw = '';
    const left = new Map<string, number>();
    const tags = [...allNodes(nodes)]
      .filter((node) => node.kind === 'tag')
      .map((node) => ({ node, tag: readTag(node.raw) }));
    for (const { tag } of tags) if (tag?.closing) left.set(tag.name, (left.get(tag.name) ?? 0) + 1);
    for (const { node, tag } of tags) {
      if (!tag || voidTags.has(tag.name)) continue;
      const { name } = tag;
      if (tag.closing) left.set(name, (left.get(name) ?? 1) - 1);
      if (raw !== '' && !(tag.closing && name === raw)) continue;
      raw = '';
      if (!tag.closing) {
        if (endedByNext.has(name) && stack.at(-1)?.name === name) pop({ node, block, own: false });
        stack.push({ name, node });
        counts.set(name, (counts.get(name) ?? 0) + 1);
        if (rawText.has(name) && (left.get(name) ?? 0) > 0) raw = name;
      } else if ((counts.get(name) ?? 0) > 0) {
        while (stack.at(-1)?.name !== name) pop({ node, block, own: false });
        pop({ node, block, own: true });
      }
    }
    block += 1;
  }
  return closers;
}
