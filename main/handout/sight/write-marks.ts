/** Writes into a drawing what was found to be unseen on it, run by run and shape by shape. */
import {
  framesOf,
  joinAlike,
  withFrames,
  type ConcealedWhy,
  type DrawnShape,
  type Drawing,
  type Paragraph,
  type Run,
  type TextFrame,
} from '../../model/drawing';
import { hasLetters } from '../../model/has-letters';
import { partWithHiddenContents } from './part-contents';

/** Null for what has no letter or figure, such as a space: it goes with its neighbours. */
export type State = 'seen' | 'cut' | ConcealedWhy | null;

export interface Sight {
  readonly ofRun: ReadonlyMap<string, State>;
  /** Of a shape's pictures, by the shape's place in the drawing. */
  readonly ofPictures: ReadonlyMap<string, 'seen' | ConcealedWhy>;
}

/** The drawing with `sight` set, so that nobody has to look again. */
export function withMarks(drawing: Drawing, sight: Sight): Drawing {
  const marked = mapParagraphs(drawing, (paragraph, key) => markParagraph(paragraph, key, sight));
  const shapes = marked.shapes.flatMap((shape, index) =>
    shape.concealed !== null || shape.role === 'background'
      ? [shape]
      : partWithHiddenContents(shape, sight.ofPictures.get(String(index)) ?? null),
  );
  const { format, version, ...rest } = marked;
  return { format, version, sight: 1, ...rest, shapes };
}

/** The keys are the places of shape, frame, paragraph and run: the same for the same drawing. */
export function mapRuns(drawing: Drawing, change: (run: Run, key: string) => readonly Run[]): Drawing {
  return mapParagraphs(drawing, (paragraph, key) => ({
    ...paragraph,
    runs: paragraph.runs.flatMap((run, index) => change(run, `${key} ${String(index)}`)),
  }));
}

/** The keys are the places of shape, frame and paragraph. */
export function mapParagraphs(drawing: Drawing, change: (paragraph: Paragraph, key: string) => Paragraph): Drawing {
  const shapes = drawing.shapes.map((shape, index): DrawnShape => {
    if (shape.concealed !== null || shape.parts.every((part) => framesOf(part).length === 0)) return shape;
    let frames = 0;
    const ofFrame = (frame: TextFrame): TextFrame => {
      const at = `${String(index)} ${String(frames++)}`;
      return { ...frame, paragraphs: frame.paragraphs.map((one, place) => change(one, `${at} ${String(place)}`)) };
    };
    return { ...shape, parts: shape.parts.map((part) => withFrames(part, ofFrame)) };
  });
  return { ...drawing, shapes };
}

/** Signs between words that are hidden are hidden with them. Runs that were parted are whole again where they can be. */
function markParagraph(paragraph: Paragraph, key: string, { ofRun }: Sight): Paragraph {
  const states = paragraph.runs.map((run, index): State => {
    if (run.concealed !== null) return run.concealed;
    const state = ofRun.get(`${key} ${String(index)}`) ?? null;
    return state === null && hasLetters(run.text) ? 'seen' : state;
  });
  if (states.every((state) => state === null || state === 'seen' || state === 'cut')) return joined(paragraph);
  const near = (from: number, step: number): State => {
    for (let at = from + step; at >= 0 && at < states.length; at += step) if (states[at]) return states[at] ?? null;
    return null;
  };
  const isHidden = (state: State): state is ConcealedWhy => state !== null && state !== 'seen' && state !== 'cut';
  const runs = paragraph.runs.map((run, index): Run => {
    const state = states[index] ?? null;
    if (isHidden(state)) return { ...run, concealed: state };
    if (state !== null) return run;
    const [before, after] = [near(index, -1), near(index, 1)];
    const [why] = [before, after].filter(isHidden);
    const isBetween = [before, after].every((one) => one === null || isHidden(one));
    return why && isBetween ? { ...run, concealed: why } : run;
  });
  return joined({ ...paragraph, runs });
}

function joined(paragraph: Paragraph): Paragraph {
  const runs = joinAlike(paragraph.runs);
  return runs.length === paragraph.runs.length ? paragraph : { ...paragraph, runs };
}
