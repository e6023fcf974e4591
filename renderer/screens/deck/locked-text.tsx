import { useEffect, useRef } from 'react';
import { MarkedText } from '../../parts/marked-text';
import type { Language } from '../../../main/model/language';
import type { MarkedPiece } from '../../../main/model/mark-words';
import styles from './slide-fields.module.css';

interface Props {
  readonly label: string;
  readonly isLabelled: boolean;
  readonly language: Language;
  readonly pieces: readonly MarkedPiece[];
  /** Told of the words that are selected in it, however that was done. */
  readonly select: (words: string) => void;
}

/** A text that stays as the file has it: its words can be selected and marked, and not written. */
export function LockedText({ label, isLabelled, language, pieces, select }: Props) {
  const text = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    const tell = (): void => {
      const selection = getSelection();
      const words = selection?.toString() ?? '';
      // The press on a button may end the selection that it is for.
      if (words !== '' && selection?.anchorNode && text.current?.contains(selection.anchorNode)) select(words);
    };
    document.addEventListener('selectionchange', tell);
    return () => {
      document.removeEventListener('selectionchange', tell);
    };
  }, [select]);
  return (
    <section aria-label={label}>
      {isLabelled ? <span className={styles.label}>{label}</span> : null}
      {/* A press on it takes the focus, so that the keys that mark words are heard where these are. */}
      <p
        ref={text}
        tabIndex={-1}
        className={styles.said}
        lang={language}
        onPointerUp={() => {
          // A click alone ends a selection, after the pointer is up.
          setTimeout(() => {
            select(getSelection()?.toString() ?? '');
          });
        }}
      >
        <MarkedText pieces={pieces} />
      </p>
    </section>
  );
}
