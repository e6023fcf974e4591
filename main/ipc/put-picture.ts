/** A picture that a person chose, dropped or pasted comes onto a slide: cleaned by the worker, kept among the library's media. */
import { basename } from 'node:path';
import type { PictureFrom } from '../contract/picture-requests';
import type { Deck } from '../model/deck';
import { KitbagFault } from '../model/fault';
import { drawnIn } from '../model/convert-slide';
import type { Sha256 } from '../model/ids';
import type { Language } from '../model/language';
import { putPicture } from '../model/put-picture';
import type { Slide } from '../model/slide';
import { swapPicture, type DrawnPictureFound } from '../model/swap-pictures';
import { mediaInfoOf } from '../store/media-info';
import { importLimits } from '../workers/worker-line';
import { changeSlide, slideOf, type SlideWanted } from './change-drawing';
import { openWork, type Desk } from './desk';
import type { OpenWork } from './session';

export interface PictureWanted extends SlideWanted {
  readonly language: Language;
  /** In whose place it comes; null puts it under the text. */
  readonly old: Sha256 | null;
  readonly from: PictureFrom;
}

/** Null where the person thought better of it; throws `slide.picture-unusable`, `slide.unknown` or `slide.no-such-picture`. */
export async function putPictureOn(
  desk: Desk,
  { from, language, old, ...wanted }: PictureWanted,
): Promise<Deck | null> {
  const file = from.kind === 'choose' ? await desk.host.choosePicture() : from.kind === 'file' ? from.path : null;
  if (from.kind === 'choose' && file === null) return null;
  const work = openWork(desk);
  const slide = await slideOf(work, wanted);
  const name = file === null ? '' : basename(file);
  const drawn = old === null ? [] : await picturesOf(work, slide);
  const isDrawn = slide.looks[language]?.kind === 'drawing';
  const input = {
    ...(from.kind === 'bytes' ? { bytes: from.bytes } : { file: file ?? '' }),
    ratio: isDrawn ? (drawn.find((one) => one.picture === old && one.language === language)?.fills ?? null) : null,
  };
  const picture = await work.workers.importing.run('picture.take', input, { subject: name, limits: importLimits });
  if (!picture) throw new KitbagFault('slide.picture-unusable', { file: name });
  const changes =
    isDrawn && old !== null
      ? swapPicture(slide, drawn, old, { picture: picture.sha, ratio: ratioOf(picture.bytes) })
      : putPicture(slide, language, picture, old);
  if (!changes) throw new KitbagFault('slide.no-such-picture', {});
  await work.store.addMedia(picture.sha, picture.ext, picture.bytes);
  return changeSlide(work, wanted, changes, old === null ? 'insert-picture' : 'replace-picture');
}

/** The pictures of a slide's drawings that can be replaced; none where nothing of it is drawn. Throws `slide.unknown`. */
export async function drawnPicturesOf(
  work: OpenWork,
  wanted: Pick<SlideWanted, 'deck' | 'slide'>,
): Promise<readonly DrawnPictureFound[]> {
  return picturesOf(work, await slideOf(work, wanted));
}

async function picturesOf(work: OpenWork, slide: Slide): Promise<readonly DrawnPictureFound[]> {
  if (drawnIn(slide).length === 0) return [];
  return work.workers.drawing.run('slide.drawn-pictures', { folder: work.store.folder, slide }, { subject: slide.id });
}

function ratioOf(bytes: Uint8Array): number {
  const { width, height } = mediaInfoOf(bytes);
  return width > 0 && height > 0 ? width / height : 1;
}
