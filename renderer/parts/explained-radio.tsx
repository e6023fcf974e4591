import { Radio } from './radio';
import styles from './explained-radio.module.css';

interface Props {
  readonly value: string;
  readonly name: string;
  /** What choosing it means. */
  readonly about: string;
}

/** One choice among several, with a dot before it and small words under it. */
export function ExplainedRadio({ value, name, about }: Props) {
  return (
    <Radio value={value} className={styles.choice}>
      <span className={styles.dot} aria-hidden />
      <span>
        <span>{name}</span>
        <span className={styles.about}>{about}</span>
      </span>
    </Radio>
  );
}
