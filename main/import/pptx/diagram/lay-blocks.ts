/** Where the blocks of a diagram stand that brings no drawing: a plain figure of its family, never the author's own look. */
import type { Box } from '../../../model/geometry';
import type { DiagramFamily } from './family';
import { flattened, type DiagramNode } from './read-nodes';

export interface Block {
  /** The number of the point that it shows. */
  readonly of: string;
  readonly box: Box;
  /** `head` stands on a ground of colour, `items` in a frame; an `arrow` is a head that points to the next. */
  readonly form: 'head' | 'arrow' | 'items';
  readonly lines: readonly { readonly text: string; readonly level: number }[];
}

export interface LaidDiagram {
  readonly blocks: readonly Block[];
  /** Lines from block to block, each through its points. */
  readonly joins: readonly (readonly (readonly [x: number, y: number])[])[];
  /** Under the blocks of a ring. */
  readonly ring: Box | null;
}

/** A block that is narrower holds no word. */
const narrowest = 64;
/** The share of a slot that stays free between blocks. */
const gap = 0.07;

const head = ({ text }: DiagramNode): Block['lines'] => [{ text, level: 0 }];
const inside = (box: Box, x: number, y: number, width: number, height: number): Box => ({
  xPt: box.xPt + box.widthPt * x,
  yPt: box.yPt + box.heightPt * y,
  widthPt: box.widthPt * width,
  heightPt: box.heightPt * height,
});

/** A node's words over those below it, in a box. */
function column(node: DiagramNode, box: Box, headShare: number, form: Block['form'] = 'head'): readonly Block[] {
  const items = flattened(node.children);
  if (items.length === 0) return [{ of: node.id, box, form, lines: head(node) }];
  if (node.text === '') return [{ of: node.id, box, form: 'items', lines: items }];
  return [
    { of: node.id, box: inside(box, 0, 0, 1, headShare), form, lines: head(node) },
    { of: node.id, box: inside(box, 0, headShare + 0.03, 1, 0.97 - headShare), form: 'items', lines: items },
  ];
}

function row(nodes: readonly DiagramNode[], area: Box): LaidDiagram {
  const slot = area.widthPt / nodes.length;
  if (slot < narrowest) return stack(nodes, area);
  const hasItems = nodes.some(({ children }) => children.length > 0);
  const heightPt = hasItems ? area.heightPt : Math.min(area.heightPt, slot * 0.7);
  const yPt = area.yPt + (area.heightPt - heightPt) / 2;
  return plain(
    nodes.flatMap((node, index) => {
      const box = { xPt: area.xPt + index * slot, yPt, widthPt: slot * (1 - gap / 2), heightPt };
      return column(node, box, Math.min(0.4, (slot * 0.5) / heightPt), 'arrow');
    }),
  );
}

function stack(nodes: readonly DiagramNode[], area: Box): LaidDiagram {
  const slot = area.heightPt / nodes.length;
  return plain(
    nodes.flatMap((node, index): readonly Block[] => {
      const box = { ...area, yPt: area.yPt + index * slot, heightPt: slot * (1 - gap) };
      const items = flattened(node.children);
      const heads =
        node.text === ''
          ? []
          : [
              {
                of: node.id,
                box: items.length > 0 ? inside(box, 0, 0, 0.36, 1) : box,
                form: 'head' as const,
                lines: head(node),
              },
            ];
      return items.length === 0
        ? heads
        : [...heads, { of: node.id, box: inside(box, 0.38, 0, 0.62, 1), form: 'items', lines: items }];
    }),
  );
}

function grid(nodes: readonly DiagramNode[], area: Box): LaidDiagram {
  const wanted = Math.round(Math.sqrt((nodes.length * area.widthPt) / Math.max(1, area.heightPt) / 1.6));
  const columns = Math.max(1, Math.min(nodes.length, wanted));
  const rows = Math.ceil(nodes.length / columns);
  return plain(
    nodes.flatMap((node, index) => {
      const [x, y] = [(index % columns) / columns, Math.floor(index / columns) / rows];
      return column(node, inside(area, x, y, (1 - gap) / columns, (1 - gap) / rows), 0.34);
    }),
  );
}

function ring(nodes: readonly DiagramNode[], area: Box): LaidDiagram {
  if (nodes.length < 3 || nodes.length > 9) return grid(nodes, area);
  const [widthPt, heightPt] = [
    area.widthPt * (nodes.length > 6 ? 0.22 : 0.28),
    area.heightPt * (nodes.length > 6 ? 0.2 : 0.26),
  ];
  const circle = inside(
    area,
    widthPt / area.widthPt / 2,
    heightPt / area.heightPt / 2,
    1 - widthPt / area.widthPt,
    1 - heightPt / area.heightPt,
  );
  const blocks = nodes.map((node, index): Block => {
    // From the top, as a clock goes.
    const angle = (index / nodes.length) * 2 * Math.PI;
    const [x, y] = [
      circle.xPt + (circle.widthPt / 2) * (1 + Math.sin(angle)),
      circle.yPt + (circle.heightPt / 2) * (1 - Math.cos(angle)),
    ];
    return {
      of: node.id,
      box: { xPt: x - widthPt / 2, yPt: y - heightPt / 2, widthPt, heightPt },
      form: 'head',
      lines: flattened([node]),
    };
  });
  return { blocks, joins: [], ring: circle };
}

const depthOf = (nodes: readonly DiagramNode[]): number =>
  nodes.length === 0 ? 0 : 1 + Math.max(...nodes.map(({ children }) => depthOf(children)));

/** Children that have none themselves stand as a list under their parent where they have no room beside each other. */
function tree(roots: readonly DiagramNode[], area: Box): LaidDiagram {
  const leaves = (node: DiagramNode, hangs: boolean): number => {
    const isLast = node.children.every(({ children }) => children.length === 0);
    if (node.children.length === 0 || (hangs && isLast)) return 1;
    return node.children.reduce((sum, each) => sum + leaves(each, hangs), 0);
  };
  const count = (hangs: boolean): number => roots.reduce((sum, root) => sum + leaves(root, hangs), 0);
  const hangs = area.widthPt / count(false) < narrowest;
  const slot = area.widthPt / count(hangs);
  const rowPt = area.heightPt / depthOf(roots);
  const headPt = rowPt * 0.66;
  const blocks: Block[] = [];
  const joins: (readonly (readonly [number, number])[])[] = [];
  const place = (node: DiagramNode, left: number, level: number): number => {
    const width = slot * leaves(node, hangs);
    const blockPt = Math.min(slot * (1 - gap), rowPt * 2.4);
    const middle = area.xPt + left + width / 2;
    const top = area.yPt + level * rowPt;
    const box = { xPt: middle - blockPt / 2, yPt: top, widthPt: blockPt, heightPt: headPt };
    const isHung =
      hangs &&
      node.children.length > 0 &&
      leaves(node, hangs) === 1 &&
      node.children.every(({ children }) => children.length === 0);
    blocks.push({ of: node.id, box, form: 'head', lines: head(node) });
    if (isHung) {
      const yPt = top + headPt + 2;
      blocks.push({
        of: node.id,
        box: { ...box, yPt, heightPt: area.yPt + area.heightPt - yPt },
        form: 'items',
        lines: flattened(node.children),
      });
      return middle;
    }
    let at = left;
    for (const each of node.children) {
      const to = place(each, at, level + 1);
      const half = top + headPt + (rowPt - headPt) / 2;
      joins.push([
        [middle, top + headPt],
        [middle, half],
        [to, half],
        [to, top + rowPt],
      ]);
      at += slot * leaves(each, hangs);
    }
    return middle;
  };
  let left = 0;
  for (const root of roots) {
    place(root, left, 0);
    left += slot * leaves(root, hangs);
  }
  return { blocks, joins, ring: null };
}

const plain = (blocks: readonly Block[]): LaidDiagram => ({ blocks, joins: [], ring: null });

const ways = { row, stack, grid, ring, tree } as const;

/** In a box from (0, 0). What stands alone over others is their title, but in a tree. */
export function layBlocks(
  nodes: readonly DiagramNode[],
  family: DiagramFamily,
  { widthPt, heightPt }: Pick<Box, 'widthPt' | 'heightPt'>,
): LaidDiagram {
  const area: Box = { xPt: 0, yPt: 0, widthPt, heightPt };
  const [only] = nodes;
  if (!only) return plain([]);
  if (family === 'tree') return tree(nodes, area);
  if (nodes.length > 1 || only.children.length < 2) return ways[family](nodes, area);
  if (family === 'ring' && only.children.length >= 3) {
    const around = ring(only.children, area);
    const middle: Block = { of: only.id, box: inside(area, 0.37, 0.38, 0.26, 0.24), form: 'head', lines: head(only) };
    return around.ring ? { ...around, blocks: [middle, ...around.blocks] } : around;
  }
  const rest = ways[family](only.children, inside(area, 0, 0.2, 1, 0.8));
  return {
    ...rest,
    blocks: [{ of: only.id, box: inside(area, 0, 0, 1, 0.17), form: 'head', lines: head(only) }, ...rest.blocks],
  };
}
