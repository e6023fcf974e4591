/** Slides that are pages of a PDF: shown whole on the theme's ground, in handouts as the page itself. */
import { containedIn } from '../model/geometry';
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
  const room = { xPt: 0, yPt: 0, widthPt: size.width, heightPt: size.height };
  const box = info ? containedIn(room, { widthPt: info.width, heightPt: info.height }) : room;
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
