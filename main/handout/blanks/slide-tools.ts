/** The tools that lay out a session's slides: in a workbook their blanks are as long on paper as those of a page. */
import type { LayoutName } from '../../model/recipe';
import type { Typesetter } from '../../typeset/typesetter';
import type { Composing } from '../composing';
import type { HandoutTools } from '../handout.types';
import { layouts } from '../layouts/layouts';
import type { ShownSession, ShownSlide } from '../shown';

/** What a session in the layout `auto` is measured by until it has one: its slides print no smaller than this. */
const denseEnough: LayoutName = '6';

/** Known before the slide is laid out, from the cell that its layout would give it. */
export function slideTools(slide: ShownSlide, session: ShownSession, composing: Composing): HandoutTools {
  const { tools, paper, recipe } = composing;
  const blanks = composing.blanks.of(slide.slide.id);
  const setBy = (typesetter: Typesetter): HandoutTools => ({ ...tools, typesetter });
  if (blanks.hidden === null) return setBy(blanks.slides(1));
  const chosen = recipe.slideLayouts[slide.slide.id] ?? session.layout;
  const hasPairs = recipe.pairing === 'beside' && slide.pictures.length > 1;
  const cell = layouts[chosen === 'auto' ? denseEnough : chosen].cell(paper, hasPairs);
  const share = Math.round(((cell?.widthPt ?? paper.body.widthPt) / slide.deck.sizePt.width) * 100) / 100;
  return setBy(blanks.slides(Math.max(0.05, Math.min(1, share))));
}
