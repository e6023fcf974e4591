import { useEffect } from 'react';
import { isBehindDialog, isWriting } from '../../../shell/writing';
import { takePaste } from './pasting';

/** Takes what is pasted onto the screen of a course. In a text field a paste is text, and a dialog keeps the screen as it is. */
export function usePasteKey(): void {
  useEffect(() => {
    const onPaste = (event: ClipboardEvent): void => {
      const { clipboardData: data } = event;
      if (!data || isWriting(event.target) || isBehindDialog()) return;
      if (data.getData('text/plain').trim() === '') return;
      event.preventDefault();
      void takePaste(data);
    };
    document.addEventListener('paste', onPaste);
    return () => {
      document.removeEventListener('paste', onPaste);
    };
  }, []);
}
