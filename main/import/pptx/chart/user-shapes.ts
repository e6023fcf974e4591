/** Shapes and words that an author laid over a chart (`c:userShapes`), as shapes of a slide in the chart's own space. */
import { child, descend, emuPerPoint, madeOf, numberAttribute, type Xml } from '../xml/xml';
import type { Parts } from '../package-parts';

interface Size {
  readonly widthPt: number;
  readonly heightPt: number;
}

const shapeNames = new Set(['cdr:sp', 'cdr:grpSp', 'cdr:cxnSp', 'cdr:pic', 'cdr:graphicFrame']);
const placing = new Set(['p:spPr', 'p:grpSpPr', 'p:graphicFrame']);

/** Under the names that shapes of a slide have. */
function renamed(element: Xml): Xml {
  return { ...element, name: element.name.replace(/^cdr:/, 'p:'), children: element.children.map(renamed) };
}

function shareOf(anchor: Xml, corner: string, way: string): number | null {
  const value = Number(descend(anchor, corner, way)?.text.trim() || NaN);
  return Number.isFinite(value) ? Math.max(-1, Math.min(2, value)) : null;
}

/** Where an anchor puts its shape, in EMU: from corner to corner as shares of the chart, or from a corner on in a size of its own. */
function placeOf(anchor: Xml, { widthPt, heightPt }: Size): readonly [number, number, number, number] | null {
  const [left, top] = [shareOf(anchor, 'cdr:from', 'cdr:x'), shareOf(anchor, 'cdr:from', 'cdr:y')];
  if (left === null || top === null) return null;
  const [wide, high] = [widthPt * emuPerPoint, heightPt * emuPerPoint];
  const [right, bottom] = [shareOf(anchor, 'cdr:to', 'cdr:x'), shareOf(anchor, 'cdr:to', 'cdr:y')];
  const extent = child(anchor, 'cdr:ext');
  return [
    left * wide,
    top * high,
    right === null ? (numberAttribute(extent, 'cx') ?? 0) : (right - left) * wide,
    bottom === null ? (numberAttribute(extent, 'cy') ?? 0) : (bottom - top) * high,
  ];
}

/** The shape with its place from its anchor, whatever the file says of it beside. */
function placed(element: Xml, place: readonly [number, number, number, number]): Xml {
  if (!placing.has(element.name) && !element.children.some(({ name }) => placing.has(name))) return element;
  const isFrame = element.name === 'p:graphicFrame';
  const holder = isFrame ? element : element.children.find(({ name }) => placing.has(name));
  const tag = isFrame ? 'p:xfrm' : 'a:xfrm';
  const own = child(holder, tag);
  const [x, y, cx, cy] = place.map((one) => String(Math.round(one)));
  const transform = madeOf(
    tag,
    [
      madeOf('a:off', [], { x: x ?? '0', y: y ?? '0' }),
      madeOf('a:ext', [], { cx: cx ?? '0', cy: cy ?? '0' }),
      ...(own?.children ?? []).filter(({ name }) => name === 'a:chOff' || name === 'a:chExt'),
    ],
    own?.attributes,
  );
  const within = (of: Xml): Xml => ({
    ...of,
    children: [transform, ...of.children.filter(({ name }) => name !== tag)],
  });
  return isFrame
    ? within(element)
    : { ...element, children: element.children.map((one) => (one === holder ? within(one) : one)) };
}

export interface UserShapes {
  readonly part: string;
  /** As the children of a slide's tree. */
  readonly tree: Xml;
}

/** Null where nothing was laid over the chart. */
export function userShapesOf(chart: string, size: Size, parts: Parts): UserShapes | null {
  const part = parts.related(chart, 'chartUserShapes');
  const root = part === null ? null : parts.xml(part);
  if (part === null || !root) return null;
  const shapes = root.children.flatMap((anchor) => {
    const place = placeOf(anchor, size);
    const shape = anchor.children.find(({ name }) => shapeNames.has(name));
    return place && shape ? [placed(renamed(shape), place)] : [];
  });
  return shapes.length === 0 ? null : { part, tree: { ...root, name: 'p:spTree', children: shapes } };
}
