/** What upright boxes alone leave of labels: tables in metafiles clip every cell, and nothing needs to be drawn to see into those. */
import { isEmpty, meet, type Edges } from '../../model/flat-path';
import { compose, identity, type Matrix } from '../../model/geometry';
import { isLabelMarker } from './read-usvg';
import type { Definitions } from './usvg-paint';
import { movedBounds, readMatrix, uprightBoxOf } from './usvg-path';
import { elementsOf, localName, type XmlElement } from './xml';

/** Where a label stands: its map to the drawing's units, and the box that the clips over it leave, in these units. */
export interface BoxedLabel {
  readonly map: Matrix;
  readonly left: Edges;
}

/** Whatever else may take a label away is left to be looked at. */
const others = ['mask', 'filter', 'opacity', 'style', 'visibility', 'display'];

/** By marker, the labels over which nothing but upright boxes stands; `view` is what the drawing shows. */
export function boxedLabels(
  simple: XmlElement,
  definitions: Definitions,
  view: Edges,
): ReadonlyMap<string, BoxedLabel> {
  const found = new Map<string, BoxedLabel>();
  const walk = (element: XmlElement, above: BoxedLabel): void => {
    const { id, transform, 'clip-path': clip } = element.attributes;
    if (others.some((name) => element.attributes[name] !== undefined)) return;
    const map = compose(above.map, readMatrix(transform));
    const left =
      clip === undefined || clip === 'none' ? above.left : clipped(clip, { map, left: above.left }, definitions);
    if (left === null) return;
    if (id !== undefined && isLabelMarker(element)) found.set(id, { map, left });
    for (const child of elementsOf(element)) if (localName(child.name) !== 'defs') walk(child, { map, left });
  };
  walk(simple, { map: identity, left: view });
  return found;
}

/** Null for a clip that is more than one upright box. */
function clipped(reference: string, { map, left }: BoxedLabel, definitions: Definitions): Edges | null {
  const clip = definitions.get(/^url\(#(.*?)\)$/.exec(reference)?.[1] ?? '');
  const [path, ...more] = clip ? elementsOf(clip) : [];
  if (!clip || !path || more.length > 0 || localName(path.name) !== 'path') return null;
  if (clip.attributes['clip-path'] !== undefined || path.attributes['clip-path'] !== undefined) return null;
  if (clip.attributes.clipPathUnits === 'objectBoundingBox') return null;
  const whole = [clip, path].reduce((outer, { attributes }) => compose(outer, readMatrix(attributes.transform)), map);
  const box = isUpright(whole) ? uprightBoxOf(path.attributes.d ?? '') : null;
  return box && meet(left, movedBounds(box, whole));
}

const isUpright = ([, b, c]: Matrix): boolean => b === 0 && c === 0;

/** Whether at least so many units of a box, across and down, are left of it; false says nothing of a turned one. */
export function leavesOf({ map, left }: BoxedLabel, box: Edges, units: number): boolean {
  if (!isUpright(map)) return false;
  const rest = meet(left, movedBounds(box, map));
  return !isEmpty(rest) && rest.right - rest.left >= units && rest.bottom - rest.top >= units;
}
