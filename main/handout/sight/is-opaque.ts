/** Whether a picture hides all that lies beneath it: no pixel of it is clear. */
import { inflateSync } from 'node:zlib';
import type { Sha256 } from '../../model/ids';
import type { MediaSource } from '../../model/media';
import type { PictureItem } from '../../model/scene';
import { readPng } from '../draw/png';
import { unfilteredRows } from '../png-rows';

/** What is not known for sure counts as clear: words seen through it must stay. Each picture is looked at once. */
export function openOpacity(media: MediaSource): (picture: PictureItem) => boolean {
  const known = new Map<Sha256, boolean>();
  return (item) => {
    let opaque = known.get(item.picture);
    if (opaque === undefined) {
      const bytes = item.inline?.bytes ?? media.bytes(item.picture);
      known.set(item.picture, (opaque = bytes !== null && isOpaque(bytes)));
    }
    return opaque;
  };
}

function isOpaque(bytes: Uint8Array): boolean {
  if (bytes[0] === 0xff && bytes[1] === 0xd8) return true;
  const png = readPng(bytes);
  if (!png || png.clear) return false;
  if (png.colour < 4) return true;
  if (png.interlaced || png.bits !== 8) return false;
  const channels = png.colour === 4 ? 2 : 4;
  const data = unfilteredRows(inflateSync(png.rows), channels, png.width * channels);
  for (let at = channels - 1; at < data.length; at += channels) if (data[at] !== 255) return false;
  return true;
}
