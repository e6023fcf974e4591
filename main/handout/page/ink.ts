/**
 * The few colours and lines of a page. Black prints black; every tint survives a grey office printer. Each paint stands for what
 * it is used for, and is known by its identity: a template's look gives it another colour when the pages are done.
 */
import { accentInks } from '../../model/accent';
import { solid } from '../../model/geometry';
import type { Box, Paint, Stroke } from '../../model/geometry';
import type { Item, TagRef } from '../../model/scene';
import { plainTemplate } from '../../model/template';

const plain = accentInks(plainTemplate.accent);

export const ink = {
  text: solid('000000'),
  /** Captions, numbers, times: 7 to 1 on white. */
  quiet: solid('555555'),
  accent: solid(plain.accent),
  link: solid(plain.accent),
  /** A ground in the accent itself, and what words on it are printed in. */
  band: solid(plain.band),
  onBand: solid(plain.onBand),
  /** The large number of a session's opener and the tab of a day, and what words on them are printed in. */
  pale: solid(plain.pale),
  onPale: solid(plain.onPale),
  tint: solid(plain.tint),
  /** Words in the accent on a tint. */
  onTint: solid(plain.onTint),
  /** Breaks in a timetable. */
  shade: solid(plain.shade),
  /** Under a band: the second colour where there is one. */
  stripe: solid(plain.pale),
  /** A template's second colour: for words and rules, behind table heads and tasks, and what words in it are printed in there. */
  second: solid(plain.accent),
  secondTint: solid(plain.tint),
  secondShade: solid(plain.shade),
  onSecond: solid(plain.onTint),
  white: solid('ffffff'),
} as const;

function line(paint: Paint, widthPt: number, dashPt: readonly number[] = [], cap: Stroke['cap'] = 'butt'): Stroke {
  return { paint, widthPt, dashPt, cap, join: 'miter' };
}

export const strokes = {
  /** 0.4 pt at 25 % black. */
  hairline: line(solid('bfbfbf'), 0.4),
  /** Around slides: 0.5 pt at 35 % black. */
  frame: line(solid('a6a6a6'), 0.5),
  /** To write on: 0.35 pt at 30 % black. */
  ruled: line(solid('b3b3b3'), 0.35),
  /** Dots to write on: round, as wide as the stroke. */
  dots: line(solid('999999'), 0.9, [], 'round'),
  squares: line(solid('c9c9c9'), 0.3),
  accent: line(ink.accent, 2),
  accentFine: line(ink.accent, 0.8),
  second: line(ink.second, 2),
  secondFine: line(ink.second, 0.8),
  leader: line(solid('8c8c8c'), 0.9, [0, 4], 'round'),
} as const;

const p = (value: number): string => String(Math.round(value * 100) / 100);

export function boxPath(box: Box): string {
  const [left, top, right, bottom] = [box.xPt, box.yPt, box.xPt + box.widthPt, box.yPt + box.heightPt].map(p);
  return `M${left ?? ''} ${top ?? ''}L${right ?? ''} ${top ?? ''}L${right ?? ''} ${bottom ?? ''}L${left ?? ''} ${bottom ?? ''}Z`;
}

export function filledBox(box: Box, fill: Paint, tag: TagRef = 'artifact'): Item {
  return { kind: 'path', path: boxPath(box), fill, stroke: null, tag };
}

export function framedBox(box: Box, stroke: Stroke, tag: TagRef = 'artifact'): Item {
  return { kind: 'path', path: boxPath(box), fill: null, stroke, tag };
}

export function across(xPt: number, yPt: number, widthPt: number, stroke: Stroke): Item {
  return {
    kind: 'path',
    path: `M${p(xPt)} ${p(yPt)}L${p(xPt + widthPt)} ${p(yPt)}`,
    fill: null,
    stroke,
    tag: 'artifact',
  };
}

export function down(xPt: number, yPt: number, heightPt: number, stroke: Stroke): Item {
  return {
    kind: 'path',
    path: `M${p(xPt)} ${p(yPt)}L${p(xPt)} ${p(yPt + heightPt)}`,
    fill: null,
    stroke,
    tag: 'artifact',
  };
}
