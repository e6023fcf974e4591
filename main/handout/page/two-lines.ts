/** Two lines of small text in the foot of a numbered copy: those of the stamp and those beside it stand at the same heights. */
import type { Box } from '../../model/geometry';
import { linesHeightPt, type Paper } from './paper';

/** Between the foot's rule and the code: pressed against the rule it looks like a mistake, and telephones want white around it. */
const airPt = 4.5;
/** What each line is set in, and how far the second stands under the first. */
export const lineOfTwoPt = linesHeightPt / 2;
const pitchPt = 9.4;

/** Where they may stand: from under the rule, and the strip there, to what printers reach. */
export function underFootRule({ footRulePt, stripPt }: Paper): Pick<Box, 'yPt' | 'heightPt'> {
  return { yPt: footRulePt + stripPt + airPt, heightPt: linesHeightPt - airPt };
}

/** The upper edges of both lines, which stand in the middle of the height. */
export function twoLinesIn({ yPt, heightPt }: Pick<Box, 'yPt' | 'heightPt'>): readonly [number, number] {
  const upper = yPt + (heightPt - pitchPt - lineOfTwoPt) / 2;
  return [upper, upper + pitchPt];
}
