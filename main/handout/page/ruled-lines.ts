/** Lines to write on. */
import type { Box } from '../../model/geometry';
import type { Item } from '../../model/scene';
import { across, strokes } from './ink';

/** 8 mm. */
const pitchPt = 22.68;

/** As many lines as the box takes, the last one on its lower edge. */
export function ruledLines(box: Box): readonly Item[] {
  const count = Math.floor((box.heightPt + 0.01) / pitchPt);
  const bottom = box.yPt + box.heightPt;
  return Array.from({ length: count }, (_, index) =>
    across(box.xPt, bottom - (count - 1 - index) * pitchPt, box.widthPt, strokes.ruled),
  );
}

/** As many lines as the box takes, counted from its top: what stands over them sets their place. */
export function ruledLinesFromTop(box: Box): readonly Item[] {
  const count = Math.floor((box.heightPt + 0.01) / pitchPt);
  return ruledLines({ ...box, heightPt: count * pitchPt });
}

/** Fewer lines than this look left over. */
const fewestLines = 2;

/** What is left under a slide, ruled up from its lower edge, so that the lines of neighbours are level. */
export function linesToWriteOn(box: Box): readonly Item[] {
  const lines = box.heightPt > 0 ? ruledLines(box) : [];
  return lines.length < fewestLines ? [] : lines;
}
