/** Whether a clip, a mask or a filter leaves anything of a label: where boxes do not tell, resvg draws the label's own box alone, and a pixel must be left. */
import { Resvg } from '@resvg/resvg-js';
import { boxedLabels, leavesOf } from './boxed-labels';
import { noFonts, type Size } from './pixels';
import { isLabelMarker } from './read-usvg';
import { leastAlpha } from './seen';
import { elementsOf, localName, writeXml, type XmlElement } from './xml';
import type { Definitions } from './usvg-paint';
import type { Bounds } from './usvg-path';

/** Every look costs a drawing; words beyond these, over which more than boxes stands, are not shown rather than trusted. */
const mostLooks = 64;
/** Pixels across: a line of the smallest readable text is higher than one. */
const across = 400;
/** A box so large holds a whole pixel wherever it stands: a look would see it. */
const surePixels = 2;

/** What a drawing shows, in its own units. */
export interface View extends Size {
  readonly left: number;
  readonly top: number;
}

export interface Probe {
  /** The box in the coordinates in which the marker stands. */
  readonly sees: (id: string, box: Bounds) => boolean;
}

export function openProbe(simple: XmlElement, definitions: Definitions, view: View): Probe {
  const covered = new Set<string>();
  noteCovered(simple, false, covered);
  const edges = { left: view.left, top: view.top, right: view.left + view.width, bottom: view.top + view.height };
  const boxed = boxedLabels(simple, definitions, edges);
  const surely = (surePixels / across) * Math.max(view.width, view.height);
  let looks = 0;
  return {
    sees: (id, box) => {
      if (!covered.has(id)) return true;
      const label = boxed.get(id);
      if (label && leavesOf(label, box, surely)) return true;
      looks += 1;
      return looks <= mostLooks && leavesInk(writeXml(aloneOf(simple, id, box)), view);
    },
  };
}

function noteCovered(element: XmlElement, above: boolean, covered: Set<string>): void {
  const { 'clip-path': clip, mask, filter, id } = element.attributes;
  const here = above || [clip, mask, filter].some((value) => value !== undefined && value !== 'none');
  if (here && id !== undefined && isLabelMarker(element)) covered.add(id);
  for (const child of elementsOf(element)) if (localName(child.name) !== 'defs') noteCovered(child, here, covered);
}

function aloneOf(element: XmlElement, id: string, { left, top, right, bottom }: Bounds): XmlElement {
  const children = elementsOf(element).flatMap((child): readonly XmlElement[] => {
    const name = localName(child.name);
    if (name === 'defs') return [child];
    if (name === 'g' || name === 'svg') {
      const inner = aloneOf(child, id, { left, top, right, bottom });
      return inner.children.length > 0 ? [inner] : [];
    }
    if (name !== 'path' || child.attributes.id !== id) return [];
    const d = `M${String(left)} ${String(top)}H${String(right)}V${String(bottom)}H${String(left)}Z`;
    return [{ ...child, attributes: { ...child.attributes, d, fill: '#000000', 'fill-opacity': '1' } }];
  });
  return { ...element, children };
}

function leavesInk(svg: string, size: Size): boolean {
  const mode = size.width >= size.height ? 'width' : 'height';
  const { pixels } = new Resvg(svg, { ...noFonts, fitTo: { mode, value: across } }).render();
  for (let index = 3; index < pixels.length; index += 4) if ((pixels[index] ?? 0) > leastAlpha * 255) return true;
  return false;
}
