/** What stands on every page: course and session, label, host and date, page number, the day's tab, the instructor's band. */
import type { Language } from '../../model/language';
import type { TlpLabel } from '../../model/marking';
import type { Item } from '../../model/scene';
import type { SetParagraph, StyledRun, Typesetter } from '../../typeset/typesetter';
import { placeItems } from '../../typeset/place-line';
import type { Leaf } from './book';
import { across, filledBox, ink, strokes } from './ink';
import { labelBox, labelHeightPt } from './label-box';
import { bandHeightPt, edgePt, rightOf } from './paper';
import type { Paper } from './paper';
import { oneLine, runOf } from './type';

export interface RunningText {
  readonly course: string;
  readonly language: Language;
  readonly label: TlpLabel;
  /** Gradings and caveats: restrictions that go with the label, wherever it stands. */
  readonly restrictions: string;
  readonly hostAndDate: string;
  /** What the instructor's band says; null in a participant's copy. */
  readonly band: string | null;
  /** How many days have tabs; 0 for none. */
  readonly days: number;
}

const gapPt = 10;

/** The items of one page's running lines, all of them passed over by readers of tags. `pageWords` is empty on a cover. */
export function runningLines(text: RunningText, leaf: Leaf, pageWords: string, paper: Paper, typesetter: Typesetter): readonly Item[] {
  const { body } = paper;
  const right = rightOf(body);
  const box = labelBox(text.label, typesetter);
  const headTop = edgePt;
  const footTop = paper.heightPt - edgePt - labelHeightPt;
  const look = { role: 'running', language: text.language, tag: 'artifact' } as const;
  const put = (run: StyledRun, topPt: number, place: { readonly leftPt: number } | { readonly rightPt: number }, heightPt: number): { readonly items: readonly Item[]; readonly widthPt: number } => {
    const set: SetParagraph = typesetter.setParagraph([run], { widthPt: 2000, align: 'start', leadingPt: heightPt });
    const x = 'leftPt' in place ? place.leftPt : place.rightPt - set.widthPt;
    return { items: placeItems(set.lines[0]?.items ?? [], x, topPt), widthPt: set.widthPt };
  };

  const restrict = (topPt: number): { readonly items: readonly Item[]; readonly left: number } => {
    const left = right - box.widthPt;
    if (text.restrictions === '') return { items: box.at(right, topPt), left };
    const run = oneLine(typesetter, text.restrictions, { ...look, weight: 700, paint: ink.text }, body.widthPt * 0.45);
    const set = put(run, topPt, { rightPt: left - gapPt / 2 }, labelHeightPt);
    return { items: [...box.at(right, topPt), ...set.items], left: left - gapPt / 2 - set.widthPt };
  };

  const head = restrict(headTop);
  const foot = restrict(footTop);
  const items: Item[] = [...head.items, ...foot.items];
  if (text.band !== null) {
    const band = { xPt: body.xPt, yPt: paper.headRulePt, widthPt: body.widthPt, heightPt: bandHeightPt };
    const run = runOf(text.band, { role: 'label', language: text.language, tag: 'artifact', paint: ink.white });
    const set = typesetter.setParagraph([run], { widthPt: band.widthPt, align: 'centre', leadingPt: bandHeightPt });
    items.push(filledBox(band, ink.accent), ...placeItems(set.lines[0]?.items ?? [], band.xPt, band.yPt));
  }
  if (leaf.head.bare) return items;

  const room = head.left - body.xPt - gapPt;
  const hasSession = leaf.head.session !== '';
  items.push(...put(oneLine(typesetter, text.course, { ...look, weight: 700 }, room), headTop, { leftPt: body.xPt }, hasSession ? labelHeightPt / 2 : labelHeightPt).items);
  if (hasSession) items.push(...put(oneLine(typesetter, leaf.head.session, look, room), headTop + labelHeightPt / 2 + 1, { leftPt: body.xPt }, labelHeightPt / 2).items);
  const page = put(runOf(pageWords, look), footTop, { rightPt: foot.left - gapPt }, labelHeightPt);
  const footRoom = foot.left - 2 * gapPt - page.widthPt - body.xPt;
  items.push(...page.items, ...put(oneLine(typesetter, text.hostAndDate, look, footRoom), footTop, { leftPt: body.xPt }, labelHeightPt).items);
  if (text.band === null) items.push(across(body.xPt, paper.headRulePt, body.widthPt, strokes.hairline));
  items.push(across(body.xPt, paper.footRulePt, body.widthPt, strokes.hairline));
  if (text.days > 1 && leaf.head.day !== null) items.push(...dayTab(leaf.head.day, text.days, paper, typesetter));
  return items;
}

const tabWidthPt = 25;
const tabHeightPt = 36;

/** At the outer edge, a step lower each day; many days share the height. Its number stands where printers still reach. */
function dayTab(day: number, days: number, paper: Paper, typesetter: Typesetter): readonly Item[] {
  const step = Math.min(tabHeightPt + 8, (paper.body.heightPt - tabHeightPt) / Math.max(1, days - 1));
  const top = paper.body.yPt + (day - 1) * step;
  const left = paper.widthPt - tabWidthPt;
  const run = runOf(String(day), { role: 'strong', language: 'en', tag: 'artifact', paint: ink.accent });
  const set = typesetter.setParagraph([run], { widthPt: tabWidthPt - 10, align: 'centre', leadingPt: tabHeightPt });
  return [filledBox({ xPt: left, yPt: top, widthPt: tabWidthPt, heightPt: tabHeightPt }, ink.pale), ...placeItems(set.lines[0]?.items ?? [], left, top)];
}
