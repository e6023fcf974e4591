/** The few colours and lines of a page. Black prints black; every tint survives a grey office printer. */
import { solid } from '../../model/geometry';
import type { Box, Stroke } from '../../model/geometry';
import type { Item, TagRef } from '../../model/scene';
import type { Paint } from '../../model/geometry';

export const ink = {
  text: solid('000000'),
  /** Captions, numbers, times: 7 to 1 on white. */
  quiet: solid('555555'),
  accent: solid('1f4e79'),
  /** The large number of a session's opener. */
  pale: solid('d5dfe9'),
  tint: solid('f1f3f5'),
  /** Breaks in a timetable. */
  shade: solid('e4e7ea'),
  link: solid('1f4e79'),
  white: solid('ffffff'),
  black: solid('000000'),
} as const;

function line(rgb: string, widthPt: number, dashPt: readonly number[] = [], cap: Stroke['cap'] = 'butt'): Stroke {
  return { paint: solid(rgb), widthPt, dashPt, cap, join: 'miter' };
}

export const strokes = {
  /** 0.4 pt at 25 % black. */
  hairline: line('bfbfbf', 0.4),
  /** Around slides: 0.5 pt at 35 % black. */
  frame: line('a6a6a6', 0.5),
  /** To write on: 0.35 pt at 30 % black. */
  ruled: line('b3b3b3', 0.35),
  /** Dots to write on: round, as wide as the stroke. */
  dots: line('999999', 0.9, [], 'round'),
  squares: line('c9c9c9', 0.3),
  accent: line('1f4e79', 2),
  accentFine: line('1f4e79', 0.8),
  leader: line('8c8c8c', 0.9, [0, 4], 'round'),
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
