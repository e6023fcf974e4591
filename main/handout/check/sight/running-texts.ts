/** What running lines say: pieces of several fonts that stand behind each other on one line are one text. */
import type { PaintedThing } from '../read/painted.types';

/** A space at most, in ems. */
const gapEm = 0.7;

export interface RunningText {
  readonly text: string;
  readonly baselinePt: number;
}

/** Running lines say that they are; a slide's own foot is passed over by readers of tags too, and is none of them. */
export function isRunning({ mark }: Pick<PaintedThing, 'mark'>): boolean {
  return mark.kind === 'artifact' && mark.running;
}

/** In the order of painting. */
export function runningTexts(painted: readonly PaintedThing[]): readonly RunningText[] {
  const found: { text: string; baselinePt: number; endPt: number }[] = [];
  for (const thing of painted) {
    if (thing.kind !== 'text' || !isRunning(thing)) continue;
    const { text, baselinePt, xPt, endPt, sizePt } = thing;
    const last = found.at(-1);
    const goesOn =
      last !== undefined &&
      Math.abs(last.baselinePt - baselinePt) < 0.5 &&
      Math.abs(xPt - last.endPt) <= gapEm * sizePt;
    if (goesOn) Object.assign(last, { text: last.text + text, endPt });
    else found.push({ text, baselinePt, endPt });
  }
  return found;
}
