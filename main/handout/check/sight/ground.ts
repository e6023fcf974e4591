/** The colour beneath a text, where it is one colour for sure. */
import type { PaintedText, PaintedThing } from '../read/painted.types';
import { holds, touches, type Edges } from '../../../model/flat-path';

/** The paper itself. */
const paper = 'ffffff';

/** Null where a picture, a gradient or something that lets light through lies beneath, or where two colours meet. */
export function groundBeneath(painted: readonly PaintedThing[], order: number): string | null {
  const text = painted[order];
  if (text?.kind !== 'text') return null;
  const box = coreOf(text);
  for (let at = order - 1; at >= 0; at--) {
    const thing = painted[at];
    if (!thing || thing.kind === 'text') continue;
    if (thing.kind === 'picture') {
      if (touches(pictureEdges(thing.matrix), box) && touches(thing.clipBox, box)) return null;
      continue;
    }
    if (thing.stroke || !touches(thing.path, box) || !touches(thing.clipBox, box)) continue;
    const whole = cornersOf(box).every(
      ([x, y]) => holds(thing.path, x, y, 0.1) && thing.clips.every((clip) => holds(clip, x, y, 0.1)),
    );
    return whole && thing.opaque ? thing.rgb : null;
  }
  return paper;
}

/** What a text surely inks: from its baseline to half its height. */
function coreOf({ xPt, endPt, baselinePt, sizePt }: PaintedText): Edges {
  return {
    left: Math.min(xPt, endPt),
    right: Math.max(xPt, endPt),
    top: baselinePt - sizePt * 0.5,
    bottom: baselinePt,
  };
}

function cornersOf({ left, top, right, bottom }: Edges): readonly (readonly [number, number])[] {
  return [
    [left, top],
    [right, top],
    [right, bottom],
    [left, bottom],
  ];
}

/** The upright box around the unit square under a matrix. */
export function pictureEdges([a, b, c, d, e, f]: readonly [number, number, number, number, number, number]): Edges {
  const xs = [e, e + a, e + c, e + a + c];
  const ys = [f, f + b, f + d, f + b + d];
  return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) };
}
