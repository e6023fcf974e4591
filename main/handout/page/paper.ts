/** The paper and what is kept free on it. Designed on A4; Letter takes the same proportions. */
import type { Box } from '../../model/geometry';
import type { Edition, Recipe } from '../../model/recipe';
import type { Template } from '../../model/template';

/** Which page of a spread: the first page of anything bound is a right-hand page. */
export type Side = 'left' | 'right';

export interface Paper {
  readonly widthPt: number;
  readonly heightPt: number;
  /** Where content stands on a right-hand page; a whole number of half-lines high. */
  readonly body: Box;
  /** Where the running lines begin and how wide they are, on a right-hand page. */
  readonly lines: Pick<Box, 'xPt' | 'widthPt'>;
  /** How far everything stands from there on a left-hand page: nothing where the margins are not mirrored. */
  readonly toLeft: { readonly dxPt: number; readonly dyPt: number };
  /** How much head and foot have grown for a strip of restrictions, each. */
  readonly stripPt: number;
  /** The hairlines under the running head and over the foot. */
  readonly headRulePt: number;
  readonly footRulePt: number;
  /** Widths in millimetres that were designed for a text 170 wide, in points of this paper. */
  readonly across: (millimetres: number) => number;
}

/** The half-line: distances down the page are multiples of it. */
export const gridPt = 7;

/** Running lines keep 10 mm from the paper's edge, which every printer can reach. */
export const edgePt = 28.35;
/** 18 mm: the running lines end here. */
const marginPt = 51.02;
/** How high the running lines may be. */
export const linesHeightPt = marginPt - edgePt;
/** Between a hairline and the content. */
const airPt = 15;
/** Between a hairline and a picture that takes the whole width of the paper. */
const pictureAirPt = 5;

const sizes: Readonly<Record<Recipe['paper'], Pick<Box, 'widthPt' | 'heightPt'>>> = {
  a4: { widthPt: 595.28, heightPt: 841.89 },
  letter: { widthPt: 612, heightPt: 792 },
};

/** The instructor's band stands between the running head and the content. */
export const bandHeightPt = 2 * gridPt;

/** Layouts are drawn for a text of this width, on A4 without binding. */
const designedMm = 170;
const a4Mm = 210;

type Format = Pick<Recipe, 'paper' | 'sides' | 'binding' | 'edition'>;

/** The pages of a handout, upright. `stripPt` is what its restrictions take in head and foot of each page. */
export function paperOf(format: Format, margins: Template['margins'], stripPt = 0): Paper {
  const size = sizes[format.paper];
  const { insidePt, outsidePt } = marginsOf(format, margins);
  const widthPt = size.widthPt - insidePt - outsidePt;
  const edgesPt = marginPt + stripPt;
  const topPt = edgesPt + airPt + bandOf(format.edition);
  const heightPt = Math.floor((size.heightPt - edgesPt - airPt - topPt) / gridPt) * gridPt;
  return {
    ...size,
    body: { xPt: insidePt, yPt: topPt, widthPt, heightPt },
    lines: { xPt: insidePt, widthPt },
    toLeft: { dxPt: format.sides === 'two' ? outsidePt - insidePt : 0, dyPt: 0 },
    stripPt,
    headRulePt: edgesPt,
    footRulePt: size.heightPt - edgesPt,
    across: (millimetres) => (millimetres * widthPt) / designedMm,
  };
}

/**
 * A page whose content reaches both edges of the paper, between the running lines. One that lies across is bound at its upper
 * edge, on a left-hand page at its lower one.
 */
export function pictureSheet(format: Format, margins: Template['margins'], lies: boolean, stripPt = 0): Paper {
  const upright = sizes[format.paper];
  const size = lies ? { widthPt: upright.heightPt, heightPt: upright.widthPt } : upright;
  const { insidePt, outsidePt, bindingPt } = marginsOf(format, margins);
  const headRulePt = marginPt + stripPt + (lies ? bindingPt : 0);
  const footRulePt = size.heightPt - marginPt - stripPt;
  const topPt = headRulePt + bandOf(format.edition) + pictureAirPt;
  const xPt = lies ? outsidePt : insidePt;
  const isMirrored = format.sides === 'two';
  return {
    ...size,
    body: { xPt: 0, yPt: topPt, widthPt: size.widthPt, heightPt: footRulePt - pictureAirPt - topPt },
    lines: { xPt, widthPt: size.widthPt - xPt - outsidePt },
    toLeft: {
      dxPt: isMirrored && !lies ? outsidePt - insidePt : 0,
      dyPt: isMirrored && lies ? -bindingPt : 0,
    },
    stripPt,
    headRulePt,
    footRulePt,
    across: (millimetres) => (millimetres * size.widthPt) / designedMm,
  };
}

/** The inner margin has room for holes or a spine where the handout is bound. */
function marginsOf(
  { paper, binding }: Format,
  margins: Template['margins'],
): { readonly insidePt: number; readonly outsidePt: number; readonly bindingPt: number } {
  const points = (millimetres: number): number => (millimetres * sizes[paper].widthPt) / a4Mm;
  const bindingPt = binding ? points(margins.bindingMm) : 0;
  return { insidePt: points(margins.insideMm) + bindingPt, outsidePt: points(margins.outsideMm), bindingPt };
}

function bandOf(edition: Edition): number {
  return edition === 'instructor' ? bandHeightPt : 0;
}

/** A height rounded up to the half-line grid. */
export function toGrid(heightPt: number): number {
  return Math.ceil(Math.round((heightPt / gridPt) * 1000) / 1000) * gridPt;
}

export function bottomOf(box: Box): number {
  return box.yPt + box.heightPt;
}

export function rightOf(box: Box): number {
  return box.xPt + box.widthPt;
}

/** The box without its uppermost part. */
export function below(box: Box, yPt: number): Box {
  return { ...box, yPt, heightPt: Math.max(0, bottomOf(box) - yPt) };
}
