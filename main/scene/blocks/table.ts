/** Tables: a tinted head, hairlines between rows, columns as wide as what is in them. */
import type { Block, Inline } from '../../model/blocks';
import { solid } from '../../model/geometry';
import type { PathItem, TagId } from '../../model/scene';
import { at, type Fragment } from '../fragment';
import { boxPath, linePath } from '../shapes';
import type { Flow, Piece } from './flow';
import { hasHan } from './flow';
import { splitAtPictures } from './paragraph';
import { setPictureBlock } from './picture-row';
import { runsOf, textOf } from './runs';
import { setText } from './set-text';
import { stackFreely } from './stack';
import { columnWidths, type ColumnNeed } from './table-columns';

type Table = Extract<Block, { kind: 'table' }>;
type Cell = readonly Inline[];

interface Row {
  readonly head: boolean;
  readonly cells: readonly Cell[];
}

export function setTable(block: Table, flow: Flow, widthPt: number): readonly Piece[] {
  const rows: Row[] = [{ head: true, cells: block.head }, ...block.rows.map((cells) => ({ head: false, cells }))];
  const columns = Math.max(1, ...rows.map((row) => row.cells.length));
  const shown = rows.filter((row) => !row.head || row.cells.some((cell) => cell.length > 0));
  const inside = { ...flow, sizePt: Math.max(flow.sizePt * 0.84, Math.min(flow.floorPt, flow.sizePt)) };
  const padX = Math.min(inside.sizePt * 0.7, (widthPt / columns) * 0.12);
  const widths = columnWidths(needsOf(shown, columns, inside, padX), widthPt);
  const table = { tag: flow.ledger.tag('Table', flow.parent), align: block.align, widths, padX };

  const parts: Fragment['parts'][number][] = [];
  let yPt = 0;
  for (const row of shown) {
    const set = setRow(row, table, inside);
    parts.push(at(0, yPt, set));
    yPt += set.heightPt;
  }
  const tableWidth = widths.reduce((sum, width) => sum + width, 0);
  parts.push(
    at(0, 0, [hairline(0, tableWidth, flow.palette.accent, 1.2)]),
    at(0, yPt, [hairline(0, tableWidth, flow.palette.line, 0.75)]),
  );
  return [{ kind: 'text', beforePt: flow.sizePt * 0.7, fragment: { widthPt: tableWidth, heightPt: yPt, parts } }];
}

function needsOf(rows: readonly Row[], columns: number, flow: Flow, padX: number): readonly ColumnNeed[] {
  return Array.from({ length: columns }, (_, column) => {
    let least = 0;
    let most = 0;
    let head = 0;
    for (const row of rows) {
      const cell = row.cells[column];
      if (!cell) continue;
      const need = needOf(cell, row.head, flow);
      least = Math.max(least, need.least);
      most = Math.max(most, need.most);
      if (row.head) head = need.least;
    }
    return { least: least + padX * 2, most: most + padX * 2, head: head === 0 ? 0 : head + padX * 2 };
  });
}

/** What a cell needs was measured at this size; other sizes need as much more or less. */
interface Measured extends ColumnNeed {
  readonly sizePt: number;
  readonly lang: string;
  readonly typesetter: Flow['typesetter'];
}

/** A table is tried at several sizes, and its cells are the same in all of them: [those of the head, the others]. */
const measured: readonly [WeakMap<Cell, Measured>, WeakMap<Cell, Measured>] = [new WeakMap(), new WeakMap()];

/** A hair more than measured, so that rounding breaks no line. */
const hairPt = 0.5;

function needOf(cell: Cell, head: boolean, flow: Flow): ColumnNeed {
  if (cell.some((inline) => inline.kind === 'picture')) return { least: 60, most: 160 };
  const shelf = measured[head ? 0 : 1];
  let known = shelf.get(cell);
  if (known?.typesetter !== flow.typesetter || known.lang !== flow.lang) {
    const { isEven, ...need } = measureCell(cell, head, flow);
    known = { ...need, sizePt: flow.sizePt, lang: flow.lang, typesetter: flow.typesetter };
    if (isEven) shelf.set(cell, known);
  }
  const scale = flow.sizePt / known.sizePt;
  return { least: known.least * scale + hairPt, most: known.most * scale + hairPt };
}

/** `isEven` where all of it grows with the size; code has a least size of its own. */
function measureCell(cell: Cell, head: boolean, flow: Flow): ColumnNeed & { readonly isEven: boolean } {
  // A fork, since measuring must not leave tags behind.
  const lines = runsOf(
    cell,
    { sizePt: flow.sizePt, rgb: flow.palette.ink, bold: head, tag: 0 },
    { ...flow, ledger: flow.ledger.fork() },
  );
  const most = Math.max(0, ...lines.map((runs) => flow.typesetter.widthOf(runs)));
  const runs = lines.flat();
  const words = runs.flatMap((run) =>
    wordsOf(run.text).map((text) => ({ ...run, text: hasHan(text) ? text.slice(0, 3) : text })),
  );
  const longest = [...words].sort((a, b) => b.text.length - a.text.length).slice(0, head ? words.length : 4);
  const least = Math.max(0, ...longest.map((word) => flow.typesetter.widthOf([word])));
  return { least, most, isEven: runs.every(({ family }) => family !== 'mono') };
}

/** What is longer than any word is an address, which breaks behind its slashes. */
const longestWord = 24;

function wordsOf(text: string): readonly string[] {
  return text.split(/\s+/).flatMap((word) => (word.length > longestWord ? word.split(/(?<=\/)/) : [word]));
}

interface TableFrame {
  readonly tag: TagId;
  readonly align: Table['align'];
  readonly widths: readonly number[];
  readonly padX: number;
}

function setRow(row: Row, table: TableFrame, flow: Flow): Fragment {
  const { palette, ledger } = flow;
  const tr = ledger.tag('TR', table.tag);
  const padY = flow.sizePt * (row.head ? 0.36 : 0.33);
  const cells: Fragment['parts'][number][] = [];
  let xPt = 0;
  let heightPt = flow.sizePt * 1.4;
  table.widths.forEach((width, column) => {
    const tag = row.head ? ledger.tag('TH', tr, { scope: 'Column' }) : ledger.tag('TD', tr);
    const cell = setCell(
      row.cells[column] ?? [],
      { head: row.head, tag, align: table.align[column] ?? null },
      flow,
      Math.max(width - table.padX * 2, 1),
    );
    cells.push(at(xPt + table.padX, padY, cell));
    heightPt = Math.max(heightPt, cell.heightPt);
    xPt += width;
  });
  heightPt += padY * 2;
  const tint: PathItem = {
    kind: 'path',
    path: boxPath({ xPt: 0, yPt: 0, widthPt: xPt, heightPt }),
    fill: solid(palette.headTint),
    stroke: null,
    tag: 'artifact',
  };
  const ornament = row.head ? [tint] : [hairline(0, xPt, palette.line, 0.75)];
  return { widthPt: xPt, heightPt, parts: [at(0, 0, ornament), ...cells] };
}

interface CellPlace {
  readonly head: boolean;
  readonly tag: TagId;
  readonly align: Table['align'][number];
}

function setCell(cell: Cell, place: CellPlace, flow: Flow, widthPt: number): Fragment {
  const align = place.align === 'centre' ? 'centre' : place.align === 'right' ? 'end' : 'start';
  const style = {
    sizePt: flow.sizePt,
    rgb: place.head ? flow.palette.title : flow.palette.ink,
    bold: place.head,
    tag: place.tag,
  };
  const pieces = splitAtPictures(cell).flatMap((part): readonly Piece[] => {
    if ('pictures' in part)
      return setPictureBlock(
        part.pictures,
        { ...flow, parent: place.tag, areaHeightPt: flow.areaHeightPt * 0.3 },
        widthPt,
      );
    const leadingPt = flow.sizePt * (hasHan(textOf(part.inlines)) ? 1.5 : 1.32);
    return [
      {
        kind: 'text',
        beforePt: 0,
        fragment: setText(runsOf(part.inlines, style, flow), { widthPt, align, leadingPt }, flow),
      },
    ];
  });
  return stackFreely(pieces);
}

function hairline(yPt: number, widthPt: number, rgb: string, thickPt: number): PathItem {
  const stroke = { paint: solid(rgb), widthPt: thickPt, dashPt: [], cap: 'butt', join: 'miter' } as const;
  return { kind: 'path', path: linePath(0, yPt, widthPt, yPt), fill: null, stroke, tag: 'artifact' };
}
