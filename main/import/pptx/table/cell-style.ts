/** What a table's style says of one cell, by where the cell stands. */
import type { CompoundStroke } from '../../../model/geometry';
import type { Scope } from '../slide/scope';
import { colourElements, readColour } from '../style/colour';
import { readLine } from '../style/line';
import { attribute, child, descend, flagAttribute, numberAttribute, type Xml } from '../xml/xml';

export type Side = 'left' | 'top' | 'right' | 'bottom';
/** From corner to corner: down from the top left, up from the bottom left. */
export type Diagonal = 'falling' | 'rising';

export interface CellPlace {
  readonly row: number;
  readonly column: number;
  readonly down: number;
  readonly across: number;
  readonly rows: number;
  readonly columns: number;
}

interface Region {
  readonly part: Xml;
  /** Which of the cell's sides lie on the region's outside. */
  readonly outer: Readonly<Record<Side, boolean>>;
}

export interface CellStyle {
  /** The nearest fill, or a reference to the theme's. */
  readonly fill: Xml | null;
  readonly edge: (side: Side | Diagonal) => CompoundStroke | null;
  /** As `a:defRPr`. */
  readonly words: Xml | null;
}

/** The parts of a style that hold for a cell, the strongest first. */
function regionsOf(style: Xml, properties: Xml | null, place: CellPlace): readonly Region[] {
  const on = (name: string): boolean => flagAttribute(properties, name) === true;
  const { row, column, down, across, rows, columns } = place;
  const [first, last, left, right] = [
    on('firstRow') && row === 0,
    on('lastRow') && row + down === rows,
    on('firstCol') && column === 0,
    on('lastCol') && column + across === columns,
  ];
  const outside: Record<Side, boolean> = {
    left: column === 0,
    top: row === 0,
    right: column + across === columns,
    bottom: row + down === rows,
  };
  const whole = { left: true, top: true, right: true, bottom: true };
  const inRow = { ...outside, top: true, bottom: true };
  const inColumn = { ...outside, left: true, right: true };
  const bandRow = row - (on('firstRow') ? 1 : 0);
  const bandColumn = column - (on('firstCol') ? 1 : 0);
  const banded = !first && !last;
  const candidates: readonly (readonly [boolean, string, Readonly<Record<Side, boolean>>])[] = [
    [first && left, 'nwCell', whole],
    [first && right, 'neCell', whole],
    [last && left, 'swCell', whole],
    [last && right, 'seCell', whole],
    [first, 'firstRow', inRow],
    [last, 'lastRow', inRow],
    [left, 'firstCol', inColumn],
    [right, 'lastCol', inColumn],
    [banded && on('bandRow') && bandRow % 2 === 0, 'band1H', inRow],
    [banded && on('bandRow') && bandRow % 2 === 1, 'band2H', inRow],
    [!left && !right && on('bandCol') && bandColumn % 2 === 0, 'band1V', inColumn],
    [!left && !right && on('bandCol') && bandColumn % 2 === 1, 'band2V', inColumn],
    [true, 'wholeTbl', outside],
  ];
  return candidates.flatMap(([holds, name, outer]) => {
    const part = holds ? child(style, `a:${name}`) : null;
    return part ? [{ part, outer }] : [];
  });
}

/** What a region calls the line at a side of a cell, or across it. */
function borderName(side: Side | Diagonal, outer: Region['outer']): string {
  if (side === 'falling' || side === 'rising') return side === 'falling' ? 'a:tl2br' : 'a:tr2bl';
  if (outer[side]) return `a:${side}`;
  return side === 'left' || side === 'right' ? 'a:insideV' : 'a:insideH';
}

function edgeOf(regions: readonly Region[], side: Side | Diagonal, scope: Scope): CompoundStroke | null {
  for (const { part, outer } of regions) {
    const border = child(descend(part, 'a:tcStyle', 'a:tcBdr'), borderName(side, outer));
    const line = child(border, 'a:ln');
    if (line) return readLine([{ element: line, colours: scope.colours }])?.stroke ?? null;
    const reference = child(border, 'a:lnRef');
    const styled = scope.theme.lines[(numberAttribute(reference, 'idx') ?? 0) - 1];
    const placeholder = readColour(
      reference?.children.find(({ name }) => colourElements.has(name)),
      scope.colours,
    );
    if (reference)
      return styled
        ? (readLine([{ element: styled, colours: { ...scope.colours, placeholder } }])?.stroke ?? null)
        : null;
  }
  return null;
}

function wordsOf(regions: readonly Region[]): Xml | null {
  const texts = regions.flatMap(({ part }) => child(part, 'a:tcTxStyle') ?? []);
  if (texts.length === 0) return null;
  const colour = texts
    .map((text) => text.children.find(({ name }) => colourElements.has(name)))
    .find((one) => one !== undefined);
  const said = (name: 'b' | 'i'): Readonly<Record<string, string>> => {
    const value = texts.map((text) => attribute(text, name)).find((one) => one === 'on' || one === 'off');
    return value === undefined ? {} : { [name]: value === 'on' ? '1' : '0' };
  };
  const fonts = texts.map((text) => child(text, 'a:font')?.children).find((one) => one !== undefined) ?? [];
  const children = [
    ...(colour ? [{ name: 'a:solidFill', attributes: {}, children: [colour], text: '' }] : []),
    ...fonts,
  ];
  return { name: 'a:defRPr', attributes: { ...said('b'), ...said('i') }, children, text: '' };
}

export function styleCell(style: Xml, properties: Xml | null, place: CellPlace, scope: Scope): CellStyle {
  const regions = regionsOf(style, properties, place);
  const fill = regions
    .map(({ part }) => child(part, 'a:tcStyle'))
    .map((cell) => child(cell, 'a:fill')?.children[0] ?? child(cell, 'a:fillRef'))
    .find((one) => one !== null);
  return { fill: fill ?? null, edge: (side) => edgeOf(regions, side, scope), words: wordsOf(regions) };
}
