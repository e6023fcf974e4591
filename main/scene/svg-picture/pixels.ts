/** Drawings as pixels, for what items cannot say; their words are kept apart. */
import { createHash } from 'node:crypto';
import { Resvg } from '@resvg/resvg-js';
import type { Box } from '../../model/geometry';
import type { Sha256 } from '../../model/ids';
import type { Item, PictureItem } from '../../model/scene';
import { isLabelMarker, readUsvg, type UsvgTools } from './read-usvg';
import { elementsOf, localName, type XmlElement } from './xml';

export interface Size {
  readonly width: number;
  readonly height: number;
}

export const noFonts = { font: { loadSystemFonts: false } } as const;

/** A picture whose bytes travel with it. */
export function inlinePicture(bytes: Uint8Array, ext: 'png' | 'jpg', box: Box): PictureItem {
  const picture = createHash('sha256').update(bytes).digest('hex') as Sha256;
  return { kind: 'picture', picture, inline: { ext, bytes }, box, alpha: 1, tag: 'artifact' };
}

/** At a width that `rasterWidth` allows. */
export function render(svg: string, width: number): Uint8Array {
  return new Uint8Array(new Resvg(svg, { ...noFonts, fitTo: { mode: 'width', value: width } }).render().asPng());
}

/** Only the labels, under the transforms of their groups. */
export function wordsOf(simple: XmlElement, tools: UsvgTools): readonly Item[] {
  const bare = (element: XmlElement): XmlElement => {
    const { mask: _mask, filter: _filter, style: _style, 'clip-path': _clip, ...attributes } = element.attributes;
    return { ...element, attributes, children: elementsOf(element).map(bare) };
  };
  const wordsOnly: UsvgTools = { ...tools, picture: () => [] };
  const keepWords = (element: XmlElement): XmlElement | null => {
    const name = localName(element.name);
    if (name === 'path') return isLabelMarker(element) ? element : null;
    if (name !== 'g' && name !== 'svg') return null;
    return {
      ...element,
      children: elementsOf(element)
        .map(keepWords)
        .filter((child) => child !== null),
    };
  };
  const kept = keepWords(bare(simple));
  return kept ? readUsvg(kept, wordsOnly) : [];
}
