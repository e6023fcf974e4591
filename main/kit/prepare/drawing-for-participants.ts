/** An imported drawing without what its author hid on the slide: a participant's handout does not draw it either. */
import type { Drawing, DrawnPart, DrawnShape, DrawnTarget, Run, TextFrame } from '../../model/drawing';
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
  const partOf = (part: DrawnPart): DrawnPart => {
    if (part.kind === 'text') return { ...part, frame: frameOf(part.frame) };
    if (part.kind !== 'table') return part;
    const rows = part.table.rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell) => cell && { ...cell, frame: frameOf(cell.frame) }),
    }));
    return { ...part, table: { ...part.table, rows } };
  };
  const shapeOf = (shape: DrawnShape): DrawnShape => ({
    ...shape,
    name: '',
    link: linkOf(shape.link),
    parts: shape.parts.map(partOf),
  });
  return { ...drawing, shapes: drawing.shapes.filter(({ concealed }) => concealed === null).map(shapeOf) };
}
