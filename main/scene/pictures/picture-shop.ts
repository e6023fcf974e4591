/** Pictures of a slide by their Markdown: what is in the library, how large it is by nature, and how it is drawn into a box. */
import type { PictureBlock } from '../../model/blocks';
import type { Box } from '../../model/geometry';
import type { Sha256 } from '../../model/ids';
import { parseMediaReference, type MediaInfo, type MediaSource } from '../../model/media';
import type { Item, TagRef } from '../../model/scene';
import type { Typesetter } from '../../typeset/typesetter';
import type { Ledger } from '../ledger';
import { labelledFrame } from '../labelled-frame';
import { svgPicture } from '../svg-picture/svg-picture';
import type { Palette } from '../themes/theme';

export interface PictureTools {
  readonly typesetter: Typesetter;
  readonly ledger: Ledger;
  readonly palette: Palette;
  readonly lang: string;
}

export interface ShownPicture {
  /** By nature, in points. */
  readonly widthPt: number;
  readonly heightPt: number;
  /** How often its natural size it may be shown where nobody asks for a size. */
  readonly growth: number;
  readonly draw: (box: Box, tag: TagRef, tools: PictureTools) => readonly Item[];
}

export interface PictureShop {
  readonly show: (block: Pick<PictureBlock, 'src' | 'alt'>, tools: PictureTools) => ShownPicture;
}

const pixel = 0.75;

export function openPictureShop(media: MediaSource): PictureShop {
  return {
    show: (block, tools) => {
      const reference = parseMediaReference(block.src);
      const info = reference && media.info(reference.sha);
      if (!reference || !info || !(info.width > 0 && info.height > 0)) return missing(block, tools);
      if (info.kind === 'png' || info.kind === 'jpeg') return raster(reference.sha, info);
      if (info.kind === 'svg') return vector(reference.sha, block, media, tools);
      return missing(block, tools);
    },
  };
}

/** Small pictures grow a little; more would show their pixels. */
function raster(picture: Sha256, info: MediaInfo): ShownPicture {
  return {
    widthPt: info.width * pixel,
    heightPt: info.height * pixel,
    growth: 1.5,
    draw: (box, tag) => [{ kind: 'picture', picture, box, alpha: 1, tag }],
  };
}

function vector(
  sha: Sha256,
  block: Pick<PictureBlock, 'src' | 'alt'>,
  media: MediaSource,
  tools: PictureTools,
): ShownPicture {
  const bytes = media.bytes(sha);
  if (!bytes) return missing(block, tools);
  const picture = svgPicture(bytes, sha, tools.typesetter);
  if (!picture) return undrawable(block, tools);
  return {
    widthPt: picture.width * pixel,
    heightPt: picture.height * pixel,
    growth: 2.2,
    draw: (box, tag, { ledger }) => {
      for (const { code, weight, facts } of picture.findings) ledger.find(code, weight, facts);
      return [picture.draw(box, tag)];
    },
  };
}

function missing(block: Pick<PictureBlock, 'src' | 'alt'>, tools: PictureTools): ShownPicture {
  tools.ledger.find('picture.missing', 'look', { alt: block.alt, source: block.src });
  return frame(block);
}

/** It is there, but it is damaged or costs more than a picture may. */
function undrawable(block: Pick<PictureBlock, 'src' | 'alt'>, tools: PictureTools): ShownPicture {
  tools.ledger.find('picture.undrawable', 'look', { alt: block.alt });
  return frame(block);
}

/** A picture that is not shown leaves a frame that says what it showed. */
function frame(block: Pick<PictureBlock, 'src' | 'alt'>): ShownPicture {
  return {
    widthPt: 320,
    heightPt: 180,
    growth: 1,
    draw: (box, tag, inner) => labelledFrame(block.alt || block.src, box, tag, inner),
  };
}
