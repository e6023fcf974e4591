/** An imported drawing without what its author hid on the slide: a participant's handout does not draw it either. */
import {
  withFrames,
  type Drawing,
  type DrawnShape,
  type DrawnTarget,
  type Run,
  type TextFrame,
} from '../../model/drawing';
import { knownDrawing } from '../../model/drawing-schema';
import type { SlideId } from '../../model/ids';

/** `shown` are the slides that links may lead to. Names of shapes are their author's own and are printed nowhere. */
export function drawingForParticipants(drawing: Drawing, shown: ReadonlySet<SlideId>): Drawing {
  const linkOf = (link: DrawnTarget | null): DrawnTarget | null =>
    link?.kind === 'slide' && !shown.has(link.slide) ? null : link;
  const runOf = (run: Run): Run => ({ ...run, link: linkOf(run.link) });
  const frameOf = (frame: TextFrame): TextFrame => ({
    ...frame,
    paragraphs: frame.paragraphs.map((paragraph) => ({
      ...paragraph,
      runs: paragraph.runs.filter(({ concealed }) => concealed === null).map(runOf),
    })),
  });
  const shapeOf = (shape: DrawnShape): DrawnShape => ({
    ...shape,
    name: '',
    link: linkOf(shape.link),
    parts: shape.parts.map((part) => withFrames(part, frameOf)),
  });
  const known = knownDrawing(drawing);
  return { ...known, shapes: known.shapes.filter(({ concealed }) => concealed === null).map(shapeOf) };
}
