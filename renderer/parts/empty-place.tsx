import type { ReactNode } from 'react';
import styles from './empty-place.module.css';

interface Props {
  readonly icon: ReactNode;
  readonly title: string;
  readonly children?: ReactNode;
  /** The next step, offered. */
  readonly acts?: ReactNode;
}

/** An empty place teaches the next step and offers it. */
export function EmptyPlace({ icon, title, children, acts }: Props) {
  return (
    <div className={styles.place}>
      <span className={styles.icon} aria-hidden>
        {icon}
      </span>
      <h2 className={styles.title}>{title}</h2>
      {children ? <p className={styles.words}>{children}</p> : null}
      {acts ? <div className={styles.acts}>{acts}</div> : null}
    </div>
  );
}
