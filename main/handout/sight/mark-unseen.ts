/**
 * Marks in a drawing what is not seen of it once it is laid out: under any opaque form or several together, turned or cut off. The
 * marks keep it out of the text beside the drawing and of whatever goes to participants; nothing is taken out of the drawing.
 */
import type { ConcealedWhy, Drawing, Run } from '../../model/drawing';
import { withoutPicture } from '../../model/drawn-pictures';
import { solid } from '../../model/geometry';
import { hasLetters } from '../../model/has-letters';
import type { DeckId, SlideId } from '../../model/ids';
import type { PictureItem, Scene } from '../../model/scene';
import { layDrawing } from '../../scene/drawing/lay-drawing';
import type { SceneTools } from '../../scene/lay-slide.types';
import { openLedger } from '../../scene/ledger';
import { themeOf } from '../../scene/themes/themes';
import { isRasterIn, markSeen } from './mark-seen';
import { seenClosely } from './only-seen';
import { mapParagraphs, mapRuns, withMarks, type Sight, type State } from './write-marks';

export interface SightTools extends Pick<SceneTools, 'typesetter' | 'media'> {
  readonly isOpaque: (picture: PictureItem) => boolean;
}

/** The drawing with `sight` set, so that nobody has to look again. `isOpaque` remembers, so whoever has many drawings opens it once. */
export function markUnseen(drawing: Drawing, tools: SightTools): Drawing {
  return markSeen(drawing, isRasterIn(tools.media)) ?? markClosely(drawing, tools);
}

/** The same by laying the drawing out, whatever its boxes say. */
export function markClosely(drawing: Drawing, tools: SightTools): Drawing {
  const whole = look(drawing, tools);
  const isCut = [...whole.ofRun.values()].includes('cut');
  if (!isCut) return withMarks(drawing, whole);
  // Runs that are seen in part are parted into their words, each then seen or not.
  const parted = mapRuns(drawing, (run, key) => (whole.ofRun.get(key) === 'cut' ? wordsOf(run) : [run]));
  return withMarks(parted, look(parted, tools));
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

/** Everything that is laid out of a run is known again by a link of its own, and so are pictures by that of their shape; bullets are signs. */
function traced(drawing: Drawing): Drawing {
  const plain = mapParagraphs(drawing, (paragraph) => ({ ...paragraph, bullet: withoutPicture(paragraph.bullet) }));
  const linked = mapRuns(plain, (run, key) => [{ ...run, link: { kind: 'web', url: key } }]);
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

/** Words with what stands at them, each Han for itself, and what parts them. */
function wordsOf(run: Run): readonly Run[] {
  const words = run.text.match(/\s+|\p{sc=Han}|[^\s\p{sc=Han}]+/gu) ?? [];
  return words.map((text) => ({ ...run, text }));
}
