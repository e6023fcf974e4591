/** Collects which pictures a deck's drawings use, in which crop and colour; they are made once, when all are known. */
import type { Sha256 } from '../../../model/ids';
import type { Parts } from '../package-parts';
import { pictureSize, type PictureSize } from './picture-size';

export type Recolour =
  | { readonly kind: 'grey' }
  | { readonly kind: 'two-tone'; readonly threshold: number }
  | { readonly kind: 'duotone'; readonly dark: string; readonly light: string }
  | { readonly kind: 'change'; readonly from: string; readonly to: string; readonly alpha: number }
  | { readonly kind: 'luminance'; readonly bright: number; readonly contrast: number };

export interface WantedPicture {
  readonly part: string;
  /** Shares of the picture's own width and height, 0 to 1; null for the whole. */
  readonly crop: {
    readonly left: number;
    readonly top: number;
    readonly right: number;
    readonly bottom: number;
  } | null;
  readonly recolour: readonly Recolour[];
  /** So many times beside and beneath itself, for a fill of very small tiles; absent: once. */
  readonly repeat?: number;
}

export interface PictureDesk {
  /** A stand-in for the hash that the picture will have. */
  want(picture: WantedPicture): Sha256;
  size(part: string): PictureSize | null;
  readonly wanted: ReadonlyMap<Sha256, WantedPicture>;
}

/** Rounded, so that crops that differ in the sixth digit are one picture. */
function keyOf({ part, crop, recolour, repeat = 1 }: WantedPicture): string {
  const sides = crop ? [crop.left, crop.top, crop.right, crop.bottom].map((side) => side.toFixed(5)) : [];
  return JSON.stringify([part, sides, recolour, repeat]);
}

export function openPictureDesk(parts: Parts): PictureDesk {
  const wanted = new Map<Sha256, WantedPicture>();
  const keys = new Map<string, Sha256>();
  const sizes = new Map<string, PictureSize | null>();
  return {
    wanted,
    want: (picture) => {
      const key = keyOf(picture);
      const known = keys.get(key);
      if (known) return known;
      const standIn = `wanted-${keys.size}` as Sha256;
      keys.set(key, standIn);
      wanted.set(standIn, picture);
      return standIn;
    },
    size: (part) => {
      const known = sizes.get(part);
      if (known !== undefined) return known;
      const bytes = parts.bytes(part);
      const size = bytes ? pictureSize(bytes) : null;
      sizes.set(part, size);
      return size;
    },
  };
}
