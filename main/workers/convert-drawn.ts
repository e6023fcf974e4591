/** What was drawn elsewhere becomes a slide of Kitbag's own, without the words that its author hid: a worker sees which those are. */
import { withoutConcealedWords } from '../model/concealed-words';
import { convertSlide, drawnIn, type DrawnLanguage } from '../model/convert-slide';
import { drawingOf } from '../model/drawing';
import type { Sha256 } from '../model/ids';
import type { MediaSource } from '../model/media';
import type { Slide } from '../model/slide';
import { swapPictures, swapsIn, type DrawnPictureFound } from '../model/swap-pictures';

export interface ConvertJobs {
  /** The pictures of a slide's drawings that can be replaced. */
  'slide.drawn-pictures': {
    readonly input: { readonly folder: string; readonly slide: Slide };
    readonly output: readonly DrawnPictureFound[];
  };
  /** What becomes of a slide; null where nothing of it was drawn elsewhere. `folder` is the library's, for its drawings. */
  'slide.convert': {
    readonly input: { readonly folder: string; readonly slide: Slide };
    readonly output: Partial<Slide> | null;
  };
}

const endings: Readonly<Record<string, string>> = { png: 'png', jpeg: 'jpg', svg: 'svg' };

/** `media` gives drawings with the marks of what is not seen on them, also those of decks that an earlier Kitbag imported. */
export function convertDrawn(slide: Slide, media: MediaSource): Partial<Slide> | null {
  const drawn = drawnIn(slide).flatMap((language): readonly DrawnLanguage[] => {
    const drawing = drawingOf(slide, language, media);
    return drawing ? [{ language, drawing: swapPictures(drawing, swapsIn(slide, language)) }] : [];
  });
  if (drawn.length === 0) return null;
  const endingOf = (sha: Sha256): string => endings[media.info(sha)?.kind ?? ''] ?? 'png';
  return convertSlide(withoutConcealedWords(slide, media.bytes), drawn, endingOf);
}
