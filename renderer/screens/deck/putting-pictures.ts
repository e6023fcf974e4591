/** Pictures come onto the slide that is looked at: chosen, dropped on the window, or pasted. */
import { ask } from '../../bridge';
import { useApp } from '../../state/app';
import { drawnOn, useDrawn } from './drawn-pictures';
import { changeBy, useSlides } from './slides-store';
import { chosenSlides } from './slide-edits';
import { KitbagFault } from '../../../main/model/fault';
import { picturesOnSlide, takesPicture } from '../../../main/model/put-picture';
import type { PictureFrom } from '../../../main/contract/picture-requests';
import type { Sha256, SlideId } from '../../../main/model/ids';
import type { Language } from '../../../main/model/language';
import type { Slide } from '../../../main/model/slide';

/** Puts a picture in the place of `old`, or, where that is null, under the text. */
export async function putPicture(
  slide: SlideId,
  language: Language,
  old: Sha256 | null,
  from: PictureFrom,
): Promise<void> {
  await changeBy(
    async (deck) => {
      const view = await ask('deck.put-picture', { deck: deck.id, base: deck.revision, slide, language, old, from });
      // Nothing was chosen, and nothing is said of it.
      if (!view) throw new KitbagFault('task.cancelled');
      return view;
    },
    old === null ? 'insert-picture' : 'replace-picture',
  );
}

/** Where a picture goes that comes without a word: in the place of the one that the slide is or that is chosen on it, else under its text; null for nowhere. */
export function placeForPicture(slide: Slide, language: Language): { readonly old: Sha256 | null } | null {
  if (takesPicture(slide, language)) return { old: null };
  const drawn = drawnOn(slide, language);
  const { chosen } = useDrawn.getState();
  const [only, ...others] = drawn.filter(({ picture }) => chosen === null || picture === chosen);
  if (drawn.length > 0) return only && others.length === 0 ? { old: only.picture } : null;
  const [shown] = picturesOnSlide(slide, language);
  return shown ? { old: shown.picture } : null;
}

/** The slide that is looked at, where a picture can be dropped on it. */
export function slideForPicture(): {
  readonly slide: Slide;
  readonly language: Language;
  readonly old: Sha256 | null;
} | null {
  const { deck, chosen, language: asked } = useSlides.getState();
  if (!deck || useApp.getState().screen.name !== 'deck') return null;
  const slides = chosenSlides(deck, chosen);
  const [slide] = slides;
  const language = asked ?? deck.mainLanguage;
  const place = slides.length === 1 && slide ? placeForPicture(slide, language) : null;
  return place && slide ? { slide, language, ...place } : null;
}
