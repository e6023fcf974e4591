/** A drawing's table: rows grow with their words; fills, then edges, then words. */
import type { TableCell, TableGrid } from '../../model/drawing';
import type { CompoundStroke } from '../../model/geometry';
import type { Item, TagId } from '../../model/scene';
import { placeItems } from '../../typeset/place-line';
import type { Ledger } from '../ledger';
import { boxPath, linePath } from '../shapes';
import { heightOfFrame, layFrame } from './lay-frame';
import type { ParagraphTools } from './set-paragraph';
import { tagFrame } from './tag-frame';

interface PlacedCell {
  readonly cell: TableCell;
  readonly row: number;
  readonly column: number;
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

function cellsOf(table: TableGrid): readonly PlacedCell[] {
  return table.rows.flatMap(({ cells }, row) => cells.flatMap((cell, column) => (cell ? [{ cell, row, column }] : [])));
}

function widthOf(table: TableGrid, { cell, column }: PlacedCell): number {
  return sum(table.columnsPt.slice(column, column + cell.across));
}

/** Rows are as high as the file says, and higher where words need it. */
function rowHeights(table: TableGrid, lang: string, tools: ParagraphTools): readonly number[] {
  const heights = table.rows.map(({ heightPt }) => heightPt);
  for (const placed of cellsOf(table)) {
    const { cell, row } = placed;
    const needed = heightOfFrame(
      { ...cell.frame, box: { ...cell.frame.box, widthPt: widthOf(table, placed) } },
      lang,
      tools,
    );
    const last = row + cell.down - 1;
    const missing = needed - sum(heights.slice(row, last + 1));
    if (missing > 0) heights[last] = (heights[last] ?? 0) + missing;
  }
  return heights;
}

export interface TableSetting {
  readonly lang: string;
  readonly parent: TagId | null;
  readonly isArtifact: boolean;
}

export function layTable(table: TableGrid, setting: TableSetting, tools: ParagraphTools): readonly Item[] {
  const { ledger } = tools;
  const heights = rowHeights(table, setting.lang, { ...tools, ledger: ledger.fork() });
  const tableTag = setting.isArtifact ? null : ledger.tag('Table', setting.parent);
  const rowTags = table.rows.map(() => (tableTag === null ? null : ledger.tag('TR', tableTag)));
  const fills: Item[] = [];
  const edges: Item[] = [];
  const words: Item[] = [];
  for (const placed of cellsOf(table)) {
    const { cell, row, column } = placed;
    const box = {
      xPt: sum(table.rightToLeft ? table.columnsPt.slice(column + cell.across) : table.columnsPt.slice(0, column)),
      yPt: sum(heights.slice(0, row)),
      widthPt: widthOf(table, placed),
      heightPt: sum(heights.slice(row, row + cell.down)),
    };
    if (cell.fill) fills.push({ kind: 'path', path: boxPath(box), fill: cell.fill, stroke: null, tag: 'artifact' });
    edges.push(...edgeItems(cell, box.xPt, box.yPt, box.xPt + box.widthPt, box.yPt + box.heightPt));
    words.push(
      ...cellWords(
        placed,
        box,
        { ...setting, parent: rowTags[row] ?? null, isHead: row < table.headRows },
        tools,
        ledger,
      ),
    );
  }
  return [...fills, ...edges, ...words];
}

function cellWords(
  { cell }: PlacedCell,
  box: { readonly xPt: number; readonly yPt: number; readonly widthPt: number; readonly heightPt: number },
  setting: TableSetting & { readonly isHead: boolean },
  tools: ParagraphTools,
  ledger: Ledger,
): readonly Item[] {
  const cellTag = setting.isArtifact
    ? null
    : ledger.tag(setting.isHead ? 'TH' : 'TD', setting.parent, {
        ...(setting.isHead ? { scope: 'Column' } : {}),
        ...(cell.across > 1 ? { across: cell.across } : {}),
        ...(cell.down > 1 ? { down: cell.down } : {}),
      });
  const frame = { ...cell.frame, box: { xPt: 0, yPt: 0, widthPt: box.widthPt, heightPt: box.heightPt } };
  const tags = tagFrame(frame, setting.isArtifact ? 'artifact' : 'text', cellTag, ledger);
  return placeItems(layFrame(frame, { lang: setting.lang, tags }, tools), box.xPt, box.yPt);
}

type Ends = readonly [x1: number, y1: number, x2: number, y2: number];

/** A straight line: one path, or one for each strand of a double or triple one, the first at the left or above. */
function lineItems({ strands, ...stroke }: CompoundStroke, [x1, y1, x2, y2]: Ends): readonly Item[] {
  const length = Math.hypot(x2 - x1, y2 - y1) || 1;
  const way = y2 > y1 ? -1 : 1;
  const [leftX, leftY] = [(way * (y2 - y1)) / length, (way * (x1 - x2)) / length];
  return (strands ?? [{ asidePt: 0, widthPt: stroke.widthPt }]).map(({ asidePt, widthPt }): Item => ({
    kind: 'path',
    path: linePath(x1 + leftX * asidePt, y1 + leftY * asidePt, x2 + leftX * asidePt, y2 + leftY * asidePt),
    fill: null,
    stroke: { ...stroke, widthPt },
    tag: 'artifact',
  }));
}

function edgeItems({ edges }: TableCell, left: number, top: number, right: number, bottom: number): readonly Item[] {
  const lines: readonly (readonly [CompoundStroke | null | undefined, Ends])[] = [
    [edges.left, [left, top, left, bottom]],
    [edges.right, [right, top, right, bottom]],
    [edges.top, [left, top, right, top]],
    [edges.bottom, [left, bottom, right, bottom]],
    [edges.falling, [left, top, right, bottom]],
    [edges.rising, [left, bottom, right, top]],
  ];
  return lines.flatMap(([stroke, ends]) => (stroke ? lineItems(stroke, ends) : []));
}
