/** The paper and what is kept free on it. Designed on A4; Letter takes the same proportions. */
import type { Box } from '../../model/geometry';
import type { Edition, Recipe } from '../../model/recipe';

export interface Paper {
  readonly widthPt: number;
  readonly heightPt: number;
  /** Where content stands; a whole number of half-lines high. */
  readonly body: Box;
  /** The hairlines under the running head and over the foot. */
  readonly headRulePt: number;
  readonly footRulePt: number;
  /** Widths given in millimetres of A4, in points of this paper. */
  readonly across: (millimetres: number) => number;
}

/** The half-line: distances down the page are multiples of it. */
export const gridPt = 7;

/** Running lines keep 10 mm from the paper's edge, which every printer can reach. */
export const edgePt = 28.35;
/** 18 mm: the running lines end here. */
const marginPt = 51.02;
/** Between a hairline and the content. */
const airPt = 15;

const sizes = { a4: { widthPt: 595.28, heightPt: 841.89 }, letter: { widthPt: 612, heightPt: 792 } } as const;

/** The instructor's band stands between the running head and the content. */
export const bandHeightPt = 2 * gridPt;

export function paperOf(paper: Recipe['paper'], edition: Edition): Paper {
  const { widthPt, heightPt } = sizes[paper];
  const across = (millimetres: number): number => (millimetres * widthPt) / 210;
  const topPt = marginPt + airPt + (edition === 'instructor' ? bandHeightPt : 0);
  const bodyHeightPt = Math.floor((heightPt - marginPt - airPt - topPt) / gridPt) * gridPt;
  return {
    widthPt,
    heightPt,
    across,
    body: { xPt: across(20), yPt: topPt, widthPt: across(170), heightPt: bodyHeightPt },
    headRulePt: marginPt,
    footRulePt: heightPt - marginPt,
  };
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
