/** A picture that a person chose, dropped or pasted comes onto a slide: cleaned by the worker, kept among the library's media. */
import { basename } from 'node:path';
import type { PictureFrom } from '../contract/picture-requests';
import type { Deck } from '../model/deck';
import { KitbagFault } from '../model/fault';
import type { Sha256 } from '../model/ids';
import type { Language } from '../model/language';
import { putPicture } from '../model/put-picture';
import { importLimits } from '../workers/worker-line';
import { changeSlide, slideOf, type SlideWanted } from './change-drawing';
import { openWork, type Desk } from './desk';

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
  const input = from.kind === 'bytes' ? { bytes: from.bytes } : { file: file ?? '' };
  const picture = await work.workers.importing.run('picture.take', input, { subject: name, limits: importLimits });
  if (!picture) throw new KitbagFault('slide.picture-unusable', { file: name });
  const changes = putPicture(slide, language, picture, old);
  if (!changes) throw new KitbagFault('slide.no-such-picture', {});
  await work.store.addMedia(picture.sha, picture.ext, picture.bytes);
  return changeSlide(work, wanted, changes, old === null ? 'insert-picture' : 'replace-picture');
}
