/** Slides that are one picture: shown whole on the theme's ground. */
import { containedIn } from '../model/geometry';
import type { Sha256 } from '../model/ids';
import { formatMediaReference } from '../model/media';
import type { SlideText } from '../model/slide';
import type { SceneTools } from './lay-slide.types';
import type { Ledger } from './ledger';
import { openPictureShop, type PictureTools } from './pictures/picture-shop';
import type { LaidBody } from './text-slide/text-slide';
import type { Palette, SlideSize } from './themes/theme';

export interface PictureSlide {
  readonly picture: Sha256;
  readonly text: SlideText;
  readonly lang: string;
  readonly size: SlideSize;
  readonly palette: Palette;
}

export function layPictureSlide(slide: PictureSlide, tools: SceneTools, ledger: Ledger): LaidBody {
  const { palette, size, lang, text } = slide;
  const drawing: PictureTools = { typesetter: tools.typesetter, ledger, palette, lang };
  const alt = text.alt.trim() || text.title.trim();
  // The kind is looked up by hash; the ending only completes the reference.
  const shown = openPictureShop(tools.media).show({ src: formatMediaReference(slide.picture, 'png'), alt }, drawing);
  const tag = ledger.tag('Figure', null, alt === '' ? {} : { alt });
  const box = containedIn({ xPt: 0, yPt: 0, widthPt: size.width, heightPt: size.height }, shown);
  return { items: shown.draw(box, tag, drawing), ledger, palette, smallestLatinPt: Infinity, smallestHanPt: Infinity };
}
