import type { ReactNode } from 'react';
import styles from './strip.module.css';

interface Props {
  readonly icon: ReactNode;
  readonly words: string;
  readonly act: ReactNode;
  readonly children?: ReactNode;
}

/** A strip along the top of what it is about: something to know, and the one thing to do about it. */
export function Strip({ icon, words, act, children }: Props) {
  return (
    <div role="status" className={styles.strip}>
      <span className={styles.icon}>{icon}</span>
      <span className={styles.words} title={words}>
        {words}
      </span>
      {act}
      {children}
    </div>
  );
}
