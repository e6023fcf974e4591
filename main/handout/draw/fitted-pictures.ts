/** Fitted pictures kept from one drawing to the next: a live preview draws a page after every edit, and its photographs stay. */
import type { Sha256 } from '../../model/ids';
import { fitPicture, type FittedPicture } from './fit-picture';
import type { PictureUse } from './picture-uses';

/** Fits the bytes of a picture as `fitPicture` does; `picture` names what they show. */
export type Fitter = (
  bytes: Uint8Array,
  use: PictureUse,
  dpi: number | null,
  picture: Sha256,
) => Promise<FittedPicture | null>;

/** Gives the fitters of a preview, one for each ink: a picture has the same name in colour and in grey. At most so many bytes stay. */
export function keepFitted(mostBytes: number): (ink: string) => Fitter {
  const kept = new Map<string, FittedPicture>();
  let keptBytes = 0;
  const keep = (key: string, fitted: FittedPicture): void => {
    kept.set(key, fitted);
    keptBytes += fitted.bytes.length;
    for (const [oldest, { bytes }] of kept) {
      if (keptBytes <= mostBytes) break;
      kept.delete(oldest);
      keptBytes -= bytes.length;
    }
  };
  return (ink) => async (bytes, use, dpi, picture) => {
    const key = JSON.stringify([ink, picture, bytes.length, dpi, use]);
    const known = kept.get(key);
    if (known) {
      // The newest stand last.
      kept.delete(key);
      kept.set(key, known);
      return known;
    }
    const fitted = await fitPicture(bytes, use, dpi);
    if (fitted && !kept.has(key)) keep(key, fitted);
    return fitted;
  };
}
