/** The pictures of the imported drawing that is looked at, and the one of them that is chosen to be replaced. */
import { useEffect } from 'react';
import { create } from 'zustand';
import { ask } from '../../bridge';
import { showFault } from '../../state/faults';
import type { Deck } from '../../../main/model/deck';
import type { Sha256, SlideId } from '../../../main/model/ids';
import type { Language } from '../../../main/model/language';
import type { Slide } from '../../../main/model/slide';
import type { DrawnPictureFound } from '../../../main/model/swap-pictures';

interface Drawn {
  readonly slide: SlideId | null;
  readonly pictures: readonly DrawnPictureFound[];
  readonly chosen: Sha256 | null;
}

export const useDrawn = create<Drawn>(() => ({ slide: null, pictures: [], chosen: null }));

/** Chooses a picture of the slide, or none where it was the chosen one. */
export function choosePicture(picture: Sha256): void {
  useDrawn.setState(({ chosen }) => ({ chosen: chosen === picture ? null : picture }));
}

/** Those of the slide in a language; none until they are known, or where it is not drawn. */
export function drawnOn(
  slide: Pick<Slide, 'id' | 'looks'>,
  language: Language,
  drawn: Pick<Drawn, 'slide' | 'pictures'> = useDrawn.getState(),
): readonly DrawnPictureFound[] {
  const isKnown = drawn.slide === slide.id && slide.looks[language]?.kind === 'drawing';
  return isKnown ? drawn.pictures.filter((one) => one.language === language) : [];
}

/** Keeps the pictures of the slide at hand, in the languages that are shown. */
export function useReadDrawn(deck: Pick<Deck, 'id'>, slide: Slide, shown: readonly Language[]): void {
  const { id: deckId } = deck;
  const { id: slideId, looks } = slide;
  const drawings = shown
    .map((language) => looks[language])
    .flatMap((look) => (look?.kind === 'drawing' ? [look.drawing] : []))
    .join(' ');
  useEffect(() => {
    if (drawings === '') return;
    let isWanted = true;
    ask('deck.drawn-pictures', { deck: deckId, slide: slideId }).then((pictures) => {
      if (isWanted) useDrawn.setState({ slide: slideId, pictures, chosen: null });
    }, showFault);
    return () => {
      isWanted = false;
    };
  }, [deckId, slideId, drawings]);
}

/** The pictures of the slide in a language. */
export function useDrawnPictures(slide: Slide, language: Language): readonly DrawnPictureFound[] {
  return drawnOn(slide, language, useDrawn());
}
