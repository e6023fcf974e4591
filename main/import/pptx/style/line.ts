/** Lines: width, dashes, caps, joins and heads. */
import type { CompoundStroke } from '../../../model/geometry';
import { strandsOf } from '../geometry/beside';
import type { EndKind } from '../geometry/line-ends';
import { attribute, child, childrenOf, firstOf, numberAttribute, pointsAttribute, type Xml } from '../xml/xml';
import { colourIn, type Colours } from './colour';

export interface Line {
  readonly stroke: CompoundStroke;
  readonly head: EndKind | null;
  readonly tail: EndKind | null;
}

/** What a line is where its element does not say. */
const usualWidthPt = 0.75;

/** In line widths; a dot of a round cap is a dash without length. */
const dashes: Readonly<Record<string, readonly number[]>> = {
  solid: [],
  dot: [1, 3],
  sysDot: [1, 1],
  dash: [4, 3],
  sysDash: [3, 1],
  lgDash: [8, 3],
  dashDot: [4, 3, 1, 3],
  lgDashDot: [8, 3, 1, 3],
  lgDashDotDot: [8, 3, 1, 3, 1, 3],
  sysDashDot: [3, 1, 1, 1],
  sysDashDotDot: [3, 1, 1, 1, 1, 1],
};

const lineFills: ReadonlySet<string> = new Set(['a:noFill', 'a:solidFill', 'a:gradFill', 'a:pattFill']);
const endTypes: ReadonlySet<string> = new Set(['triangle', 'stealth', 'diamond', 'oval', 'arrow']);
const sizes: Readonly<Record<string, number>> = { sm: 2, med: 3, lg: 5 };

function readEnd(element: Xml | null): EndKind | null {
  const type = attribute(element, 'type') ?? 'none';
  if (!endTypes.has(type)) return null;
  const size = (name: string): number => sizes[attribute(element, name) ?? 'med'] ?? 3;
  return { type: type as EndKind['type'], width: size('w'), length: size('len') };
}

function readDashes(lines: readonly Xml[], widthPt: number): readonly number[] {
  const element = nearest(lines, new Set(['a:prstDash', 'a:custDash']));
  if (element?.name === 'a:custDash')
    return childrenOf(element, 'a:ds')
      .slice(0, 20)
      .flatMap((dash) =>
        ['d', 'sp'].map((name) => Math.max(0.1, ((numberAttribute(dash, name) ?? 0) / 100_000) * widthPt)),
      );
  return (dashes[attribute(element, 'val') ?? 'solid'] ?? []).map(
    (length) => Math.round(length * Math.max(widthPt, 0.5) * 100) / 100,
  );
}

function nearest(lines: readonly Xml[], names: ReadonlySet<string>): Xml | null {
  for (const line of lines) {
    const found = firstOf(line, names);
    if (found) return found;
  }
  return null;
}

/**
 * Reads a line from its elements, the nearest first (the shape's, its placeholder's, its style's). Null for no line.
 * `colours` are those of each element: a style's line has the colour its reference brings.
 */
export function readLine(lines: readonly { readonly element: Xml; readonly colours: Colours }[]): Line | null {
  const elements = lines.map(({ element }) => element);
  const filled = lines.find(({ element }) => firstOf(element, lineFills));
  const fill = firstOf(filled?.element, lineFills);
  if (!filled || !fill || fill.name === 'a:noFill') return null;
  const stops = child(fill, 'a:gsLst')?.children ?? [];
  const holder =
    fill.name === 'a:gradFill'
      ? stops[Math.floor(stops.length / 2)]
      : fill.name === 'a:pattFill'
        ? child(fill, 'a:fgClr')
        : fill;
  const colour = colourIn(holder, filled.colours);
  if (!colour || colour.alpha === 0) return null;
  const said = elements.map((element) => pointsAttribute(element, 'w')).find((width) => width !== null);
  const widthPt = Math.max(0, Math.min(1584, said ?? usualWidthPt));
  const compound = elements.map((element) => attribute(element, 'cmpd')).find((value) => value !== null);
  const cap = elements.map((element) => attribute(element, 'cap')).find((value) => value !== null);
  const strands = strandsOf(compound ?? null, widthPt);
  const join = nearest(elements, new Set(['a:round', 'a:bevel', 'a:miter']));
  return {
    stroke: {
      paint: { kind: 'solid', ...colour },
      widthPt: Math.round(Math.max(widthPt, 0.1) * 100) / 100,
      dashPt: readDashes(elements, widthPt),
      cap: cap === 'rnd' ? 'round' : cap === 'sq' ? 'square' : 'butt',
      join: join?.name === 'a:bevel' ? 'bevel' : join?.name === 'a:miter' ? 'miter' : 'round',
      ...(strands.length > 0 ? { strands } : {}),
    },
    head: readEnd(nearest(elements, new Set(['a:headEnd']))),
    tail: readEnd(nearest(elements, new Set(['a:tailEnd']))),
  };
}
