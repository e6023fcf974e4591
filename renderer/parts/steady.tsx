import styles from './steady.module.css';

interface Props {
  readonly words: string;
  /** What may stand here instead, of which the longest keeps its room. */
  readonly or: string;
  /** At which side they stand where they are the shorter. */
  readonly side?: 'start' | 'end';
}

/** Words that become others while a person works: they take the room of the longer, so that nothing beside them moves. */
export function Steady({ words, or, side = 'start' }: Props) {
  return (
    <span className={styles.steady} data-or={or} data-side={side}>
      {words}
    </span>
  );
}
