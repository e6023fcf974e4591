/** Paints one slide of a kit that nobody took yet: with the kit's own media, each checked against its name, and else the library's. */
import { sha256 } from '../files/sha256';
import type { OpenKit } from '../kit/read/open-kit';
import type { Sha256 } from '../model/ids';
import type { MediaSource } from '../model/media';
import { laySlide } from '../scene/lay-slide';
import type { SceneTools, SlideToLay } from '../scene/lay-slide.types';
import { paintSvg } from '../scene/paint-svg';
import { paintPng } from '../scene/thumbnail';
import { mediaOver } from './media-over';

/** A PNG, as wide as was asked for. */
export function paintKitSlide(kit: OpenKit, slide: SlideToLay, tools: SceneTools, widthPx: number): Uint8Array {
  const withKit = { ...tools, media: mediaOf(kit, tools.media) };
  return paintPng(paintSvg(laySlide(slide, withKit), withKit), widthPx);
}

const mediaPath = /^media\/[0-9a-f]{2}\/([0-9a-f]{64})\./;

function mediaOf({ archive, manifest }: OpenKit, library: MediaSource): MediaSource {
  const paths = new Map(
    manifest.files.flatMap(({ path }) => {
      const sha = mediaPath.exec(path)?.[1];
      return sha === undefined ? [] : [[sha, path] as const];
    }),
  );
  const brought = (sha: Sha256): Uint8Array | null => {
    const path = paths.get(sha);
    const bytes = path === undefined ? null : archive.read(path);
    return bytes && sha256(bytes) === sha ? bytes : null;
  };
  return mediaOver(brought, library);
}
