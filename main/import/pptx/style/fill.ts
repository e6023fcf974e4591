/** What a shape is filled with. */
import type { Paint } from '../../../model/geometry';
import { readPictureFill, type PictureFill } from '../pictures/place-picture';
import type { Scope } from '../slide/scope';
import { attribute, child, type Xml } from '../xml/xml';
import { colourIn, type Colours } from './colour';
import { readGradient, type Extent } from './gradient';
import { rowsOfPattern } from './patterns';

export type Fill =
  | { readonly kind: 'none' }
  | { readonly kind: 'paint'; readonly paint: Paint }
  | { readonly kind: 'picture'; readonly picture: PictureFill };

export const fillElements: ReadonlySet<string> = new Set([
  'a:noFill',
  'a:solidFill',
  'a:gradFill',
  'a:blipFill',
  'a:pattFill',
  'a:grpFill',
]);

const none: Fill = { kind: 'none' };

/** How large a pattern's cell is, in points: a pixel of the screen that they were drawn for. */
const cellPt = 0.75;

/** Patterns stand upright however their shape is turned. What the standard does not name is a half tone. */
function readPattern(element: Xml, colours: Colours, { turnedDeg }: Extent, scope: Scope): Fill {
  const name = attribute(element, 'prst') ?? '';
  const known = rowsOfPattern(name);
  if (known === null) scope.note('pptx.pattern-unknown', 'information', { pattern: name.slice(0, 60) });
  const angle = (-turnedDeg * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle) * cellPt, Math.sin(angle) * cellPt];
  return {
    kind: 'paint',
    paint: {
      kind: 'pattern',
      rows: known ?? rowsOfPattern('pct50') ?? '',
      matrix: [cos, sin, -sin, cos, 0, 0],
      front: colourIn(child(element, 'a:fgClr'), colours) ?? { rgb: '000000', alpha: 1 },
      back: colourIn(child(element, 'a:bgClr'), colours) ?? { rgb: 'ffffff', alpha: 1 },
    },
  };
}

export interface FillSurroundings {
  readonly scope: Scope;
  readonly extent: Extent;
  /** What `a:grpFill` takes: the fill of the group around. */
  readonly group: Fill | null;
}

/** Reads one fill element; null where it says nothing that we know. */
export function readFill(
  element: Xml | null,
  { scope, extent, group }: FillSurroundings,
  colours: Colours = scope.colours,
): Fill | null {
  switch (element?.name) {
    case 'a:noFill':
      return none;
    case 'a:solidFill': {
      const colour = colourIn(element, colours);
      return colour ? { kind: 'paint', paint: { kind: 'solid', ...colour } } : none;
    }
    case 'a:gradFill': {
      // Without colours it only says how those of its style run.
      if (!child(element, 'a:gsLst')) return null;
      const paint = readGradient(element, colours, extent, () =>
        scope.note('pptx.gradient-approximated', 'information'),
      );
      return paint ? { kind: 'paint', paint } : none;
    }
    case 'a:pattFill':
      return readPattern(element, colours, extent, scope);
    case 'a:blipFill': {
      const picture = readPictureFill(element, scope, colours);
      return picture ? { kind: 'picture', picture } : none;
    }
    case 'a:grpFill':
      return group ?? none;
    default:
      return null;
  }
}
