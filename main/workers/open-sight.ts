/** What an importer looks at its drawings with: their boxes, and where these leave it open the typesetter of this process. */
import { isRasterIn, markSeen } from '../handout/sight/mark-seen';
import type { SightTools } from '../handout/sight/mark-unseen';
import type { ImportSurroundings } from '../import/importer';
import type { Sha256 } from '../model/ids';
import type { MediaSource } from '../model/media';
import { mediaOver } from './media-over';
import type { Toolbox } from './toolbox';

type Pictures = (picture: Sha256) => Uint8Array | null;

/** Fonts, and what lays out with them, are read with the first drawing that needs them. */
export function openSight(
  toolbox: () => Promise<Pick<Toolbox, 'typesetter'>>,
): NonNullable<ImportSurroundings['markUnseen']> {
  const toolsOver = async (media: MediaSource): Promise<SightTools> => {
    const { typesetter } = await toolbox();
    const { openOpacity } = await import('../handout/sight/is-opaque');
    return { typesetter, media, isOpaque: openOpacity(media) };
  };
  // The same for all drawings of a file.
  const known = new WeakMap<Pictures, Promise<SightTools>>();
  return async (drawing, bytes) => {
    const media = mediaOver(bytes, null);
    const seen = markSeen(drawing, isRasterIn(media));
    if (seen) return seen;
    let tools = known.get(bytes);
    if (!tools) known.set(bytes, (tools = toolsOver(media)));
    const { markClosely } = await import('../handout/sight/mark-unseen');
    return markClosely(drawing, await tools);
  };
}

/** Paints what is left of a cropped drawing, with the fonts and the painter of this process. */
export function openPartPainter(
  toolbox: () => Promise<Pick<Toolbox, 'typesetter'>>,
): NonNullable<ImportSurroundings['paintPart']> {
  return async (svg, part) => {
    const { paintPart } = await import('../scene/svg-picture/paint-part');
    return paintPart(svg, part, (await toolbox()).typesetter);
  };
}
