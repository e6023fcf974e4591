/** The text without the picture, one slide after the other. */
import { slideText } from '../flow/slide-text';
import type { LaidSlide } from '../slides/lay-slides';
import type { Language } from '../../model/language';
import { headingRows } from './heading-rows';

export const notesOnly = headingRows(
  (laid, language, room, widthPt) => slideText(language === null ? laid : only(laid, language), room, widthPt),
  true,
);

/** What the slide has in one language. */
function only(laid: LaidSlide, language: Language): LaidSlide {
  return {
    ...laid,
    shown: { ...laid.shown, texts: laid.shown.texts.filter((text) => text.language === language) },
    pictures: laid.pictures.filter((picture) => picture.language === language),
  };
}
