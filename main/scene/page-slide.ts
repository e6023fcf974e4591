/** Slides that are pages of a PDF: shown whole on the theme's ground, in handouts as the page itself. */
import type { Box } from '../model/geometry';
import type { Item } from '../model/scene';
import type { Look, SlideText } from '../model/slide';
import type { SceneTools } from './lay-slide.types';
import type { Ledger } from './ledger';
import type { LaidBody } from './text-slide/text-slide';
import type { Palette, SlideSize } from './themes/theme';

export interface PageSlide {
  readonly look: Extract<Look, { kind: 'page' }>;
  readonly text: SlideText;
  readonly size: SlideSize;
  readonly palette: Palette;
  /** What a sentence calls it. */
  readonly called: string;
}

export function layPageSlide(
  { look, text, size, palette, called }: PageSlide,
  { media }: SceneTools,
  ledger: Ledger,
): LaidBody {
  const info = look.picture ? media.info(look.picture) : null;
  const [width, height] = info ? [info.width, info.height] : [size.width, size.height];
  const scale = Math.min(size.width / width, size.height / height);
  const box: Box = {
    xPt: (size.width - width * scale) / 2,
    yPt: (size.height - height * scale) / 2,
    widthPt: width * scale,
    heightPt: height * scale,
  };
  // The words of a page are read out as they stand on it; one without words says what it is.
  const hasWords = `${text.title}${text.body}`.trim() !== '';
  const alt = text.alt.trim() || text.title.trim() || called;
  const tag = hasWords && text.alt.trim() === '' ? ledger.tag('P', null) : ledger.tag('Figure', null, { alt });
  const item: Item = {
    kind: 'page',
    pdf: look.pdf,
    number: look.number,
    called,
    box,
    tag,
    ...(look.picture ? { picture: look.picture } : {}),
  };
  return { items: [item], ledger, palette, smallestLatinPt: Infinity, smallestHanPt: Infinity };
}
