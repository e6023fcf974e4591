/** Makes pairs of HTML tags within one block what Markdown calls them: `<a href>` a link, `<b>` strong. */
import { markedTags, readTag } from './html-rules';
import type { InlineNode } from './inline-node';

interface Open {
  readonly name: string;
  readonly at: number;
  readonly url: string;
  readonly line: number;
}

function startsWithWord(node: InlineNode | undefined): boolean {
  return node !== undefined && (node.kind !== 'text' || /^\S/.test(node.text));
}

function endsWithWord(node: InlineNode | undefined): boolean {
  return node !== undefined && (node.kind !== 'text' || /\S$/.test(node.text));
}

function pairUp(out: InlineNode[], open: Open): void {
  const children = out.splice(open.at);
  if (open.name === 'a') {
    if (open.url === '') out.push(...children);
    else
      out.push({
        kind: 'link',
        children,
        url: open.url.trim().replace(/[<>\s]/g, encodeURIComponent),
        title: '',
        line: open.line,
      });
    return;
  }
  // Marks beside a space would be read as asterisks: such words stay plain.
  const mark = startsWithWord(children[0]) && endsWithWord(children.at(-1)) ? (markedTags.get(open.name) ?? '') : '';
  out.push({ kind: 'text', text: mark }, ...children, { kind: 'text', text: mark });
}

/** The nodes with paired tags rewritten; tags without their other half fall away. */
export function pairTags(nodes: readonly InlineNode[]): InlineNode[] {
  const out: InlineNode[] = [];
  const open: Open[] = [];
  for (const node of nodes) {
    const tag = node.kind === 'tag' ? readTag(node.raw) : null;
    if (node.kind !== 'tag' || !tag || (tag.name !== 'a' && !markedTags.has(tag.name))) out.push(node);
    else if (!tag.closing)
      open.push({ name: tag.name, at: out.length, url: tag.attributes.get('href') ?? '', line: node.line });
    else {
      const last = open.at(-1);
      if (last?.name !== tag.name) continue;
      open.pop();
      pairUp(out, last);
    }
  }
  return out;
}
