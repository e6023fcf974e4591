/** A picture that is pasted while a slide is open. */
import { useEffect } from 'react';
import { isBehindDialog, isWriting } from '../../shell/writing';
import { textLanguages } from '../../words';
import { placeForPicture, putPicture } from './putting-pictures';
import type { Language } from '../../../main/model/language';
import type { Slide } from '../../../main/model/slide';

/** The language of the column that has the focus; null where none has it. */
function languageInFocus(): Language | null {
  const named = document.activeElement?.closest<HTMLElement>('[data-language]')?.dataset['language'];
  return textLanguages.find((one) => one === named) ?? null;
}

/** A picture that is pasted goes onto the slide, in the language that has the focus; where words are written, the words that were copied with it are meant. */
export function usePastedPictures(slide: Slide, first: Language): void {
  useEffect(() => {
    const onPaste = (event: ClipboardEvent): void => {
      const data = event.clipboardData;
      const file = [...(data?.files ?? [])].find(({ type }) => type.startsWith('image/'));
      const language = languageInFocus() ?? first;
      const place = placeForPicture(slide, language);
      if (!file || !place || isBehindDialog()) return;
      if (isWriting(event.target) && data?.types.includes('text/plain')) return;
      event.preventDefault();
      void file
        .arrayBuffer()
        .then((bytes) => putPicture(slide.id, language, place.old, { kind: 'bytes', bytes: new Uint8Array(bytes) }));
    };
    window.addEventListener('paste', onPaste);
    return () => {
      window.removeEventListener('paste', onPaste);
    };
  }, [slide, first]);
}
