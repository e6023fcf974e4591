/** Where the lines of one element meet. */
import type { LineItem } from '../../model/scene';
import { flat } from '../../model/geometry';

/** Ems between words of one line that are no sliver between Han and Latin. */
const apartEms = 0.5;

/**
 * True where two lines of one element are no one word although no space stands between them: a title and its page number, a
 * name and the time beneath it, the lines of a program. Words that were only broken go on in the same letters.
 */
export function areApart(one: LineItem, next: LineItem, isCode: boolean): boolean {
  const [last, first] = [one.words.at(-1)?.text ?? '', next.words[0]?.text ?? ''];
  if (/\s$/.test(last) || /^\s/.test(first)) return false;
  if (one.baselinePt === next.baselinePt) return next.xPt - one.xPt - one.widthPt > apartEms * one.sizePt;
  return isCode || one.face !== next.face || one.sizePt !== next.sizePt || flat(one.paint).rgb !== flat(next.paint).rgb;
}
