/** Gradients as paints in a shape's own space. */
import type { Matrix, Paint } from '../../../model/geometry';
import { attribute, child, childrenOf, flagAttribute, numberAttribute, type Xml } from '../xml/xml';
import { unitsPerDegree } from '../geometry/guides';
import { colourIn, type Colours } from './colour';
import { blend } from './colour-space';

export interface Extent {
  readonly widthPt: number;
  readonly heightPt: number;
  /** How far the shape is turned, for gradients that do not turn with it. */
  readonly turnedDeg: number;
}

type Stop = { readonly at: number; readonly rgb: string; readonly alpha: number };

function readStops(element: Xml, colours: Colours): readonly Stop[] {
  const stops = childrenOf(child(element, 'a:gsLst'), 'a:gs').flatMap((stop): readonly Stop[] => {
    const colour = colourIn(stop, colours);
    const at = Math.max(0, Math.min(1, (numberAttribute(stop, 'pos') ?? 0) / 100_000));
    return colour ? [{ at, ...colour }] : [];
  });
  return stops.sort((a, b) => a.at - b.at);
}

/** The colour halfway along a gradient, for what takes one colour only. Null where no stop can be read. */
export function middleOf(gradient: Xml, colours: Colours): Omit<Stop, 'at'> | null {
  const stops = readStops(gradient, colours);
  const after = stops.find(({ at }) => at >= 0.5) ?? stops.at(-1);
  const before = stops.findLast(({ at }) => at <= 0.5) ?? after;
  if (!after || !before) return null;
  const share = after.at > before.at ? (0.5 - before.at) / (after.at - before.at) : 0;
  return { rgb: blend(after.rgb, before.rgb, share), alpha: before.alpha + (after.alpha - before.alpha) * share };
}

/** The line of a linear gradient passes the middle and reaches just to the corners that it points at. */
function linear(element: Xml | null, gradient: Xml, { widthPt, heightPt, turnedDeg }: Extent): Matrix {
  const turns = flagAttribute(gradient, 'rotWithShape') ?? true;
  const degrees = (numberAttribute(element, 'ang') ?? 0) / unitsPerDegree - (turns ? 0 : turnedDeg);
  const plain = (degrees * Math.PI) / 180;
  const scaled = flagAttribute(element, 'scaled') === true && widthPt > 0 && heightPt > 0;
  const angle = scaled ? Math.atan2(Math.sin(plain) * heightPt, Math.cos(plain) * widthPt) : plain;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const length = Math.abs(widthPt * cos) + Math.abs(heightPt * sin) || 1;
  const [x, y] = [cos * length, sin * length];
  return [x, y, -y, x, widthPt / 2 - x / 2, heightPt / 2 - y / 2];
}

/** From the middle of the box that it starts from to the far edges. */
function radial(path: Xml, { widthPt, heightPt }: Extent): Matrix {
  const inner = child(path, 'a:fillToRect');
  const [l = 0, t = 0, r = 0, b = 0] = ['l', 't', 'r', 'b'].map(
    (side) => (numberAttribute(inner, side) ?? 0) / 100_000,
  );
  const [x, y] = [(l + 1 - r) / 2, (t + 1 - b) / 2];
  const reach = attribute(path, 'path') === 'circle' ? Math.SQRT2 : 1.15;
  return [
    Math.max(x, 1 - x) * widthPt * reach || 1,
    0,
    0,
    Math.max(y, 1 - y) * heightPt * reach || 1,
    x * widthPt,
    y * heightPt,
  ];
}

/** Null where no stop can be read. `approximate` is told where the form is only alike. */
export function readGradient(gradient: Xml, colours: Colours, extent: Extent, approximate: () => void): Paint | null {
  const stops = readStops(gradient, colours);
  const [first] = stops;
  if (!first) return null;
  if (stops.every((stop) => stop.rgb === first.rgb && stop.alpha === first.alpha))
    return { kind: 'solid', rgb: first.rgb, alpha: first.alpha };
  const path = child(gradient, 'a:path');
  if (path) {
    if (attribute(path, 'path') !== 'circle') approximate();
    return { kind: 'gradient', shape: 'radial', matrix: radial(path, extent), stops };
  }
  return { kind: 'gradient', shape: 'linear', matrix: linear(child(gradient, 'a:lin'), gradient, extent), stops };
}
