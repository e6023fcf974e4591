/** Lines under and through words and the tint behind them. They are ornaments: a reader of tags passes over them. */
import type { PathItem } from '../model/scene';
import type { StyledRun } from './typesetter';

/** A line under words, low enough for Han. */
export function lineUnder(run: StyledRun, startPt: number, endPt: number, baselinePt: number): PathItem {
  return bar(run, startPt, endPt, baselinePt + run.sizePt * 0.14, run.sizePt * 0.06);
}

/** A line through the middle of words. */
export function lineThrough(run: StyledRun, startPt: number, endPt: number, baselinePt: number): PathItem {
  return bar(run, startPt, endPt, baselinePt - run.sizePt * 0.32, run.sizePt * 0.06);
}

function bar(run: StyledRun, startPt: number, endPt: number, topPt: number, heightPt: number): PathItem {
  const [left, right, top, bottom] = [startPt, endPt, topPt, topPt + heightPt].map(short);
  return {
    kind: 'path',
    path: `M${left} ${top}L${right} ${top}L${right} ${bottom}L${left} ${bottom}Z`,
    fill: run.paint,
    stroke: null,
    tag: 'artifact',
  };
}

/** The tint behind inline code, with round corners, a little wider than the words. */
export function tintBehind(run: StyledRun, startPt: number, endPt: number, baselinePt: number): PathItem {
  const { sizePt } = run;
  const side = sizePt * 0.1;
  return {
    kind: 'path',
    path: roundBox(startPt - side, baselinePt - sizePt * 0.9, endPt + side, baselinePt + sizePt * 0.27, sizePt * 0.18),
    fill: run.ground ?? null,
    stroke: null,
    tag: 'artifact',
  };
}

/** How far a circle's control points stand from its corner: 1 − 0.5523. */
const circle = 0.4477;

function roundBox(left: number, top: number, right: number, bottom: number, radius: number): string {
  const r = Math.min(radius, (right - left) / 2, (bottom - top) / 2);
  const k = r * circle;
  const at = (...values: readonly number[]): string => values.map(short).join(' ');
  return [
    `M${at(left + r, top)}`,
    `L${at(right - r, top)}`,
    `C${at(right - k, top, right, top + k, right, top + r)}`,
    `L${at(right, bottom - r)}`,
    `C${at(right, bottom - k, right - k, bottom, right - r, bottom)}`,
    `L${at(left + r, bottom)}`,
    `C${at(left + k, bottom, left, bottom - k, left, bottom - r)}`,
    `L${at(left, top + r)}`,
    `C${at(left, top + k, left + k, top, left + r, top)}`,
    'Z',
  ].join('');
}

function short(value: number): string {
  return String(Math.round(value * 100) / 100);
}
