/** What an importer looks at its drawings with: the typesetter of this process, and the pictures that it made itself. */
import { openOpacity } from '../handout/sight/is-opaque';
import { markUnseen, type SightTools } from '../handout/sight/mark-unseen';
import type { ImportSurroundings } from '../import/importer';
import type { Sha256 } from '../model/ids';
import type { MediaSource } from '../model/media';
import { mediaInfo } from '../store/media-info';
import type { Toolbox } from './toolbox';

type Pictures = (picture: Sha256) => Uint8Array | null;

export async function openSight(
  toolbox: () => Promise<Pick<Toolbox, 'typesetter'>>,
): Promise<NonNullable<ImportSurroundings['markUnseen']>> {
  const { typesetter } = await toolbox();
  const toolsOver = (bytes: Pictures): SightTools => {
    const media: MediaSource = {
      bytes,
      info: (picture) => {
        const made = bytes(picture);
        return made && mediaInfo((from, count) => made.subarray(from, from + count));
      },
    };
    return { typesetter, media, isOpaque: openOpacity(media) };
  };
  // The same for all drawings of a file.
  const known = new WeakMap<Pictures, SightTools>();
  return (drawing, bytes) => {
    let tools = known.get(bytes);
    if (!tools) known.set(bytes, (tools = toolsOver(bytes)));
    return markUnseen(drawing, tools);
  };
}
