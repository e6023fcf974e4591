/** The quick half of looking for what is hidden: most drawings hide nothing, and show it without their fonts. */
import type { Drawing } from '../../model/drawing';
import type { Sha256 } from '../../model/ids';
import type { MediaSource } from '../../model/media';
import { isSeenByBoxes } from './seen-by-boxes';
import { withMarks } from './write-marks';

/** The drawing marked as one of which all is seen; null where it has to be laid out to tell. */
export function markSeen(drawing: Drawing, isRaster: (picture: Sha256) => boolean): Drawing | null {
  if (!isSeenByBoxes(drawing, isRaster)) return null;
  const ofPictures = new Map(drawing.shapes.map((_, index) => [String(index), 'seen' as const]));
  return withMarks(drawing, { ofRun: new Map(), ofPictures });
}

/** Whether a picture is drawn as pixels: a PNG or a JPEG. */
export function isRasterIn({ info }: Pick<MediaSource, 'info'>): (picture: Sha256) => boolean {
  return (picture) => ['png', 'jpeg'].includes(info(picture)?.kind ?? '');
}
