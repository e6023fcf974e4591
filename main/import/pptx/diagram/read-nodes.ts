/** What a diagram says: its words as a tree, of the points and connections in `dgm:dataModel` (ISO/IEC 29500-1, 21.4). */
import { escapeLineStart, escapeMarkdown } from '../../text/escape-markdown';
import { attribute, child, childrenOf, numberAttribute, textBelow, type Xml } from '../xml/xml';

export interface DiagramNode {
  /** Its number in the file. */
  readonly id: string;
  /** Its words, in one line. */
  readonly text: string;
  readonly children: readonly DiagramNode[];
}

/** Deeper trees are cut: what hangs below stands on the last level. */
const deepest = 12;
/** Points of one diagram: PowerPoint slows down long before. */
const mostPoints = 2_000;

/** Points for layout alone say nothing. */
const silent: ReadonlySet<string> = new Set(['doc', 'pres', 'parTrans', 'sibTrans']);

function textOf(point: Xml): string {
  return childrenOf(child(point, 'dgm:t'), 'a:p')
    .map((paragraph) => textBelow(paragraph).trim())
    .filter((text) => text !== '')
    .join(' ');
}

/** The nodes right under the document; in the order of the file where nothing connects them. Those without words fall away. */
export function readNodes(data: Xml | null): readonly DiagramNode[] {
  const points = childrenOf(child(data, 'dgm:ptLst'), 'dgm:pt').slice(0, mostPoints);
  const typed = points.map((point) => ({ point, type: attribute(point, 'type') ?? 'node' }));
  const spoken = new Map(
    typed.flatMap(({ point, type }) => (silent.has(type) ? [] : [[attribute(point, 'modelId') ?? '', point] as const])),
  );
  const below = new Map<string, { readonly id: string; readonly order: number }[]>();
  for (const connection of childrenOf(child(data, 'dgm:cxnLst'), 'dgm:cxn')) {
    if ((attribute(connection, 'type') ?? 'parOf') !== 'parOf') continue;
    const [from, to] = [attribute(connection, 'srcId') ?? '', attribute(connection, 'destId') ?? ''];
    const list = below.get(from) ?? [];
    list.push({ id: to, order: numberAttribute(connection, 'srcOrd') ?? 0 });
    below.set(from, list);
  }
  const told = new Set<string>();
  const nodesOf = (id: string, depth: number): readonly DiagramNode[] =>
    [...(below.get(id) ?? [])]
      .sort((a, b) => a.order - b.order)
      .flatMap(({ id: own }) => {
        const point = spoken.get(own);
        // A file may connect in a circle: each point is told once.
        if (!point || told.has(own)) return [];
        told.add(own);
        const text = textOf(point);
        const children = nodesOf(own, depth + 1);
        if (text === '' && children.length === 0) return [];
        return depth < deepest ? [{ id: own, text, children }] : [{ id: own, text, children: [] }, ...children];
      });
  const root = typed.find(({ type }) => type === 'doc');
  const connected = nodesOf(attribute(root?.point ?? null, 'modelId') ?? '', 1);
  const rest = [...spoken].flatMap(([id, point]) => {
    const text = told.has(id) ? '' : textOf(point);
    return text === '' ? [] : [{ id, text, children: [] }];
  });
  return [...connected, ...rest];
}

/** All nodes below, each with how deep it lies, from 0. */
export function flattened(
  nodes: readonly DiagramNode[],
  level = 0,
): readonly { readonly text: string; readonly level: number }[] {
  return nodes.flatMap(({ text, children }) => [
    ...(text === '' ? [] : [{ text, level }]),
    ...flattened(children, level + 1),
  ]);
}

/** The same as a nested list in Markdown. */
export function wordsAsList(texts: ReturnType<typeof flattened>): string {
  return texts
    .map(({ text, level }) => `${'  '.repeat(level)}- ${escapeLineStart(escapeMarkdown(text.replace(/\s+/g, ' ')))}`)
    .join('\n');
}
