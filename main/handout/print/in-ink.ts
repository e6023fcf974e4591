/** A plan and its pictures in the ink that the recipe asks for: pictures are looked into, and made grey, before anything is drawn. */
import sharp from 'sharp';
import { greyValueOf } from '../../model/colour';
import type { HandoutInput } from '../../model/handout-input';
import type { Sha256 } from '../../model/ids';
import type { MediaSource } from '../../model/media';
import type { Plan } from '../../model/plan';
import type { Item, PictureItem } from '../../model/scene';
import type { Tones } from './behind';
import { printPlan } from './print-plan';
import { changedSheet, openSheet } from './sheet';

export interface PictureInk {
  /** What is known of a picture that was looked into; null for any other. */
  readonly tonesOf: (picture: Sha256) => Tones | null;
  /** The plan in its ink, and the media that it is drawn from. */
  readonly apply: <P extends Plan>(
    plan: P,
    input: HandoutInput,
    media: MediaSource,
  ) => Promise<{ readonly plan: P; readonly media: MediaSource }>;
}

interface Known {
  readonly tones: Tones | null;
  /** The picture in grey; null until it is asked for, or where it cannot be read. */
  grey: Uint8Array | null;
}

/** A picture is looked at in cells, each of so many pixels across after scaling down. */
const cells = 48;
const perCell = 3;
/** Words are as dark as the second darkest of a cell's nine: one speck of a photograph is no ground. */
const specks = 1;
/** Grey pictures kept for the next preview. */
const mostKeptBytes = 64 * 1024 * 1024;
/** Values of an opacity below this let something through. */
const solidFrom = 250;

/** Remembers pictures by their hash, so that a preview after a small change need not look into them again. */
export function createPictureInk(): PictureInk {
  const known = new Map<Sha256, Known>();

  async function lookInto(sha: Sha256, bytes: Uint8Array, wantsGrey: boolean): Promise<Known> {
    const found = known.get(sha) ?? { tones: await readTones(bytes), grey: null };
    if (wantsGrey) found.grey ??= await inGrey(bytes);
    known.delete(sha);
    known.set(sha, found);
    forgetOldest(known);
    return found;
  }

  return {
    tonesOf: (picture) => known.get(picture)?.tones ?? null,
    async apply(plan, input, media) {
      const { ink } = input.recipe;
      if (ink === 'colour') return { plan, media };
      const seen = new Map<Sha256, Known>();
      for (const { items } of plan.pages)
        for (const { item } of openSheet(items)) {
          if (item.kind !== 'picture' || seen.has(item.picture)) continue;
          const bytes = item.inline?.bytes ?? media.bytes(item.picture);
          if (bytes) seen.set(item.picture, await lookInto(item.picture, bytes, ink === 'grey'));
        }
      const printed = printPlan(plan, input, ({ picture }) => seen.get(picture)?.tones ?? null);
      if (ink !== 'grey') return { plan: printed, media };
      const greyBytes = (sha: Sha256): Uint8Array | null => seen.get(sha)?.grey ?? null;
      return {
        plan: { ...printed, pages: printed.pages.map((page) => ({ ...page, items: withGrey(page.items, greyBytes) })) },
        media: {
          info: media.info,
          bytes: (sha) => greyBytes(sha) ?? media.bytes(sha),
          sizeBytes: (sha) => greyBytes(sha)?.length ?? media.sizeBytes?.(sha) ?? media.bytes(sha)?.length ?? null,
        },
      };
    },
  };
}

function forgetOldest(known: Map<Sha256, Known>): void {
  let bytes = [...known.values()].reduce((sum, { grey }) => sum + (grey?.length ?? 0), 0);
  for (const [sha, { grey }] of known) {
    if (bytes <= mostKeptBytes) return;
    bytes -= grey?.length ?? 0;
    known.delete(sha);
  }
}

/** Pictures that carry their own bytes carry grey ones. */
function withGrey(items: readonly Item[], greyBytes: (sha: Sha256) => Uint8Array | null): readonly Item[] {
  const changed = (item: PictureItem): PictureItem => {
    const bytes = item.inline && greyBytes(item.picture);
    return item.inline && bytes ? { ...item, inline: { ...item.inline, bytes } } : item;
  };
  return changedSheet(items, (mark) => [mark.kind === 'picture' ? changed(mark) : mark]);
}

/** Null where the picture cannot be read: it is drawn as a frame then, or not at all. */
async function inGrey(bytes: Uint8Array): Promise<Uint8Array | null> {
  try {
    const picture = sharp(bytes);
    const { format } = await picture.metadata();
    const grey = picture.greyscale();
    return await (format === 'jpeg' ? grey.jpeg({ quality: 90 }) : grey.png({ compressionLevel: 9 })).toBuffer();
  } catch {
    return null;
  }
}

async function readTones(bytes: Uint8Array): Promise<Tones | null> {
  try {
    const side = cells * perCell;
    const { data } = await sharp(bytes)
      .ensureAlpha()
      .toColourspace('srgb')
      .resize(side, side, { fit: 'fill' })
      .raw()
      .toBuffer({ resolveWithObject: true });
    return tonesOf(data, side);
  } catch {
    return null;
  }
}

/** `data` is red, green, blue and opacity of `side` by `side` pixels. */
function tonesOf(data: Uint8Array, side: number): Tones {
  const [darkest, lightest, clear] = [0, 1, 2].map(() => new Uint8Array(cells * cells)) as [
    Uint8Array,
    Uint8Array,
    Uint8Array,
  ];
  for (let cell = 0; cell < cells * cells; cell += 1) {
    const [left, top] = [(cell % cells) * perCell, Math.floor(cell / cells) * perCell];
    const greys: number[] = [];
    for (let pixel = 0; pixel < perCell * perCell; pixel += 1) {
      const at = ((top + Math.floor(pixel / perCell)) * side + left + (pixel % perCell)) * 4;
      if ((data[at + 3] ?? 0) < solidFrom) clear[cell] = 1;
      // What cannot be seen has no colour.
      if ((data[at + 3] ?? 0) > 8) greys.push(greyValueOf(data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0));
    }
    greys.sort((one, other) => one - other);
    darkest[cell] = greys[Math.min(specks, greys.length - 1)] ?? 255;
    lightest[cell] = greys[Math.max(0, greys.length - 1 - specks)] ?? 255;
  }
  return { columns: cells, rows: cells, darkest, lightest, clear };
}
