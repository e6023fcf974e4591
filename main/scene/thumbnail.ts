/** A scene's SVG as pixels: the same outlines that the window and the paper show. */
import { Resvg } from '@resvg/resvg-js';

/** A PNG of the given width; no font is looked for, since the SVG holds outlines. */
export function paintPng(svg: string, widthPx: number): Uint8Array {
  const resvg = new Resvg(svg, { font: { loadSystemFonts: false }, fitTo: { mode: 'width', value: widthPx } });
  return new Uint8Array(resvg.render().asPng());
}
