/** What a shape is filled with. */
import type { Paint } from '../../../model/geometry';
import { readPictureFill, type PictureFill } from '../pictures/place-picture';
import type { Scope } from '../slide/scope';
import { attribute, child, type Xml } from '../xml/xml';
import { colourIn, type Colours } from './colour';
import { blend } from './colour-space';
import { readGradient, type Extent } from './gradient';

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

/** How much of a pattern's box its foreground covers. */
const coverage: Readonly<Record<string, number>> = {
  pct5: 0.05,
  pct10: 0.1,
  pct20: 0.2,
  pct25: 0.25,
  pct30: 0.3,
  pct40: 0.4,
  pct50: 0.5,
  pct60: 0.6,
  pct70: 0.7,
  pct75: 0.75,
  pct80: 0.8,
  pct90: 0.9,
  ltHorz: 0.25,
  ltVert: 0.25,
  ltDnDiag: 0.25,
  ltUpDiag: 0.25,
  dkHorz: 0.5,
  dkVert: 0.5,
  dkDnDiag: 0.5,
  dkUpDiag: 0.5,
  narHorz: 0.5,
  narVert: 0.5,
  wdDnDiag: 0.4,
  wdUpDiag: 0.4,
  smGrid: 0.45,
  lgGrid: 0.25,
  dotGrid: 0.15,
  smCheck: 0.5,
  lgCheck: 0.5,
  openDmnd: 0.3,
  solidDmnd: 0.5,
  trellis: 0.7,
};

/** A pattern becomes the one colour that it looks like from afar. */
function readPattern(element: Xml, colours: Colours, scope: Scope): Fill {
  scope.note('pptx.pattern-blended', 'information', { pattern: attribute(element, 'prst') ?? '' });
  const [front, back] = [colourIn(child(element, 'a:fgClr'), colours), colourIn(child(element, 'a:bgClr'), colours)];
  const rgb = blend(front?.rgb ?? '000000', back?.rgb ?? 'ffffff', coverage[attribute(element, 'prst') ?? ''] ?? 0.3);
  return { kind: 'paint', paint: { kind: 'solid', rgb, alpha: Math.max(front?.alpha ?? 1, back?.alpha ?? 1) } };
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
      return readPattern(element, colours, scope);
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
