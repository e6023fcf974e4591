/** A slide's words as title, editable body and description. */
import { framesOf, isItsOwn, type DrawnPart, type DrawnShape } from '../../../model/drawing';
import { seenRuns } from './write-inline';
import { writeFrame } from './write-frame';
import { writeTable } from './write-table';

function seenText(shape: DrawnShape): string {
  return shape.parts
    .flatMap(framesOf)
    .flatMap(({ paragraphs }) =>
      paragraphs.map(({ runs }) =>
        seenRuns(runs)
          .map(({ text }) => text)
          .join(''),
      ),
    )
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();
}

function writePart(part: DrawnPart): readonly string[] {
  const written =
    part.kind === 'text' ? writeFrame(part.frame) : part.kind === 'table' ? (writeTable(part.table) ?? '') : '';
  return written === '' ? [] : [written];
}

function hidesSome({ parts }: DrawnShape): boolean {
  return parts
    .flatMap(framesOf)
    .some(({ paragraphs }) => paragraphs.some(({ runs }) => runs.some(({ concealed }) => concealed !== null)));
}

export interface SlideWords {
  readonly title: string;
  readonly body: string;
  readonly alt: string;
}

/** `charts` gives the table of a shape that is a chart: its labels out of their place would say little. */
export function writeSlideWords(shapes: readonly DrawnShape[], charts: ReadonlyMap<string, string>): SlideWords {
  const seen = shapes.filter((shape) => shape.concealed === null && isItsOwn(shape));
  const titled = seen.find((shape) => shape.role === 'title' && seenText(shape) !== '');
  const body = seen
    .filter((shape) => shape !== titled)
    .flatMap((shape) => {
      const chart = charts.get(shape.id);
      // A chart of which something is not seen says what is seen of it, not all its figures.
      return chart === undefined || hidesSome(shape) ? shape.parts.flatMap(writePart) : [chart];
    });
  return {
    title: titled ? seenText(titled) : '',
    body: body.filter(Boolean).join('\n\n'),
    alt: [...new Set(seen.map(({ alt }) => alt.replace(/\s+/g, ' ').trim()).filter(Boolean))].join('. '),
  };
}
