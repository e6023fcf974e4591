import type { MarkedPiece } from '../../main/model/mark-words';
import styles from './marked-text.module.css';

/** A text with its marked words: a blank stands over a line, a term over dots. */
export function MarkedText({ pieces }: { readonly pieces: readonly MarkedPiece[] }) {
  return pieces.map(({ text, kind }, at) =>
    kind === null ? (
      text
    ) : (
      <mark key={at} className={`${styles.mark} ${styles[kind]}`}>
        {text}
      </mark>
    ),
  );
}
