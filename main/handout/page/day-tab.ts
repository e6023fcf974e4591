/** The tab of a day: at the outer edge, a step lower each day, so that a closed handout shows where each day begins. */
import type { Item } from '../../model/scene';
import { placeItems } from '../../typeset/place-line';
import type { Typesetter } from '../../typeset/typesetter';
import { filledBox, ink } from './ink';
import type { Paper, Side } from './paper';
import { runOf } from './type';

const tabWidthPt = 25;
const tabHeightPt = 36;
/** What printers cannot reach at the edge. */
const unreachedPt = 10;

/** Many days share the height. The number stands where printers still reach. Nothing where a picture takes the edge. */
export function dayTab(day: number, days: number, paper: Paper, side: Side, typesetter: Typesetter): readonly Item[] {
  const { body } = paper;
  if (body.xPt < tabWidthPt) return [];
  const step = Math.min(tabHeightPt + 8, (body.heightPt - tabHeightPt) / Math.max(1, days - 1));
  const top = body.yPt + (day - 1) * step;
  const left = side === 'left' ? 0 : paper.widthPt - tabWidthPt;
  const run = runOf(String(day), { role: 'strong', language: 'en', tag: 'artifact', paint: ink.onPale });
  const widthPt = tabWidthPt - unreachedPt;
  const set = typesetter.setParagraph([run], { widthPt, align: 'centre', leadingPt: tabHeightPt });
  const box = { xPt: left, yPt: top, widthPt: tabWidthPt, heightPt: tabHeightPt };
  const textLeft = side === 'left' ? left + unreachedPt : left;
  return [filledBox(box, ink.pale), ...placeItems(set.lines[0]?.items ?? [], textLeft, top)];
}
