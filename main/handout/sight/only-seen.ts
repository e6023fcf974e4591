/**
 * A slide without what nobody sees on it: words off its edge, under something opaque or of their ground's colour could be copied
 * out of a handout, and pictures taken out. What is left out is told apart, for instructors.
 */
import { isEmpty, meet, type Edges } from '../../model/flat-path';
import type { Concealed, Item, PictureItem, Scene } from '../../model/scene';
import { coversOf, edgesOfUnit, pictureMap, type Cover } from './covers';
import { openOwnColour } from './own-colour';
import { isPlainlySeen } from './plainly-seen';
import { unseenWords, withoutWords, type Unseen } from './unseen-words';
import { mapLeaves, pathOn, type Standing } from './walk-scene';

/** `isOpaque` says whether a picture has no clear pixel. Gives the scene itself where everything on it is seen. */
export function onlySeen(scene: Scene, isOpaque: (picture: PictureItem) => boolean): Scene {
  return isPlainlySeen(scene) && !hasOwnColour(scene) ? scene : seenClosely(scene, isOpaque);
}

function edgesOfSlide({ widthPt, heightPt }: Scene): Edges {
  return { left: 0, top: 0, right: widthPt, bottom: heightPt };
}

function hasOwnColour(scene: Scene): boolean {
  const ownColour = openOwnColour(scene.items);
  const slide = edgesOfSlide(scene);
  let has = false;
  mapLeaves(scene.items, (leaf, standing) => {
    has ||= leaf.kind === 'line' && unseenWords(leaf, standing, slide, none, ownColour)?.some(Boolean) === true;
    return [];
  });
  return has;
}

/** Hears of each thing why it is not seen: a line word by word, anything else once. */
export type TellSight = (leaf: Exclude<Item, { kind: 'group' }>, unseen: readonly (Unseen | null)[]) => void;

/** The same by a look at every word and picture, and at the true form of what lies over it. */
export function seenClosely(scene: Scene, isOpaque: (picture: PictureItem) => boolean, tell?: TellSight): Scene {
  const slide = edgesOfSlide(scene);
  const covers = coversOf(scene.items, isOpaque);
  const last = covers.at(-1)?.order ?? -1;
  const ownColour = openOwnColour(scene.items);
  const concealed: Concealed[] = [];
  let changes = 0;
  const items = mapLeaves(scene.items, (leaf, standing): readonly Item[] => {
    const later = last > standing.order ? covers.filter(({ order }) => order > standing.order) : none;
    if (leaf.kind === 'line') {
      const unseen = unseenWords(leaf, standing, slide, later, ownColour) ?? leaf.words.map(() => null);
      tell?.(leaf, unseen);
      if (unseen.every((why) => why === null)) return [leaf];
      changes += 1;
      concealed.push(
        ...wordsOf(
          leaf.words.map(({ text }) => text),
          unseen,
        ),
      );
      return withoutWords(leaf, unseen);
    }
    const isKept = leaf.kind === 'picture' ? isSeen(leaf, standing, slide, later) : isInside(leaf, standing, slide);
    tell?.(leaf, [isKept ? null : 'covered']);
    if (!isKept) changes += 1;
    return isKept ? [leaf] : [];
  });
  return changes > 0 ? { ...scene, items, concealed: [...scene.concealed, ...concealed] } : scene;
}

const none: readonly Cover[] = [];

/** Words that are hidden one after the other for one reason, together. */
function wordsOf(words: readonly string[], unseen: readonly (Unseen | null)[]): readonly Concealed[] {
  const found: { why: Unseen; text: string }[] = [];
  words.forEach((text, index) => {
    const why = unseen[index];
    if (!why) {
      const last = found.at(-1);
      if (last && text.trim() === '') last.text += ' ';
      return;
    }
    const last = found.at(-1);
    if (last?.why === why && (unseen[index - 1] !== null || words[index - 1]?.trim() === '')) last.text += text;
    else found.push({ why, text });
  });
  return found.map(({ why, text }) => ({ why, text: text.trim() }));
}

/** Shapes that stand wholly outside draw nothing, but their links could be clicked. */
function isInside(item: Exclude<Item, { kind: 'group' }>, { map, clips }: Standing, slide: Edges): boolean {
  if (item.kind !== 'path') return true;
  const path = pathOn(item.path, map, false);
  if (!path) return true;
  const half = ((item.stroke?.widthPt ?? 0) / 2) * Math.max(Math.hypot(map[0], map[1]), Math.hypot(map[2], map[3]));
  const room = clips.reduce<Edges>(meet, slide);
  return (
    path.right + half > room.left &&
    path.left - half < room.right &&
    path.bottom + half > room.top &&
    path.top - half < room.bottom
  );
}

/** Samples across and down, for what lies over a picture. */
const samples = 32;

/** False where a picture stands wholly outside or under something; what is only cut off is cut where it is drawn. */
function isSeen(item: PictureItem, { map, clips }: Standing, slide: Edges, later: readonly Cover[]): boolean {
  const unit = pictureMap(item, map);
  const room = clips.reduce<Edges>(meet, meet(slide, edgesOfUnit(unit)));
  return !isEmpty(room) && !(later.length > 0 && isCovered(unit, room, later));
}

function isCovered(
  unit: readonly [number, number, number, number, number, number],
  room: Edges,
  later: readonly Cover[],
): boolean {
  const [a, b, c, d, e, f] = unit;
  for (let row = 0; row < samples; row++) {
    for (let column = 0; column < samples; column++) {
      const [u, v] = [(column + 0.5) / samples, (row + 0.5) / samples];
      const [x, y] = [a * u + c * v + e, b * u + d * v + f];
      if (x < room.left || x > room.right || y < room.top || y > room.bottom) continue;
      if (!later.some((cover) => cover.hides(x, y))) return false;
    }
  }
  return true;
}
