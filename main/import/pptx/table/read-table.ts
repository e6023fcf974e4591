/** `a:tbl`: a grid of cells with the look that its style and its cells give it. */
import type { DrawnPicture, TableCell, TableGrid } from '../../../model/drawing';
import { boxSteps, formatSteps } from '../geometry/trace';
import { placePicture } from '../pictures/place-picture';
import { withInks, type Box, type CompoundStroke, type Paint } from '../../../model/geometry';
import type { Placed } from '../slide/place';
import type { Scope } from '../slide/scope';
import { colourElements, readColour } from '../style/colour';
import { blend } from '../style/colour-space';
import { tellEffects } from '../style/effects';
import { fillElements, readFill, type Fill } from '../style/fill';
import { readLine } from '../style/line';
import { styledFill } from '../style/theme';
import { listsFor, readFrame } from '../text/read-frame';
import {
  attribute,
  child,
  childrenOf,
  firstOf,
  flagAttribute,
  madeOf,
  numberAttribute,
  pointsAttribute,
  type Xml,
} from '../xml/xml';
import { builtInStyle, usualStyle } from './built-in-styles';
import { styleCell, type CellPlace, type CellStyle, type Diagonal, type Side } from './cell-style';

const tableLimits = { rows: 2_000, columns: 200 } as const;

const lines: Readonly<Record<Side | Diagonal, string>> = {
  left: 'a:lnL',
  top: 'a:lnT',
  right: 'a:lnR',
  bottom: 'a:lnB',
  falling: 'a:lnTlToBr',
  rising: 'a:lnBlToTr',
};

interface CellReading {
  readonly scope: Scope;
  readonly style: CellStyle;
  /** Where the file puts it, from the table's corner. */
  readonly box: Box;
  readonly across: number;
  readonly down: number;
  /** Behind all cells. */
  readonly tableGround: Xml | null;
  /** Its table's first column is at the right. */
  readonly isFromRight: boolean;
}

interface Ground {
  readonly paint: Paint | null;
  readonly picture: DrawnPicture | null;
}

/** A fill, or a reference to one of the theme's. */
function fillFrom(element: Xml | null, { scope, box }: CellReading): Fill | null {
  const surroundings = { scope, extent: { widthPt: box.widthPt, heightPt: box.heightPt, turnedDeg: 0 }, group: null };
  if (element?.name !== 'a:fillRef') return readFill(element, surroundings);
  const placeholder = readColour(
    element.children.find(({ name }) => colourElements.has(name)),
    scope.colours,
  );
  const styled = styledFill(scope.theme, numberAttribute(element, 'idx') ?? 0);
  return readFill(styled, surroundings, { ...scope.colours, placeholder });
}

/** One colour that lets light through, over a ground of one colour or of several. */
function paintOver(over: Paint, ground: Paint): Paint {
  if (over.kind !== 'solid' || over.alpha >= 1) return over;
  return withInks(ground, (ink) => ({ ...ink, rgb: blend(over.rgb, ink.rgb, over.alpha) }));
}

/** What a cell stands on: its own fill, its style's, or, where these leave it open, the whole table's. */
function groundOf(properties: Xml | null, reading: CellReading): Ground {
  const { scope, style, box } = reading;
  const own = fillFrom(firstOf(properties, fillElements), reading) ?? fillFrom(style.fill, reading);
  const beneath = fillFrom(reading.tableGround, reading);
  const fill =
    own === null || own.kind === 'none'
      ? beneath
      : own.kind === 'paint' && beneath?.kind === 'paint'
        ? { ...own, paint: paintOver(own.paint, beneath.paint) }
        : own;
  if (fill?.kind === 'picture') {
    const boxPath = formatSteps(boxSteps(box.xPt, box.yPt, box.widthPt, box.heightPt));
    const place = { widthPt: box.widthPt, heightPt: box.heightPt, clip: null, flipped: 'none', turnedDeg: 0 } as const;
    return { paint: null, picture: movedBy(placePicture(fill.picture, { ...place, boxPath }, scope), box) };
  }
  return { paint: fill?.kind === 'paint' ? fill.paint : null, picture: null };
}

/** A style's first column is at the right of a table that runs from there, and its edges are on the other sides. */
const mirrored: Partial<Record<Side | Diagonal, Side>> = { left: 'right', right: 'left' };

function edgeOf(
  properties: Xml | null,
  side: Side | Diagonal,
  { scope, style, isFromRight }: CellReading,
): CompoundStroke | null {
  const own = child(properties, lines[side]);
  if (own) return readLine([{ element: own, colours: scope.colours }])?.stroke ?? null;
  return style.edge(isFromRight ? (mirrored[side] ?? side) : side);
}

/** A cell's margins and anchor stand on its own properties; as those of a frame they read like any other text. */
function frameProperties(properties: Xml | null): Xml {
  const names: readonly (readonly [string, string])[] = [
    ['marL', 'lIns'],
    ['marR', 'rIns'],
    ['marT', 'tIns'],
    ['marB', 'bIns'],
    ['anchor', 'anchor'],
    ['anchorCtr', 'anchorCtr'],
    ['vert', 'vert'],
  ];
  const attributes = names.flatMap(([from, to]) => {
    const value = attribute(properties, from);
    return value === null ? [] : [[to, value] as const];
  });
  return madeOf('a:bodyPr', [], Object.fromEntries(attributes));
}

const emptyBody = madeOf('a:txBody');

function movedBy(picture: DrawnPicture | null, { xPt, yPt }: Box): DrawnPicture | null {
  return (
    picture && { ...picture, boxes: picture.boxes.map((box) => ({ ...box, xPt: box.xPt + xPt, yPt: box.yPt + yPt })) }
  );
}

interface ReadCell {
  readonly cell: TableCell;
  readonly picture: DrawnPicture | null;
}

function readCell(cell: Xml, reading: CellReading): ReadCell {
  const properties = child(cell, 'a:tcPr');
  const { scope, across, down, style } = reading;
  const { widthPt, heightPt } = reading.box;
  const ground = groundOf(properties, reading);
  const frame = readFrame({
    scope,
    body: child(cell, 'a:txBody') ?? emptyBody,
    properties: [frameProperties(properties)],
    lists: listsFor('other', false, scope),
    style: style.words,
    box: { xPt: 0, yPt: 0, widthPt, heightPt },
    boxTurnedDeg: 0,
  });
  const edge = (side: Side | Diagonal): CompoundStroke | null => edgeOf(properties, side, reading);
  const [falling, rising] = [edge('falling'), edge('rising')];
  const edges = {
    left: edge('left'),
    top: edge('top'),
    right: edge('right'),
    bottom: edge('bottom'),
    ...(falling ? { falling } : {}),
    ...(rising ? { rising } : {}),
  };
  return { cell: { frame, across, down, fill: ground.paint, edges }, picture: ground.picture };
}

function spanOf(cell: Xml, name: string, room: number): number {
  return Math.max(1, Math.min(room, Math.trunc(numberAttribute(cell, name) ?? 1)));
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** Grids that programs wrote without widths, or with fewer columns than a row has cells: what is missing shares the frame alike. */
function columnWidths(table: Xml, rows: readonly Xml[], framePt: number): number[] {
  const said = childrenOf(child(table, 'a:tblGrid'), 'a:gridCol').map((column) => pointsAttribute(column, 'w') ?? 0);
  const count = Math.min(
    tableLimits.columns,
    Math.max(1, said.length, ...rows.map((row) => childrenOf(row, 'a:tc').length)),
  );
  const alike = Math.max(1, framePt / count);
  return Array.from({ length: count }, (_, index) => {
    const width = said[index] ?? 0;
    return width > 0 ? Math.max(1, width) : alike;
  });
}

export interface ReadTable {
  readonly table: TableGrid;
  /** Behind its cells. They stand where the file has its rows: those that words make higher than that leave them behind. */
  readonly pictures: readonly DrawnPicture[];
}

/** Grids of files made by programs may be wider than the frame says; the grid holds. */
export function readTable(table: Xml, placed: Placed, scope: Scope): ReadTable {
  const properties = child(table, 'a:tblPr');
  const id = (child(properties, 'a:tableStyleId')?.text ?? '').trim();
  const known = scope.tableStyles.get(id.toUpperCase()) ?? builtInStyle(id);
  if (!known && id !== '') scope.note('pptx.table-style-unknown', 'information', { style: id.slice(0, 60) });
  const style = known ?? (id === '' ? builtInStyle('{2D5ABB26-0587-4C30-8999-92F81FD0307C}') : null) ?? usualStyle();
  const ground = child(style, 'a:tblBg');
  tellEffects([{ properties }, { properties: child(ground, 'a:effect'), style: ground }], scope);
  const tableGround =
    firstOf(properties, fillElements) ?? firstOf(child(ground, 'a:fill'), fillElements) ?? child(ground, 'a:fillRef');
  const rows = childrenOf(table, 'a:tr').slice(0, tableLimits.rows);
  const columnsPt = columnWidths(table, rows, placed.widthPt);
  const isFromRight = flagAttribute(properties, 'rtl') ?? false;
  const heights = rows.map((row) => Math.max(0, pointsAttribute(row, 'h') ?? 0));
  const columns = columnsPt.length;
  const pictures: DrawnPicture[] = [];
  const grid: TableGrid = {
    columnsPt,
    headRows: flagAttribute(properties, 'firstRow') ? 1 : 0,
    ...(isFromRight ? { rightToLeft: true } : {}),
    rows: rows.map((element, row) => ({
      heightPt: heights[row] ?? 0,
      cells: childrenOf(element, 'a:tc')
        .slice(0, columns)
        .map((cell, column) => {
          if (flagAttribute(cell, 'hMerge') || flagAttribute(cell, 'vMerge')) return null;
          const [across, down] = [
            spanOf(cell, 'gridSpan', columns - column),
            spanOf(cell, 'rowSpan', rows.length - row),
          ];
          const place: CellPlace = { row, column, across, down, rows: rows.length, columns };
          const read = readCell(cell, {
            scope,
            across,
            down,
            isFromRight,
            tableGround,
            style: styleCell(style, properties, place, scope),
            box: {
              xPt: isFromRight ? sum(columnsPt.slice(column + across)) : sum(columnsPt.slice(0, column)),
              yPt: sum(heights.slice(0, row)),
              widthPt: sum(columnsPt.slice(column, column + across)),
              heightPt: sum(heights.slice(row, row + down)),
            },
          });
          if (read.picture) pictures.push(read.picture);
          return read.cell;
        }),
    })),
  };
  return { table: grid, pictures };
}
