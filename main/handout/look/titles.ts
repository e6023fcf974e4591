/** How titles stand in each opening of a template: their inks, what is drawn behind them, and the lines under them. */
import type { Box, Paint } from '../../model/geometry';
import type { Item } from '../../model/scene';
import type { TemplateOpening } from '../../model/template';
import { across, down, filledBox, framedBox, ink, strokes } from '../page/ink';
import { bottomOf, gridPt, type Paper } from '../page/paper';

export interface TitleLook {
  /** The inks of a title, of what stands quietly beside it, and of a session's large number. */
  readonly title: Paint;
  readonly quiet: Paint;
  readonly number: Paint;
  /** Behind the words of a cover or an opener, which take `words`. */
  readonly ground: (words: Box, paper: Paper) => readonly Item[];
  /** How far the ground reaches below the words. */
  readonly belowPt: number;
  /** On the whole cover, before its words, and how far these keep from the ends of the body for it. */
  readonly cover: (paper: Paper) => readonly Item[];
  readonly coverPt: number;
  /** Under the words of a cover (`large`) or an opener, from a place on. */
  readonly under: (words: Box, paper: Paper, large: boolean) => readonly Item[];
  /** Under or beside the heading of a page before the first session; `isTwoColoured` where the template has a second colour. */
  readonly heading: (words: Box, isTwoColoured: boolean) => readonly Item[];
  /** Across a page under the compact head of a deck. */
  readonly headRule: (xPt: number, yPt: number, widthPt: number) => readonly Item[];
  /** Behind the head of a table. */
  readonly tableHead: Paint | null;
}

const none = (): readonly Item[] => [];

/** Under a heading that nothing else sets apart from its text. */
const headingRulePt = 34;

const rule: TitleLook = {
  title: ink.text,
  quiet: ink.quiet,
  number: ink.pale,
  ground: none,
  belowPt: 0,
  cover: none,
  coverPt: 0,
  under: (words, paper, large) => [
    across(words.xPt, bottomOf(words), paper.across(40), large ? { ...strokes.accent, widthPt: 3 } : strokes.accent),
  ],
  heading: (words, isTwoColoured) =>
    isTwoColoured ? [across(words.xPt, bottomOf(words) + 3.5, headingRulePt, strokes.second)] : [],
  headRule: (xPt, yPt, widthPt) => [across(xPt, yPt, widthPt, strokes.secondFine)],
  tableHead: ink.secondTint,
};

/** A thick line over a fine one, as on a charter. */
function doubleRule(xPt: number, yPt: number, widthPt: number): readonly Item[] {
  return [
    across(xPt, yPt, widthPt, { ...strokes.accent, widthPt: 1.6 }),
    across(xPt, yPt + 2.6, widthPt, { ...strokes.second, widthPt: 0.4 }),
  ];
}

/** Between the words of a cover and its frame. */
const framePt = 2 * gridPt;

function grown(box: Box, byPt: number): Box {
  return {
    xPt: box.xPt - byPt,
    yPt: box.yPt - byPt,
    widthPt: box.widthPt + 2 * byPt,
    heightPt: box.heightPt + 2 * byPt,
  };
}

const frame: TitleLook = {
  ...rule,
  cover: ({ body }) => {
    // The running lines and the instructor's band stand close above and below: the frame has less room there than at the sides.
    const outer = { ...grown(body, framePt), yPt: body.yPt - 4, heightPt: body.heightPt + 8 };
    return [
      framedBox(outer, { ...strokes.accent, widthPt: 1.2 }),
      framedBox(grown(outer, -3), { ...strokes.second, widthPt: 0.4 }),
    ];
  },
  coverPt: framePt,
  under: (words) => doubleRule(words.xPt, bottomOf(words), words.widthPt),
  heading: (words) => doubleRule(words.xPt, bottomOf(words) + 3, words.widthPt),
  headRule: doubleRule,
  tableHead: null,
};

/** How far a band reaches beyond its words, above and below. */
const bandPadPt = 3 * gridPt;
const stripePt = 5;

const band: TitleLook = {
  ...rule,
  title: ink.onBand,
  quiet: ink.onBand,
  number: ink.onBand,
  ground: (words, paper) => {
    // Wider than the paper by what everything moves on a left-hand page, so that it reaches both edges there too.
    const beyondPt = Math.abs(paper.toLeft.dxPt);
    const box = {
      xPt: -beyondPt,
      yPt: words.yPt - bandPadPt,
      widthPt: paper.widthPt + 2 * beyondPt,
      heightPt: words.heightPt + 2 * bandPadPt,
    };
    return [filledBox(box, ink.band), filledBox({ ...box, yPt: bottomOf(box), heightPt: stripePt }, ink.stripe)];
  },
  belowPt: bandPadPt + stripePt,
  under: none,
  heading: (words) => [down(words.xPt - 10, words.yPt + 4, words.heightPt - 6, { ...strokes.second, widthPt: 4 })],
  headRule: (xPt, yPt, widthPt) => [across(xPt, yPt, widthPt, { ...strokes.second, widthPt: 2.4 })],
  tableHead: ink.secondShade,
};

/** Every opening by its name: a new one is an entry here. */
export const titleLooks: Readonly<Record<TemplateOpening, TitleLook>> = { rule, frame, band };
