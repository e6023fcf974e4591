/** What stands on every page: course and session, label, host and date, page number, the day's tab, the instructor's band. */
import type { Box } from '../../model/geometry';
import type { Language } from '../../model/language';
import type { TlpLabel } from '../../model/marking';
import type { Item } from '../../model/scene';
import { placeItems } from '../../typeset/place-line';
import type { StyledRun, Typesetter } from '../../typeset/typesetter';
import type { RunningHead } from './book';
import { across, filledBox, ink, strokes } from './ink';
import { labelBox, labelHeightPt } from './label-box';
import { bandHeightPt, edgePt, rightOf, type Paper } from './paper';
import { oneLine, runOf, type TextLook } from './type';

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
  /** True where the middle of the foot is kept for a copy's stamp. */
  readonly numbered: boolean;
}

export interface RunningPage {
  /** All of them passed over by readers of tags. */
  readonly items: readonly Item[];
  readonly stamp?: Box;
}

/** One page's running lines. A bare head needs no page words. */
export type RunningLines = (head: RunningHead, pageWords: string) => RunningPage;

/** A stamp: the code, and two lines beside it. It takes the height between the foot's rule and what printers reach. */
const stampWidthPt = 150;

const gapPt = 10;
/** Less than this of the host's name tells nobody anything. */
const leastFootPt = 24;

interface Stretch {
  readonly items: readonly Item[];
  readonly widthPt: number;
}

/** What every page shares is set once, and so is each session's line. */
export function createRunningLines(text: RunningText, paper: Paper, typesetter: Typesetter): RunningLines {
  const { body } = paper;
  const look: TextLook = { role: 'running', language: text.language, tag: 'artifact' };
  const headTop = edgePt;
  const footTop = paper.heightPt - edgePt - labelHeightPt;
  const half = labelHeightPt / 2;
  const set = (run: StyledRun, heightPt: number): Stretch => {
    const { lines, widthPt } = typesetter.setParagraph([run], { widthPt: 2000, align: 'start', leadingPt: heightPt });
    return { items: lines[0]?.items ?? [], widthPt };
  };

  const marks = labelAndRestrictions(text, look, paper, typesetter, set);
  const band = text.band === null ? [] : instructorBand(text.band, text.language, paper, typesetter);
  const rules = [
    ...(text.band === null ? [across(body.xPt, paper.headRulePt, body.widthPt, strokes.hairline)] : []),
    across(body.xPt, paper.footRulePt, body.widthPt, strokes.hairline),
  ];
  const always = [...marks.at(headTop), ...marks.at(footTop), ...band];
  const headRoom = marks.leftPt - body.xPt - gapPt;
  const course = set(oneLine(typesetter, text.course, { ...look, weight: 700 }, headRoom), half);
  const sessions = new Map<string, readonly Item[]>();
  const headOf = (session: string): readonly Item[] => {
    let items = sessions.get(session);
    if (!items) {
      const name = set(oneLine(typesetter, session, look, headRoom), half);
      items =
        session === ''
          ? placeItems(course.items, body.xPt, headTop + half / 2)
          : [...placeItems(course.items, body.xPt, headTop), ...placeItems(name.items, body.xPt, headTop + half + 1)];
      sessions.set(session, items);
    }
    return items;
  };
  const feet = new Map<number, readonly Item[]>();
  /** The host and date shorten in steps, so that pages with numbers of one length share them. */
  const footOf = (roomPt: number): readonly Item[] => {
    const step = Math.floor(roomPt / 10) * 10;
    let items = feet.get(step);
    if (!items) {
      items = placeItems(
        set(oneLine(typesetter, text.hostAndDate, look, step), labelHeightPt).items,
        body.xPt,
        footTop,
      );
      feet.set(step, items);
    }
    return items;
  };

  return (head, pageWords) => {
    const page = set(runOf(pageWords, look), labelHeightPt);
    const pageLeft = marks.leftPt - gapPt - page.widthPt;
    const stamp = text.numbered ? stampBox(body.xPt, pageLeft - gapPt, paper) : null;
    if (head.bare) return { items: always, ...(stamp ? { stamp } : {}) };
    const footRoom = (stamp?.xPt ?? pageLeft) - gapPt - body.xPt;
    const items = [
      ...always,
      ...rules,
      ...headOf(head.session),
      ...(footRoom >= leastFootPt ? footOf(footRoom) : []),
      ...placeItems(page.items, pageLeft, footTop),
      ...(text.days > 1 && head.day !== null ? dayTab(head.day, text.days, paper, typesetter) : []),
    ];
    return { items, ...(stamp ? { stamp } : {}) };
  };
}

/** In the middle of the foot; to the left of it where the label and its restrictions reach so far. */
function stampBox(leftPt: number, rightPt: number, paper: Paper): Box {
  const widthPt = Math.min(stampWidthPt, rightPt - leftPt);
  const xPt = Math.min((paper.widthPt - widthPt) / 2, rightPt - widthPt);
  return { xPt, yPt: paper.footRulePt, widthPt, heightPt: paper.heightPt - edgePt - paper.footRulePt };
}

/** The label at the right, its restrictions before it; `leftPt` is where they begin. */
function labelAndRestrictions(
  text: RunningText,
  look: TextLook,
  { body }: Paper,
  typesetter: Typesetter,
  set: (run: StyledRun, heightPt: number) => Stretch,
): { readonly leftPt: number; readonly at: (topPt: number) => readonly Item[] } {
  const box = labelBox(text.label, typesetter);
  const right = rightOf(body);
  const left = right - box.widthPt;
  if (text.restrictions === '') return { leftPt: left, at: (topPt) => box.at(right, topPt) };
  // The stamp of a copy takes some of their room.
  const room = body.widthPt * (text.numbered ? 0.37 : 0.45);
  const run = oneLine(typesetter, text.restrictions, { ...look, weight: 700, paint: ink.text }, room);
  const words = set(run, labelHeightPt);
  const wordsLeft = left - gapPt / 2 - words.widthPt;
  return { leftPt: wordsLeft, at: (topPt) => [...box.at(right, topPt), ...placeItems(words.items, wordsLeft, topPt)] };
}

function instructorBand(
  words: string,
  language: Language,
  { body, headRulePt }: Paper,
  typesetter: Typesetter,
): readonly Item[] {
  const band = { xPt: body.xPt, yPt: headRulePt, widthPt: body.widthPt, heightPt: bandHeightPt };
  const run = runOf(words, { role: 'label', language, tag: 'artifact', paint: ink.white });
  const set = typesetter.setParagraph([run], { widthPt: band.widthPt, align: 'centre', leadingPt: bandHeightPt });
  return [filledBox(band, ink.accent), ...placeItems(set.lines[0]?.items ?? [], band.xPt, band.yPt)];
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
  const box = { xPt: left, yPt: top, widthPt: tabWidthPt, heightPt: tabHeightPt };
  return [filledBox(box, ink.pale), ...placeItems(set.lines[0]?.items ?? [], left, top)];
}
