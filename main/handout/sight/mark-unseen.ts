/**
 * Marks in a drawing what is not seen of it once it is laid out: under any opaque form or several together, turned or cut off. The
 * marks keep it out of the text beside the drawing and of whatever goes to participants; nothing is taken out of the drawing.
 */
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
import { solid } from '../../model/geometry';
import { hasLetters } from '../../model/has-letters';
import type { DeckId, SlideId } from '../../model/ids';
import type { PictureItem, Scene } from '../../model/scene';
import { layDrawing } from '../../scene/drawing/lay-drawing';
import type { SceneTools } from '../../scene/lay-slide.types';
import { openLedger } from '../../scene/ledger';
import { themeOf } from '../../scene/themes/themes';
import { seenClosely } from './only-seen';
import { partWithHiddenContents } from './part-contents';

/** Null for what has no letter or figure, such as a space: it goes with its neighbours. */
type State = 'seen' | 'cut' | ConcealedWhy | null;

export interface SightTools extends Pick<SceneTools, 'typesetter' | 'media'> {
  readonly isOpaque: (picture: PictureItem) => boolean;
}

interface Sight {
  readonly ofRun: ReadonlyMap<string, State>;
  /** Of a shape's pictures, by the shape's place in the drawing. */
  readonly ofPictures: ReadonlyMap<string, 'seen' | ConcealedWhy>;
}

/** The drawing with `sight` set, so that nobody has to look again. `isOpaque` remembers, so whoever has many drawings opens it once. */
export function markUnseen(drawing: Drawing, tools: SightTools): Drawing {
  const whole = look(drawing, tools);
  const isCut = [...whole.ofRun.values()].includes('cut');
  // Runs that are seen in part are parted into their words, each then seen or not.
  const parted = isCut
    ? mapRuns(drawing, (run, key) => (whole.ofRun.get(key) === 'cut' ? wordsOf(run) : [run]))
    : drawing;
  const sight = isCut ? look(parted, tools) : whole;
  const marked = mapParagraphs(parted, (paragraph, key) => markParagraph(paragraph, key, sight));
  const shapes = marked.shapes.flatMap((shape, index) =>
    shape.concealed !== null || shape.role === 'background'
      ? [shape]
      : partWithHiddenContents(shape, sight.ofPictures.get(String(index)) ?? null),
  );
  const { format, version, ...rest } = marked;
  return { format, version, sight: 1, ...rest, shapes };
}

function look(drawing: Drawing, tools: SightTools): Sight {
  const ofRun = new Map<string, State>();
  const ofPictures = new Map<string, 'seen' | ConcealedWhy>();
  seenClosely(sceneOf(traced(drawing), tools), tools.isOpaque, (leaf, unseen) => {
    const key = leaf.link?.kind === 'web' ? leaf.link.url : '';
    if (leaf.kind === 'picture') {
      const why = unseen[0] ?? 'seen';
      ofPictures.set(key, ofPictures.get(key) === 'seen' ? 'seen' : why);
    }
    if (leaf.kind !== 'line' || !key.includes(' ')) return;
    leaf.words.forEach(({ text }, index) => {
      if (!hasLetters(text)) return;
      const before = ofRun.get(key) ?? null;
      const now: State = unseen[index] ?? 'seen';
      const both: State =
        before === null || before === now ? now : before === 'seen' || now === 'seen' ? 'cut' : before;
      ofRun.set(key, before === 'cut' ? 'cut' : both);
    });
  });
  return { ofRun, ofPictures };
}

/** Everything that is laid out of a run is known again by a link of its own, and so are pictures by that of their shape. */
function traced(drawing: Drawing): Drawing {
  const linked = mapRuns(drawing, (run, key) => [{ ...run, link: { kind: 'web', url: key } }]);
  return {
    ...linked,
    shapes: linked.shapes.map((shape, index) => ({ ...shape, link: { kind: 'web', url: String(index) } })),
  };
}

function sceneOf(drawing: Drawing, tools: SightTools): Scene {
  const { widthPt, heightPt } = drawing;
  const place = { deck: '' as DeckId, slide: '' as SlideId, number: 1 };
  const palette = { ...themeOf('plain').content, ground: 'ffffff' };
  const readMarkdown = (): readonly never[] => [];
  const { typesetter, media } = tools;
  const { items } = layDrawing(
    drawing,
    { lang: 'en', palette },
    { typesetter, media, readMarkdown },
    openLedger(place),
  );
  const edges = `M0 0L${String(widthPt)} 0L${String(widthPt)} ${String(heightPt)}L0 ${String(heightPt)}Z`;
  return {
    widthPt,
    heightPt,
    items: [
      { kind: 'path', path: edges, fill: solid(palette.ground), stroke: null, tag: 'artifact' },
      { kind: 'group', matrix: [1, 0, 0, 1, 0, 0], clip: edges, alpha: 1, items },
    ],
    tags: [],
    smallestLatinPt: Infinity,
    smallestHanPt: Infinity,
    concealed: [],
    findings: [],
  };
}

/** The keys are the places of shape, frame, paragraph and run: the same for the same drawing. */
function mapRuns(drawing: Drawing, change: (run: Run, key: string) => readonly Run[]): Drawing {
  return mapParagraphs(drawing, (paragraph, key) => ({
    ...paragraph,
    runs: paragraph.runs.flatMap((run, index) => change(run, `${key} ${String(index)}`)),
  }));
}

function mapParagraphs(drawing: Drawing, change: (paragraph: Paragraph, key: string) => Paragraph): Drawing {
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

/** Words with what stands at them, each Han for itself, and what parts them. */
function wordsOf(run: Run): readonly Run[] {
  const words = run.text.match(/\s+|\p{sc=Han}|[^\s\p{sc=Han}]+/gu) ?? [];
  return words.map((text) => ({ ...run, text }));
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
