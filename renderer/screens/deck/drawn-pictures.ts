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

/** Those of the slide in a language; none until they are known. */
export function drawnOn(slide: Pick<Slide, 'id'>, language: Language): readonly DrawnPictureFound[] {
  const drawn = useDrawn.getState();
  return drawn.slide === slide.id ? drawn.pictures.filter((one) => one.language === language) : [];
}

/** Keeps the pictures of the slide that is shown at hand. */
export function useDrawnPictures(deck: Deck, slide: Slide, language: Language): readonly DrawnPictureFound[] {
  const isDrawn = slide.looks[language]?.kind === 'drawing';
  const drawing = slide.looks[language]?.kind === 'drawing' ? slide.looks[language].drawing : null;
  const { id: deckId } = deck;
  const { id: slideId } = slide;
  useEffect(() => {
    if (drawing === null) return;
    let isWanted = true;
    ask('deck.drawn-pictures', { deck: deckId, slide: slideId }).then((pictures) => {
      if (isWanted) useDrawn.setState({ slide: slideId, pictures, chosen: null });
    }, showFault);
    return () => {
      isWanted = false;
    };
  }, [deckId, slideId, drawing]);
  const drawn = useDrawn();
  return isDrawn && drawn.slide === slideId ? drawn.pictures.filter((one) => one.language === language) : [];
}
