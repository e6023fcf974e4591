/** Words that fill their shape: stretched over it, or slanted across it. Those along a curve stand straight, as large as its width lets them. */
import type { TextFrame } from '../../model/drawing';
import type { Box, Matrix } from '../../model/geometry';

/** Letters reach from their capitals' height, a quarter of the size under the top of their line, to their foot. */
const overCapitals = 0.25;

interface Words {
  readonly widthPt: number;
  readonly heightPt: number;
}

/** From lines that begin at (0, 0) into the room that the shape leaves them. */
export function warpOf({ warp, paragraphs, anchor }: TextFrame, { widthPt, heightPt }: Words, room: Box): Matrix {
  if (warp?.kind !== 'stretched') {
    const scale = Math.min(1, room.widthPt / widthPt);
    const free = room.heightPt - heightPt * scale;
    const down = anchor === 'top' ? 0 : anchor === 'middle' ? free / 2 : free;
    return [scale, 0, 0, scale, room.xPt + (room.widthPt - widthPt * scale) / 2, room.yPt + down];
  }
  const { rise } = warp;
  const above = overCapitals * (paragraphs.flatMap(({ runs }) => runs)[0]?.sizePt ?? 0);
  const across = room.widthPt / widthPt;
  const up = (room.heightPt * (1 - Math.abs(rise))) / Math.max(1, heightPt - above);
  return [
    across,
    (-rise * room.heightPt) / widthPt,
    0,
    up,
    room.xPt,
    room.yPt + Math.max(0, rise) * room.heightPt - up * above,
  ];
}
