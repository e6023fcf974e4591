/** The slides' own text as a document: titles as headings, bodies as lists, tables and code. What only a picture says is shown. */
import { setBlocks } from '../flow/set-blocks';
import { bodyBlocks, settingFor } from '../flow/slide-words';
import type { Piece } from '../flow/piece';
import type { Language } from '../../model/language';
import { lookIn } from '../../model/slide-languages';
import type { LaidSlide } from '../slides/lay-slides';
import { fitted, pictureItems } from '../slides/slide-picture';
import { headingRows } from './heading-rows';
import type { LayoutRoom } from './layout';
import { gridPt } from '../page/paper';

/** A picture that stands in for a text is as wide as this at most. */
const pictureMm = 82;

export const outline = headingRows((laid, language, room, widthPt) => {
  const texts = laid.shown.texts.filter((text) => language === null || text.language === language);
  const pieces = texts.flatMap((text) => {
    const blocks = bodyBlocks(text.body, room);
    return blocks.length === 0 ? [] : setBlocks(blocks, settingFor(laid.shown, text.language, room), widthPt);
  });
  return pieces.length > 0 ? pieces : wordless(laid, room, widthPt, language);
}, false);

/** A slide that says nothing in words but shows something: its picture, once. */
function wordless(laid: LaidSlide, room: LayoutRoom, widthPt: number, language: string | null): readonly Piece[] {
  const picture = laid.pictures.find((each) => language === null || each.language === language);
  if (!picture || !showsMore(laid, picture.language)) return [];
  const box = fitted(picture, {
    xPt: 0,
    yPt: 0,
    widthPt: Math.min(widthPt, room.paper.across(pictureMm)),
    heightPt: room.paper.body.heightPt * 0.6,
  });
  const items = pictureItems(laid, picture, box, room.sect, room);
  return [{ heightPt: box.heightPt, beforePt: gridPt, items, withNext: false }];
}

/** True for what is drawn or pictured: a slide set from its words shows no more than its title. */
function showsMore({ shown }: LaidSlide, language: Language): boolean {
  const body = shown.slide.texts[language]?.body ?? '';
  return lookIn(shown.slide, language, shown.deck.mainLanguage).kind !== 'text' || body.trim() !== '';
}
