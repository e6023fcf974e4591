/** What stands on every page: course and session, label, host and date, page number, the day's tab, the instructor's band. */
import type { Box } from '../../model/geometry';
import type { Language } from '../../model/language';
import type { Item, RunningPart } from '../../model/scene';
import { placeItems } from '../../typeset/place-line';
import type { StyledRun, Typesetter } from '../../typeset/typesetter';
import type { RunningLogo } from '../look/running-logo';
import { dayTab } from './day-tab';
import { anyRoomPt, footOfCopy, overPage, type Stretch } from './foot-of-copy';
import { across, filledBox, ink, strokes } from './ink';
import { labelBox, labelHeightPt } from './label-box';
import { gapPt, putMiddle, putRight, type Line } from './line-texts';
import { bandHeightPt, linesHeightPt, type Paper, type Side } from './paper';
import { besideLabel, inStrip, restrictionsRoom } from './restrictions';
import { fillFields, usesField } from './running-fields';
import { textsOfLine } from './running-lines.types';
import type { PageFacts, RunningLines, RunningPage, RunningText, RunningTexts } from './running-lines.types';
import { oneLine, runOf, type TextLook } from './type';

/** Less than this of a text tells nobody anything. */
const leastTextPt = 24;
const half = labelHeightPt / 2;

/** What pages share is set once: each text in each room. */
export function createRunningLines(
  text: RunningText,
  typesetter: Typesetter,
  logo: RunningLogo | null = null,
): RunningLines {
  const look: TextLook = { role: 'running', language: text.language, tag: 'artifact' };
  const known = new Map<string, Stretch>();
  const set = (words: string, roomPt: number, heightPt = labelHeightPt, more: Partial<TextLook> = {}): Stretch => {
    // Rooms go in steps, so that pages with numbers of one length share what is set.
    const room = Math.floor(roomPt / 10) * 10;
    const key = `${String(heightPt)} ${String(more.weight)} ${String(room)} ${words}`;
    let stretch = known.get(key);
    if (!stretch) {
      stretch = setStretch(oneLine(typesetter, words, { ...look, ...more }, room), heightPt, typesetter);
      known.set(key, stretch);
    }
    return stretch;
  };
  const restrictionsKnown = new Map<string, readonly Item[]>();
  const strip = (widthPt: number): readonly Item[] => {
    const key = String(widthPt);
    const found = restrictionsKnown.get(key) ?? inStrip(text.restrictions, widthPt, text.language, typesetter);
    restrictionsKnown.set(key, found);
    return found;
  };
  const stretches = new Map<number, Stretch | null>();
  const before = (roomPt: number): Stretch | null => {
    let found = stretches.get(roomPt);
    if (found === undefined)
      stretches.set(roomPt, (found = besideLabel(text.restrictions, roomPt, text.language, typesetter)));
    return found;
  };
  const box = labelBox(text.label, typesetter);
  /** The label at the right, its restrictions before it where the paper has no strip for them; gives where they begin. */
  const marksAt = (rightPt: number, frame: Frame, topPt: number): { leftPt: number; items: readonly Item[] } => {
    const left = rightPt - box.widthPt;
    const label = box.at(rightPt, topPt);
    const roomPt = restrictionsRoom(frame.widthPt, text.numbered);
    const restrictions = frame.paper.stripPt > 0 || text.restrictions === '' ? null : before(roomPt);
    if (!restrictions) return { leftPt: left, items: label };
    const wordsLeft = left - gapPt / 2 - restrictions.widthPt;
    return { leftPt: wordsLeft, items: [...label, ...placeItems(restrictions.items, wordsLeft, topPt)] };
  };
  const fill = (line: RunningTexts, facts: PageFacts): RunningTexts => ({
    left: fillFields(line.left, facts),
    middle: fillFields(line.middle, facts),
    right: fillFields(line.right, facts),
  });
  const saysPage = [text.head, text.foot].flatMap(textsOfLine).some((each) => usesField(each, 'page'));

  const headOf = (facts: PageFacts, line: Line): readonly Item[] => {
    const said = fill(text.head, facts);
    const rest = putRight(said.right, line, set);
    const middle = putMiddle(said.middle, { ...line, rightPt: rest.leftPt }, set);
    const room = middle.leftPt - line.leftPt;
    const under = said.left !== '' || facts.under === '' ? '' : facts.under;
    const top = said.left === '' ? facts.course : said.left;
    const first = set(top, room, half, { weight: 700 });
    const lines =
      under === ''
        ? placeItems(first.items, line.leftPt, line.topPt + half / 2)
        : [
            ...placeItems(first.items, line.leftPt, line.topPt),
            ...placeItems(set(under, room, half).items, line.leftPt, line.topPt + half + 1),
          ];
    return [...lines, ...middle.items, ...rest.items];
  };

  /** What the foot begins with: an agency's own text, or who gives the handout, shortened before its date is. */
  const leftWords = (own: string, whole: string, roomPt: number): readonly Item[] => {
    const isTooLong = own === '' && text.host !== '' && set(whole, anyRoomPt).widthPt > roomPt;
    if (!isTooLong) return set(whole, roomPt).items;
    const date = set(text.version, anyRoomPt);
    const datePt = date.widthPt === 0 ? 0 : date.widthPt + gapPt;
    if (roomPt - datePt < 4 * leastTextPt) return set(text.version, roomPt).items;
    const host = set(text.host, roomPt - datePt);
    return [...host.items, ...placeItems(date.items, host.widthPt + gapPt, 0)];
  };

  const footOf = (facts: PageFacts, line: Line, side: Side, paper: Paper): RunningPage => {
    const said = fill(text.foot, facts);
    const pageWords = saysPage ? '' : facts.pageWords;
    const own = said.left;
    const whole = own === '' ? [text.host, text.version].filter(Boolean).join(text.listMark) : own;
    if (text.numbered) {
      const rest = putRight(said.right, line, set);
      const parts = own === '' ? { host: text.host, date: text.version } : { host: own, date: '' };
      const copy = footOfCopy({ whole, ...parts, pageWords }, { ...line, rightPt: rest.leftPt }, side, paper, set);
      return { items: [...copy.items, ...rest.items], stamp: copy.stamp };
    }
    const isOuterLeft = side === 'left';
    /** What stands at the outer edge, and what it leaves for the words at the left. */
    const beside = (page: Stretch & { readonly topPt: number }) => {
      const space = page.widthPt > 0 ? page.widthPt + gapPt : 0;
      const free: Line = isOuterLeft
        ? { ...line, leftPt: line.leftPt + space }
        : { ...line, rightPt: line.rightPt - space };
      const rest = putRight(said.right, free, set);
      const middle = putMiddle(said.middle, { ...free, rightPt: rest.leftPt }, set);
      const pageLeft = isOuterLeft ? line.leftPt : line.rightPt - page.widthPt;
      const items = [...placeItems(page.items, pageLeft, page.topPt), ...middle.items, ...rest.items];
      return { items, leftPt: free.leftPt, roomPt: middle.leftPt - free.leftPt };
    };
    const inOne = beside({ ...set(pageWords, line.rightPt - line.leftPt), topPt: line.topPt });
    // A date that is cut says nothing: where restrictions leave it no room it stands over the page number.
    const isCut = own === '' && pageWords !== '' && set(text.version, anyRoomPt).widthPt > inOne.roomPt;
    const foot = isCut ? beside(overPage(text.version, pageWords, side, paper, set)) : inOne;
    const { leftPt, roomPt } = foot;
    const left = (): readonly Item[] => {
      if (!isCut) return roomPt >= leastTextPt ? leftWords(own, whole, roomPt) : [];
      return roomPt >= 4 * leastTextPt ? set(text.host, roomPt).items : [];
    };
    const items = [...foot.items, ...placeItems(left(), leftPt, line.topPt)];
    return { items };
  };

  return (head, facts, paper, side) => {
    const frame = onSide(paper, side);
    const { leftPt, widthPt, headRulePt, footRulePt } = frame;
    const rightPt = leftPt + widthPt;
    const { stripPt } = frame.paper;
    const headTop = headRulePt - stripPt - linesHeightPt;
    const footTop = footRulePt + stripPt + linesHeightPt - labelHeightPt;
    const upper = marksAt(rightPt, frame, headTop);
    const lower = marksAt(rightPt, frame, footTop);
    const stripAt = (yPt: number): readonly Item[] => (stripPt > 0 ? placeItems(strip(widthPt), leftPt, yPt) : []);
    const band =
      text.band === null
        ? []
        : instructorBand(
            text.band,
            { xPt: leftPt, yPt: headRulePt, widthPt, heightPt: bandHeightPt },
            text.language,
            typesetter,
          );
    const always = [
      ...partOf('header', [...upper.items, ...stripAt(headRulePt - stripPt), ...band]),
      ...partOf('footer', [...stripAt(footRulePt), ...lower.items]),
    ];
    const besideLogoPt = logo ? leftPt + logo.widthPt + gapPt : leftPt;
    const middlePt = leftPt + widthPt / 2;
    const footLine = { leftPt, rightPt: lower.leftPt - gapPt, topPt: footTop, middlePt };
    const foot = footOf(facts, footLine, side, frame.paper);
    const stamp = foot.stamp ? { stamp: foot.stamp } : {};
    if (head.bare) return { items: always, ...stamp };
    const items = [
      ...always,
      ...partOf('header', [
        ...(text.band === null ? [across(leftPt, headRulePt, widthPt, strokes.hairline)] : []),
        ...(logo ? placeItems(logo.items, leftPt, headTop + (labelHeightPt + 1 - logo.heightPt) / 2) : []),
        ...headOf(facts, { leftPt: besideLogoPt, rightPt: upper.leftPt - gapPt, topPt: headTop, middlePt }),
      ]),
      ...partOf('footer', [across(leftPt, footRulePt, widthPt, strokes.hairline), ...foot.items]),
      ...partOf('tab', text.days > 1 && head.day !== null ? dayTab(head.day, text.days, paper, side, typesetter) : []),
    ];
    return { items, ...stamp };
  };
}

/** Says of what the lines draw which of them it is. */
function partOf(running: RunningPart, items: readonly Item[]): readonly Item[] {
  return items.map((item) =>
    item.kind === 'group' ? { ...item, items: partOf(running, item.items) } : { ...item, running },
  );
}

function setStretch(run: StyledRun, heightPt: number, typesetter: Typesetter): Stretch {
  if (run.text === '') return { items: [], widthPt: 0 };
  const { lines, widthPt } = typesetter.setParagraph([run], {
    widthPt: anyRoomPt,
    align: 'start',
    leadingPt: heightPt,
  });
  return { items: lines[0]?.items ?? [], widthPt };
}

interface Frame {
  readonly paper: Paper;
  readonly leftPt: number;
  readonly widthPt: number;
  readonly headRulePt: number;
  readonly footRulePt: number;
}

function onSide(paper: Paper, side: Side): Frame {
  const { dxPt, dyPt } = side === 'left' ? paper.toLeft : { dxPt: 0, dyPt: 0 };
  const [headRulePt, footRulePt] = [paper.headRulePt + dyPt, paper.footRulePt + dyPt];
  return {
    paper: { ...paper, headRulePt, footRulePt },
    leftPt: paper.lines.xPt + dxPt,
    widthPt: paper.lines.widthPt,
    headRulePt,
    footRulePt,
  };
}

function instructorBand(words: string, band: Box, language: Language, typesetter: Typesetter): readonly Item[] {
  const run = runOf(words, { role: 'label', language, tag: 'artifact', paint: ink.onBand });
  const set = typesetter.setParagraph([run], { widthPt: band.widthPt, align: 'centre', leadingPt: bandHeightPt });
  return [filledBox(band, ink.band), ...placeItems(set.lines[0]?.items ?? [], band.xPt, band.yPt)];
}
