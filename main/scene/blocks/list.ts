/** Lists: hanging indents, bullets by level, numbers on a common right edge, task boxes. */
import type { Block, ListItem } from '../../model/blocks';
import type { TagId } from '../../model/scene';
import { at, firstBaseline, retagged, type Fragment } from '../fragment';
import type { Flow, Piece } from './flow';
import { plainRun } from './runs';
import { setText } from './set-text';
import { stackFreely } from './stack';

type List = Extract<Block, { kind: 'list' }>;

const bullets = ['•', '–', '◦'] as const;

/** One piece an item, so that columns may break between the items of the outermost list. */
export function setList(block: List, flow: Flow, widthPt: number): readonly Piece[] {
  const list = flow.ledger.tag('L', flow.parent, block.ordered ? { numbering: 'Decimal' } : {});
  const inside = innerFlow(flow);
  const labels = block.items.map((item, index) => labelOf(block, item, index, flow.depth));
  const widest = Math.max(
    0,
    ...[...new Set(labels)].map((label) => flow.typesetter.widthOf([plainRun(label, labelStyle(inside, 0), flow)])),
  );
  const indent = indentOf(inside.sizePt, widest, widthPt, block.ordered);
  const place = { list, indent, ordered: block.ordered, marks: new Map<string, Fragment>() };
  return block.items.map((item, index) => {
    const fragment = setItem(item, labels[index] ?? '', place, inside, widthPt);
    const loose = !block.tight || flow.depth === 0;
    const beforePt =
      index === 0 ? inside.sizePt * (flow.depth === 0 ? 0.5 : 0.2) : inside.sizePt * (loose ? 0.38 : 0.18);
    return { kind: 'text', beforePt, fragment };
  });
}

/** Text of deeper levels is a little smaller, never below the floor. */
function innerFlow(flow: Flow): Flow {
  const factor = flow.depth === 0 ? 1 : flow.depth <= 2 ? 0.92 : 1;
  return { ...flow, sizePt: Math.max(flow.sizePt * factor, Math.min(flow.floorPt, flow.sizePt)) };
}

function labelOf(block: List, item: ListItem, index: number, depth: number): string {
  if (item.checked !== null) return item.checked ? '☑' : '☐';
  if (block.ordered) return `${String(block.start + index)}.`;
  return bullets[depth % bullets.length] ?? '•';
}

function labelStyle(flow: Flow, tag: TagId) {
  return { sizePt: flow.sizePt, rgb: flow.palette.accent, bold: false, tag };
}

/** Room for the label; deep nesting in a narrow column indents less, so that words keep their place. */
function indentOf(sizePt: number, labelPt: number, widthPt: number, ordered: boolean): number {
  const wished = ordered
    ? Math.max(sizePt * 1.25, labelPt + sizePt * 0.45)
    : Math.max(sizePt * 1.1, labelPt + sizePt * 0.4);
  return Math.min(wished, Math.max(labelPt + sizePt * 0.15, widthPt - sizePt * 9));
}

interface Place {
  readonly list: TagId;
  readonly indent: number;
  readonly ordered: boolean;
  /** Labels as they were set, of which most lists have only one. */
  readonly marks: Map<string, Fragment>;
}

/** A label with its own tag; equal ones are set once. */
function markOf(label: string, lbl: TagId, { marks }: Place, flow: Flow, widthPt: number): Fragment {
  const known = marks.get(label);
  if (known) return retagged(known, lbl);
  const mark = setText([[plainRun(label, labelStyle(flow, lbl), flow)]], { widthPt, align: 'start' }, flow);
  marks.set(label, mark);
  return mark;
}

function setItem(item: ListItem, label: string, place: Place, flow: Flow, widthPt: number): Fragment {
  const li = flow.ledger.tag('LI', place.list);
  const lbl = flow.ledger.tag('Lbl', li);
  const body = flow.ledger.tag('LBody', li);
  const inner = stackFreely(
    flow.setBlocks(item.blocks, { ...flow, parent: body, depth: flow.depth + 1 }, Math.max(widthPt - place.indent, 1)),
  );
  const mark = markOf(label, lbl, place, flow, widthPt);
  const left =
    place.ordered && item.checked === null ? Math.max(0, place.indent - flow.sizePt * 0.45 - mark.widthPt) : 0;
  const drop = (firstBaseline(inner) ?? 0) - (firstBaseline(mark) ?? 0);
  const down = firstBaseline(inner) === null ? 0 : drop;
  const up = Math.max(0, -down);
  return {
    widthPt: place.indent + inner.widthPt,
    heightPt: up + Math.max(inner.heightPt, inner.heightPt === 0 ? mark.heightPt : 0),
    parts: [at(left, down + up, mark), at(place.indent, up, inner)],
  };
}
