/** Slides that look as their author drew them elsewhere. */
import { parseDrawing, type Drawing } from '../../model/drawing';
import type { Sha256 } from '../../model/ids';
import type { Concealed, Item } from '../../model/scene';
import type { SceneTools } from '../lay-slide.types';
import type { Ledger } from '../ledger';
import { smallestText } from '../smallest-text';
import type { LaidBody } from '../text-slide/text-slide';
import type { Palette, SlideSize } from '../themes/theme';
import { layDrawing } from './lay-drawing';

export interface DrawingSlide {
  readonly drawing: Sha256;
  /** Puts words and pictures in the place of others. */
  readonly shown: (stored: Drawing) => Drawing;
  readonly lang: string;
  readonly size: SlideSize;
  readonly palette: Palette;
}

/** Null where the library holds no such drawing. */
export function layDrawingSlide(
  slide: DrawingSlide,
  tools: SceneTools,
  ledger: Ledger,
): (LaidBody & { readonly concealed: readonly Concealed[] }) | null {
  const bytes = tools.media.bytes(slide.drawing);
  const stored = bytes && parseDrawing(bytes);
  if (!stored) return null;
  const drawing = slide.shown(stored);
  // Drawings stand on white paper unless they bring a ground; the deck's theme is none of theirs.
  const palette: Palette = { ...slide.palette, ground: 'ffffff' };
  const laid = layDrawing(drawing, { lang: slide.lang, palette }, tools, ledger);
  const edges = `M0 0L${drawing.widthPt} 0L${drawing.widthPt} ${drawing.heightPt}L0 ${drawing.heightPt}Z`;
  const [sx, sy] = [slide.size.width / drawing.widthPt, slide.size.height / drawing.heightPt];
  const scale = Math.min(sx, sy);
  const items: readonly Item[] = [
    {
      kind: 'group',
      matrix: [
        scale,
        0,
        0,
        scale,
        (slide.size.width - drawing.widthPt * scale) / 2,
        (slide.size.height - drawing.heightPt * scale) / 2,
      ],
      clip: edges,
      alpha: 1,
      items: laid.items,
    },
  ];
  return { items, ledger, palette, concealed: laid.concealed, ...smallestText(items) };
}
