/** Paints one slide as a backup has it: with the library's media, and where that has them no more, with those of the backups. */
import { hashesIn } from '../kit/prepare/media-used';
import type { Sha256 } from '../model/ids';
import type { MediaSource } from '../model/media';
import { laySlide } from '../scene/lay-slide';
import type { SceneTools, SlideToLay } from '../scene/lay-slide.types';
import { paintSvg } from '../scene/paint-svg';
import { paintPng } from '../scene/thumbnail';
import { readContent, type Places } from '../store/backups/read-backups';
import { mediaOver } from './media-over';

/** A PNG, as wide as was asked for. */
export async function paintEarlierSlide(
  slide: SlideToLay,
  tools: SceneTools,
  places: Places,
  widthPx: number,
): Promise<Uint8Array> {
  const kept = await gather(JSON.stringify(slide), tools.media, places);
  const withBoth = { ...tools, media: mediaOver((sha) => kept.get(sha) ?? null, tools.media) };
  return paintPng(paintSvg(laySlide(slide, withBoth), withBoth), widthPx);
}

type Contents = ReadonlyMap<Sha256, Uint8Array>;

/** What a text names that the library has not, and what drawings among that name in their turn. */
async function gather(text: string, library: MediaSource, places: Places): Promise<Contents> {
  const found = new Map<Sha256, Uint8Array>();
  const asked = new Set<Sha256>();
  const take = async (words: string): Promise<void> => {
    for (const sha of hashesIn(words)) {
      if (asked.has(sha)) continue;
      asked.add(sha);
      const here = library.bytes(sha);
      const bytes = here ?? (await readContent(places, sha));
      if (!bytes) continue;
      if (!here) found.set(sha, bytes);
      // A drawing is JSON: the pictures on it may be in the backups too.
      if (bytes[0] === 0x7b) await take(new TextDecoder().decode(bytes));
    }
  };
  await take(text);
  return found;
}
