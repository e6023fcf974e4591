/** Which part of a picture is seen on a page, as a coarse map: pictures may be used often, and each use may show another part. */
import { holds, touches, type Edges } from '../../../model/flat-path';
import type { PaintedPicture } from '../read/painted.types';
import { coversOf, type Cover } from './covers';
import type { PaintedThing } from '../read/painted.types';
import { pictureEdges } from './ground';

/** Cells across and down: a hidden strip of one in thirty-two is found. */
export const mapSize = 64;

/** A byte a cell, row by row from the picture's top left: 1 where it is seen. */
export type SeenMap = Uint8Array;

export interface SeenPicture {
  readonly id: number;
  /** Within its clips and the page. */
  readonly shown: SeenMap;
  /** True where all that is shown lies under something opaque. */
  readonly covered: boolean;
}

/**
 * A clip that is no box counts as the box around it: what a round frame takes off the corners of a picture is not told. What lies
 * over a part of a picture is not told either: words stand on pictures.
 */
export function seenPictures(painted: readonly PaintedThing[], page: Edges): readonly SeenPicture[] {
  const pictures = painted.flatMap((thing, order) =>
    thing.kind === 'picture' && thing.id !== null ? [{ thing, order, id: thing.id }] : [],
  );
  if (pictures.length === 0) return [];
  const covers = coversOf(painted);
  return pictures.map(({ thing, order, id }) => {
    const later = covers.filter((cover) => cover.order > order && touches(cover.edges, pictureEdges(thing.matrix)));
    return { id, ...mapOf(thing, page, later) };
  });
}

/** What is cut off to whole pixels shows a little more; nobody tells a thing from two of them. */
const slackPixels = 2;

function mapOf(
  { matrix: [a, b, c, d, e, f], clips, pixelsAcross, pixelsDown }: PaintedPicture,
  page: Edges,
  later: readonly Cover[],
): Omit<SeenPicture, 'id'> {
  const boxes = clips.map((clip) => ({ ...clip, isBox: true }));
  const isIn = (u: number, v: number): boolean => {
    const [x, y] = [a * u + c * v + e, b * u + d * v + f];
    const inPage = x >= page.left && x <= page.right && y >= page.top && y <= page.bottom;
    return inPage && boxes.every((box) => holds(box, x, y, 0.01));
  };
  const [du, dv] = [pixelsAcross > 0 ? slackPixels / pixelsAcross : 0, pixelsDown > 0 ? slackPixels / pixelsDown : 0];
  const isWhole = [0, 1].every((u) => [0, 1].every((v) => isIn(u, v)));
  const shown = new Uint8Array(mapSize * mapSize);
  if (isWhole) shown.fill(1);
  let covered = later.length > 0;
  for (let cell = 0; cell < shown.length && (!isWhole || covered); cell++) {
    const [u, v] = [((cell % mapSize) + 0.5) / mapSize, 1 - (Math.floor(cell / mapSize) + 0.5) / mapSize];
    const isHere = isWhole || isIn(u, v);
    if (isHere || isIn(u - du, v) || isIn(u + du, v) || isIn(u, v - dv) || isIn(u, v + dv)) shown[cell] = 1;
    if (isHere && covered && !later.some((cover) => cover.hides(a * u + c * v + e, b * u + d * v + f))) covered = false;
  }
  return { shown, covered };
}
