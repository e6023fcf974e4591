/** A picture that a person chose, dropped or pasted comes onto a slide: cleaned by the worker, kept among the library's media. */
import { basename } from 'node:path';
import type { PictureFrom } from '../contract/picture-requests';
import type { Deck } from '../model/deck';
import { KitbagFault } from '../model/fault';
import type { DeckId, Sha256, SlideId } from '../model/ids';
import type { Language } from '../model/language';
import { putPicture } from '../model/put-picture';
import { importLimits } from '../workers/worker-line';
import { openWork, type Desk } from './desk';

export interface PictureWanted {
  readonly deck: DeckId;
  readonly base: number;
  readonly slide: SlideId;
  readonly language: Language;
  /** In whose place it comes; null puts it under the text. */
  readonly old: Sha256 | null;
  readonly from: PictureFrom;
}

/** Null where the person thought better of it; throws `slide.picture-unusable`, `slide.unknown` or `slide.no-such-picture`. */
export async function putPictureOn(
  desk: Desk,
  { from, slide: id, language, old, ...wanted }: PictureWanted,
): Promise<Deck | null> {
  const file = from.kind === 'choose' ? await desk.host.choosePicture() : from.kind === 'file' ? from.path : null;
  if (from.kind === 'choose' && file === null) return null;
  const { store, workers } = openWork(desk);
  const slide = (await store.getDeck(wanted.deck)).slides.find((one) => one.id === id);
  if (!slide) throw new KitbagFault('slide.unknown', { id });
  const name = file === null ? '' : basename(file);
  const input = from.kind === 'bytes' ? { bytes: from.bytes } : { file: file ?? '' };
  const picture = await workers.importing.run('picture.take', input, { subject: name, limits: importLimits });
  if (!picture) throw new KitbagFault('slide.picture-unusable', { file: name });
  const changes = putPicture(slide, language, picture, old);
  if (!changes) throw new KitbagFault('slide.no-such-picture', {});
  await store.addMedia(picture.sha, picture.ext, picture.bytes);
  const edits = [{ kind: 'slide.set' as const, slide: id, changes }];
  const said = old === null ? 'insert-picture' : 'replace-picture';
  return (await store.changeDeck({ ...wanted, edits, said })).record;
}
