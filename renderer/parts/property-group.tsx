import { useId, type ReactNode } from 'react';
import styles from './property-group.module.css';

interface Props {
  readonly title: string;
  readonly children: ReactNode;
  /** A small act beside the title. */
  readonly act?: ReactNode;
}

/** A titled group in the pane of properties. */
export function PropertyGroup({ title, children, act }: Props) {
  const id = useId();
  return (
    <section className={styles.group} aria-labelledby={id}>
      <header className={styles.head}>
        <h2 id={id} className={styles.title}>
          {title}
        </h2>
        {act}
      </header>
      {children}
    </section>
  );
}
